import type { OddHourDto } from '../../kernel/api/client.js';
import { wallAt } from '../../ui/zone-clock.js';
import { instantIn } from './instant-in.js';

/** By how much clocks go back: an hour nearly everywhere, half of one on Lord Howe Island, two at Troll. */
const BACK = [30, 60, 120];

/** Whether the clocks of a zone skip the hour that is typed, or show it twice, and what it is taken for; null of any other. */
export function clockChangeAt(stated: string, zone: string): OddHourDto | null {
  const instant = instantIn(stated, zone);
  if (Number.isNaN(instant)) return null;
  const taken = wallAt(instant, zone);
  if (taken !== stated) return { code: 'skipped', stated, zone, taken };
  const again = BACK.some((minutes) => wallAt(instant + minutes * 60_000, zone) === stated);
  return again ? { code: 'twice_earlier', stated, zone, taken } : null;
}

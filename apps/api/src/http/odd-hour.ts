import { toInstant } from '#libs/domain';
import type { OddHourDto } from '../dto/odd-hour.dto.js';

/**
 * Says by which rule an hour was read that the clocks skip or show twice; null for every other hour.
 * @param stated the wall time that was asked for
 * @param instant the instant that was taken
 */
export function oddHour(stated: string, zone: string, instant: Date): OddHourDto | null {
  const found = toInstant(stated, zone);
  if (found.kind === 'exact') return null;
  if (found.kind === 'gap') return { code: 'skipped', stated, zone, taken: found.wall };
  const earlier = instant.getTime() === found.instant.getTime();
  return { code: earlier ? 'twice_earlier' : 'twice_later', stated, zone, taken: stated };
}

import { READ_UNTIL } from '../../kernel/session/forget-lost-campaigns.js';
import { instantOf, wallAt } from '../../ui/zone-clock.js';

export const SINCE_PRESETS = ['visit', 'evening', '24h', '3d'] as const;
export type SincePreset = (typeof SINCE_PRESETS)[number];

export interface Since {
  /** undefined: an instant of its own stands in the address. */
  preset: SincePreset | undefined;
  /** ISO 8601, UTC. */
  instant: string;
}

const HOUR = 3_600_000;

const isPreset = (word: string): word is SincePreset => (SINCE_PRESETS as readonly string[]).includes(word);

/** To the whole hour, so that the question stays the same for an hour. */
const hoursBack = (now: number, hours: number) => Math.floor(now / HOUR) * HOUR - hours * HOUR;

function yesterdayEvening(now: number, zone: string): number {
  const today = Date.parse(`${wallAt(now, zone).slice(0, 10)}T00:00:00Z`);
  return instantOf(`${new Date(today - 24 * HOUR).toISOString().slice(0, 10)}T18:00`, zone);
}

function presetAt(preset: SincePreset, now: number, zone: string, read: string | null): number {
  if (preset === 'evening') return yesterdayEvening(now, zone);
  if (preset === '24h') return hoursBack(now, 24);
  if (preset === '3d') return hoursBack(now, 72);
  const at = read === null ? Number.NaN : Date.parse(read);
  // A clock that was set back, as in a demo that began anew, makes what was kept lie ahead.
  return at <= now ? at : hoursBack(now, 12);
}

/**
 * Since when to show, by what stands in the address: a preset, an instant, or nothing, which means since it was marked
 * as read on this device, else the last twelve hours.
 * @param now ms since 1970, by the campaign's clock
 * @param zone the reader's
 * @param read when it was last marked as read on this device, ISO 8601
 */
export function sinceOf(word: string | undefined, now: number, zone: string, read: string | null): Since {
  const own = word === undefined || isPreset(word) ? Number.NaN : Date.parse(word);
  if (own <= now) return { preset: undefined, instant: new Date(own).toISOString() };
  const preset = word !== undefined && isPreset(word) ? word : 'visit';
  return { preset, instant: new Date(presetAt(preset, now, zone, read)).toISOString() };
}

const keyOf = (campaignId: string) => `${READ_UNTIL}${campaignId}`;

/** When the handover of this campaign was last marked as read on this device, ISO 8601. */
export const readUpTo = (campaignId: string): string | null => localStorage.getItem(keyOf(campaignId));

/** @param instant ISO 8601; null forgets it */
export function markRead(campaignId: string, instant: string | null): void {
  if (instant === null) localStorage.removeItem(keyOf(campaignId));
  else localStorage.setItem(keyOf(campaignId), instant);
}

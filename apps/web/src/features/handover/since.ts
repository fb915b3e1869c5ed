import { instantOf, wallAt } from '../../ui/zone-clock.js';

export const SINCE_PRESETS = ['visit', 'evening', '24h', '3d'] as const;
export type SincePreset = (typeof SINCE_PRESETS)[number];

export interface Since {
  /** undefined: an instant of its own stands in the address. */
  preset: SincePreset | undefined;
  /** ISO 8601, UTC; undefined: since one last read, which the api knows. */
  instant: string | undefined;
}

const HOUR = 3_600_000;

const isPreset = (word: string): word is SincePreset => (SINCE_PRESETS as readonly string[]).includes(word);

/** To the whole hour, so that the question stays the same for an hour. */
const hoursBack = (now: number, hours: number) => Math.floor(now / HOUR) * HOUR - hours * HOUR;

function yesterdayEvening(now: number, zone: string): number {
  const today = Date.parse(`${wallAt(now, zone).slice(0, 10)}T00:00:00Z`);
  return instantOf(`${new Date(today - 24 * HOUR).toISOString().slice(0, 10)}T18:00`, zone);
}

const PRESET_AT: Readonly<Record<Exclude<SincePreset, 'visit'>, (now: number, zone: string) => number>> = {
  evening: yesterdayEvening,
  '24h': (now) => hoursBack(now, 24),
  '3d': (now) => hoursBack(now, 72),
};

/**
 * Since when to show, by what stands in the address: a preset, an instant, or nothing, which means since one last read.
 * @param now ms since 1970, by the campaign's clock
 * @param zone the reader's
 */
export function sinceOf(word: string | undefined, now: number, zone: string): Since {
  const own = word === undefined || isPreset(word) ? Number.NaN : Date.parse(word);
  if (own <= now) return { preset: undefined, instant: new Date(own).toISOString() };
  const preset = word !== undefined && isPreset(word) ? word : 'visit';
  if (preset === 'visit') return { preset, instant: undefined };
  return { preset, instant: new Date(PRESET_AT[preset](now, zone)).toISOString() };
}

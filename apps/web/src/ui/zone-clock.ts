import { placeWall, WALL_REACH, type OffsetSpan } from '#libs/domain';
import { intlTag } from '../kernel/i18n/index.js';

/**
 * Wall times in zones, as far as a form needs them before the api has answered: what a due time that a person picks
 * shows on each clock. What the api answers always comes with its own clocks.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(instant: number, zone: string): Record<string, string> {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** What the clock of a zone shows, e.g. `2024-08-06T18:00`. @param instant in ms since 1970 */
export function wallAt(instant: number, zone: string): string {
  const { year, month, day, hour, minute } = partsOf(instant, zone);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

const asIfUtc = (wall: string): number => (WALL.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN);

const STEP = 6 * 3_600_000;
const MINUTE = 60_000;

/** The offsets of a zone between two instants, by the browser's own data. Clocks change at a full minute. */
function spansBetween(from: number, until: number, zone: string): OffsetSpan[] {
  const offsetAt = (instant: number) =>
    asIfUtc(wallAt(instant, zone)) - Math.floor(instant / MINUTE) * MINUTE;
  const spans: OffsetSpan[] = [];
  let start = from;
  for (let at = from; at < until; at += STEP) {
    const offsetMs = offsetAt(at);
    if (offsetMs === offsetAt(at + STEP)) continue;
    let [before, after] = [at, at + STEP];
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / (2 * MINUTE)) * MINUTE;
      if (offsetAt(middle) === offsetMs) before = middle;
      else after = middle;
    }
    spans.push({ from: start, until: after, offsetMs });
    start = after;
  }
  return [...spans, { from: start, until: until + STEP, offsetMs: offsetAt(until) }];
}

/**
 * The instant, in ms since 1970, that a wall time means in a zone, by the rule of `placeWall()`; NaN when it is none.
 * The api refuses an hour that the clocks skip.
 */
export function instantOf(wall: string, zone: string): number {
  const local = asIfUtc(wall);
  if (Number.isNaN(local)) return Number.NaN;
  return placeWall(local, spansBetween(local - WALL_REACH, local + WALL_REACH, zone))?.ms ?? Number.NaN;
}

/** A time as a form holds it. */
export interface PlacedWall {
  /** On the clock of `zone`; empty while there is none. */
  wall: string;
  /** IANA. */
  zone: string;
  /** Nobody typed it: the form read it off the clock. */
  readOff?: boolean | undefined;
}

/** On the clock of another place: what was typed stays as typed, a moment that nobody typed stays that moment. */
export function withPlace({ wall, zone: before, readOff }: PlacedWall, zone: string): PlacedWall {
  return { zone, readOff, wall: readOff && wall ? wallAt(instantOf(wall, before), zone) : wall };
}

/** `YYYY-MM-DD` some days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(asIfUtc(`${day}T00:00`) + days * 86_400_000).toISOString().slice(0, 10);

/** The next time that a zone's clock shows `time` (`HH:mm`), at least `ahead` ms after `now`, as a wall time. */
export function nextAt(time: string, zone: string, now: number, ahead = 3_600_000): string {
  const today = wallAt(now, zone).slice(0, 10);
  for (let days = 0; ; days++) {
    const wall = `${daysAfter(today, days)}T${time}`;
    if (instantOf(wall, zone) >= now + ahead) return wall;
  }
}

/** An instant on one clock, as the api gives it. @param instant in ms since 1970 */
export function readingAt(instant: number, zone: string) {
  const wall = wallAt(instant, zone);
  // The seconds that the wall leaves out do not belong to the offset.
  return { zone, wall, offsetMinutes: Math.ceil((Date.parse(`${wall}Z`) - instant) / 60_000) };
}

/** An instant on one clock in the reader's language, e.g. `Tue 6 Aug, 18:00`. */
export const inWords = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat(intlTag(), {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);

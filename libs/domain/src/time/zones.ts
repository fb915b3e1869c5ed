import moment from 'moment-timezone';
import { TimeError } from './time-error.js';

/**
 * The only door to time zone data on the server. Node's own copy lags behind IANA by several releases, so nothing else
 * there may ask Intl or a Date getter for a local time; a form in the browser asks the browser's, by the same rule. The package is used as a table of transitions: all
 * arithmetic is ours, because libraries disagree about the hour that is missing and the hour that comes twice.
 */

/** What the clocks of a zone show: `offsetMs` is local time minus UTC in milliseconds (east positive). */
export interface ZoneState {
  readonly offsetMs: number;
  readonly abbreviation: string;
}

/** A change of a zone's clocks: `before` holds until just before `at`, `after` from `at` on. */
export interface Transition {
  readonly at: Date;
  readonly before: ZoneState;
  readonly after: ZoneState;
}

/** A stretch of constant offset, half-open `[from, until)`, in epoch milliseconds. */
export interface Segment extends ZoneState {
  readonly from: number;
  readonly until: number;
}

/** Release of the IANA data in use, e.g. `2026f`. Stored beside every derived instant. */
export const zoneDataVersion: string = moment.tz.dataVersion;

// Names without a slash are links kept for old programs ("EST5EDT", "GB", "Singapore"); nobody picks them on purpose
// and several mean something other than they say. UTC is the one exception.
const accepted: ReadonlySet<string> = new Set(
  moment.tz.names().filter((name) => name === 'UTC' || name.includes('/')),
);

// IANA's table of inhabited places: one entry or more per country, without the aliases kept for old programs.
const pickable: readonly string[] = [
  ...new Set([...moment.tz.countries().flatMap((country) => moment.tz.zonesForCountry(country)), 'UTC']),
]
  .filter((name) => accepted.has(name))
  .sort();

const cache = new Map<string, readonly Segment[]>();

/** Whether `name` is a zone we store: an IANA zone or alias in its exact spelling, with a slash, or `UTC`. */
export function isZone(name: string): boolean;
export function isZone(name: unknown): name is string;
export function isZone(name: unknown): boolean {
  return typeof name === 'string' && accepted.has(name);
}

/** Zones to offer in a picker, sorted: one or more per country, and `UTC`. About 420. */
export function canonicalZones(): readonly string[] {
  return pickable;
}

/** Every accepted name with its aliases, sorted. About 550. */
export function allZones(): readonly string[] {
  return [...accepted].sort();
}

/** @throws TimeError (`zone`) when the name is not accepted by `isZone` */
export function requireZone(name: string): string {
  if (!isZone(name)) {
    const shown = String(name).slice(0, 60);
    throw new TimeError(
      'zone',
      `"${shown}" is not a time zone. Use a name such as "Europe/Vienna" or "UTC".`,
    );
  }
  return name;
}

function segmentsOf(zone: string): readonly Segment[] {
  const known = cache.get(zone);
  if (known) return known;
  const data = moment.tz.zone(requireZone(zone));
  if (!data) throw new TimeError('zone', `There is no data for the time zone "${zone}".`);
  const segments: Segment[] = [];
  let from = Number.NEGATIVE_INFINITY;
  data.offsets.forEach((minutesWest, index) => {
    // The last entry may be null in some releases of the data; it means "for good".
    const until = data.untils[index] ?? Number.POSITIVE_INFINITY;
    // Offsets of the 19th century have seconds, stored as fractions of a minute.
    const offsetMs = 0 - Math.round(minutesWest * 60) * 1000;
    segments.push({ from, until, offsetMs, abbreviation: data.abbrs[index] ?? '' });
    from = until;
  });
  cache.set(zone, segments);
  return segments;
}

/** Index of the segment that contains the epoch millisecond `ms`. */
function indexAt(segments: readonly Segment[], ms: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const segment = segments[middle];
    if (segment && ms < segment.until) high = middle;
    else low = middle + 1;
  }
  return low;
}

function millisecondsOf(instant: Date): number {
  const ms = instant.getTime();
  if (Number.isNaN(ms)) throw new TimeError('range', 'The instant is not a valid date.');
  return ms;
}

/** Segments that touch the closed span `[fromMs, toMs]`, in order. For resolving wall times only. */
export function segmentsBetween(zone: string, fromMs: number, toMs: number): readonly Segment[] {
  const segments = segmentsOf(zone);
  return segments.slice(indexAt(segments, fromMs), indexAt(segments, toMs) + 1);
}

/**
 * Offset and abbreviation in force at an instant.
 * @throws TimeError (`zone`, `range`)
 */
export function zoneStateAt(zone: string, instant: Date): ZoneState {
  const segments = segmentsOf(zone);
  const segment = segments[indexAt(segments, millisecondsOf(instant))];
  if (!segment) throw new TimeError('zone', `There is no data for the time zone "${zone}".`);
  return { offsetMs: segment.offsetMs, abbreviation: segment.abbreviation };
}

/**
 * Minutes by which the zone is ahead of UTC at the instant: +390 in Yangon, −240 in New York in summer.
 * Whole for every instant since 1972; earlier offsets may have a fraction.
 */
export function offsetMinutes(zone: string, instant: Date): number {
  return zoneStateAt(zone, instant).offsetMs / 60_000;
}

/** Changes of a zone's clocks with `from <= at < to`, in order; a change of the abbreviation alone counts. */
export function transitionsBetween(zone: string, from: Date, to: Date): Transition[] {
  const [start, end] = [millisecondsOf(from), millisecondsOf(to)];
  const found: Transition[] = [];
  const segments = segmentsOf(zone);
  for (let index = Math.max(1, indexAt(segments, start)); index < segments.length; index++) {
    const [before, after] = [segments[index - 1], segments[index]];
    if (!before || !after || after.from >= end) break;
    if (after.from < start) continue;
    found.push({
      at: new Date(after.from),
      before: { offsetMs: before.offsetMs, abbreviation: before.abbreviation },
      after: { offsetMs: after.offsetMs, abbreviation: after.abbreviation },
    });
  }
  return found;
}

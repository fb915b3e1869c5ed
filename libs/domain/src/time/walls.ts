import type { ProblemParams } from '../errors.js';
import { TimeError } from './time-error.js';
import { isLocalDate } from './calendar.js';
import { placeWall, WALL_REACH } from './wall-rule.js';
import { isZone, segmentsBetween, zoneDataVersion, zoneStateAt, type Segment } from './zones.js';

/** Wall times: what the clock on the wall shows, `YYYY-MM-DDTHH:mm`, with no zone in it. The rule: `wall-rule.ts`. */

export type WallKind = 'exact' | 'gap' | 'overlap';

/** The hours that the clocks skip: `[from, until)` in wall time; the clock shows `until` right after `from` − 1 min. */
export interface WallGap {
  readonly from: string;
  readonly until: string;
  /** Length of the gap in minutes. */
  readonly minutes: number;
  /** Instant of the change. */
  readonly at: Date;
  /** Offsets in minutes east of UTC before and after the change. */
  readonly offsetBefore: number;
  readonly offsetAfter: number;
}

export interface ResolvedWall {
  readonly instant: Date;
  readonly kind: WallKind;
  /** What the clock shows at `instant`: the wall asked for, except in a gap. */
  readonly wall: string;
  /** Only when `kind` is `gap`. */
  readonly gap?: WallGap;
  /** Only when `kind` is `overlap`: the second time the clock shows this hour. */
  readonly later?: Date;
}

/** Years in which a person may put a deadline: transitions after 2037 are extrapolated, and checked by nobody. */
export const WALL_YEARS = { first: 1970, last: 2037 } as const;

const FORM = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d$/;
const MINUTE = 60_000;

/** Whether the text is a well-formed wall time on a date that exists; says nothing about gaps. */
export function isWall(text: string): boolean;
export function isWall(text: unknown): text is string;
export function isWall(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const match = FORM.exec(text);
  return match?.[1] !== undefined && isLocalDate(match[1]);
}

function wallToMs(wall: string): number {
  if (!isWall(wall)) {
    throw new TimeError('wall', `"${String(wall).slice(0, 40)}" is not a local time. Use YYYY-MM-DDTHH:mm.`);
  }
  return Date.parse(`${wall}:00.000Z`);
}

function msToWall(localMs: number): string {
  const shifted = new Date(localMs);
  // Years outside 0000–9999 get a sign and six digits from toISOString and would no longer sort as text.
  if (Number.isNaN(shifted.getTime()) || !/^\d{4}-/.test(shifted.toISOString())) {
    throw new TimeError('range', 'The local time falls outside the years 0000 to 9999.');
  }
  return shifted.toISOString().slice(0, 16);
}

/**
 * What the clocks of a zone show at an instant, to the minute (seconds are cut off).
 * @throws TimeError (`zone`, `range`)
 */
export function toWall(instant: Date, zone: string): string {
  return msToWall(instant.getTime() + zoneStateAt(zone, instant).offsetMs);
}

/** The local date `YYYY-MM-DD` at an instant in a zone. */
export function toLocalDate(instant: Date, zone: string): string {
  return toWall(instant, zone).slice(0, 10);
}

function gapBetween(before: Segment, after: Segment): WallGap {
  return {
    from: msToWall(before.until + before.offsetMs),
    until: msToWall(before.until + after.offsetMs),
    minutes: (after.offsetMs - before.offsetMs) / MINUTE,
    at: new Date(before.until),
    offsetBefore: before.offsetMs / MINUTE,
    offsetAfter: after.offsetMs / MINUTE,
  };
}

/**
 * The instant a wall time means in a zone, by the written rule (`wall-rule.ts`).
 * Total for every well-formed wall and known zone, and never decreasing as the wall grows.
 * @throws TimeError (`wall`, `zone`)
 */
export function toInstant(wall: string, zone: string): ResolvedWall {
  const localMs = wallToMs(wall);
  const placed = placeWall(localMs, segmentsBetween(zone, localMs - WALL_REACH, localMs + WALL_REACH));
  if (!placed) throw new TimeError('wall', `"${wall}" cannot be placed in ${zone}.`);
  const instant = new Date(placed.ms);
  if (placed.kind === 'exact') return { instant, kind: 'exact', wall };
  if (placed.kind === 'overlap') return { instant, kind: 'overlap', wall, later: new Date(placed.later) };
  const gap = gapBetween(placed.before, placed.after);
  return { instant, kind: 'gap', wall: gap.until, gap };
}

/** Why a wall time typed by a person is refused; `params` are what its sentence names. */
export type WallProblem =
  | {
      readonly code: 'unknown_zone' | 'malformed' | 'no_such_date' | 'year_out_of_range';
      readonly params: ProblemParams;
    }
  | {
      readonly code: 'nonexistent_hour';
      readonly params: ProblemParams;
      readonly gap: WallGap;
    };

function formProblem(wall: unknown): WallProblem | undefined {
  if (typeof wall !== 'string' || !FORM.test(wall)) {
    return { code: 'malformed', params: {} };
  }
  if (!isLocalDate(wall.slice(0, 10))) {
    return { code: 'no_such_date', params: { date: wall.slice(0, 10) } };
  }
  const year = Number(wall.slice(0, 4));
  if (year < WALL_YEARS.first || year > WALL_YEARS.last) {
    return { code: 'year_out_of_range', params: { ...WALL_YEARS } };
  }
  return undefined;
}

/**
 * Checks a wall time typed by a person. A gap is refused rather than moved: the person must say what was meant.
 * An hour that comes twice is accepted and means the earlier one.
 * @returns undefined when it can be stored
 */
export function wallProblem(wall: unknown, zone: unknown): WallProblem | undefined {
  if (!isZone(zone)) return { code: 'unknown_zone', params: {} };
  const problem = formProblem(wall);
  if (problem) return problem;
  const { gap } = toInstant(String(wall), zone);
  if (!gap) return undefined;
  const { from, until } = gap;
  const params = { zone, from, until, data: zoneDataVersion, wall: String(wall) };
  return { code: 'nonexistent_hour', params, gap };
}

import { isZone, TimeError, toLocalDate } from '../time/index.js';

/** Days after which a position counts as old, whatever draft it speaks about. */
export const OLD_AFTER_DAYS = 180;

/** Why a position should be asked for again. */
export const STALE_REASONS = ['draft', 'age'] as const;
export type StaleReason = (typeof STALE_REASONS)[number];

export interface DatedPosition {
  /** Ordinal of the draft it speaks about (greater is newer); null when it names none. */
  readonly textOrdinal: number | null;
  readonly occurredAt: Date;
}

/** The last draft that changed a provision of the ask. */
export interface AskChange {
  /** Null when no draft has changed what the ask is about. */
  readonly changedAtOrdinal: number | null;
  /** Day on which that draft was circulated, `YYYY-MM-DD`; null when it is not known. */
  readonly changedOn: string | null;
  /** Zone of that day: where the draft was circulated. */
  readonly zone: string;
}

export interface StalenessOptions {
  /** Days (of 24 hours) after which a position counts as old; null: age alone makes nothing stale. */
  readonly maxAgeDays: number | null;
}

const DAY = 86_400_000;

/**
 * Whether a position is stale at `now`, and why; null when it is not. `draft` wins over `age`.
 * A position that names a draft is judged by it. One that names none is judged by its day in the draft's zone: the
 * day of circulation itself counts as after it, because drafts are handed out before they are discussed. Where the
 * day of circulation is not known such a position is not called stale for the draft.
 * @throws TimeError (`zone`; `range` when the number of days is not positive)
 */
export function staleness(
  position: DatedPosition,
  ask: AskChange,
  now: Date,
  options: StalenessOptions,
): StaleReason | null {
  if (speaksOfOlderDraft(position, ask)) return 'draft';
  return isOld(position.occurredAt, now, options.maxAgeDays) ? 'age' : null;
}

function speaksOfOlderDraft(position: DatedPosition, ask: AskChange): boolean {
  if (ask.changedAtOrdinal === null) return false;
  if (position.textOrdinal !== null) return position.textOrdinal < ask.changedAtOrdinal;
  return ask.changedOn !== null && isBeforeDay(position.occurredAt, ask.changedOn, ask.zone);
}

/** No clock was ever further from UTC than this. */
const FURTHEST = 16 * 3_600_000;

/** Asks the zone only near the day's ends: a matrix has thousands of positions, and a zone answers slowly. */
function isBeforeDay(instant: Date, day: string, zone: string): boolean {
  const sinceMidnight = instant.getTime() - Date.parse(day);
  if (Math.abs(sinceMidnight) > FURTHEST && isZone(zone)) return sinceMidnight < 0;
  return toLocalDate(instant, zone) < day;
}

/** @throws TimeError `range` for an age of less than a day; null: nothing is ever old */
export function isOld(occurredAt: Date, now: Date, maxAgeDays: number | null): boolean {
  if (maxAgeDays === null) return false;
  if (!(maxAgeDays > 0)) throw new TimeError('range', 'The greatest age must be at least one day.');
  return now.getTime() - occurredAt.getTime() > maxAgeDays * DAY;
}

import { addDays, addIsoWeeks, isoWeek, isoWeekStart, requireClock } from './calendar.js';
import { TimeError } from './time-error.js';
import { toInstant, toLocalDate, type WallKind } from './walls.js';

/** When a recipient wants the weekly digest, on their own clock. */
export interface DigestPreference {
  /** ISO weekday, Monday 1 to Sunday 7. */
  readonly weekday: number;
  /** `HH:mm`. */
  readonly at: string;
  readonly zone: string;
}

/** One week's digest. `key` (e.g. `2027-W32`) is unique per recipient in the ledger, whatever they change meanwhile. */
export interface DigestSlot {
  readonly key: string;
  readonly instant: Date;
  /** What the recipient's clock shows at `instant`. */
  readonly wall: string;
  readonly kind: WallKind;
}

const HOUR = 3_600_000;

/**
 * The slot of one ISO week. Exactly one exists for every week and preference; an hour that the clocks skip or repeat
 * follows the rule of `toInstant`.
 * @throws TimeError (`week`, `rule`, `clock`, `zone`)
 */
export function slotOfWeek(key: string, preference: DigestPreference): DigestSlot {
  const { weekday, at, zone } = preference;
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
    throw new TimeError('rule', 'The weekday must be a number from 1 (Monday) to 7 (Sunday).');
  }
  const date = addDays(isoWeekStart(key), weekday - 1);
  const { instant, wall, kind } = toInstant(`${date}T${requireClock(at)}`, zone);
  return { key, instant, wall, kind };
}

/** The ISO week on a recipient's calendar at an instant. */
export function isoWeekAt(instant: Date, zone: string): string {
  return isoWeek(toLocalDate(instant, zone));
}

/** The first slot strictly after `now`. For a recipient who has had a digest before, use `nextUnsentSlot`. */
export function nextDigestSlot(now: Date, preference: DigestPreference): DigestSlot {
  // From the week before: on a night when the clocks go back over midnight a week can begin twice.
  let slot = slotOfWeek(addIsoWeeks(isoWeekAt(now, preference.zone), -1), preference);
  while (slot.instant <= now) slot = slotOfWeek(addIsoWeeks(slot.key, 1), preference);
  return slot;
}

/**
 * The slot a recipient should get next, given the last week they had. Because weeks only go up, a change of zone,
 * weekday or hour can neither repeat a week nor lose one: a slot that the change has put into the past is returned
 * as it is, and is due at once.
 * @param lastKey key of the newest slot already planned, sent or skipped for them; null if there is none
 * @param graceHours slots older than this are passed over, and the following one covers their time
 */
export function nextUnsentSlot(
  lastKey: string | null,
  now: Date,
  preference: DigestPreference,
  graceHours = 48,
): DigestSlot {
  if (lastKey === null) return nextDigestSlot(now, preference);
  const oldest = new Date(now.getTime() - graceHours * HOUR);
  const next = slotOfWeek(addIsoWeeks(lastKey, 1), preference);
  return next.instant > oldest ? next : nextDigestSlot(oldest, preference);
}

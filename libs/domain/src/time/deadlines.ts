import { addDays, daysBetween, isLocalDate, requireClock } from './calendar.js';
import { TimeError } from './time-error.js';
import { isWall, toInstant, toWall, type WallKind } from './walls.js';
import { requireZone, zoneDataVersion } from './zones.js';

/** A deadline stated by itself: "31 December 2026, 18:00 New York". */
export interface AbsoluteSchedule {
  readonly type: 'absolute';
  /** `YYYY-MM-DDTHH:mm` in `zone`. */
  readonly wall: string;
  readonly zone: string;
}

/**
 * A deadline that moves with its session. Exactly one of two forms:
 * - `at` set: the anchor's date on the venue's calendar, plus `offsetDays`, at this time of day in `zone`;
 *   `offsetMinutes` must be 0. ("Three days before we open, 18:00 New York.")
 * - `at` null: the anchor's instant plus exactly `offsetMinutes` elapsed minutes, shown in `zone`; `offsetDays`
 *   must be 0. ("When the session closes.")
 */
export interface RelativeSchedule {
  readonly type: 'relative';
  readonly anchor: 'session_open' | 'session_close';
  /** Signed calendar days, at most ten years. */
  readonly offsetDays: number;
  /** `HH:mm` in `zone`, or null. */
  readonly at: string | null;
  /** Signed exact minutes, at most ten years. */
  readonly offsetMinutes: number;
  readonly zone: string;
}

export type Schedule = AbsoluteSchedule | RelativeSchedule;

/** Where and when a session sits; both walls on the venue's clock. */
export interface SessionTimes {
  readonly opensWall: string;
  readonly closesWall: string;
  readonly zone: string;
}

/** Everything to be stored beside a schedule. `instant` is authoritative; re-derive from the schedule, not from `wall`. */
export interface DerivedDeadline {
  /** What the clock in `zone` shows at `instant`. */
  readonly wall: string;
  readonly zone: string;
  readonly instant: Date;
  /**
   * `gap`: the stated hour does not exist that day and `wall` is the first one after it. `overlap`: the clock shows
   * `wall` twice that night; a stated hour means the earlier, an exact offset may have landed on either.
   */
  readonly kind: WallKind;
  readonly zoneDataVersion: string;
}

const MAX_DAYS = 3660;

function requireOffset(value: number, max: number, what: string): void {
  if (!Number.isSafeInteger(value) || Math.abs(value) > max) {
    throw new TimeError(
      'rule',
      `The offset in ${what} must be a whole number, at most ten years either way.`,
      what === 'days' ? 'sessions.tooFar' : undefined,
    );
  }
}

function fromWall(wall: string, zone: string): DerivedDeadline {
  const found = toInstant(wall, zone);
  return { wall: found.wall, zone, instant: found.instant, kind: found.kind, zoneDataVersion };
}

function fromInstant(instant: Date, zone: string): DerivedDeadline {
  const wall = toWall(instant, zone);
  const { kind } = toInstant(wall, zone);
  return { wall, zone, instant, kind, zoneDataVersion };
}

function fromAnchor(schedule: RelativeSchedule, session: SessionTimes): DerivedDeadline {
  const { offsetDays, offsetMinutes, at, zone } = schedule;
  requireOffset(offsetDays, MAX_DAYS, 'days');
  requireOffset(offsetMinutes, MAX_DAYS * 1440, 'minutes');
  const anchor = schedule.anchor === 'session_open' ? session.opensWall : session.closesWall;
  if (at !== null) {
    // Both at once has no single meaning, and to drop one silently would move a deadline.
    if (offsetMinutes !== 0)
      throw new TimeError('rule', 'Give a time of day or an offset in minutes, not both.');
    return fromWall(`${addDays(anchor, offsetDays).slice(0, 10)}T${requireClock(at)}`, zone);
  }
  if (offsetDays !== 0) throw new TimeError('rule', 'An offset in days needs a time of day.');
  const start = toInstant(anchor, session.zone).instant.getTime();
  return fromInstant(new Date(start + offsetMinutes * 60_000), zone);
}

/**
 * Where a schedule falls. The hour of a gap is moved to its end, never refused: a schedule that was sound may meet a
 * gap when its session moves or a government changes the clocks. Refuse what a person types with `wallProblem`.
 * @param session needed for a relative schedule
 * @throws TimeError (`session`, `rule`, `wall`, `clock`, `zone`, `range`)
 */
export function deriveDeadline(schedule: Schedule, session?: SessionTimes): DerivedDeadline {
  requireZone(schedule.zone);
  if (schedule.type === 'absolute') return fromWall(schedule.wall, schedule.zone);
  if (!session) throw new TimeError('session', 'A relative deadline needs the session it hangs on.');
  checkSession(session);
  return fromAnchor(schedule, session);
}

/**
 * @throws TimeError (`session`, `zone`) unless both walls exist in the calendar and the session closes after it opens
 */
export function checkSession(session: SessionTimes): void {
  requireZone(session.zone);
  const { opensWall, closesWall, zone } = session;
  if (!isWall(opensWall) || !isWall(closesWall)) {
    throw new TimeError('session', 'A session opens and closes at local times of the form YYYY-MM-DDTHH:mm.');
  }
  if (toInstant(closesWall, zone).instant <= toInstant(opensWall, zone).instant) {
    throw new TimeError('session', 'A session must close after it opens.', 'sessions.closesAfterOpens');
  }
}

/** By how much a session moves: signed calendar days, or the new date of opening on the venue's calendar. */
export type SessionShift = { readonly days: number } | { readonly opensOn: string };

/**
 * Moves a session, keeping the venue's hours of opening and closing and the number of days in between.
 * @throws TimeError (`session`, `zone`, `date`, `rule`, `range`)
 */
export function moveSession(session: SessionTimes, shift: SessionShift): SessionTimes {
  checkSession(session);
  const days = shiftInDays(session, shift);
  requireOffset(days, MAX_DAYS, 'days');
  const moved = {
    opensWall: addDays(session.opensWall, days),
    closesWall: addDays(session.closesWall, days),
    zone: session.zone,
  };
  checkSession(moved);
  return moved;
}

function shiftInDays(session: SessionTimes, shift: SessionShift): number {
  if ('days' in shift) return shift.days;
  if (!isLocalDate(shift.opensOn))
    throw new TimeError('date', 'The new opening date must be YYYY-MM-DD.', 'sessions.opensOnForm');
  return daysBetween(session.opensWall, shift.opensOn);
}

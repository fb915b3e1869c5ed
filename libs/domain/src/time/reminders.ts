import { addDays, requireClock } from './calendar.js';
import { DEFAULT_QUIET_HOURS, lastAllowed, nextAllowed, type QuietHours } from './quiet-hours.js';
import { TimeError } from './time-error.js';
import { toInstant, toLocalDate } from './walls.js';

/** When a reminder goes out, as the coordinator chose it. */
export type ReminderRule =
  /** Exactly this many elapsed minutes before the deadline, at least 1. */
  | { readonly type: 'before'; readonly minutes: number }
  /** At `at` (`HH:mm`) on the recipient's clock, so many days before the recipient's own date of the deadline. */
  | { readonly type: 'morning'; readonly at: string; readonly daysBefore: number };

const MINUTE = 60_000;
const MAX_DAYS = 3660;

function requireCount(value: number, least: number, most: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    throw new TimeError('rule', `${what} must be a whole number from ${least} to ${most}.`);
  }
}

/** @throws TimeError (`rule`, `clock`) */
export function checkReminderRule(rule: ReminderRule): void {
  if (rule.type === 'before') {
    requireCount(rule.minutes, 1, MAX_DAYS * 1440, 'minutes');
    return;
  }
  requireClock(rule.at);
  requireCount(rule.daysBefore, 0, MAX_DAYS, 'daysBefore');
}

/** The instant the rule asks for, before quiet hours; always earlier than the deadline. */
function dueInstant(rule: ReminderRule, deadline: Date, zone: string): Date {
  if (rule.type === 'before') {
    const due = deadline.getTime() - rule.minutes * MINUTE;
    // To the whole minute, like 21:59 below: otherwise a deadline a few seconds later could remind earlier.
    return new Date(Math.floor(due / MINUTE) * MINUTE);
  }
  const date = addDays(toLocalDate(deadline, zone), -rule.daysBefore);
  const due = toInstant(`${date}T${rule.at}`, zone).instant;
  // Friday 18:00 in New York is Saturday 05:00 in Bangkok: "at 09:00 on the day" can only mean Friday there.
  if (due < deadline) return due;
  return toInstant(`${addDays(date, -1)}T${rule.at}`, zone).instant;
}

/**
 * When a recipient gets a reminder: always before the deadline, always a whole minute.
 *
 * A mail that is not urgent and falls into the recipient's quiet hours waits until they end, if that is still before
 * the deadline; otherwise it goes in the last minute before they begin (21:59). Total, and never decreasing as the
 * deadline moves later or the rule moves closer to it.
 * @param zone the RECIPIENT's zone
 * @param quiet null for none
 * @throws TimeError (`rule`, `clock`, `zone`, `range`)
 */
export function reminderInstant(
  rule: ReminderRule,
  deadline: Date,
  zone: string,
  quiet: QuietHours | null = DEFAULT_QUIET_HOURS,
  urgent = false,
): Date {
  checkReminderRule(rule);
  const due = dueInstant(rule, deadline, zone);
  if (urgent) return due;
  const later = nextAllowed(due, zone, quiet);
  return later < deadline ? later : lastAllowed(due, zone, quiet);
}

/** Before its time, where there is an hour or more to it, something is brought back to mind. */
const SHORT_LEAD = 60 * MINUTE;

/**
 * When to remind of something that was given at so short a notice that the hour of every rule had passed already: an hour
 * before, or half-way where less than two hours are left; outside of quiet hours, and after it was given.
 * @param since when it was given
 * @param zone the recipient's
 * @returns a whole minute, null where none is left
 * @throws TimeError (`clock`, `rule`, `zone`)
 */
export function shortNoticeInstant(
  since: Date,
  due: Date,
  zone: string,
  quiet: QuietHours | null = DEFAULT_QUIET_HOURS,
): Date | null {
  const lead = Math.min(SHORT_LEAD, (due.getTime() - since.getTime()) / 2);
  const asked = new Date(Math.floor((due.getTime() - lead) / MINUTE) * MINUTE);
  const later = nextAllowed(asked, zone, quiet);
  const instant = later < due ? later : lastAllowed(asked, zone, quiet);
  return instant > since ? instant : null;
}

/**
 * The first instant from now on at which ordinary mail may go.
 * @param zone the recipient's
 * @returns null when that would be too late
 * @throws TimeError (`clock`, `rule`, `zone`)
 */
export function atOnce(
  now: Date,
  until: Date,
  zone: string,
  quiet: QuietHours | null = DEFAULT_QUIET_HOURS,
): Date | null {
  const allowed = nextAllowed(now, zone, quiet);
  return allowed < until ? allowed : null;
}

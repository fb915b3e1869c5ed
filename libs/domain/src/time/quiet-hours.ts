import { addDays, clockMinutes } from './calendar.js';
import { TimeError } from './time-error.js';
import { toInstant, toLocalDate } from './walls.js';

/** Hours in which ordinary mail waits: `[from, until)` on the recipient's clock, across midnight when from > until. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

export const DEFAULT_QUIET_HOURS: QuietHours = { from: '22:00', until: '07:00' };

/** One quiet period as instants, half-open `[start, end)`. */
export interface QuietPeriod {
  readonly start: Date;
  readonly end: Date;
}

/** Something must be left of the day: a period longer than this would join the next one on the night of a change. */
const LONGEST = 20 * 60;

/** Length in minutes on an ordinary day; equal ends mean no quiet hours. */
function nominalMinutes(quiet: QuietHours): number {
  const length = (clockMinutes(quiet.until) - clockMinutes(quiet.from) + 1440) % 1440;
  if (length > LONGEST)
    throw new TimeError('rule', 'Quiet hours may last at most 20 hours.', 'settings.quietTooLong');
  return length;
}

/**
 * Start and end on a night when the clocks go back take the wider reading (first start, second end), so that no
 * instant whose clock shows a quiet hour is ever outside.
 */
function periodStarting(date: string, quiet: QuietHours, zone: string): QuietPeriod {
  const endDate = clockMinutes(quiet.from) < clockMinutes(quiet.until) ? date : addDays(date, 1);
  const start = toInstant(`${date}T${quiet.from}`, zone);
  const end = toInstant(`${endDate}T${quiet.until}`, zone);
  return { start: start.instant, end: end.later ?? end.instant };
}

/**
 * The quiet period an instant falls in, if any.
 * @param quiet null, or equal ends, means that there are none
 * @throws TimeError (`clock`, `rule`, `zone`)
 */
export function quietPeriodAt(
  instant: Date,
  zone: string,
  quiet: QuietHours | null = DEFAULT_QUIET_HOURS,
): QuietPeriod | undefined {
  const today = toLocalDate(instant, zone);
  if (!quiet || nominalMinutes(quiet) === 0) return undefined;
  return [-1, 0, 1]
    .map((days) => periodStarting(addDays(today, days), quiet, zone))
    .find(({ start, end }) => start <= instant && instant < end);
}

/**
 * First instant at or after `instant` at which ordinary mail may go to a recipient.
 * @param zone the recipient's
 * @throws TimeError (`clock`, `rule`, `zone`)
 */
export function nextAllowed(
  instant: Date,
  zone: string,
  quiet: QuietHours | null = DEFAULT_QUIET_HOURS,
): Date {
  let allowed = instant;
  // More than one round only where a whole day was skipped (Samoa, 2011) and two nights touch.
  for (
    let period = quietPeriodAt(allowed, zone, quiet);
    period;
    period = quietPeriodAt(allowed, zone, quiet)
  ) {
    allowed = period.end;
  }
  return allowed;
}

/**
 * Last whole minute at or before `instant` at which ordinary mail may go to a recipient: 21:59 for an instant in the
 * default quiet hours.
 * @param zone the recipient's
 * @throws TimeError (`clock`, `rule`, `zone`)
 */
export function lastAllowed(
  instant: Date,
  zone: string,
  quiet: QuietHours | null = DEFAULT_QUIET_HOURS,
): Date {
  let allowed = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
  for (
    let period = quietPeriodAt(allowed, zone, quiet);
    period;
    period = quietPeriodAt(allowed, zone, quiet)
  ) {
    allowed = new Date(period.start.getTime() - 60_000);
  }
  return allowed;
}

import { TimeError } from './time-error.js';

/**
 * A span of time as people state it. `days` are calendar days (of whatever clock they are counted on), `minutes`
 * exact elapsed minutes; both carry the sign of the whole. Kept apart, because a day is not always 24 hours.
 */
export interface Duration {
  readonly days: number;
  readonly minutes: number;
}

const FORM = /^([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,8})M)?)?$/;
/** Ten years: beyond that a duration is a slip of the keyboard. */
const MAX_MINUTES = 3660 * 1440;

/**
 * Reads an ISO 8601 duration made of weeks, days, hours and minutes, with an optional sign: `P1W`, `-P1DT12H`, `PT0M`.
 * @throws TimeError (`duration`)
 */
export function parseDuration(text: string): Duration {
  const match = typeof text === 'string' ? FORM.exec(text) : null;
  const parts = match?.slice(2) ?? [];
  if (!match || parts.every((part) => part === undefined)) {
    const shown = String(text).slice(0, 40);
    throw new TimeError('duration', `"${shown}" is no duration in weeks, days, hours and minutes`);
  }
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts.map((part) => Number(part ?? 0));
  const sign = match[1] === '-' ? -1 : 1;
  const found = { days: signed(sign, weeks * 7 + days), minutes: signed(sign, hours * 60 + minutes) };
  if (Math.abs(durationMinutes(found)) > MAX_MINUTES) {
    throw new TimeError('duration', `"${text}" is longer than ten years.`);
  }
  return found;
}

// Plain multiplication would make −0, which is not equal to 0 for Object.is and for many test helpers.
function signed(sign: 1 | -1, value: number): number {
  return value === 0 ? 0 : sign * value;
}

/** Length in minutes with every day taken as 24 hours: for exact spans before an instant, never for calendar days. */
export function durationMinutes(duration: Duration): number {
  return duration.days * 1440 + duration.minutes;
}

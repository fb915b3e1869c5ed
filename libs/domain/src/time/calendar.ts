import { TimeError } from './time-error.js';

/**
 * Calendar arithmetic on local dates (`YYYY-MM-DD`) and wall times (`YYYY-MM-DDTHH:mm`), years 0000 to 9999.
 * No zone enters here: a day added to a wall keeps its hour, whatever the clocks do that night.
 */

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const WEEK = /^(\d{4})-W(\d{2})$/;
const DAY = 86_400_000;

function dateToMs(date: string): number | undefined {
  if (!DATE.test(date)) return undefined;
  const ms = Date.parse(`${date}T00:00:00.000Z`);
  // Some engines roll 30 February over into March instead of refusing it.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date) ? ms : undefined;
}

function requireDate(date: string): number {
  const ms = dateToMs(date);
  if (ms === undefined) {
    throw new TimeError(
      'date',
      `"${String(date).slice(0, 40)}" is not a date in the calendar. Use YYYY-MM-DD.`,
    );
  }
  return ms;
}

function msToDate(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(ms) || Number.isNaN(date.getTime()) || !DATE.test(date.toISOString().slice(0, 10))) {
    throw new TimeError('range', 'The date falls outside the years 0000 to 9999.');
  }
  return date.toISOString().slice(0, 10);
}

function requireWhole(value: number, what: string): number {
  if (!Number.isSafeInteger(value)) throw new TimeError('range', `The number of ${what} must be whole.`);
  return value;
}

/** Whether the text is `YYYY-MM-DD` and that day exists. */
export function isLocalDate(text: string): boolean;
export function isLocalDate(text: unknown): text is string;
export function isLocalDate(text: unknown): boolean {
  return typeof text === 'string' && dateToMs(text) !== undefined;
}

/** Whether the text is a time of day `HH:mm`, 00:00 to 23:59. */
export function isClock(text: string): boolean;
export function isClock(text: unknown): text is string;
export function isClock(text: unknown): boolean {
  return typeof text === 'string' && CLOCK.test(text);
}

/** @throws TimeError (`clock`) unless the text is `HH:mm` */
export function requireClock(text: string): string {
  if (!isClock(text)) {
    throw new TimeError(
      'clock',
      `"${String(text).slice(0, 20)}" is not a time of day. Use HH:mm, 00:00 to 23:59.`,
    );
  }
  return text;
}

/** Minutes from midnight to `HH:mm`, 0 to 1439. */
export function clockMinutes(text: string): number {
  const clock = requireClock(text);
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** Applies a change of date to the date part; a wall keeps its hour. */
function onDatePart(text: string, change: (ms: number) => number): string {
  return msToDate(change(requireDate(text.slice(0, 10)))) + requireTail(text);
}

function requireTail(text: string): string {
  const tail = text.slice(10);
  if (tail !== '' && !(tail.startsWith('T') && isClock(tail.slice(1)))) {
    throw new TimeError('wall', `"${text.slice(0, 40)}" is neither a date nor a local time.`);
  }
  return tail;
}

/**
 * Adds calendar days (signed) to a date or wall.
 * @throws TimeError (`date`, `wall`, `range`)
 */
export function addDays(text: string, days: number): string {
  requireWhole(days, 'days');
  return onDatePart(text, (ms) => ms + days * DAY);
}

/**
 * The same day of a later month; its last day where the month is shorter: a month after 31 January is the end of February.
 * @param date calendar date
 * @throws TimeError (`date`, `range`)
 */
export function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + requireWhole(months, 'months');
  const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
  // The end of the month before the one after next is the end of this one.
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const same = `${first.slice(0, 7)}-${date.slice(8, 10)}`;
  return same < last ? same : last;
}

/** Calendar days from `from` to `to` (dates or walls; hours are ignored); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((requireDate(to.slice(0, 10)) - requireDate(from.slice(0, 10))) / DAY);
}

/** ISO weekday of a date or wall: Monday 1 to Sunday 7. */
export function isoWeekday(text: string): number {
  // 1970-01-01 was a Thursday.
  const days = Math.round(requireDate(text.slice(0, 10)) / DAY);
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** Key of the ISO week that holds a date or wall, e.g. `2024-W32`; keys sort as text. */
export function isoWeek(text: string): string {
  const thursday = addDays(text.slice(0, 10), 4 - isoWeekday(text));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Whether the text names an ISO week that exists (W53 only in long years). */
export function isIsoWeek(text: string): boolean;
export function isIsoWeek(text: unknown): text is string;
export function isIsoWeek(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const match = WEEK.exec(text);
  return match !== null && isoWeek(mondayOf(match)) === text;
}

function mondayOf(match: RegExpExecArray): string {
  const [, year = '', week = ''] = match;
  // 4 January is always in week 1.
  const fourth = `${year}-01-04`;
  return addDays(fourth, 1 - isoWeekday(fourth) + (Number(week) - 1) * 7);
}

/**
 * The Monday of an ISO week.
 * @throws TimeError (`week`)
 */
export function isoWeekStart(key: string): string {
  const match = WEEK.exec(key);
  if (!match || !isIsoWeek(key)) {
    throw new TimeError('week', `"${String(key).slice(0, 20)}" is not an ISO week. Use the form 2024-W32.`);
  }
  return mondayOf(match);
}

/** The key `weeks` (signed) weeks away. */
export function addIsoWeeks(key: string, weeks: number): string {
  return isoWeek(addDays(isoWeekStart(key), requireWhole(weeks, 'weeks') * 7));
}

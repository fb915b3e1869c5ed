import { addDays, addMonths, daysBetween, isoWeekday } from './calendar.js';

export const RECURRENCE_UNITS = ['week', 'month'] as const;
export type RecurrenceUnit = (typeof RECURRENCE_UNITS)[number];

/** The days on which something comes again, after RFC 5545: dates of a calendar, in no zone. */
export interface Recurrence {
  unit: RecurrenceUnit;
  /** Every so many weeks or months. */
  every: number;
  /** ISO weekdays, Monday 1 to Sunday 7; of weeks alone. */
  weekdays: readonly number[];
  /** The first day it can be; weeks are counted from its week, months from its day. */
  startsOn: string;
  /** The last day it can be; null for no end. */
  untilOn: string | null;
}

/** Beyond this nobody looks for a next day: three times the rarest rule, and a year. */
const REACH_DAYS = 4 * 366;

/**
 * The days from `from` to `to`, both included. A month without its day has it on its last one.
 * @throws TimeError for what are no dates
 */
export function recurrenceDates(rule: Recurrence, from: string, to: string): string[] {
  const first = from > rule.startsOn ? from : rule.startsOn;
  const last = rule.untilOn !== null && rule.untilOn < to ? rule.untilOn : to;
  const dates: string[] = [];
  for (const date of rule.unit === 'week' ? weekly(rule, first, last) : monthly(rule, last)) {
    if (date >= first && date <= last) dates.push(date);
  }
  return dates;
}

/** The next so many days from `from` on; fewer where it ends before. */
export function nextRecurrences(rule: Recurrence, from: string, count: number): string[] {
  const first = from > rule.startsOn ? from : rule.startsOn;
  return recurrenceDates(rule, first, addDays(first, REACH_DAYS)).slice(0, count);
}

function* weekly({ every, weekdays, startsOn }: Recurrence, first: string, last: string) {
  const monday = addDays(startsOn, 1 - isoWeekday(startsOn));
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const week = Math.floor(daysBetween(monday, date) / 7);
    if (week % every === 0 && weekdays.includes(isoWeekday(date))) yield date;
  }
}

/** Each counted from the beginning, so that the 31st is not lost after a February. */
function* monthly({ every, startsOn }: Recurrence, last: string) {
  for (let months = 0, date = startsOn; date <= last; months += every, date = addMonths(startsOn, months))
    yield date;
}

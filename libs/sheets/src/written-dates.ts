import { monthOf } from './month-names.js';
import { numberText } from './number-text.js';

/** What stands first in dates such as 05/08/2024. */
export const DATE_ORDERS = ['day_first', 'month_first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What a cell says as a date. */
export type WrittenDate =
  | {
      readonly kind: 'day';
      /** `2024-08-05`; whether there is such a day is for the caller to see. */
      readonly day: string;
      /** `10:30`; undefined for a day alone. */
      readonly time: string | undefined;
      /** What has been reckoned, which a person should know. */
      readonly by: 'serial' | 'buddhist' | undefined;
    }
  /** Day and month could be either way round. */
  | { readonly kind: 'order' }
  /** Nobody knows which century, or which part is the year. */
  | { readonly kind: 'century' }
  | { readonly kind: 'none' };

const NONE: WrittenDate = { kind: 'none' };

/** Digits of Arabic, Persian and Thai. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59]/g;
const WEEKDAY = /^[\p{L}\p{M}.]+,\s*/u;
const TIME = /[\s,t]+(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*(?:([ap])\.?m\.?|น\.?|h)?$/u;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** Day numbers of 1954 to 2064; other numbers are no dates of ours. */
const SERIALS = { first: 20_000, last: 60_000 };

const BETWEEN = String.raw`[\s\-/.,]*(?:\b(?:of|de|del)\b|พ\.?ศ\.?)?[\s\-/.,]*`;
const NUMBERED_DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|[º°])?`;
const NAME = String.raw`(\p{L}[\p{L}\p{M}. ]*?)`;
const DAY_NAME_YEAR = new RegExp(`^${NUMBERED_DAY}${BETWEEN}${NAME}${BETWEEN}(\\d{4}|\\d{2})$`, 'u');
const NAME_DAY_YEAR = new RegExp(`^${NAME}${BETWEEN}${NUMBERED_DAY}[\\s,]+(\\d{4}|\\d{2})$`, 'u');
const YEAR_NAME_DAY = new RegExp(`^(\\d{4})${BETWEEN}${NAME}${BETWEEN}(\\d{1,2})$`, 'u');
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;

/**
 * Reads a date as people write it, in six languages, of the common or the Buddhist era, or as the number that a spreadsheet
 * program has for it; with or without a time of the day.
 * @param order what stands first where either could; such dates are a question without it
 * @param date1904 whether the workbook counts its days from 1904 on
 */
export function readWrittenDate(text: string, order?: DateOrder, date1904 = false): WrittenDate {
  const plain = text
    .replace(DIGITS, (digit) => String(digitOf(digit)))
    .normalize('NFKC')
    .toLowerCase()
    .trim();
  if (SERIAL.test(plain)) return serialDate(Number(plain), date1904);
  const [said = '', hours, minutes, half] = TIME.exec(plain) ?? [];
  const time = hours === undefined ? undefined : clockOf(Number(hours), minutes!, half);
  if (hours !== undefined && time === undefined) return NONE;
  return dated(
    plain
      .slice(0, plain.length - said.length)
      .replace(WEEKDAY, '')
      .trim(),
    time,
    order,
  );
}

function digitOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  return code - [0x0660, 0x06f0, 0x0e50].findLast((zero) => zero <= code)!;
}

function serialDate(value: number, date1904: boolean): WrittenDate {
  if (value < SERIALS.first || value > SERIALS.last) return NONE;
  const [day = '', time] = numberText(value, 'date', date1904)?.split('T') ?? [];
  return { kind: 'day', day, time: time?.slice(0, 5), by: 'serial' };
}

/** `5`, `30`, `p` → `17:30`. */
function clockOf(hours: number, minutes: string, half: string | undefined): string | undefined {
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? undefined : `${two(hour)}:${minutes}`;
}

function dated(text: string, time: string | undefined, order: DateOrder | undefined): WrittenDate {
  const byName =
    partsOf(DAY_NAME_YEAR.exec(text), 1, 2, 3) ??
    partsOf(NAME_DAY_YEAR.exec(text), 2, 1, 3) ??
    partsOf(YEAR_NAME_DAY.exec(text), 3, 2, 1);
  if (byName) {
    const month = monthOf(byName.month);
    return month === undefined ? NONE : dayOf(byName.year, month, Number(byName.day), time);
  }
  const first = YEAR_FIRST.exec(text);
  if (first) return dayOf(first[1]!, Number(first[3]), Number(first[4]), time);
  const last = YEAR_LAST.exec(text);
  return last ? inOrder(Number(last[1]), Number(last[3]), last[4]!, time, order) : NONE;
}

function inOrder(
  one: number,
  other: number,
  year: string,
  time: string | undefined,
  order: DateOrder | undefined,
): WrittenDate {
  if (year.length < 4) return { kind: 'century' };
  if (Math.min(one, other) > 12) return NONE;
  const found = evidentOrder(one, other) ?? (one === other ? 'day_first' : order);
  if (found === undefined) return { kind: 'order' };
  return found === 'day_first' ? dayOf(year, other, one, time) : dayOf(year, one, other, time);
}

function partsOf(found: RegExpExecArray | null, day: number, month: number, year: number) {
  return found && { day: found[day]!, month: found[month]!, year: found[year]! };
}

/** What numbers above twelve tell. */
function evidentOrder(one: number, other: number): DateOrder | undefined {
  if (one > 12 && other <= 12) return 'day_first';
  return other > 12 && one <= 12 ? 'month_first' : undefined;
}

/** Years that are no years of ours but those of the Buddhist era, which began 543 years earlier. */
const BUDDHIST = { first: 2400, last: 2699, before: 543 };

function dayOf(written: string, month: number, day: number, time: string | undefined): WrittenDate {
  if (written.length < 4) return { kind: 'century' };
  const year = Number(written);
  const isBuddhist = year >= BUDDHIST.first && year <= BUDDHIST.last;
  const common = isBuddhist ? year - BUDDHIST.before : year;
  const by = isBuddhist ? 'buddhist' : undefined;
  return { kind: 'day', day: `${common}-${two(month)}-${two(day)}`, time, by };
}

const two = (number: number) => String(number).padStart(2, '0');

/**
 * What stands first in the dates of a column, by those with a number above twelve; undefined if there are none, or if they
 * contradict each other.
 */
export function orderOfDates(texts: readonly string[]): { order: DateOrder; example: number } | undefined {
  let found: { order: DateOrder; example: number } | undefined;
  for (const [at, text] of texts.entries()) {
    if (readWrittenDate(text).kind !== 'day') continue;
    const numbers = /(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{4}/.exec(text.normalize('NFKC'));
    const order = numbers && evidentOrder(Number(numbers[1]), Number(numbers[2]));
    if (!order) continue;
    if (found && found.order !== order) return undefined;
    found ??= { order, example: at };
  }
  return found;
}

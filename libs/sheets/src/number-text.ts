/** What a number in a cell stands for, by the format of the cell. */
export type NumberKind = 'number' | 'percent' | 'date' | 'time' | 'duration';

/** Formats that XLSX knows by number and does not write out; of those in other languages, too. */
const BUILT_IN: readonly (readonly [from: number, to: number, kind: NumberKind])[] = [
  [9, 10, 'percent'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'duration'],
  [47, 47, 'time'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
];

export function builtInKind(format: number): NumberKind {
  return BUILT_IN.find(([from, to]) => format >= from && format <= to)?.[2] ?? 'number';
}

/** Texts, escaped letters, fillings, colours, conditions and languages; not the hours of `[h]:mm`. */
const NOT_SHOWN = /"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** What a format such as `yyyy-mm-dd` or `0.0%` shows; its first part, which is that of positive numbers. */
export function kindOfFormat(code: string): NumberKind {
  const shown = code.slice(0, 1_000).replace(NOT_SHOWN, '').split(';')[0]!;
  if (shown.includes('[')) return 'duration';
  if (/[yd]|mmm/i.test(shown)) return 'date';
  if (/[hs]/i.test(shown)) return 'time';
  if (/m/i.test(shown)) return 'date';
  return shown.includes('%') ? 'percent' : 'number';
}

/** The first day that has no number: programs write four digits for a year. */
const DAYS_1900_TO_9999 = 2_958_466;
const DAY_SECONDS = 86_400;
/** Days from 1900 on counted to the epoch of 1904. */
const DAYS_TO_1904 = 1_462;
/** The 29th of February 1900 has a number, and no day. */
const FALSE_LEAP_DAY = 60;

/** The number as a person reads it; undefined if it is none, or a date that no calendar has. */
export function numberText(value: number, kind: NumberKind, date1904 = false): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (kind === 'number') return String(value);
  if (kind === 'percent') return percentText(value);
  if (kind === 'time' && value >= 0 && value < 1) return clockText(Math.round(value * DAY_SECONDS));
  if (kind === 'duration' && value >= 0) return clockText(Math.round(value * DAY_SECONDS));
  return dateText(date1904 ? value + DAYS_TO_1904 : value, date1904);
}

/** 0.07 → `7%`, without the last digits of 7.000000000000001. */
export function percentText(value: number): string {
  return `${Number((value * 100).toPrecision(15))}%`;
}

/** Seconds → `10:30`, or `10:30:15`. */
export function clockText(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${two(hours)}:${two(minutes)}${rest === 0 ? '' : `:${two(rest)}`}`;
}

/** A day, or a day with the time that the sheet shows; sheets know no time zone. */
function dateText(serial: number, date1904: boolean): string | undefined {
  if (serial < 0 || serial >= DAYS_1900_TO_9999) return undefined;
  const day = serial < FALSE_LEAP_DAY && !date1904 ? serial + 1 : serial;
  const milliseconds = Date.UTC(1899, 11, 30) + Math.round(day * DAY_SECONDS) * 1_000;
  return isoText(new Date(milliseconds).toISOString().slice(0, 19));
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?$/;

/** A date as files write it, without a time of midnight and without seconds of zero; other texts as they are. */
export function isoText(text: string): string {
  const [, day, minutes, seconds = '00'] = ISO.exec(text) ?? [];
  if (day === undefined) return text;
  if (minutes === undefined || (minutes === '00:00' && seconds === '00')) return day;
  return `${day}T${minutes}${seconds === '00' ? '' : `:${seconds}`}`;
}

import { isLocalDate } from '#libs/domain';
import { type DateOrder, readWrittenDate } from '../written-dates.js';

/** One date of a cell with the letter behind it. */
export interface CellDate {
  /** As it stands in the table. */
  readonly text: string;
  /** `YYYY-MM-DD`; null where the cell says that the day is not known. */
  readonly day: string | null;
  /** Such as `AA`; empty where there is none. */
  readonly letter: string;
  /** In square brackets: it stands no more. */
  readonly bracketed: boolean;
  /** Where it begins in the text. */
  readonly at: number;
}

export type DateTrouble = 'order' | 'century' | 'noDay' | 'unread';

export interface DatedText {
  readonly dates: readonly CellDate[];
  /** What stands before the first date. */
  readonly before: string;
  /** What is wrong with it, and with which part of it. */
  readonly trouble: { readonly code: DateTrouble; readonly text: string } | undefined;
}

const MONTH = String.raw`\p{L}[\p{L}\p{M}]{2,}\.?`;
const DATE = String.raw`\d{1,2}(?:er|st|nd|rd|th)?[ \-/.]{0,2}(?:de )?${MONTH}[ \-/.,]{0,2}(?:de )?\d{2,4}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}`;
const UNKNOWN = String.raw`day not known|unknown`;
const DATED = new RegExp(
  String.raw`(\[?)\s{0,3}(?<![\p{L}\d])(${DATE}|${UNKNOWN})(?![\d])\s{0,3}(AA|[A-Za-z])?(?![\p{L}])\s{0,3}(\]?)(?:\s{0,3}(AA|[A-Za-z])(?![\p{L}.]))?`,
  'giu',
);
/** What may stand beside dates: marks of footnotes and what divides several of them. */
const BESIDE = /[\s,;.*†‡§¹²³⁰-⁹[\]()–—-]|\b\d{1,2}\b/gu;

/** Where the first date of a text begins, whether it can be read or not; -1 where there is none. */
export const dateAt = (text: string): number => text.search(DATED);

/**
 * Reads the dates of a cell, or of a line behind the name. Every sign has to be accounted for.
 * @param order what stands first in 05/08/2024; without it such a date is a trouble
 * @param named whether a name may stand before the first date
 */
export function readDates(text: string, order: DateOrder | undefined, named = false): DatedText {
  const found = [...text.matchAll(DATED)];
  const first = found[0]?.index ?? text.length;
  const before = text.slice(0, first);
  const read = found.map((match) => readDate(match, order));
  const dates = read.flatMap((one) => ('code' in one ? [] : [one]));
  const rest = found.reduce((left, [whole]) => left.replace(whole, ' '), text.slice(named ? first : 0));
  const isRead = rest.replace(BESIDE, '') === '';
  const unread = isRead ? undefined : { code: 'unread' as const, text: rest.replace(/\s+/gu, ' ').trim() };
  return { dates, before: before.trim(), trouble: read.find((one) => 'code' in one) ?? unread };
}

function readDate(
  match: RegExpExecArray,
  order: DateOrder | undefined,
): CellDate | { code: DateTrouble; text: string } {
  const [whole, opened, written = '', inside, closed, outside] = match;
  const read = dayOf(written, order);
  if ('code' in read) return { code: read.code, text: written };
  const at = match.index + whole.indexOf(written);
  const bracketed = Boolean(opened || closed);
  return { text: whole.trim(), day: read.day, letter: inside ?? outside ?? '', bracketed, at };
}

function dayOf(text: string, order: DateOrder | undefined): { day: string | null } | { code: DateTrouble } {
  if (/^(?:day not known|unknown)$/iu.test(text)) return { day: null };
  const read = readWrittenDate(text, order);
  if (read.kind === 'order' || read.kind === 'century') return { code: read.kind };
  if (read.kind === 'none' || read.time !== undefined || read.by !== undefined) return { code: 'noDay' };
  return isLocalDate(read.day) ? { day: read.day } : { code: 'noDay' };
}

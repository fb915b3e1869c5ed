import type { Findings } from './findings.js';
import { cellProblem, clipped, columnName, type SheetRow } from './sheet.js';
import { type DateOrder, orderOfDates, readWrittenDate } from './written-dates.js';

/** What stands first in the dates of the sheet, told where a date could be read either way. */
export function orderFound(
  at: number | undefined,
  body: readonly SheetRow[],
  findings: Findings,
): DateOrder | undefined {
  if (at === undefined) return undefined;
  const texts = body.map((row) => row.texts[at] ?? '');
  const found = orderOfDates(texts);
  if (!found || !texts.some((text) => readWrittenDate(text).kind === 'order')) return found?.order;
  const code = found.order === 'day_first' ? 'dayFirstFound' : 'monthFirstFound';
  const text = clipped(texts[found.example]!);
  findings.warn(cellProblem(body[found.example]!.row, columnName(at), code, { text }));
  return found.order;
}

/** Days without an hour, told once for all of them. @param at of the column of dates, from 0 */
export function tellDaysAlone(rows: readonly SheetRow[], at = -1, findings: Findings): void {
  const [first] = rows;
  if (!first) return;
  const params = { text: clipped(first.texts[at] ?? ''), count: rows.length };
  findings.warn(cellProblem(first.row, columnName(at), 'dayAlone', params));
}

/** Of the filled cells of a column of dates, so many are dates; a number alone is none, though a program may mean one by it. */
const MOST_DATES = 0.8;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

/** Whether a column holds dates. @param at from 0 */
export function looksLikeDates(at: number, body: readonly SheetRow[]): boolean {
  const texts = body.map((row) => row.texts[at]?.trim() ?? '').filter((text) => text !== '');
  const dates = texts.filter((text) => INSTANT.test(text) || isDate(text));
  return texts.length > 0 && dates.length >= MOST_DATES * texts.length;
}

function isDate(text: string): boolean {
  const written = readWrittenDate(text);
  return written.kind === 'day' ? written.by !== 'serial' : written.kind !== 'none';
}

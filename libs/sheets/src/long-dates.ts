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

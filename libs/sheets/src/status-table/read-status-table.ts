import { type DateOrder, orderOfDates } from '../written-dates.js';
import { headerOf, type TableHeader } from './header.js';
import { readLines } from './lines.js';
import { partiesNear } from './participant.js';
import { withContinuations } from './continued.js';
import { readRow, unreadLine } from './row.js';
import { rowsOfText, type StatusForm } from './status-text.js';
import type { StatusChoice, StatusLine, StatusRow } from './status-line.js';
import type { StatusColumn } from './columns.js';

export interface StatusTable {
  readonly form: StatusForm;
  readonly columns: readonly StatusColumn[];
  /** By what 05/08/2024 was read; null where no date needs it. */
  readonly order: DateOrder | null;
  readonly lines: readonly StatusLine[];
  /** The heading of a second table, which nobody can tell from the first: then nothing may be taken. */
  readonly second: StatusRow | null;
}

export interface StatusOptions {
  readonly order?: DateOrder | undefined;
  readonly choices?: readonly StatusChoice[];
}

/** More rows than any treaty has participants, with their declarations. */
export const MAX_STATUS_ROWS = 5000;

/**
 * Reads a table of who signed and who is bound, as the depositary shows it or as it was exported here: a page of a browser, cells
 * between tabs or commas, or the text of a PDF.
 * @returns undefined where no row says which columns there are
 */
export function readStatusTable(text: string, options: StatusOptions = {}): StatusTable | undefined {
  const { form, rows } = rowsOfText(text);
  const bounded = rows.slice(0, MAX_STATUS_ROWS);
  const order = options.order ?? orderOfDates(bounded.flatMap(({ cells }) => cells.flatMap(datesIn)))?.order;
  const header = headerOf(form, bounded);
  if (!header) return undefined;
  const unread = header.unread.map(({ row, code, party }) => unreadLine(row, code, party));
  const beyond = rows.slice(MAX_STATUS_ROWS, MAX_STATUS_ROWS + 1).map((row) => unreadLine(row, 'afterTable'));
  const lines = [...linesOf(form, header, order, options.choices ?? []), ...unread, ...beyond];
  return {
    form,
    columns: header.columns,
    order: usesOrder(bounded) ? (order ?? null) : null,
    lines: lines.toSorted((a, b) => a.line - b.line),
    second: header.second,
  };
}

const SLASHED = /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b/gu;
const datesIn = (cell: string): string[] => cell.match(SLASHED) ?? [];
const usesOrder = (rows: readonly { cells: readonly string[] }[]) =>
  rows.some(({ cells }) => cells.some((cell) => datesIn(cell).length > 0));

const isUnknown = ({ troubles }: StatusLine) => troubles.some(({ code }) => code === 'unknown');
/** Nobody decides about more names than this by hand, and to look for near ones takes time. */
const MOST_SUGGESTED = 50;

function linesOf(
  form: StatusForm,
  header: TableHeader,
  order: DateOrder | undefined,
  choices: readonly StatusChoice[],
): StatusLine[] {
  const rows = form === 'lines' ? readLines(header, order) : withContinuations(header);
  const known = new Map(choices.map((choice) => [choice.name, choice]));
  const lines = rows.flatMap((row) => readRow(row, header.columns, order, known) ?? []);
  const unknown = new Set(lines.filter(isUnknown).slice(0, MOST_SUGGESTED));
  return lines.map((line) => (unknown.has(line) ? { ...line, near: partiesNear(line.name) } : line));
}

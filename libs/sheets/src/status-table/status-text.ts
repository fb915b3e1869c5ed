import { readCsv } from '../read-csv.js';
import { rowsOfHtml } from './html-rows.js';
import type { StatusRow } from './status-line.js';

/** How the rows of a status table were found in what was pasted. */
export const STATUS_FORMS = ['html', 'cells', 'lines'] as const;
export type StatusForm = (typeof STATUS_FORMS)[number];

export interface StatusText {
  readonly form: StatusForm;
  readonly rows: readonly StatusRow[];
}

/** A pasted page of a browser, a sheet, or the text of a PDF. Without any cells there is one cell for each line. */
export function rowsOfText(text: string): StatusText {
  const { form, rows } = foundRows(text);
  return {
    form,
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.slice(0, LONGEST)) })),
  };
}

/** Of a cell: longer than any declaration that is exported here. */
const LONGEST = 25_000;

function foundRows(text: string): StatusText {
  const clean = text
    .replace(/^\uFEFF/, '')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u200b-\u200f\u2060\u00ad]/g, '');
  if (/<t[rd][\s>]/i.test(clean)) return { form: 'html', rows: rowsOfHtml(clean) };
  const lines = clean.split(/\r\n|\r|\n/);
  const filled = lines.filter((line) => line.trim() !== '');
  const tabbed = filled.filter((line) => line.includes('\t')).length;
  if (tabbed * 2 >= filled.length && tabbed > 0) return { form: 'cells', rows: split(lines, '\t') };
  if (isSeparated(clean)) return { form: 'cells', rows: separated(clean) };
  return {
    form: 'lines',
    rows: lines.flatMap((line, at) => (line.trim() ? [{ line: at + 1, cells: [line] }] : [])),
  };
}

const split = (lines: readonly string[], sign: string): StatusRow[] =>
  lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [{ line: at + 1, cells: line.split(sign).map(bare) }],
  );

/** A cell of a browser's table, in which quotes stand round what has a tab or a line of its own. */
const bare = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/su, '$1')
    .replaceAll('""', '"')
    .trim();

/** Most of its lines have the same sign outside quotes, as often as the first: no prose and no columns of spaces. */
function isSeparated(text: string): boolean {
  const lines = text
    .replace(/"(?:[^"]|"")*"/gu, '')
    .split(/[\r\n]+/u)
    .filter((line) => line.trim() !== '');
  return [';', ',', '|'].some((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const [first = 0] = counts;
    const alike = counts.filter((count) => count > 0 && Math.abs(count - first) <= 1).length;
    return first > 0 && alike * 10 >= lines.length * 8;
  });
}

function separated(text: string): StatusRow[] {
  return readCsv(text).rows.map(({ row, texts }) => ({ line: row, cells: texts.map((cell) => cell.trim()) }));
}

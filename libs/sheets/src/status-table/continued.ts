import { dateAt } from './dated-cell.js';
import type { TableHeader } from './header.js';
import type { StatusColumn } from './columns.js';
import type { StatusRow } from './status-line.js';

/**
 * The rows of a table with cells, where a row that names nobody goes on with the one above it, as cells that were merged are copied:
 * "Burundi, 13 Jan 1999," and below it ", , 21 Sep 2004".
 */
export function withContinuations({ columns, below }: TableHeader): StatusRow[] {
  const rows: StatusRow[] = [];
  for (const row of below) {
    const above = rows.at(-1);
    if (above && isContinuation(row, columns)) rows.push(...continued(rows.pop() ?? above, row, columns));
    else rows.push(row);
  }
  return rows;
}

function isContinuation({ cells, merged }: StatusRow, columns: readonly StatusColumn[]): boolean {
  const names = columns.every(
    ({ role }, at) =>
      (role !== 'participant' && role !== 'code') || merged?.has(at) === true || (cells[at] ?? '') === '',
  );
  return names && cells.some((cell, at) => merged?.has(at) !== true && dateAt(cell) >= 0);
}

/** One row of both; two where columns tell more of each act, so that it stays beside its own. */
function continued(above: StatusRow, row: StatusRow, columns: readonly StatusColumn[]): StatusRow[] {
  const own = (at: number) => (row.merged?.has(at) ? '' : (row.cells[at] ?? ''));
  const places = Array.from({ length: Math.max(above.cells.length, row.cells.length) }, (_, at) => at);
  const named = (at: number) => columns[at]?.role === 'participant' || columns[at]?.role === 'code';
  if (columns.some(({ role, of }) => of !== null && role !== of)) {
    const cells = places.map((at) => (named(at) ? (above.cells[at] ?? '') : own(at)));
    return [above, { line: row.line, cells }];
  }
  const cells = places.map((at) => [above.cells[at] ?? '', own(at)].filter(Boolean).join('; '));
  return [{ ...above, cells }];
}

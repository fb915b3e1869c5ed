import type { LeftOut } from './report.js';
import { clipped, columnName } from './sheet.js';

/** Named of one row; the others are counted. */
const MAX_COLUMNS = 20;

/** Collects the cells that would state something and are not written, by row. */
export class LeftOutCells {
  readonly #rows = new Map<number, { text: string; columns: Set<number> }>();

  /** @param text what stands where the row names its state @param columns from 0 */
  add(row: number, text: string, columns: readonly number[]): void {
    if (columns.length === 0) return;
    const known = this.#rows.get(row) ?? { text: clipped(text), columns: new Set() };
    this.#rows.set(row, known);
    for (const at of columns) known.columns.add(at);
  }

  get all(): LeftOut {
    const rows = [...this.#rows]
      .sort(([one], [other]) => one - other)
      .map(([row, { text, columns }]) => ({
        ...{ row, text, count: columns.size },
        columns: [...columns]
          .sort((one, other) => one - other)
          .slice(0, MAX_COLUMNS)
          .map(columnName),
      }));
    return { cells: rows.reduce((sum, { count }) => sum + count, 0), rows };
  }
}

import {
  cellProblem,
  columnName,
  grouped,
  isFilled,
  MAX_SHEET_COLUMNS,
  MAX_SHEET_ROWS,
  type SheetProblem,
  type SheetRow,
} from './sheet.js';
import { MAX_UNPACKED_BYTES, tooLargeUnpacked } from './zip.js';

/** A cell of a workbook as text. */
export interface GridCell {
  /** From 0. */
  readonly column: number;
  /** How many columns in a row hold the same. */
  readonly repeated: number;
  readonly text: string;
  /** Why it has no text that can be read, given its address, e.g. `B7`. */
  readonly problem?: (address: string) => string;
}

/** A rectangle of cells that were made one, of which the first is seen and the others are covered. */
export interface MergedCells {
  readonly row: number;
  readonly lastRow: number;
  /** From 0. */
  readonly column: number;
  readonly lastColumn: number;
}

/** As many as are listed. */
const MAX_MERGES = 1_000;

/**
 * The filled cells of one sheet, within the limits. What lies beyond them is counted and not kept, so that a sheet of
 * a million rows costs no more than one of two thousand.
 */
export class CellGrid {
  rows: SheetRow[] = [];
  readonly errors: SheetProblem[] = [];
  readonly merges: MergedCells[] = [];
  hiddenRows = 0;
  hiddenColumns = false;
  #filledRows = 0;
  #widest = 0;
  #letters = 0;

  /** Takes the cells of a row, and of the rows after it that repeat them. Rows count from 1. */
  add(row: number, cells: readonly GridCell[], { hidden = false, repeated = 1 } = {}): void {
    if (!cells.some(({ text, problem }) => problem !== undefined || isFilled(text))) return;
    const written = cells.filter(({ text, problem }) => problem !== undefined || text !== '');
    this.#count(written.at(-1)!, hidden, repeated);
    const count = Math.min(repeated, MAX_SHEET_ROWS - this.rows.length);
    if (this.tooLarge !== undefined || count <= 0) return;
    const texts = textsOf(written);
    this.#letters += count * texts.reduce((letters, text) => letters + text.length, 0);
    if (this.#letters > MAX_UNPACKED_BYTES) throw tooLargeUnpacked();
    for (let at = row; at < row + count; at += 1) this.#keep(at, texts, written);
  }

  #count(last: GridCell, hidden: boolean, rows: number): void {
    this.#filledRows += rows;
    this.#widest = Math.max(this.#widest, last.column + last.repeated);
    if (hidden) this.hiddenRows += rows;
  }

  #keep(row: number, texts: readonly string[], cells: readonly GridCell[]): void {
    for (const { column, repeated, problem } of cells) {
      if (!problem) continue;
      for (let at = column; at < column + repeated; at += 1) {
        const name = columnName(at);
        this.errors.push(cellProblem(row, name, problem(`${name}${row}`)));
      }
    }
    if (texts.some(isFilled)) this.rows.push({ row, texts });
  }

  merge(merged: MergedCells): void {
    if (this.merges.length < MAX_MERGES) this.merges.push(merged);
  }

  /** Empties the covered cells of what is merged: a program may keep in them what nobody sees. */
  emptyCovered(): void {
    const rows = this.rows.map(({ row, texts }) => {
      const across = this.merges.filter((merged) => merged.row <= row && row <= merged.lastRow);
      if (across.length === 0) return { row, texts };
      const isCovered = (at: number) =>
        across.some(
          (merged) =>
            merged.column <= at && at <= merged.lastColumn && (merged.row < row || merged.column < at),
        );
      return { row, texts: texts.map((text, at) => (isCovered(at) ? '' : text)) };
    });
    this.rows = rows.filter(({ texts }) => texts.some(isFilled));
  }

  /** Why the sheet is refused, if it is larger than sheets may be. */
  get tooLarge(): string | undefined {
    if (this.#filledRows > MAX_SHEET_ROWS) {
      return `The sheet has ${grouped(this.#filledRows)} filled rows; it may have ${grouped(MAX_SHEET_ROWS)} at most. Split it.`;
    }
    if (this.#widest > MAX_SHEET_COLUMNS) {
      return `The sheet reaches column ${columnName(this.#widest - 1)}; it may have ${MAX_SHEET_COLUMNS} columns at most. Split it.`;
    }
    return undefined;
  }

  /** It has a header and a row below it, which a cover sheet or a list of instructions has not. */
  get isTable(): boolean {
    const wide = this.rows.filter(({ texts }) => texts.filter(isFilled).length >= 2);
    return wide.length >= 2 || this.tooLarge !== undefined;
  }
}

function textsOf(cells: readonly GridCell[]): string[] {
  const texts: string[] = [];
  for (const { column, text, repeated } of cells) {
    while (texts.length < column) texts.push('');
    for (let count = 0; count < repeated; count += 1) texts.push(text);
  }
  return texts;
}

export function errorInCell(error: string): GridCell['problem'] {
  return (address) => `${address} shows the error ${error}. Write what is meant, or empty the cell.`;
}

export function formulaInCell(address: string): string {
  return `${address} has a formula, and formulas are not worked out. Copy the sheet and paste values only.`;
}

export function noNumberInCell(address: string): string {
  return `${address} has a number that is no day and no number. Write what is meant, or empty the cell.`;
}

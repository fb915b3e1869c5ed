import {
  cellProblem,
  columnName,
  type Found,
  isFilled,
  MAX_SHEET_COLUMNS,
  MAX_SHEET_ROWS,
  type SheetProblem,
  type SheetRow,
} from './sheet.js';
import { MAX_UNPACKED_BYTES, tooLargeUnpacked } from '#libs/files';

/** A cell of a workbook as text. */
export interface GridCell {
  /** From 0. */
  readonly column: number;
  /** How many columns in a row hold the same. */
  readonly repeated: number;
  readonly text: string;
  /** Why it has no text that can be read. */
  readonly problem?: Found;
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
  /** Its days are counted from 1904 on. */
  date1904 = false;
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
        this.errors.push(cellProblem(row, columnName(at), problem.code, problem.params));
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
  get tooLarge(): Found | undefined {
    if (this.#filledRows > MAX_SHEET_ROWS) {
      return { code: 'tooManyRows', params: { number: this.#filledRows, most: MAX_SHEET_ROWS } };
    }
    if (this.#widest > MAX_SHEET_COLUMNS) {
      const column = columnName(this.#widest - 1);
      return { code: 'tooManyColumns', params: { column, most: MAX_SHEET_COLUMNS } };
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

export const errorInCell = (error: string): Found => ({ code: 'errorInCell', params: { error } });
export const FORMULA_IN_CELL: Found = { code: 'formulaInCell' };
export const NO_NUMBER_IN_CELL: Found = { code: 'noNumberInCell' };
export const CROSSED_OUT: Found = { code: 'crossedOut' };

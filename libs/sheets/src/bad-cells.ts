import { columnIndex, type SheetProblem, type SheetRow } from './sheet.js';

/** A rectangle of cells; columns from 0. */
interface Area {
  readonly row: number;
  readonly lastRow: number;
  readonly column: number;
  readonly lastColumn: number;
}

const RANGE = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/;

/** The cells that an error of the file is about: one, or all that were merged. */
function areaOf({ row, column, code, params }: SheetProblem): Area | undefined {
  if (row === null || column === null) return undefined;
  const at = columnIndex(column)!;
  const [, , , lastColumn, lastRow] = (code === 'merged' && RANGE.exec(String(params['range']))) || [];
  return {
    ...{ row, column: at },
    lastRow: lastRow === undefined ? row : Number(lastRow),
    lastColumn: lastColumn === undefined ? at : columnIndex(lastColumn)!,
  };
}

/** What of a sheet is read: rows by their number, columns from 0. */
export interface ReadPlaces {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly header: number;
  /** Columns whose heading says what they are about. */
  readonly headings: ReadonlySet<number>;
}

/**
 * What the reader of a file could not read at its place: formulas, merged cells, cells that hold an error. Whether that
 * matters depends on whether anybody reads the cell.
 */
export class BadCells {
  /** Errors of the file as a whole, which always matter. */
  readonly ofFile: readonly SheetProblem[];
  readonly #placed: readonly { readonly problem: SheetProblem; readonly area: Area }[];
  readonly #byRow = new Map<number, Set<number>>();

  constructor(errors: readonly SheetProblem[], rows: readonly SheetRow[]) {
    const found = errors.map((problem) => ({ problem, area: areaOf(problem) }));
    this.ofFile = found.filter(({ area }) => !area).map(({ problem }) => problem);
    this.#placed = found.flatMap(({ problem, area }) => (area ? [{ problem, area }] : []));
    const numbers = rows.map(({ row }) => row);
    const width = rows.reduce((most, { texts }) => Math.max(most, texts.length), 0);
    for (const { area } of this.#placed) {
      const { row, lastRow } = area;
      const across = row === lastRow ? [row] : numbers.filter((one) => row <= one && one <= lastRow);
      for (const one of across) this.#add(one, area, width);
    }
  }

  #add(row: number, { column, lastColumn }: Area, width: number): void {
    const columns = this.#byRow.get(row) ?? new Set();
    this.#byRow.set(row, columns);
    // Beyond what is filled there is nothing to read but the cell itself.
    const last = Math.max(column, Math.min(lastColumn, width));
    for (let at = column; at <= last; at += 1) columns.add(at);
  }

  /** Every error at a cell. */
  get placed(): SheetProblem[] {
    return this.#placed.map(({ problem }) => problem);
  }

  /** Whether one of these cells of a row is bad. */
  has(row: number, columns: readonly number[]): boolean {
    const bad = this.#byRow.get(row);
    return bad !== undefined && columns.some((at) => bad.has(at));
  }

  /** Rows below the header that hold bad cells and no text at all. */
  rowsWithoutText(rows: ReadonlySet<number>, header: number): number[] {
    return [...this.#byRow.keys()].filter((row) => row > header && !rows.has(row));
  }

  /** The errors at cells that are read. */
  thatMatter({ rows, columns, header, headings }: ReadPlaces): SheetProblem[] {
    const isRead = ({ row, lastRow, column, lastColumn }: Area) => {
      const within = (all: ReadonlySet<number>, from: number, to: number) =>
        from === to ? all.has(from) : [...all].some((one) => from <= one && one <= to);
      if (row <= header && header <= lastRow && within(headings, column, lastColumn)) return true;
      return within(columns, column, lastColumn) && within(rows, row, lastRow);
    };
    return this.#placed.filter(({ area }) => isRead(area)).map(({ problem }) => problem);
  }
}

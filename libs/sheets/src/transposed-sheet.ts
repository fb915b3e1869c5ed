import type { FindingParams } from '#libs/words';
import type { SheetFinding } from './finding-codes.js';
import type { SheetChoices } from './mapping.js';
import type { ReadSheet } from './read-sheet.js';
import type { DryRun, LeftOut } from './report.js';
import type { DelegationNames } from '#libs/reference';
import { countStates } from './count-states.js';
import {
  columnIndex,
  columnName,
  foundAt,
  isFilled,
  MAX_SHEET_COLUMNS,
  type SheetProblem,
  type SheetRow,
} from './sheet.js';

const CELL = /^([A-Z]{1,3})(\d{1,7})$/;
const RANGE = /^([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})$/;
/** What of a problem names cells, one or several. */
const CELLS = ['place', 'cells', 'first', 'second', 'range'];

/** What is said of columns where rows and columns have changed places, and the other way round. */
const OTHER_CODES: Partial<Record<SheetFinding, SheetFinding>> = {
  columnNoHeader: 'rowNoHeader',
  columnSeveralAsks: 'rowSeveralAsks',
  columnNoAsk: 'rowNoAsk',
  columnsSameAsk: 'rowsSameAsk',
  rowNamesNoState: 'columnNamesNoState',
  remarksTooLong: 'columnRemarksTooLong',
  remarksAlone: 'columnRemarksAlone',
  statesDisagree: 'columnStatesDisagree',
  aboveHeader: 'leftOfNames',
  headerIsState: 'noColumnOfAskNames',
  noColumnOfStates: 'noRowOfStates',
  noColumnOfAsks: 'noRowOfAsks',
};

/** Rows in which states are looked for that stand across the top. */
const MOST_ABOVE = 30;
/** Of the cells of such a row behind the first, so many name states. */
const MOST_STATES = 0.6;

/** Whether states stand across the top: a row names more of them than any column does, and hardly anything else. */
export function looksTurned(rows: readonly SheetRow[], known: DelegationNames): boolean {
  if (rows.length > MAX_SHEET_COLUMNS) return false;
  const { inColumn } = countStates(rows, known);
  return rows.slice(0, MOST_ABOVE).some(({ row, texts }) => {
    const [, ...cells] = texts.filter(isFilled);
    const { inRow } = countStates([{ row, texts: cells }], known);
    return inRow > 1 && inRow > inColumn && inRow >= MOST_STATES * cells.length;
  });
}

/**
 * A sheet whose columns are states and whose rows are asks, with rows and columns changed: so it is read as any other. What is
 * found is then told by the places that it has in the file.
 */
export class TurnedSheet {
  /** Numbers of the rows that hold something, which are the columns here. */
  readonly #rows: readonly number[];
  readonly #columnOf: ReadonlyMap<number, string>;
  readonly sheet: ReadSheet;

  constructor(read: ReadSheet) {
    const bad = read.errors.flatMap(({ row }) => row ?? []);
    const numbers = new Set([...read.rows.map(({ row }) => row), ...bad]);
    this.#rows = [...numbers].sort((one, other) => one - other);
    this.#columnOf = new Map(this.#rows.map((row, at) => [row, columnName(at)]));
    const texts = new Map(read.rows.map((row) => [row.row, row.texts]));
    const width = read.rows.reduce((most, row) => Math.max(most, row.texts.length), 0);
    const rows = Array.from({ length: width }, (_, at): SheetRow => {
      return { row: at + 1, texts: this.#rows.map((row) => texts.get(row)?.[at] ?? '') };
    });
    const errors = read.errors.map((problem) => this.#turnedIn(problem));
    this.sheet = { ...read, rows: rows.filter((row) => row.texts.some(isFilled)), errors };
  }

  /** What a person decided, by the places of the turned sheet; `headerRow` is the row with the states. */
  choices(choices: SheetChoices): SheetChoices {
    const { headerRow, stateColumn, columns = {}, rows = {}, cells = {}, ...rest } = choices;
    const stateRow = headerRow === undefined ? undefined : this.#columnOf.get(headerRow);
    const asksAt = columnIndex(stateColumn ?? '');
    const turnedColumns: Record<string, string> = {};
    const turnedRows: Record<string, string> = {};
    for (const [row, role] of [...Object.entries(rows), ...Object.entries(columns)]) {
      const column = this.#columnOf.get(Number(row));
      if (column !== undefined) turnedColumns[column] = role;
      else if (role === 'ignore') turnedRows[(columnIndex(row) ?? -1) + 1] = role;
    }
    return {
      ...rest,
      ...(stateRow !== undefined && { stateColumn: stateRow }),
      ...(asksAt !== undefined && { headerRow: asksAt + 1 }),
      ...{ columns: turnedColumns, rows: turnedRows },
      cells: Object.fromEntries(Object.entries(cells).map(([cell, choice]) => [this.#cellIn(cell), choice])),
    };
  }

  /** What was found, by the places of the file. Columns of asks are named by the numbers of their rows. */
  report(run: DryRun): DryRun {
    const stateRow = run.stateColumn === null ? null : this.#rowOf(run.stateColumn);
    const place = (cell: string) => this.#cellOut(cell);
    const placed = <T extends { cells: readonly string[] }>(one: T) => ({
      ...one,
      cells: one.cells.map(place),
    });
    const unsettled = <T extends { rows: readonly number[] }>(one: T) => ({
      ...one,
      rows: stateRow === null ? [] : [stateRow],
    });
    return {
      ...run,
      form: 'turned',
      headerRow: stateRow,
      stateColumn: run.headerRow === null ? null : columnName(run.headerRow - 1),
      columns: run.columns.map((one) => ({ ...one, column: String(this.#rowOf(one.column)) })),
      positions: run.positions.map((one) => ({ ...one, ...this.#placeOf(one) })),
      changes: run.changes.map((one) => ({ ...one, ...this.#placeOf(one) })),
      ignoredRows: run.ignoredRows.map((one) => ({ ...one, row: stateRow ?? 1 })),
      leftOut: this.#leftOut(run.leftOut),
      errors: run.errors.map((problem) => this.#turnedOut(problem)),
      warnings: run.warnings.map((problem) => this.#turnedOut(problem)),
      unknownStates: run.unknownStates.map(unsettled),
      ambiguousStates: run.ambiguousStates.map(unsettled),
      unknownWords: run.unknownWords.map(placed),
      understoodWords: run.understoodWords.map(placed),
    };
  }

  #placeOf({ row, column }: { row: number; column: string }) {
    return { row: this.#rowOf(column), column: columnName(row - 1) };
  }

  #rowOf(column: string): number {
    return this.#rows[columnIndex(column)!] ?? 0;
  }

  #cellOut(cell: string): string {
    const [, column = 'A', row = '1'] = CELL.exec(cell) ?? [];
    return `${columnName(Number(row) - 1)}${this.#rowOf(column)}`;
  }

  #cellIn(cell: string): string {
    const [, column = 'A', row = '1'] = CELL.exec(cell) ?? [];
    return `${this.#columnOf.get(Number(row)) ?? 'A'}${columnIndex(column)! + 1}`;
  }

  /** By row of the file, each with the columns of the states. */
  #leftOut({ cells, rows }: LeftOut): LeftOut {
    const columns = new Map<number, string[]>();
    for (const one of rows) {
      for (const column of one.columns) {
        const row = this.#rowOf(column);
        columns.set(row, [...(columns.get(row) ?? []), columnName(one.row - 1)]);
      }
    }
    const turned = [...columns].sort(([one], [other]) => one - other);
    return {
      cells,
      rows: turned.map(([row, names]) => ({ row, text: '', columns: names, count: names.length })),
    };
  }

  #turnedIn(problem: SheetProblem): SheetProblem {
    const { row, column } = problem;
    if (row === null || column === null) return problem;
    const turned = { row: columnIndex(column)! + 1, column: this.#columnOf.get(row)! };
    return { ...problem, ...turned, params: withCells(problem.params, (cell) => this.#cellIn(cell)) };
  }

  #turnedOut(problem: SheetProblem): SheetProblem {
    const code = OTHER_CODES[problem.code] ?? problem.code;
    const params = withCells(problem.params, (cell) => this.#cellOut(cell));
    const [kind = '', at = ''] = problem.field.split('.', 2);
    if (kind === 'cells') {
      const [, column = 'A', row = '1'] = CELL.exec(at) ?? [];
      return foundAt({ row: this.#rowOf(column), column: columnName(Number(row) - 1) }, code, params);
    }
    if (kind === 'rows' && problem.row !== null) {
      const column = columnName(problem.row - 1);
      return foundAt({ row: null, column }, code, { ...params, column });
    }
    if (kind !== 'columns') return foundAt(problem, code, { ...params, ...this.#leftOf(code, params) });
    const row = this.#rowOf(at);
    // Of a choice, which has no place of its own.
    if (problem.column === null) return foundAt({ ...problem, field: `columns.${row}` }, code, params);
    return foundAt({ row, column: null }, code, {
      ...params,
      row: String(row),
      ...this.#firstOf(code, params),
    });
  }

  /** The other row that is about the same ask. */
  #firstOf(code: SheetFinding, { first }: FindingParams): FindingParams {
    return code === 'rowsSameAsk' ? { first: String(this.#rowOf(String(first))) } : {};
  }

  #leftOf(code: SheetFinding, { row }: FindingParams): FindingParams {
    return code === 'leftOfNames' ? { column: columnName(Number(row) - 1) } : {};
  }
}

/** With the cells that a problem names changed. */
function withCells(params: FindingParams, change: (cell: string) => string): FindingParams {
  const changed = (text: string) =>
    text
      .split(', ')
      .map((part) => {
        const range = RANGE.exec(part);
        if (range) return `${change(range[1]!)}:${change(range[2]!)}`;
        return CELL.test(part) ? change(part) : part;
      })
      .join(', ');
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      CELLS.includes(name) && typeof value === 'string' ? changed(value) : value,
    ]),
  );
}

import type { StatedPositions } from './dry-run-wide.js';
import type { Findings } from './findings.js';
import { longColumns } from './long-columns.js';
import { orderFound, tellDaysAlone } from './long-dates.js';
import type { LongField } from './long-fields.js';
import { missingFields } from './long-form.js';
import { longValues } from './long-values.js';
import type { ValueLimits, ValueTeller, WrongValue } from './value-limits.js';
import type { SheetAsk, SheetChoices } from './mapping.js';
import { askIndex, type AskIndex } from './match-header.js';
import type { SheetPosition } from './report.js';
import { askOfRow, readingsOf, stateOfRow } from './row-identifiers.js';
import {
  cellProblem,
  clipped,
  columnName,
  choiceProblem,
  isFilled,
  rowProblem,
  type SheetRow,
} from './sheet.js';
import type { StateColumn, StateReader } from './state-cells.js';
import { WordReader } from './word-reader.js';

interface LongContext extends ValueLimits {
  readonly asks: readonly SheetAsk[];
}

/** Reads a sheet that has one row per position, as the long export writes it. */
export function readLong(
  header: SheetRow,
  body: readonly SheetRow[],
  context: LongContext,
  choices: SheetChoices,
  states: StateReader,
  findings: Findings,
): StatedPositions {
  const { columns, places, others } = longColumns(header, body, choices, states, findings);
  const stateColumns = [...ownStateColumns(places), ...others];
  if (missingFields([...places.keys()]).length > 0) {
    findings.error(choiceProblem('form', 'noLongForm'), ...findings.bad.placed);
    return {
      columns,
      stateColumn: stateColumns[0]?.column ?? null,
      shared: [],
      positions: [],
      emptyCells: 0,
    };
  }
  const dateOrder = choices.dateOrder ?? orderFound(places.get('occurredAt'), body, findings);
  const limits = { ...context, ...(dateOrder && { dateOrder }) };
  const reader = new LongReader(header, places, stateColumns, limits, choices, states, findings);
  const words = reader.read(body);
  return {
    columns,
    stateColumn: stateColumns[0]?.column ?? null,
    shared: reader.readColumns.map(columnName),
    positions: reader.positions,
    emptyCells: reader.emptyCells,
    dateOrder: dateOrder ?? null,
    words,
  };
}

/** The code counts first, since names may be spelled in many ways. */
function ownStateColumns(places: ReadonlyMap<LongField, number>): StateColumn[] {
  return (['delegationCode', 'delegation'] as const).flatMap((field) => {
    const at = places.get(field);
    const notation = field === 'delegationCode' ? 'codes' : 'names';
    return at === undefined ? [] : [{ column: columnName(at), at, notation }];
  });
}

class LongReader {
  readonly positions: Omit<SheetPosition, 'change'>[] = [];
  emptyCells = 0;
  /** Cells with a day and no hour: told once for all of them. */
  readonly #daysAlone: SheetRow[] = [];
  readonly #asks: AskIndex;
  readonly #stanceAt: number;
  /** All columns that hold a field or name the state, from 0: a record is made of the whole row. */
  readonly readColumns: readonly number[];

  constructor(
    readonly header: SheetRow,
    readonly places: ReadonlyMap<LongField, number>,
    readonly stateColumns: readonly StateColumn[],
    readonly context: LongContext,
    readonly choices: SheetChoices,
    readonly states: StateReader,
    readonly findings: Findings,
  ) {
    this.#asks = askIndex(context.asks);
    this.#stanceAt = places.get('stance')!;
    this.readColumns = [...new Set([...places.values(), ...stateColumns.map(({ at }) => at)])];
  }

  read(body: readonly SheetRow[]): WordReader {
    const rows = body.filter((row) => this.#isRead(row));
    const texts = rows.map((row) => row.texts[this.#stanceAt] ?? '');
    const words = new WordReader(this.choices.words ?? {}, texts);
    for (const row of rows) this.#readRow(row, words);
    this.#tellBadCells(body, rows);
    tellDaysAlone(this.#daysAlone, this.places.get('occurredAt'), this.findings);
    return words;
  }

  /** False for a row that a person ignores, and for one without a stance, which states nothing. */
  #isRead(row: SheetRow): boolean {
    const { findings } = this;
    const readings = readingsOf(row, this.stateColumns, this.states);
    const says = isFilled(row.texts[this.#stanceAt]) || findings.bad.has(row.row, [this.#stanceAt]);
    if (this.choices.rows?.[row.row] === 'ignore') findings.ignore(row.row, this.#name(row), 'row');
    else if (readings.includes('ignored')) findings.ignore(row.row, this.#name(row), 'name');
    else if (!says && !readings.includes('state')) findings.ignore(row.row, this.#name(row), 'nothing');
    else if (!says) this.emptyCells += 1;
    else return true;
    return false;
  }

  #name({ texts }: SheetRow): string {
    return this.stateColumns.map(({ at }) => texts[at]).find(isFilled) ?? texts.find(isFilled) ?? '';
  }

  #readRow(row: SheetRow, words: WordReader): void {
    const position = this.#position(row, words);
    if (position === 'empty') this.emptyCells += 1;
    else if (position === undefined) this.findings.leaveOut(row.row, this.#name(row), [this.#stanceAt]);
    else this.positions.push(position);
  }

  /** Undefined where something at the row is wrong, which is noted. */
  #position(row: SheetRow, words: WordReader): Omit<SheetPosition, 'change'> | 'empty' | undefined {
    const cell = (field: LongField) => row.texts[this.places.get(field) ?? -1] ?? '';
    const problem = (...[field, code, params]: Parameters<WrongValue>) => {
      const value = { text: clipped(cell(field)), ...params };
      return cellProblem(row.row, columnName(this.places.get(field)!), code, value);
    };
    const tell: ValueTeller = {
      wrong: (...value) => this.findings.error(problem(...value)),
      remark: (...value) => {
        if (value[1] === 'dayAlone') this.#daysAlone.push(row);
        else this.findings.warn(problem(...value));
      },
    };
    const delegationCode = this.#delegation(row);
    const askId = this.#ask(row);
    const values = longValues(cell, this.context, tell);
    const text = cell('stance');
    const column = columnName(this.#stanceAt);
    if (!isFilled(text)) return undefined;
    const stance = words.read(`${column}${row.row}`, text);
    if (stance.kind === 'empty') return 'empty';
    if (stance.kind === 'unknown') this.findings.unknownWord(row.row, column, stance.word, text);
    if (stance.kind === 'unknown' || delegationCode === undefined || askId === undefined) return undefined;
    return {
      ...{ row: row.row, column, delegationCode, askId, text, stance: stance.stance },
      ...values,
      confidence: values.confidence ?? stance.confidence,
      confidenceStated: values.confidence !== null || stance.confidenceStated,
      said: values.said ?? stance.said,
      note: values.note ?? stance.note,
      ...(stance.older && { older: stance.older }),
    };
  }

  /** Those at cells that are read: of fields, in rows that are not left out. */
  #tellBadCells(body: readonly SheetRow[], rows: readonly SheetRow[]): void {
    const { bad } = this.findings;
    const bare = bad
      .rowsWithoutText(new Set(body.map(({ row }) => row)), this.header.row)
      .filter((row) => this.choices.rows?.[row] !== 'ignore' && bad.has(row, [this.#stanceAt]));
    for (const row of bare) this.findings.leaveOut(row, '', [this.#stanceAt]);
    const columns = new Set(this.readColumns);
    this.findings.error(
      ...bad.thatMatter({
        rows: new Set([...bare, ...rows.map(({ row }) => row)]),
        ...{ columns, headings: columns, header: this.header.row },
      }),
    );
  }

  #delegation(row: SheetRow): string | undefined {
    if (this.stateColumns.some(({ at }) => isFilled(row.texts[at]))) {
      return stateOfRow(row, this.stateColumns, this.states, this.findings)?.code;
    }
    if (
      !this.findings.bad.has(
        row.row,
        this.stateColumns.map(({ at }) => at),
      )
    ) {
      this.findings.error(rowProblem(row.row, 'longRowNamesNoState'));
    }
    return undefined;
  }

  #ask(row: SheetRow): string | undefined {
    const cell = (field: LongField) => {
      const at = this.places.get(field);
      return at === undefined ? undefined : { column: columnName(at), text: row.texts[at] ?? '' };
    };
    return askOfRow(row.row, cell('askKey'), cell('ask'), this.#asks, this.findings)?.id;
  }
}

import type { StatedPositions } from './dry-run-wide.js';
import type { Findings } from './findings.js';
import { LONG_HEADERS, type LongField, longFields } from './long-form.js';
import { longValues, type ValueLimits, type WrongValue } from './long-values.js';
import type { SheetAsk, SheetChoices } from './mapping.js';
import { askIndex, type AskIndex, looseKey } from './match-header.js';
import type { SheetPosition } from './report.js';
import {
  cellProblem,
  clipped,
  columnName,
  columnProblem,
  isFilled,
  rowProblem,
  type SheetRow,
} from './sheet.js';
import type { StateReader } from './state-cells.js';
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
  const places = placesOf(header, findings);
  const reader = new LongReader(header, places, context, choices, states, findings);
  const words = reader.read(body);
  const stateAt = places.get('delegationCode') ?? places.get('delegation');
  return {
    columns: [],
    stateColumn: stateAt === undefined ? null : columnName(stateAt),
    shared: reader.fieldColumns.map(columnName),
    positions: reader.positions,
    emptyCells: reader.emptyCells,
    words,
  };
}

/** Where each field stands; a field with two columns is an error that names both. */
function placesOf(header: SheetRow, findings: Findings): ReadonlyMap<LongField, number> {
  const places = new Map<LongField, number>();
  longFields(header).forEach((field, at) => {
    const column = columnName(at);
    if (field === undefined) {
      if (!isFilled(header.texts[at])) return;
      findings.warn(columnProblem(column, header.row, 'columnNotRead', { text: clipped(header.texts[at]) }));
      return;
    }
    const first = places.get(field);
    if (first === undefined) places.set(field, at);
    else {
      const both = { first: columnName(first), header: LONG_HEADERS[field] };
      findings.error(columnProblem(column, header.row, 'sameHeader', both));
    }
  });
  return places;
}

class LongReader {
  readonly positions: Omit<SheetPosition, 'change'>[] = [];
  emptyCells = 0;
  readonly #asks: AskIndex;
  readonly #stanceAt: number;
  readonly #stateAts: readonly number[];
  /** All columns that hold a field, from 0: a record is made of the whole row. */
  readonly fieldColumns: readonly number[];

  constructor(
    readonly header: SheetRow,
    readonly places: ReadonlyMap<LongField, number>,
    readonly context: LongContext,
    readonly choices: SheetChoices,
    readonly states: StateReader,
    readonly findings: Findings,
  ) {
    this.#asks = askIndex(context.asks);
    this.#stanceAt = places.get('stance')!;
    this.#stateAts = [places.get('delegationCode'), places.get('delegation')].filter(
      (at) => at !== undefined,
    );
    this.fieldColumns = longFields(header).flatMap((field, at) => (field === undefined ? [] : [at]));
  }

  read(body: readonly SheetRow[]): WordReader {
    const rows = body.filter((row) => this.#isRead(row));
    const texts = rows.map((row) => row.texts[this.#stanceAt] ?? '');
    const words = new WordReader(this.choices.words ?? {}, texts);
    for (const row of rows) this.#readRow(row, words);
    this.#tellBadCells(body, rows);
    return words;
  }

  /** False for a row that a person ignores, and for one without a stance, which states nothing. */
  #isRead(row: SheetRow): boolean {
    const { findings } = this;
    const readings = this.#stateAts
      .map((at) => row.texts[at])
      .filter(isFilled)
      .map((text) => this.states.read(text).kind);
    const says = isFilled(row.texts[this.#stanceAt]) || findings.bad.has(row.row, [this.#stanceAt]);
    if (this.choices.rows?.[row.row] === 'ignore') findings.ignore(row.row, this.#name(row), 'row');
    else if (readings.includes('ignored')) findings.ignore(row.row, this.#name(row), 'name');
    else if (!says && !readings.includes('state')) findings.ignore(row.row, this.#name(row), 'nothing');
    else if (!says) this.emptyCells += 1;
    else return true;
    return false;
  }

  #name({ texts }: SheetRow): string {
    return this.#stateAts.map((at) => texts[at]).find(isFilled) ?? texts.find(isFilled) ?? '';
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
    const wrong: WrongValue = (field, code, params) => {
      const value = { text: clipped(cell(field)), ...params };
      this.findings.error(cellProblem(row.row, columnName(this.places.get(field)!), code, value));
    };
    const delegationCode = this.#delegation(row, cell);
    const askId = this.#ask(row, cell);
    const values = longValues(cell, this.context, wrong);
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
    };
  }

  /** Those at cells that are read: of fields, in rows that are not left out. */
  #tellBadCells(body: readonly SheetRow[], rows: readonly SheetRow[]): void {
    const { bad } = this.findings;
    const bare = bad
      .rowsWithoutText(new Set(body.map(({ row }) => row)), this.header.row)
      .filter((row) => this.choices.rows?.[row] !== 'ignore' && bad.has(row, [this.#stanceAt]));
    for (const row of bare) this.findings.leaveOut(row, '', [this.#stanceAt]);
    const columns = new Set(this.fieldColumns);
    this.findings.error(
      ...bad.thatMatter({
        rows: new Set([...bare, ...rows.map(({ row }) => row)]),
        ...{ columns, headings: columns, header: this.header.row },
      }),
    );
  }

  #delegation(row: SheetRow, cell: (field: LongField) => string): string | undefined {
    const field = isFilled(cell('delegationCode')) ? 'delegationCode' : 'delegation';
    const at = this.places.get(field);
    if (at !== undefined && isFilled(cell(field))) {
      return this.findings.state(row.row, columnName(at), cell(field), this.states)?.code;
    }
    if (!this.findings.bad.has(row.row, this.#stateAts)) {
      this.findings.error(rowProblem(row.row, 'longRowNamesNoState'));
    }
    return undefined;
  }

  /** By key, which is unique; by title where the key is missing. */
  #ask(row: SheetRow, cell: (field: LongField) => string): string | undefined {
    const field = isFilled(cell('askKey')) ? 'askKey' : 'ask';
    const index = field === 'askKey' ? this.#asks.byKey : this.#asks.byTitle;
    const found = index.get(looseKey(cell(field))) ?? [];
    if (found.length === 1) return found[0]!.id;
    const at = this.places.get(field);
    if (at === undefined || !isFilled(cell(field))) {
      this.findings.error(rowProblem(row.row, 'rowNamesNoAsk'));
    } else {
      const code = found.length === 0 ? 'noSuchAsk' : 'severalAsks';
      this.findings.error(cellProblem(row.row, columnName(at), code, { text: clipped(cell(field)) }));
    }
    return undefined;
  }
}

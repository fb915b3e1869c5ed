import type { Findings } from './findings.js';
import type { SheetAsk, SheetChoices } from './mapping.js';
import type { ColumnMatch } from './column-match.js';
import { matchColumns } from './match-columns.js';
import type { SheetPosition } from './report.js';
import { type PlacedColumn, remarksOf } from './row-remarks.js';
import { readingsOf, stateOfRow } from './row-identifiers.js';
import { choiceProblem, columnIndex, isFilled, rowProblem, type SheetRow } from './sheet.js';
import type { StateColumn, StateReader } from './state-cells.js';
import { StanceColumn } from './stance-columns.js';
import type { CellReading } from './stance-words.js';
import { WordReader } from './word-reader.js';
import type { DateOrder } from './written-dates.js';

/** What a form of sheet states, before it is compared with what stands. */
export interface StatedPositions {
  readonly columns: readonly ColumnMatch[];
  readonly stateColumn: string | null;
  /** Columns whose cells are part of every record of their row, beside the one that states the stance. */
  readonly shared: readonly string[];
  readonly positions: readonly Omit<SheetPosition, 'change'>[];
  readonly emptyCells: number;
  /** Undefined where nothing was read. */
  readonly words?: WordReader;
  /** What stood first in its dates; null where it has none that tell. */
  readonly dateOrder?: DateOrder | null;
}

/** Reads a sheet whose rows are states and whose columns are asks. */
export function readWide(
  header: SheetRow,
  body: readonly SheetRow[],
  asks: readonly SheetAsk[],
  choices: SheetChoices,
  states: StateReader,
  findings: Findings,
): StatedPositions {
  const { columns, stateColumns, errors } = matchColumns(header, body, asks, choices, states);
  findings.error(...errors);
  const placed = columns.map((match) => ({ match, at: columnIndex(match.column)! }));
  if (stateColumns.length === 0) {
    findings.error(choiceProblem('stateColumn', 'noColumnOfStates'), ...findings.bad.placed);
    return { columns, stateColumn: null, shared: [], positions: [], emptyCells: 0 };
  }
  if (!columns.some(({ role }) => role === 'ask')) {
    findings.error(choiceProblem('columns', 'noColumnOfAsks'));
  }
  const reader = new WideReader(header, body, placed, stateColumns, choices, states, findings);
  return { columns, ...reader.read() };
}

/** By what a heading alone was understood. */
const BY_HEADING = new Set(['key', 'title', 'article', 'header']);

class WideReader {
  readonly #positions: Omit<SheetPosition, 'change'>[] = [];
  #emptyCells = 0;
  /** Columns whose heading says a stance. */
  readonly #headed = new Map<number, StanceColumn>();
  readonly #asked: readonly PlacedColumn[];
  readonly #notes: readonly PlacedColumn[];
  readonly #stateAts: readonly number[];
  /** Columns that name the states. */
  readonly #naming: readonly PlacedColumn[];
  /** Columns whose cells state something, once it is known on which ask. */
  readonly #saying: readonly number[];

  constructor(
    readonly header: SheetRow,
    readonly body: readonly SheetRow[],
    readonly columns: readonly PlacedColumn[],
    readonly stateColumns: readonly StateColumn[],
    readonly choices: SheetChoices,
    readonly states: StateReader,
    readonly findings: Findings,
  ) {
    const of = (role: ColumnMatch['role']) => columns.filter(({ match }) => match.role === role);
    this.#asked = of('ask');
    this.#notes = of('note');
    this.#stateAts = stateColumns.map(({ at }) => at);
    this.#naming = [...of('state'), ...of('also_state')];
    this.#saying = [...this.#asked, ...of('unmapped')].map(({ at }) => at);
  }

  read(): Omit<StatedPositions, 'columns'> {
    const rows = this.body.filter((row) => this.#isRead(row));
    const words = new WordReader(this.choices.words ?? {}, this.#texts(rows));
    for (const { at, match } of this.#asked) {
      const texts = this.body.map((row) => row.texts[at]);
      const column = StanceColumn.of(match, texts, words.own);
      if (column) this.#headed.set(at, column);
    }
    for (const row of rows) this.#readRow(row, words);
    this.#tellBadCells(rows);
    return {
      stateColumn: this.stateColumns[0]!.column,
      shared: this.#naming.concat(this.#notes).map(({ match }) => match.column),
      positions: this.#positions,
      emptyCells: this.#emptyCells,
      words,
    };
  }

  *#texts(rows: readonly SheetRow[]): Iterable<string> {
    for (const { texts } of rows)
      for (const { at, match } of this.#asked) if (match.stance === null) yield texts[at] ?? '';
  }

  /** False for a row that a person ignores, and for one that states nothing of any state: a region, a source. */
  #isRead(row: SheetRow): boolean {
    const { findings } = this;
    const readings = readingsOf(row, this.stateColumns, this.states);
    const says = this.#filled(row, this.#saying).length > 0;
    if (this.choices.rows?.[row.row] === 'ignore') findings.ignore(row.row, this.#name(row), 'row');
    else if (readings.includes('ignored')) findings.ignore(row.row, this.#name(row), 'name');
    else if (!says && !readings.includes('state')) findings.ignore(row.row, this.#name(row), 'nothing');
    else return true;
    return false;
  }

  /** What names the row: its state, or the first that stands there. */
  #name({ texts }: SheetRow): string {
    return this.#stateAts.map((at) => texts[at]).find(isFilled) ?? texts.find(isFilled) ?? '';
  }

  /** Which of these columns hold something in a row, if only what cannot be read. */
  #filled(row: SheetRow, columns: readonly number[]): number[] {
    return columns.filter((at) => isFilled(row.texts[at]) || this.findings.bad.has(row.row, [at]));
  }

  #readRow(row: SheetRow, words: WordReader): void {
    const filled = this.#filled(row, this.#saying);
    const state = this.#state(row);
    if (state === undefined) {
      this.findings.leaveOut(row.row, this.#name(row), filled);
      return;
    }
    if (filled.length === 0 && this.#notes.some(({ at }) => isFilled(row.texts[at]))) {
      this.findings.remarksAlone(row.row);
    }
    const note = filled.length === 0 ? null : remarksOf(row, this.#notes, this.findings);
    const asked = new Set(this.#asked.map(({ at }) => at));
    const unread = filled.filter((at) => !asked.has(at) || !isFilled(row.texts[at]));
    this.findings.leaveOut(row.row, this.#name(row), unread);
    for (const column of this.#asked) this.#readCell(row, column, state, note, words);
  }

  #state(row: SheetRow): string | undefined {
    if (this.stateColumns.some(({ at }) => isFilled(row.texts[at]))) {
      return stateOfRow(row, this.stateColumns, this.states, this.findings)?.code;
    }
    // Where it cannot be read, that is said already.
    if (!this.findings.bad.has(row.row, this.#stateAts)) {
      this.findings.error(rowProblem(row.row, 'rowNamesNoState'));
    }
    return undefined;
  }

  #readCell(
    row: SheetRow,
    { at, match }: PlacedColumn,
    state: string,
    note: string | null,
    words: WordReader,
  ): void {
    const text = row.texts[at] ?? '';
    if (!isFilled(text) && this.findings.bad.has(row.row, [at])) return;
    const place = `${match.column}${row.row}`;
    const reading = this.#reading(place, at, text, words);
    if (reading.kind === 'empty') this.#emptyCells += 1;
    else if (reading.kind === 'position') {
      this.#positions.push(stated(row.row, match, state, text, reading, note));
    } else {
      this.findings.unknownWord(row.row, match.column, reading.word, text);
      this.findings.leaveOut(row.row, this.#name(row), [at]);
    }
  }

  #reading(place: string, at: number, text: string, words: WordReader): CellReading {
    const headed = this.#headed.get(at)?.read(text);
    return headed ? words.count(place, headed.word, headed.reading) : words.read(place, text);
  }

  /** Those at cells that are read. A formula in a row of totals that is left out is nobody's business. */
  #tellBadCells(rows: readonly SheetRow[]): void {
    const { bad } = this.findings;
    const bare = bad
      .rowsWithoutText(new Set(this.body.map(({ row }) => row)), this.header.row)
      .filter((row) => this.choices.rows?.[row] !== 'ignore' && bad.has(row, this.#saying));
    for (const row of bare) this.findings.leaveOut(row, '', this.#filled({ row, texts: [] }, this.#saying));
    const saying = rows.filter((row) => this.#filled(row, this.#saying).length > 0);
    const read = [...this.#naming, ...this.#asked, ...this.#notes];
    const headings = read.filter(({ match: { by } }) => by !== null && BY_HEADING.has(by));
    this.findings.error(
      ...bad.thatMatter({
        rows: new Set([...bare, ...saying.map(({ row }) => row)]),
        columns: new Set(read.map(({ at }) => at)),
        header: this.header.row,
        headings: new Set(headings.map(({ at }) => at)),
      }),
    );
  }
}

/** One literal with every field: thousands of these are made, and copies of parts would cost more than reading. */
function stated(
  row: number,
  match: ColumnMatch,
  delegationCode: string,
  text: string,
  reading: Extract<CellReading, { kind: 'position' }>,
  rowNote: string | null,
): Omit<SheetPosition, 'change'> {
  const note =
    reading.note !== null && rowNote !== null ? `${reading.note}\n${rowNote}` : (reading.note ?? rowNote);
  return {
    row,
    column: match.column,
    delegationCode,
    askId: match.askId!,
    stance: reading.stance,
    confidence: reading.confidence,
    confidenceStated: reading.confidenceStated,
    said: reading.said,
    text,
    note,
    ...(reading.older && { older: reading.older }),
    // What only the long form says.
    grade: null,
    source: null,
    tier: null,
    occurredAt: null,
    zone: null,
    textVersion: null,
    voice: null,
  };
}

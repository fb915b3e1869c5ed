import type { RoomCapacity } from '#libs/domain';
import { stateByCode, type DelegationNames, type NamedDelegation } from '#libs/reference';
import type { BadCells } from './bad-cells.js';
import { Faults } from './faults.js';
import type { SheetFinding } from './finding-codes.js';
import { LeftOutCells } from './left-out.js';
import type { IgnoredBy, IgnoredRow, LeftOut, UnknownWord, UnsettledState } from './report.js';
import {
  cellProblem,
  clipped,
  columnIndex,
  MAX_LISTED_PROBLEMS,
  rowProblem,
  type SheetProblem,
} from './sheet.js';
import { choice, type StateChoice, type StateReading } from './state-cells.js';

/** Suggestions are searched among a thousand names; a sheet full of other words would take seconds. */
const MAX_SUGGESTED = 50;
const MAX_CELLS_OF_WORD = 10;

/** A cell that names the state of its row, and its place, e.g. `A7`. */
interface NamingCell {
  readonly place: string;
  readonly text: string;
}

/** Collects what is wrong with a sheet while it is read; lists are bounded, counts are not. */
export class Findings {
  readonly errors: SheetProblem[] = [];
  readonly warnings: SheetProblem[] = [];
  errorCount = 0;
  warningCount = 0;
  readonly #words = new Map<string, { count: number; cells: string[] }>();
  readonly #unknown = new Map<string, UnsettledState & { rows: number[] }>();
  readonly #ambiguous = new Map<string, UnsettledState & { rows: number[] }>();
  readonly #told = new Set<string>();
  readonly #faults = new Faults();
  readonly #leftOut = new LeftOutCells();
  readonly ignoredRows: IgnoredRow[] = [];
  readonly #remarksAlone: number[] = [];

  /**
   * @param bad what could not be read at its place
   * @param known whom the campaign knows
   * @param room in which capacity each delegation sits, by code; left out: members vote, observers do not
   */
  constructor(
    readonly bad: BadCells,
    readonly known: DelegationNames,
    readonly room?: Readonly<Record<string, RoomCapacity>>,
  ) {}

  error(...problems: readonly SheetProblem[]): void {
    this.errorCount += problems.length;
    for (const problem of problems) this.#faults.add(problem);
    this.errors.push(...problems.slice(0, MAX_LISTED_PROBLEMS - this.errors.length));
  }

  warn(...problems: readonly SheetProblem[]): void {
    this.warningCount += problems.length;
    this.warnings.push(...problems.slice(0, MAX_LISTED_PROBLEMS - this.warnings.length));
  }

  /** A row that is not read, by its number. */
  ignore(row: number, text: string, by: IgnoredBy): void {
    this.ignoredRows.push({ row, text: clipped(text), by });
  }

  /** How people call a delegation. */
  nameOf(code: string): string {
    return this.known.byCode(code)?.shortName ?? code;
  }

  /** Cells of a row that would state something and are not written. @param columns from 0 */
  leaveOut(row: number, text: string, columns: readonly number[]): void {
    this.#leftOut.add(row, text, columns);
  }

  /** A state of which the sheet has remarks and no stance: nothing keeps them. */
  remarksAlone(row: number): void {
    this.#remarksAlone.push(row);
  }

  /** Whether an error is at the row, or at one of its cells in these columns, or at one of the columns. */
  touches(row: number, columns: readonly string[]): boolean {
    if (this.errorCount === 0) return false;
    const ats = columns.map((column) => columnIndex(column)!);
    return this.#faults.touch(row, columns) || this.bad.has(row, ats);
  }

  get leftOut(): LeftOut {
    return this.#leftOut.all;
  }

  /** What can only be counted when all is read. */
  conclude(): void {
    const [first] = this.#remarksAlone;
    if (first === undefined) return;
    this.warn(rowProblem(first, 'remarksAlone', { count: this.#remarksAlone.length }));
  }

  unknownWord(row: number, column: string, word: string, text: string): void {
    const seen = this.#words.get(word) ?? { count: 0, cells: [] };
    this.#words.set(word, seen);
    seen.count += 1;
    if (seen.cells.length < MAX_CELLS_OF_WORD) seen.cells.push(`${column}${row}`);
    this.error(cellProblem(row, column, 'unknownWord', { text: clipped(text) }));
  }

  /** The state that a cell names, or undefined after having noted why there is none. */
  state(row: number, column: string, text: string, reading: StateReading): NamedDelegation | undefined {
    const refuse = (code: SheetFinding, candidates: readonly StateChoice[] = []) => {
      const states = candidates.map(({ code: of, name }) => `${name} (${of})`);
      this.error(cellProblem(row, column, code, { text: clipped(text), states }));
    };
    switch (reading.kind) {
      case 'state':
        this.remark(row, column, reading.state);
        return reading.state;
      case 'ignored':
        return undefined;
      case 'group':
        this.#unsettled(this.#unknown, row, text, () => []);
        refuse('group');
        return undefined;
      case 'ambiguous':
        this.#unsettled(this.#ambiguous, row, text, () => reading.candidates);
        refuse('ambiguousState', reading.candidates);
        return undefined;
      case 'unknown': {
        const few = this.#unknown.size < MAX_SUGGESTED;
        const { candidates } = this.#unsettled(this.#unknown, row, text, () =>
          few ? this.known.nearest(text).map(choice) : [],
        );
        refuse(candidates.length > 0 ? 'unknownStateNear' : 'unknownState', candidates);
        return undefined;
      }
    }
  }

  /** Two cells of a row that name different states: a person chooses, or puts one of them right. */
  disagreement(
    row: number,
    [first, second]: readonly [NamingCell, NamingCell],
    states: readonly NamedDelegation[],
  ): void {
    this.#unsettled(this.#ambiguous, row, first.text, () => states.map(choice));
    const texts = { firstText: clipped(first.text), secondText: clipped(second.text) };
    const named = states.map(({ shortName, code }) => `${shortName} (${code})`);
    const places = { first: first.place, second: second.place };
    this.error(rowProblem(row, 'statesDisagree', { ...places, ...texts, states: named }));
  }

  #unsettled(
    list: Map<string, UnsettledState & { rows: number[] }>,
    row: number,
    text: string,
    candidates: () => UnsettledState['candidates'],
  ): UnsettledState {
    const name = text.trim();
    const known = list.get(name) ?? { text: name, rows: [], candidates: candidates() };
    list.set(name, known);
    known.rows.push(row);
    return known;
  }

  /**
   * Observers, and parties that are no members, hold positions and have no vote: said once for each. Whoever is not in the
   * room has no position there: that row is left out.
   */
  remark(row: number, column: string, state: NamedDelegation): void {
    const usual = stateByCode(state.code)?.kind === 'member' ? 'voting' : 'observer';
    const capacity = this.room ? this.room[state.code] : usual;
    if (capacity === undefined) {
      this.error(cellProblem(row, column, 'outsideRoom', { state: state.shortName }));
      return;
    }
    if (capacity === 'voting' || this.#told.has(state.code)) return;
    this.#told.add(state.code);
    const code = state.code === 'EUE' ? 'observerUnion' : 'observer';
    this.warn(cellProblem(row, column, code, { state: state.shortName }));
  }

  get unknownStates(): UnsettledState[] {
    return [...this.#unknown.values()];
  }

  get ambiguousStates(): UnsettledState[] {
    return [...this.#ambiguous.values()];
  }

  /** The most frequent first. */
  get unknownWords(): UnknownWord[] {
    const words = [...this.#words].map(([word, seen]) => ({ word, ...seen }));
    return words.sort((one, other) => other.count - one.count).slice(0, MAX_LISTED_PROBLEMS);
  }
}

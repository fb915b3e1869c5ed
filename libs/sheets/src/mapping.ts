import { STANCES } from '#libs/domain';
import type { DelegationNames } from '#libs/reference';
import { LONG_FIELDS } from './long-fields.js';
import type { ReadChoices } from './read-sheet.js';
import type { SheetForm } from './sheet-form.js';
import { choiceProblem, columnIndex, columnName, clipped, type SheetProblem } from './sheet.js';
import type { WordMeaning } from './stance-table.js';
import type { StateChoices } from './state-cells.js';
import type { DateOrder } from './written-dates.js';

/** An ask that a column may be about. */
export interface SheetAsk {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  /** Numbers of its provisions in the current draft, e.g. `6(2)` or `13–14`. */
  readonly numbers: readonly string[];
  /** Nothing is recorded on it. */
  readonly archived?: boolean;
}

/** What a person decided about a sheet; everything left out is found by the program. */
export interface SheetChoices extends ReadChoices {
  readonly form?: SheetForm;
  /** The row that names the columns, counted from 1; 0 for a sheet without such a row. */
  readonly headerRow?: number;
  /** What stands first in dates such as 05/08/2024. */
  readonly dateOrder?: DateOrder;
  /** E.g. `A`. */
  readonly stateColumn?: string;
  /** By column, or by row of a turned sheet: the id of an ask, `note` for remarks that go to every position of the row, or `ignore`; in a list with one row for each position the name of its field. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What words of the sheet mean; they win over the built-in ones. */
  readonly words?: Readonly<Record<string, WordMeaning>>;
  /** Numbers of rows that are left out, such as one of totals: `7` → `ignore`. */
  readonly rows?: Readonly<Record<string, string>>;
  /** Cells whose position is not written: `B7` → `ignore`. */
  readonly cells?: Readonly<Record<string, string>>;
  /** Codes of the states that names of the sheet mean, or `ignore`. */
  readonly states?: StateChoices;
}

const ROW = /^[1-9]\d{0,6}$/;

/**
 * What a person decided of a sheet as it is read now: of another form, columns and rows had other meanings.
 */
export function choicesOf(choices: SheetChoices, isTurned: boolean): SheetChoices {
  const entries = Object.entries(choices.columns ?? {}).filter(
    ([column, role]) => ROW.test(column) === isTurned || role === 'ignore',
  );
  const columns = entries.filter(([column]) => isTurned || !ROW.test(column));
  return choices.columns ? { ...choices, columns: Object.fromEntries(columns) } : choices;
}

/** Columns of which something was chosen that a sheet of this form has not: fields of a list, asks of any other. */
export function misfits({ columns = {} }: SheetChoices, form: SheetForm): string[] {
  const isField = (role: string) => LONG_FIELDS.some((field) => field === role);
  const fits = (role: string) => role === 'ignore' || role === 'note' || isField(role) === (form === 'long');
  return Object.keys(columns).filter((column) => !fits(columns[column]!));
}

/** What a person's choices are held against. */
export interface ChoiceFrame {
  readonly asks: readonly SheetAsk[];
  /** How many the sheet has. */
  readonly columns: number;
  /** Numbers of those that hold something. */
  readonly rows: ReadonlySet<number>;
  readonly isTurned?: boolean;
  readonly known: DelegationNames;
}

/** Checks a person's choices against the sheet, the asks and the delegations; each problem names the choice. */
export function choiceProblems(
  choices: SheetChoices,
  { asks, columns, rows, isTurned = false, known }: ChoiceFrame,
): SheetProblem[] {
  const problems: SheetProblem[] = [];
  if (choices.headerRow !== undefined && choices.headerRow !== 0 && !rows.has(choices.headerRow)) {
    problems.push(choiceProblem('headerRow', 'nothingInRow', { row: String(choices.headerRow) }));
  }
  return [
    ...problems,
    ...columnChoices(choices, asks, columns, isTurned),
    ...rowChoices(choices),
    ...cellChoices(choices),
    ...stateChoices(choices, known),
    ...wordChoices(choices),
  ];
}

function columnChoices(
  choices: SheetChoices,
  asks: readonly SheetAsk[],
  columns: number,
  isTurned: boolean,
): SheetProblem[] {
  const problems: SheetProblem[] = [];
  const last = columnName(Math.max(0, columns - 1));
  const outside = (name: string) => (columnIndex(name) ?? columns) >= columns;
  if (choices.stateColumn !== undefined && outside(choices.stateColumn)) {
    problems.push(choiceProblem('stateColumn', 'columnsThereAre', { last }));
  }
  const roles = new Set(['ignore', 'note', ...asks.map((ask) => ask.id)]);
  if (!isTurned) for (const field of LONG_FIELDS) roles.add(field);
  for (const [column, role] of Object.entries(choices.columns ?? {})) {
    const field = `columns.${column}`;
    const isRow = isTurned && ROW.test(column);
    if (!isRow && outside(column)) problems.push(choiceProblem(field, 'columnsThereAre', { last }));
    else if (!roles.has(role)) {
      problems.push(choiceProblem(field, 'choiceNoAsk'));
    }
  }
  return problems;
}

/** A row that the sheet has not is left out all the same. */
function rowChoices(choices: SheetChoices): SheetProblem[] {
  return Object.entries(choices.rows ?? {})
    .filter(([row, choice]) => !ROW.test(row) || choice !== 'ignore')
    .map(([row]) => choiceProblem(`rows.${row}`, 'choiceNoRow'));
}

const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

function cellChoices(choices: SheetChoices): SheetProblem[] {
  return Object.entries(choices.cells ?? {})
    .filter(([cell, choice]) => !CELL.test(cell) || choice !== 'ignore')
    .map(([cell]) => choiceProblem(`cells.${cell}`, 'choiceNoCell'));
}

function stateChoices(choices: SheetChoices, known: DelegationNames): SheetProblem[] {
  return Object.entries(choices.states ?? {})
    .filter(([, code]) => code !== 'ignore' && !known.byCode(code))
    .map(([name, code]) => choiceProblem(`states.${name}`, 'choiceNoState', { text: clipped(code) }));
}

function wordChoices(choices: SheetChoices): SheetProblem[] {
  const meanings: readonly string[] = [...STANCES, 'empty'];
  return Object.entries(choices.words ?? {})
    .filter(([, meaning]) => !meanings.includes(meaning))
    .map(([word]) => choiceProblem(`words.${word}`, 'choiceNoMeaning', { values: meanings.join(', ') }));
}

import type { NamedDelegation } from '#libs/reference';
import { leadingArticle } from './article-numbers.js';
import type { Findings } from './findings.js';
import type { AskIndex } from './match-header.js';
import { exactHeader, looseKey } from './match-header.js';
import type { SheetAsk } from './mapping.js';
import { cellProblem, clipped, isFilled, rowProblem, type SheetRow } from './sheet.js';
import type { StateColumn, StateReader, StateReading } from './state-cells.js';

/** What kind of thing each filled one of these columns names in a row. */
export function readingsOf(
  { texts }: SheetRow,
  columns: readonly StateColumn[],
  states: StateReader,
): StateReading['kind'][] {
  return columns
    .filter(({ at }) => isFilled(texts[at]))
    .map(({ at, notation }) => states.read(texts[at]!, notation).kind);
}

interface ReadCell {
  readonly place: string;
  readonly column: string;
  readonly text: string;
  readonly reading: StateReading;
}

/**
 * The state of a row, which several columns may name: by code and by name. All of them have to name the same one. A name that
 * several states go by is settled by a code beside it. Undefined after having noted why there is none; a row that names
 * none at all is not noted.
 * @param columns the one that counts first
 */
export function stateOfRow(
  row: SheetRow,
  columns: readonly StateColumn[],
  states: StateReader,
  findings: Findings,
): NamedDelegation | undefined {
  const cells = columns
    .filter(({ at }) => isFilled(row.texts[at]))
    .map(({ column, at, notation }): ReadCell => {
      const text = row.texts[at]!;
      return { place: `${column}${row.row}`, column, text, reading: states.read(text, notation) };
    });
  const [first, ...others] = cells;
  if (!first || cells.some(({ reading }) => reading.kind === 'ignored')) return undefined;
  const chosen = cells.filter(({ reading }) => reading.kind === 'state' && reading.chosen);
  const deciding = chosen.length > 0 ? chosen : cells;
  const settled = settledBy(first, others, chosen);
  if (!settled) return findings.state(row.row, first.column, first.text, first.reading);
  const other = deciding.find((cell) => contradicts(cell.reading, settled));
  if (other) {
    const by = deciding.find(({ reading }) => stateOf(reading) === settled) ?? first;
    findings.disagreement(row.row, [by, other], [settled, ...candidatesOf(other.reading)]);
    return undefined;
  }
  for (const { column, text, reading } of others) {
    if (reading.kind !== 'unknown' && reading.kind !== 'group') continue;
    const params = { text: clipped(text), state: settled.shortName };
    findings.warn(cellProblem(row.row, column, 'otherNameUnknown', params));
  }
  findings.remark(row.row, first.column, settled);
  return settled;
}

const stateOf = (reading: StateReading) => (reading.kind === 'state' ? reading.state : undefined);

/** What the first cell says, or which of the states that it may mean another cell names. */
function settledBy(
  first: ReadCell,
  others: readonly ReadCell[],
  chosen: readonly ReadCell[],
): NamedDelegation | undefined {
  const own = stateOf(chosen[0]?.reading ?? first.reading);
  if (own || first.reading.kind !== 'ambiguous') return own;
  const { candidates } = first.reading;
  return others
    .map(({ reading }) => stateOf(reading))
    .find((state) => state !== undefined && candidates.some(({ code }) => code === state.code));
}

function contradicts(reading: StateReading, state: NamedDelegation): boolean {
  if (reading.kind === 'state') return reading.state !== state;
  return reading.kind === 'ambiguous' && !reading.candidates.some(({ code }) => code === state.code);
}

function candidatesOf(reading: StateReading): readonly NamedDelegation[] {
  return reading.kind === 'state' ? [reading.state] : [];
}

/** A cell that names an ask: the name of its column, and its text, `''` if there is none. */
export interface AskCell {
  readonly column: string;
  readonly text: string;
}

/**
 * The ask of a row by its key, which is unique, or by its title or article where the key is missing; where both stand, they have to
 * name the same one. A title that no ask has any more is told. Undefined after having noted why there is none.
 */
export function askOfRow(
  row: number,
  key: AskCell | undefined,
  title: AskCell | undefined,
  index: AskIndex,
  findings: Findings,
): SheetAsk | undefined {
  const cell = [key, title].find((one) => isFilled(one?.text));
  if (!cell) {
    findings.error(rowProblem(row, 'rowNamesNoAsk'));
    return undefined;
  }
  const found = cell === key ? (index.byKey.get(looseKey(cell.text)) ?? []) : namedAsks(cell.text, index);
  if (found.length !== 1) {
    const code = found.length === 0 ? 'noSuchAsk' : 'severalAsks';
    findings.error(cellProblem(row, cell.column, code, { text: clipped(cell.text) }));
    return undefined;
  }
  const ask = found[0]!;
  if (ask.archived) {
    findings.error(cellProblem(row, cell.column, 'archivedAsk', { ask: clipped(ask.title) }));
    return undefined;
  }
  return cell === key && isFilled(title?.text) ? unlessOther(row, ask, key, title!, index, findings) : ask;
}

/** Asks by their title, or else as a heading names them: by the number of an article, by both, or with the key behind. */
function namedAsks(text: string, index: AskIndex): readonly SheetAsk[] {
  const titled = index.byTitle.get(looseKey(text));
  if (titled) return titled;
  const found = exactHeader(text, index);
  const ids = new Set(found?.role === 'ask' ? [found.askId] : (found?.candidates ?? []));
  return index.asks.filter(({ id }) => ids.has(id));
}

/** The ask that a key names, unless the title beside it is that of another one. */
function unlessOther(
  row: number,
  ask: SheetAsk,
  key: AskCell,
  title: AskCell,
  index: AskIndex,
  findings: Findings,
): SheetAsk | undefined {
  const byTitle = index.byTitle.get(looseKey(title.text));
  const titled = byTitle ?? (leadingArticle(title.text) ? namedAsks(title.text, index) : []);
  if (titled.includes(ask)) return ask;
  const params = { text: clipped(title.text), ask: clipped(ask.title) };
  if (titled.length === 0) {
    findings.warn(cellProblem(row, title.column, 'otherTitle', params));
    return ask;
  }
  const both = { first: `${key.column}${row}`, firstText: clipped(key.text) };
  const other = { second: `${title.column}${row}`, secondText: params.text };
  findings.error(rowProblem(row, 'asksDisagree', { ...both, ...other }));
  return undefined;
}

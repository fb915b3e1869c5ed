import { findStateColumn, isStateHeader, stateEvidence } from './find-state-column.js';
import { type ChosenFields, isLongForm, longFields } from './long-form.js';
import type { SheetAsk } from './mapping.js';
import { askIndex, type AskIndex, exactHeader } from './match-header.js';
import { isNoteHeader } from './match-columns.js';
import { isFilled, type SheetRow } from './sheet.js';
import type { StateReader } from './state-cells.js';

/** Rows in which headings are looked for; titles and explanations take fewer. */
const MOST_ABOVE = 30;

/** Where the headings stand, and whether that row seems to be none of headings because it names a state. */
export interface HeaderRow {
  /** Index among the filled rows. */
  readonly at: number;
  readonly namesState: boolean;
}

/**
 * The row that names the columns: above the first row that names a state, the one with most headings that are known; of
 * equals, the one with most filled cells, and then the lowest. Where no row names a state, the first that is best by that.
 * @param stateAt column of states, by index, if a person chose it
 * @param chosen what a person said of the columns of a list
 */
export function findHeaderRow(
  rows: readonly SheetRow[],
  asks: readonly SheetAsk[],
  states: StateReader,
  stateAt: number | undefined,
  chosen: ChosenFields,
): HeaderRow {
  // By choices alone every row would be one.
  const longAt = rows
    .slice(0, MOST_ABOVE)
    .findIndex((row) => isLongForm(row, chosen) && longFields(row).some((field) => field !== undefined));
  if (longAt >= 0) return { at: longAt, namesState: false };
  const [listedAt] = [...chosen].find(([, field]) => field.startsWith('delegation')) ?? [];
  const firstState = firstStateRow(rows, states, stateAt ?? listedAt);
  if (firstState === 0) return { at: 0, namesState: true };
  const above = rows.slice(0, Math.min(firstState ?? MOST_ABOVE, MOST_ABOVE));
  const index = askIndex(asks);
  let best = { at: 0, known: -1, filled: 0 };
  above.forEach((row, at) => {
    const filled = row.texts.filter(isFilled).length;
    const known = row.texts.filter((text) => isKnownHeader(text, index)).length;
    if (above.length > 1 && (filled < 2 || (known === 0 && isData(row, rows.slice(at + 1), states)))) return;
    const more = filled > best.filled || (filled === best.filled && firstState !== undefined);
    if (known > best.known || (known === best.known && more)) best = { at, known, filled };
  });
  return { at: best.at, namesState: false };
}

/** Rows of data repeat each other's words; headings are said once. A row about a group is data, too. */
function isData(row: SheetRow, below: readonly SheetRow[], states: StateReader): boolean {
  const word = (text: string) => text.trim().toLowerCase();
  return row.texts.some((text, at) => {
    if (!isFilled(text)) return false;
    if (states.read(text).kind === 'group') return true;
    return below.some(({ texts }) => isFilled(texts[at]) && word(texts[at]) === word(text));
  });
}

/** The index of the first row that names a state in the column which does so, and says something of it. */
function firstStateRow(
  rows: readonly SheetRow[],
  states: StateReader,
  chosen: number | undefined,
): number | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.texts.length), 0);
  const evidence = stateEvidence({ row: 0, texts: [] }, rows, width, states);
  const at = chosen ?? findStateColumn(evidence, () => true);
  if (at === undefined) return undefined;
  const { notation } = evidence[at] ?? { notation: 'names' };
  const naming = (row: SheetRow) => states.read(row.texts[at] ?? '', notation).kind === 'state';
  const saying = rows.findIndex((row) => naming(row) && row.texts.filter(isFilled).length > 1);
  const found = saying < 0 ? rows.findIndex(naming) : saying;
  return found < 0 ? undefined : found;
}

function isKnownHeader(text: string, index: AskIndex): boolean {
  if (!isFilled(text)) return false;
  return isStateHeader(text) || isNoteHeader(text) || exactHeader(text, index) !== undefined;
}

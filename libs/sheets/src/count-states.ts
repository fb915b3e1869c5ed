import { STATE_NAMES, type DelegationNames } from '#libs/reference';
import { readStance } from './stance-words.js';
import { StateReader } from './state-cells.js';
import type { SheetRow } from './sheet.js';

/** Rows that are looked at. */
const SAMPLE_ROWS = 100;

/** How many different states the column names that names most, and the row that does. */
export function countStates(
  rows: readonly SheetRow[],
  known: DelegationNames = STATE_NAMES,
): { inColumn: number; inRow: number } {
  const states = new StateReader({}, known);
  const columns: Set<string>[] = [];
  let inRow = 0;
  for (const { texts } of rows.slice(0, SAMPLE_ROWS)) {
    const across = new Set<string>();
    texts.forEach((text, at) => {
      const reading = states.read(text);
      // NO is Norway as well.
      if (reading.kind !== 'state' || readStance(text).kind !== 'unknown') return;
      across.add(reading.state.code);
      (columns[at] ??= new Set()).add(reading.state.code);
    });
    inRow = Math.max(inRow, across.size);
  }
  return { inColumn: columns.reduce((most, found) => Math.max(most, found.size), 0), inRow };
}

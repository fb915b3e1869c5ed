import type { ColumnMatch } from './column-match.js';
import type { Findings } from './findings.js';
import { isFilled, MAX_NOTE_LETTERS, rowProblem, type SheetRow } from './sheet.js';

export interface PlacedColumn {
  readonly at: number;
  readonly match: ColumnMatch;
}

/** The remarks of a row, each behind its header if there are several; those that are too long are refused. */
export function remarksOf(row: SheetRow, notes: readonly PlacedColumn[], findings: Findings): string | null {
  const filled = notes.filter(({ at }) => isFilled(row.texts[at]));
  const texts = filled.map(({ at, match }) => {
    const text = row.texts[at]!.trim();
    return filled.length > 1 && match.header !== '' ? `${match.header}: ${text}` : text;
  });
  const note = texts.length === 0 ? null : texts.join('\n');
  if (note === null || note.length <= MAX_NOTE_LETTERS) return note;
  findings.error(rowProblem(row.row, 'remarksTooLong', { most: MAX_NOTE_LETTERS }));
  return null;
}

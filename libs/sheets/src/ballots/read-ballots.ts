import { DelegationNames, type OtherDelegation } from '#libs/reference';
import { readSheet, isArchive } from '../read-sheet.js';
import { decodeText } from '../decode-text.js';
import { NOTHING_READ, type BallotReading } from './ballot-reading.js';
import { isLetterRows, readLetterRows } from './read-letters.js';
import { readBallotRows } from './read-rows.js';
import { isRecordText, readRecordText } from './read-text.js';

/** A recorded vote to be read: a text that was pasted, or a CSV, XLSX or ODS file. */
export interface BallotsTask {
  readonly kind: 'ballots';
  readonly file: Uint8Array;
  readonly fileName: string;
  /** The key of one vote of a file that holds several. */
  readonly vote?: string;
  /** Whom the campaign knows beside the states. */
  readonly others?: readonly OtherDelegation[];
}

/**
 * Reads a recorded vote. What it is follows from its content: lists of names under heads, or rows with a state and a vote
 * each. Never throws: whatever is wrong stands in `problems`.
 */
export async function readBallots({
  file,
  fileName,
  vote,
  others,
}: Omit<BallotsTask, 'kind'>): Promise<BallotReading> {
  const known = new DelegationNames(others);
  if (!isArchive(file)) {
    const { text } = decodeText(file, undefined);
    if (isRecordText(text, known)) return readRecordText(text, known);
    if (isLetterRows(text, known)) return readLetterRows(text, known);
  }
  const sheet = await readSheet(file, fileName);
  if (sheet.errors.length > 0) return { ...NOTHING_READ, problems: sheet.errors };
  return readBallotRows(sheet.rows, vote, known);
}

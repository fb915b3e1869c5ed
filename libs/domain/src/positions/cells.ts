import type { StaleReason } from './stale.js';
import { CONFIDENCES, VOICES, type Confidence, type Stance, type Voice } from '../vocabulary.js';

/** A delegation's current position on one ask, as the matrix shows it. */
export interface MatrixCell {
  stance: Stance;
  confidence: Confidence;
  /** Why it should be asked for again; null when it need not be. */
  stale: StaleReason | null;
  voice: Voice;
  /** The state's latest own word and its bloc's latest statement take different sides. */
  differs: boolean;
}

/** The first character of a cell. */
export const STANCE_LETTERS: Record<Stance, string> = {
  champion: 'C',
  support: 'S',
  lean_support: 's',
  undecided: 'u',
  lean_against: 'o',
  oppose: 'O',
  silent: 'q',
};

/** Nothing is known of the delegation on this ask. */
export const NO_CELL = '..';

const STALE = [null, 'draft', 'age'] as const;
const STANCE_OF = new Map(
  Object.entries(STANCE_LETTERS).map(([stance, letter]) => [letter, stance as Stance]),
);
const SECOND = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * A cell in two characters, so that 193 delegations on 30 asks are small on the wire. The first is the stance
 * (`STANCE_LETTERS`). The second is a digit of base 36: confidence − 1, plus 3 when the position is older than the last
 * draft that changed the ask (6 when it is old by its age), plus 9 when it rests on the bloc's statement, plus 18 when
 * the state's own word and the bloc's take different sides. `..` when there is no position.
 */
export function encodeCell(cell: MatrixCell | undefined): string {
  if (!cell) return NO_CELL;
  const { stance, confidence, stale, voice, differs } = cell;
  const why = stale === null ? 0 : stale === 'draft' ? 3 : 6;
  const second = confidence - 1 + why + (voice === 'own' ? 0 : 9) + (differs ? 18 : 0);
  return `${STANCE_LETTERS[stance]}${SECOND[second] ?? ''}`;
}

/**
 * The cells of one row, in the order of the matrix' asks; null where there is no position.
 * @throws RangeError when the text is not one of `encodeCell()`
 */
export function decodeCells(cells: string): (MatrixCell | null)[] {
  if (cells.length % 2 !== 0) throw new RangeError('A row of the matrix has two characters for each ask.');
  return Array.from({ length: cells.length / 2 }, (_, index) =>
    decodeCell(cells.slice(2 * index, 2 * index + 2)),
  );
}

function decodeCell(cell: string): MatrixCell | null {
  if (cell === NO_CELL) return null;
  const stance = STANCE_OF.get(cell.charAt(0));
  const second = SECOND.indexOf(cell.charAt(1));
  const confidence = CONFIDENCES[second % 3];
  const stale = STALE[Math.floor(second / 3) % 3];
  const voice = VOICES[Math.floor(second / 9) % 2];
  if (!stance || second < 0 || !confidence || stale === undefined || !voice)
    throw new RangeError(`“${cell}” is not a cell of the matrix.`);
  return { stance, confidence, stale, voice, differs: second >= 18 };
}

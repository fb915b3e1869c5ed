import type { LetterState } from './vocabulary.js';

/** What says until when people may sign. */
export interface SignOn {
  state: LetterState;
  closesAt: Date | null;
  graceMinutes: number;
  lateAllowed: boolean;
}

const MINUTE = 60_000;

/** From when on a signature is late: the closing instant and the grace after it; null where sign-on has no end. */
export function lateFrom({ closesAt, graceMinutes }: Pick<SignOn, 'closesAt' | 'graceMinutes'>): Date | null {
  return closesAt && new Date(closesAt.getTime() + graceMinutes * MINUTE);
}

/** Whether what is signed at an instant is late: at the closing instant itself it is in time, and to the end of the grace. */
export function isLate(letter: Pick<SignOn, 'closesAt' | 'graceMinutes'>, at: Date): boolean {
  const late = lateFrom(letter);
  return late !== null && at > late;
}

/** Whether somebody who holds a link can sign at an instant: in time, late and dated, or not any more. */
export function signingAt(letter: SignOn, at: Date): 'in_time' | 'late' | 'not_yet' | 'over' {
  if (letter.state === 'draft') return 'not_yet';
  if (letter.state === 'open' && !isLate(letter, at)) return 'in_time';
  return letter.lateAllowed && letter.state !== 'published' ? 'late' : 'over';
}

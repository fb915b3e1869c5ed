import { directionOf, isMove, sideOf, type Stance } from '#libs/domain';
import type { DigestMove, DigestShift } from './content.js';

/** How far what is new harms the ask, the worst first. */
export const HARMS = ['opposed', 'lost', 'won', 'heard', 'restated'] as const;
export type Harm = (typeof HARMS)[number];

type Moved = Pick<DigestMove, 'from' | 'to' | 'cause'>;

/**
 * What a delegation's new word does to the ask: it opposes now, support of it is lost or weaker, it comes nearer, it is heard of
 * for the first time (or fell silent), or it says what it said before. What only the
 * records did is no move: what was withdrawn is told like what is heard of.
 */
export function harmOf(move: Moved): Harm {
  const { from, to } = move;
  const [was, is] = [sideOrNull(from), sideOrNull(to)];
  if (move.cause === 'withdrawn') return 'heard';
  if (!isMove(move)) return 'restated';
  if (is === 'against' && was !== 'against') return 'opposed';
  const moved = directionOf(move);
  if (moved === 'away' || (was === 'for' && is !== 'for')) return 'lost';
  if (moved === 'towards' || is === 'for' || was === 'against') return 'won';
  return 'heard';
}

const sideOrNull = (stance: Stance | null) => (stance === null ? null : sideOf(stance));

/** For sorting: the smallest is told first. */
export const rankOf = (move: Moved): number => HARMS.indexOf(harmOf(move));
export const rankOfShift = ({ moves }: DigestShift): number => Math.min(...moves.map(rankOf), HARMS.length);
/** Whether it is one of those that must not be overlooked. */
export const hurts = (move: Moved): boolean => rankOf(move) <= HARMS.indexOf('lost');

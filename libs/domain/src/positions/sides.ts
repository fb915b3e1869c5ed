import type { Stance } from '../vocabulary.js';

const SIDES: Record<Stance, 'for' | 'open' | 'against' | null> = {
  champion: 'for',
  support: 'for',
  lean_support: 'for',
  undecided: 'open',
  lean_against: 'against',
  oppose: 'against',
  silent: null,
};

/**
 * The side a stance is on: for, open (undecided) or against; null for silence, which takes none. How strongly it is
 * held plays no part.
 */
export function sideOf(stance: Stance): 'for' | 'open' | 'against' | null {
  return SIDES[stance];
}

/**
 * Whether two words take different sides, as a state's own word and its bloc's statement may. Silence contradicts
 * nothing.
 */
export function differ(one: Stance, other: Stance): boolean {
  const [side, against] = [SIDES[one], SIDES[other]];
  return side !== null && against !== null && side !== against;
}

import type { AmendmentEffect, Stance } from '../vocabulary.js';
import { sideOf } from './sides.js';

/** How a delegation stands towards a motion, as it is said of it. */
export const ATTITUDES = ['for', 'leans_for', 'open', 'leans_against', 'against', 'silent'] as const;
export type Attitude = (typeof ATTITUDES)[number];

/** Whether whoever holds it may still be won over, or lost: nobody who has said yes or no. */
export const isSwingStance = (stance: Stance | null): boolean =>
  stance === 'undecided' || stance === 'lean_support' || stance === 'lean_against';

/** Where a stance on an ask puts a delegation towards a motion that serves the ask or defeats it. */
export function attitudeTowards(effect: AmendmentEffect, stance: Stance): Attitude {
  const side = sideOf(stance);
  if (side === null) return 'silent';
  if (side === 'open') return 'open';
  const inFavour = (side === 'for') === (effect === 'serves');
  const leans = stance === 'lean_support' || stance === 'lean_against';
  if (inFavour) return leans ? 'leans_for' : 'for';
  return leans ? 'leans_against' : 'against';
}

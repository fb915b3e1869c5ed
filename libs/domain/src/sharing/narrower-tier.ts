import { mayShareWith, TIERS, type Seat, type Tier } from './tiers.js';

/**
 * Who may read what comes from elsewhere with a tier of its own, and is brought here with another: nobody whom either of the two
 * leaves out. An organisation is no part of the core group, nor the other way round: what both would have is for one alone.
 * @param seat of whoever brings it
 */
export function narrowerTier(seat: Pick<Seat, 'coreGroup'>, one: Tier, other: Tier): Tier {
  const both = new Set([one, other]);
  if (both.has('organisation') && both.has('core')) return 'me';
  const narrower = TIERS.find((tier) => both.has(tier)) ?? 'me';
  return mayShareWith(seat, narrower) ? narrower : 'me';
}

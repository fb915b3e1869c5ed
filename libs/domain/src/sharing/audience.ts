import type { Tier } from './tiers.js';

interface Shared {
  tier: Tier;
  organisationId: string;
  authorId: string;
}

/**
 * Whether everybody who sees one thing sees the other as well, whoever that is. Seats change, so that only what follows from
 * the tiers alone counts: an organisation may have people outside the core group.
 */
export function seenByAllWhoSee(other: Shared, one: Shared): boolean {
  if (other.tier === 'coalition') return one.tier !== 'public';
  if (other.tier === 'public') return true;
  if (one.tier === 'me') return one.authorId === other.authorId;
  if (other.tier === 'core') return one.tier === 'core';
  if (other.tier === 'organisation') {
    return one.tier === 'organisation' && one.organisationId === other.organisationId;
  }
  return false;
}

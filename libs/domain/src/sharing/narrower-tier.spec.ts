import { describe, expect, it } from '@jest/globals';
import { narrowerTier } from './narrower-tier.js';
import { maySee, TIERS } from './tiers.js';

const CORE = { coreGroup: true };

describe('the narrower of two tiers', () => {
  it('lets nobody read whom either leaves out', () => {
    const mine = { campaignId: 'c', authorId: 'a', organisationId: 'o' };
    const readers = ['o', 'p'].flatMap((organisationId) =>
      [true, false].map((coreGroup) => {
        return { userId: 'r', campaignId: 'c', organisationId, role: 'member' as const, coreGroup };
      }),
    );
    for (const one of TIERS)
      for (const other of TIERS)
        for (const reader of readers) {
          const seen = maySee(reader, { ...mine, tier: narrowerTier(CORE, one, other) });
          const both = [one, other].every((tier) => maySee(reader, { ...mine, tier }));
          expect(both || !seen).toBe(true);
        }
  });

  it('is one of the two where one holds the other, and for the author alone where neither does', () => {
    expect(narrowerTier(CORE, 'coalition', 'core')).toBe('core');
    expect(narrowerTier(CORE, 'organisation', 'public')).toBe('organisation');
    expect(narrowerTier(CORE, 'organisation', 'core')).toBe('me');
  });

  it('is for the author alone where a file of the core group is brought from outside it', () => {
    expect(narrowerTier({ coreGroup: false }, 'core', 'coalition')).toBe('me');
  });
});

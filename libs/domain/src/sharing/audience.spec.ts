import { describe, expect, it } from '@jest/globals';
import { seenByAllWhoSee } from './audience.js';
import { maySee, TIERS, type Seat, type Testimony } from './tiers.js';

const ORGANISATIONS = ['o1', 'o2'];
const PEOPLE = ['p1', 'p2'];

/** An author sits for the organisation for which they wrote. */
const things = TIERS.flatMap((tier) =>
  ORGANISATIONS.flatMap((organisationId) =>
    PEOPLE.map((person): Testimony => {
      return { campaignId: 'c', tier, organisationId, authorId: `${person} of ${organisationId}` };
    }),
  ),
);
const seats = ORGANISATIONS.flatMap((organisationId) =>
  [...PEOPLE, 'p3'].flatMap((person) =>
    [true, false].map((coreGroup): Seat => {
      return {
        userId: `${person} of ${organisationId}`,
        campaignId: 'c',
        organisationId,
        role: 'member',
        coreGroup,
      };
    }),
  ),
);

/** Who shares with the core group is in it; who left it still sees what they wrote, and that record by itself. */
const comesFromWithin = (seat: Seat, { tier, authorId }: Testimony) =>
  tier !== 'core' || authorId !== seat.userId || seat.coreGroup;

describe('whether all who see one thing see another', () => {
  it('is never said where somebody sees the one and not the other', () => {
    const pairs = things.flatMap((one) => things.map((other) => ({ one, other })));
    const said = pairs.filter(({ one, other }) => seenByAllWhoSee(other, one));
    const wrong = said.filter(({ one, other }) =>
      seats.some((seat) => comesFromWithin(seat, one) && maySee(seat, one) && !maySee(seat, other)),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('is said of the same tier and circle, and of what is shared with the coalition', () => {
    const [by, of] = ['p1 of o1', 'o1'];
    const at = (tier: Testimony['tier'], authorId = by, organisationId = of) => {
      return { tier, authorId, organisationId };
    };
    expect(seenByAllWhoSee(at('organisation'), at('organisation', by))).toBe(true);
    expect(seenByAllWhoSee(at('organisation', by, 'o2'), at('organisation'))).toBe(false);
    expect(seenByAllWhoSee(at('coalition'), at('core'))).toBe(true);
    expect(seenByAllWhoSee(at('core'), at('organisation'))).toBe(false);
  });
});

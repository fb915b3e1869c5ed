import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SLOT_STATES } from '../vocabulary.js';
import { speakingShares, speaksTwice, type SpokenTime } from './speaking.js';

const slot = (more: Partial<SpokenTime> = {}): SpokenTime => ({
  ...{ id: 'a', organisationId: 'o1', representativeId: null, item: 'Item 4', stakeholders: 'NGOs' },
  ...{ state: 'requested', minutes: null },
  ...more,
});

describe('who would speak twice', () => {
  it.each([
    ['another organisation on the item', { id: 'b', organisationId: 'o2' }, null],
    ['the same one on another item', { id: 'b', item: 'Item 5' }, null],
    ['the same one on the same item, written otherwise', { id: 'b', item: ' item  4 ' }, 'organisation'],
    ['the same one, refused', { id: 'b', state: 'refused' }, null],
    ['the same one, withdrawn', { id: 'b', state: 'withdrawn' }, null],
    ['the same one, given', { id: 'b', state: 'given' }, 'organisation'],
    ['the slot itself', {}, null],
  ] as const)('%s', (_what, other, twice) => {
    expect(speaksTwice(slot(), [slot(other)])).toBe(twice);
  });
  it('is the same person on whatever item, for whatever organisation', () => {
    const other = slot({ id: 'b', organisationId: 'o2', representativeId: 'p', item: 'Item 9' });
    expect(speaksTwice(slot({ representativeId: 'p' }), [other])).toBe('person');
    expect(speaksTwice(slot({ representativeId: 'p', state: 'withdrawn' }), [other])).toBeNull();
  });
  it('is never a person of whom nothing is known', () => {
    expect(speaksTwice(slot(), [slot({ id: 'b', organisationId: 'o2' })])).toBeNull();
  });
});

const slots = fc.array(
  fc.record({
    id: fc.uuid(),
    organisationId: fc.constantFrom('o1', 'o2'),
    representativeId: fc.constantFrom(null, 'p'),
    item: fc.constantFrom('Item 4', 'Item 5'),
    stakeholders: fc.constantFrom('', 'NGOs', 'ngos', 'Academia'),
    state: fc.constantFrom(...SLOT_STATES),
    minutes: fc.option(fc.integer({ min: 1, max: 60 })),
  }),
);

describe('how time is shared', () => {
  it('lists whoever has least first', () => {
    const shares = speakingShares([
      slot({ state: 'granted', minutes: 3 }),
      slot({ state: 'given', minutes: 2, stakeholders: 'ngos' }),
      slot({ stakeholders: 'Academia' }),
      slot({ stakeholders: 'Private sector', state: 'refused' }),
    ]);
    expect(shares).toEqual([
      { stakeholders: 'Academia', slots: 1, granted: 0, minutes: 0 },
      { stakeholders: 'NGOs', slots: 2, granted: 2, minutes: 5 },
    ]);
  });
  it('loses no minute and no slot, and names each group once', () => {
    fc.assert(
      fc.property(slots, (given) => {
        const shares = speakingShares(given);
        const total = (of: (share: (typeof shares)[number]) => number) =>
          shares.reduce((sum, one) => sum + of(one), 0);
        const remaining = given.filter(({ state }) => !['refused', 'withdrawn'].includes(state));
        const timed = remaining.filter(({ state }) => state !== 'requested');
        expect(total(({ slots: count }) => count)).toBe(remaining.length);
        expect(total(({ granted }) => granted)).toBe(timed.length);
        expect(total(({ minutes }) => minutes)).toBe(
          timed.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
        );
        const names = shares.map(({ stakeholders }) => stakeholders.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});

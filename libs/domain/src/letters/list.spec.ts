import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inListOrder, isCounted, isListed, numbersOf, stateOfSignatory, type InOrder } from './list.js';
import { SIGNATORY_KINDS, SIGNATORY_STATES } from './vocabulary.js';

const DAY = new Date('2026-01-20T12:00:00Z');
const NOTHING = {
  ...{ confirmedAt: null, approvedAt: null, refusedAt: null, withdrawnAt: null },
  source: 'link' as const,
};

describe('a line of the list', () => {
  it('is what its instants say, and is again what it was when the last is taken away', () => {
    expect(stateOfSignatory(NOTHING)).toBe('offered');
    expect(stateOfSignatory({ ...NOTHING, confirmedAt: DAY })).toBe('confirmed');
    // Nobody confirms a line of an imported list: it waits for a coordinator.
    expect(stateOfSignatory({ ...NOTHING, source: 'import' })).toBe('confirmed');
    const approved = { ...NOTHING, confirmedAt: DAY, approvedAt: DAY };
    expect(stateOfSignatory(approved)).toBe('approved');
    expect(stateOfSignatory({ ...approved, refusedAt: DAY })).toBe('refused');
    expect(stateOfSignatory({ ...approved, withdrawnAt: DAY })).toBe('withdrawn');
    expect(stateOfSignatory({ ...approved, withdrawnAt: null })).toBe('approved');
  });

  it('counts when it is approved, and is listed unless its name is withheld', () => {
    for (const state of SIGNATORY_STATES) {
      expect(isCounted({ state, withheld: true })).toBe(state === 'approved');
      expect(isListed({ state, withheld: false })).toBe(state === 'approved');
      expect(isListed({ state, withheld: true })).toBe(false);
      expect(isCounted({ state, withheld: false, mergedIntoId: 'other' })).toBe(false);
    }
  });
});

const line = fc.record<InOrder>({
  id: fc.uuid(),
  kind: fc.constantFrom(...SIGNATORY_KINDS),
  sort: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  nameKey: fc.string({ unit: 'grapheme', maxLength: 4 }),
});

describe('the order of a list', () => {
  it('is total, and the same however the lines come', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { selector: ({ id }) => id, maxLength: 12 }),
        fc.nat(),
        (lines, turn) => {
          const once = lines.toSorted(inListOrder);
          const cut = lines.length === 0 ? 0 : turn % lines.length;
          expect([...lines.slice(cut), ...lines.slice(0, cut)].toReversed().sort(inListOrder)).toEqual(once);
          const kinds = once.map(({ kind }) => kind).join();
          expect(kinds).toBe([...kinds.split(',')].sort((a, b) => b.localeCompare(a)).join());
        },
      ),
    );
  });

  it('has those with a place first, the others by name', () => {
    const of = (id: string, sort: number | null, nameKey: string): InOrder => ({
      id,
      kind: 'organisation',
      sort,
      nameKey,
    });
    const lines = [
      of('d', null, 'zebra'),
      of('c', null, 'access now'),
      of('b', 2, 'ωmega'),
      of('a', 1, 'zz'),
    ];
    expect(lines.toSorted(inListOrder).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('the numbers of a list', () => {
  it('count an organisation once whose records were merged, and nothing that is not approved', () => {
    const base = { state: 'approved', withheld: false, kind: 'organisation' } as const;
    expect(
      numbersOf([
        { ...base, shownOrganisationId: 'one' },
        { ...base, shownOrganisationId: 'one' },
        { ...base, withheld: true },
        { ...base, state: 'confirmed' },
        { ...base, kind: 'individual', withheld: true },
        { ...base, kind: 'individual' },
      ]),
    ).toEqual({ organisations: 2, individuals: 2, withheld: 2 });
  });
});

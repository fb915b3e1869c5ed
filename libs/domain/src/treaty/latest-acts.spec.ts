import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.js';
import {
  dayOf,
  instrumentsOn,
  treatyProgress,
  type TreatyAct,
  type TreatyTerms,
} from './entry-into-force.js';
import { latestActs } from './latest-acts.js';

const terms: TreatyTerms = {
  ...{ instrumentsNeeded: 3, monthsAfter: 0, daysAfter: 30, firstOfMonth: false },
  ...{ condition: null, regionalOrganisationCounts: false },
};
const ASOF = '2026-06-01';
const KINDS = ['signature', 'definitive_signature', 'ratification', 'accession', 'withdrawal'] as const;
const days = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-01-01', days));
const acts: fc.Arbitrary<TreatyAct[]> = fc.array(
  fc.record({
    delegationCode: fc.constantFrom('FJI', 'MLI', 'KEN', 'VNM', 'QAT', 'EUE'),
    kind: fc.constantFrom(...KINDS),
    doneOn: fc.option(days),
    knownOn: days,
    confirmed: fc.boolean(),
    effectiveOn: fc.option(days),
    regionalOrganisation: fc.constant(false),
  }),
  { maxLength: 25 },
);
const act = (kind: TreatyAct['kind'], doneOn: string | null, more: Partial<TreatyAct> = {}): TreatyAct => ({
  ...{ delegationCode: 'FJI', kind, doneOn, knownOn: doneOn ?? '2026-01-01', confirmed: true },
  ...{ regionalOrganisation: false, ...more },
});

describe('the acts that are said of a party', () => {
  it('rests on the days of what it did, and not on when that was reported', () => {
    const first = act('accession', '2020-01-01', { knownOn: '2026-05-01' });
    const left = act('withdrawal', '2021-01-01');
    const again = act('ratification', '2022-01-01');
    for (const all of [
      [first, left, again],
      [again, left, first],
      [left, again, first],
    ]) {
      const counted = instrumentsOn(all, terms, ASOF).instruments.get('FJI');
      expect(counted).toBe(again);
      expect(latestActs(all, counted)).toEqual({
        ...{ signature: null, instrument: again, withdrawal: null, otherActs: [first, left] },
      });
      expect(latestActs(all, undefined).instrument).toBe(again);
    }
  });

  it('shows the instrument that counts before a later one that is merely reported', () => {
    const [counts, reported] = [
      act('accession', '2020-01-01'),
      act('ratification', '2022-01-01', { confirmed: false }),
    ];
    const counted = instrumentsOn([reported, counts], terms, ASOF).instruments.get('FJI');
    expect(latestActs([counts, reported], counted).instrument).toBe(counts);
  });

  it('is that of the progress of the treaty, in whatever order acts are told', () => {
    fc.assert(
      fc.property(acts, fc.infiniteStream(fc.nat()), (all, random) => {
        const known = all.filter((one) => one.knownOn <= ASOF && dayOf(one) <= ASOF);
        const shuffled = known
          .map((one) => ({ one, at: random.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const { parties, reachedOn } = treatyProgress(known, terms, ASOF);
        const found = instrumentsOn(shuffled, terms, ASOF);
        expect([[...found.instruments.keys()], found.reachedOn]).toEqual([parties, reachedOn]);
        for (const [code, instrument] of found.instruments) {
          const { instrument: shown } = latestActs(
            shuffled.filter(({ delegationCode }) => delegationCode === code),
            instrument,
          );
          expect(shown).toBe(instrument);
          expect(shown?.confirmed).toBe(true);
        }
      }),
    );
  });
});

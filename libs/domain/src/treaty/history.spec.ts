import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.js';
import { treatyProgress, type TreatyAct, type TreatyTerms } from './entry-into-force.js';
import { treatyHistory } from './history.js';

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

describe('the history of a treaty', () => {
  it('has whoever withdrew since until its withdrawal, and definitive signatures', () => {
    const all = [
      act('definitive_signature', '2020-01-01'),
      act('withdrawal', '2021-01-01'),
      act('signature', '2020-06-01', { delegationCode: 'MLI', confirmed: false }),
      act('accession', null, { delegationCode: 'KEN', knownOn: '2022-01-01' }),
    ];
    expect(treatyHistory(all, terms, ASOF)).toEqual([
      { day: '2020-01-01', signatures: 1, instruments: 1 },
      { day: '2021-01-01', signatures: 1, instruments: 0 },
      { day: '2022-01-01', signatures: 1, instruments: 1 },
    ]);
  });

  it('ends with what the progress says', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const { signatories, parties } = treatyProgress(all, terms, ASOF);
        const last = treatyHistory(all, terms, ASOF).at(-1);
        expect([last?.signatures ?? 0, last?.instruments ?? 0]).toEqual([signatories.length, parties.length]);
      }),
    );
  });
});

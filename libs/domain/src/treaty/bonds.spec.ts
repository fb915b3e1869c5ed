import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.js';
import type { TreatyActionKind } from '../vocabulary.js';
import { actsOfEarlierBonds, bondProblem, isOfSameBond, standTogether, undoProblem } from './bonds.js';
import { inForceFor, treatyProgress, type TreatyAct, type TreatyTerms } from './entry-into-force.js';
import { treatyHistory } from './history.js';

const act = (
  kind: TreatyActionKind,
  doneOn: string | null,
  effectiveOn: string | null = null,
): TreatyAct => ({
  ...{ delegationCode: 'USA', kind, doneOn, knownOn: doneOn ?? '2020-01-01', confirmed: true },
  ...{ regionalOrganisation: false, effectiveOn },
});
const by = (delegationCode: string, doneOn: string): TreatyAct => ({
  ...{ ...act('ratification', doneOn), delegationCode },
});

/** The Paris Agreement, article 21: in force 30 days after 55 parties with 55 per cent of emissions, reached on 5 October 2016; here with the third. */
const PARIS: TreatyTerms = {
  ...{ instrumentsNeeded: 3, monthsAfter: 0, daysAfter: 30, firstOfMonth: false },
  ...{ condition: null, regionalOrganisationCounts: false },
};
const THIRTY_DAYS = { monthsAfter: 0, daysAfter: 30, firstOfMonth: false };
const others = [by('CHN', '2016-09-03'), by('IND', '2016-10-05')];
const signed = act('signature', '2016-04-22');
const accepted = act('acceptance', '2016-09-03');
const left = act('withdrawal', '2019-11-04', '2020-11-04');
const back = act('acceptance', '2021-01-20');
const leftAgain = act('withdrawal', '2025-01-27', '2026-01-27');
const ALL = [signed, accepted, left, back, leftAgain];

describe('the United States and the Paris Agreement', () => {
  it('can be recorded as it happened, step by step', () => {
    ALL.forEach((one, at) => expect(bondProblem(one, ALL.slice(0, at))).toBeUndefined());
    expect(standTogether(ALL)).toBe(true);
  });

  it.each([
    ['2016-10-10', true, '2016-11-04'],
    ['2020-11-03', true, '2016-11-04'],
    ['2020-11-04', false, null],
    ['2020-12-01', false, null],
    ['2021-01-20', true, '2021-02-19'],
    ['2021-03-01', true, '2021-02-19'],
    ['2026-01-26', true, '2021-02-19'],
    ['2026-01-27', false, null],
  ])('are on %s a party: %s, bound from %s', (day, party, from) => {
    const acts = [...others, ...ALL];
    const progress = treatyProgress(acts, PARIS, day);
    expect(progress.parties.includes('USA')).toBe(party);
    const instrument = day < '2020-11-04' ? accepted : back;
    expect(party ? inForceFor(instrument, progress, THIRTY_DAYS) : null).toBe(from);
  });

  it('leave the number of parties when their withdrawal takes effect, and come back to it', () => {
    expect(treatyHistory([...others, ...ALL], PARIS, '2026-11-30').slice(-4)).toEqual([
      { day: '2016-10-05', signatures: 1, instruments: 3 },
      { day: '2020-11-04', signatures: 1, instruments: 2 },
      { day: '2021-01-20', signatures: 1, instruments: 3 },
      { day: '2026-01-27', signatures: 1, instruments: 2 },
    ]);
  });
});

describe('what a party does', () => {
  it.each([
    ['the same instrument twice', back, [accepted], 'kind', 'hasInstrument', { act: 'acceptance', doneOn: '2016-09-03' }],
    ['the same before a later one', accepted, [back], 'kind', 'joinedLater', { act: 'acceptance', doneOn: '2021-01-20' }],
    ['a return before the withdrawal takes effect', act('acceptance', '2020-11-03'), [accepted, left], 'doneOn', 'stillBound', { withdrawnOn: '2019-11-04', effectiveOn: '2020-11-04' }],
    ['a withdrawal that takes effect after the return', left, [accepted, act('acceptance', '2020-11-03')], 'effectiveOn', 'effectAfterReturn', { act: 'acceptance', doneOn: '2020-11-03' }],
    ['two withdrawals in a row', act('withdrawal', '2020-01-01'), [accepted, left], 'kind', 'withdrawnAlready', { withdrawnOn: '2019-11-04' }],
    ['a withdrawal right before another', act('withdrawal', '2018-01-01'), [accepted, left, back], 'kind', 'withdrawnAlready', { withdrawnOn: '2019-11-04' }],
    ['a withdrawal before anything else', act('withdrawal', '2016-01-01'), [accepted, left], 'doneOn', 'withdrawalOrder', { act: 'acceptance', doneOn: '2016-09-03' }],
    ['a withdrawal of nothing', left, [signed], 'kind', 'nothingToWithdraw', {}],
    ['a second signature, after whatever', act('signature', '2021-02-01'), ALL, 'kind', 'recordedAlready', { act: 'signature' }],
    ['two provisional applications in a row', act('provisional_application', '2016-08-01'), [act('provisional_application', '2016-07-01'), accepted], 'kind', 'recordedAlready', { act: 'provisional_application' }],
  ] as const)('is not %s', (_, one, before, field, code, params) => {
    expect(bondProblem(one, before)).toMatchObject({ field, code, params });
    expect(standTogether([...before, one])).toBe(false);
  }); // prettier-ignore

  it('is applied provisionally again after a withdrawal', () => {
    const applied = act('provisional_application', '2016-05-01');
    expect(
      bondProblem(act('provisional_application', '2020-12-01'), [applied, accepted, left]),
    ).toBeUndefined();
  });

  const KINDS = ['signature', 'acceptance', 'accession', 'withdrawal', 'provisional_application'] as const;
  const acts = fc.array(
    fc.tuple(
      fc.constantFrom(...KINDS),
      fc.integer({ min: 0, max: 12 }),
      fc.option(fc.integer({ min: 0, max: 5 })),
    ),
    { maxLength: 20 },
  );
  const ZERO = '2020-01-01';
  /** Whatever is reported, in whatever order; what has no place is left out, as the api does. */
  const taken = (reports: readonly (readonly [TreatyActionKind, number, number | null])[]) =>
    reports
      .map(([kind, day, notice]) => {
        const on = addDays(ZERO, day);
        return act(kind, on, kind === 'withdrawal' && notice !== null ? addDays(on, notice) : null);
      })
      .reduce<TreatyAct[]>((all, one) => (bondProblem(one, all) ? all : [...all, one]), []);

  it('always stands together, one report after another', () => {
    fc.assert(fc.property(acts, (reports) => expect(standTogether(taken(reports))).toBe(true)));
  });

  it('has of each kind at most one more than it has withdrawals, and signs once', () => {
    fc.assert(
      fc.property(acts, (reports) => {
        const all = taken(reports);
        const count = (wanted: TreatyActionKind) => all.filter(({ kind }) => kind === wanted).length;
        expect(count('signature')).toBeLessThan(2);
        for (const kind of KINDS) expect(count(kind)).toBeLessThanOrEqual(count('withdrawal') + 1);
        expect(count('withdrawal')).toBeLessThanOrEqual(count('acceptance') + count('accession'));
      }),
    );
  });

  it('still stands together when any one of it is taken back that may be', () => {
    fc.assert(
      fc.property(acts, (reports) => {
        const all = taken(reports);
        for (const one of all) {
          const rest = all.filter((other) => other !== one);
          expect(undoProblem(one, rest) !== undefined || standTogether(rest)).toBe(true);
        }
      }),
    );
  });

  it('makes it a party exactly between an instrument and the effect of the next withdrawal', () => {
    const inForce = { ...PARIS, instrumentsNeeded: 1, daysAfter: 0 };
    fc.assert(
      fc.property(acts, fc.integer({ min: 0, max: 20 }), (reports, day) => {
        const asOf = addDays(ZERO, day);
        const all = taken(reports);
        const bonds = all.filter(({ kind }) => kind === 'acceptance' || kind === 'accession');
        const bound = bonds.some(({ doneOn }) => {
          const end = all
            .filter((one) => one.kind === 'withdrawal' && one.doneOn! >= doneOn!)
            .map((one) => one.effectiveOn ?? one.doneOn!)
            .toSorted()[0];
          return doneOn! <= asOf && (end === undefined || end > asOf);
        });
        const { parties } = treatyProgress([by('CHN', '2019-01-01'), ...all], inForce, asOf);
        expect(parties.includes('USA')).toBe(bound);
      }),
    );
  });
});

describe('acts of one bond', () => {
  it('have nothing of the other sort between them', () => {
    expect(isOfSameBond(accepted, act('acceptance', '2016-09-05'), ALL)).toBe(true);
    expect(isOfSameBond(accepted, back, ALL)).toBe(false);
    expect(isOfSameBond(left, act('withdrawal', '2019-11-05'), ALL)).toBe(true);
    expect(isOfSameBond(left, leftAgain, ALL)).toBe(false);
    expect(isOfSameBond(accepted, act('acceptance', null), ALL)).toBe(true);
  });

  it('are earlier than the latest bond where that follows a withdrawal', () => {
    expect(actsOfEarlierBonds(ALL)).toEqual([accepted, left]);
    expect(actsOfEarlierBonds([signed, accepted, left])).toEqual([]);
  });
});

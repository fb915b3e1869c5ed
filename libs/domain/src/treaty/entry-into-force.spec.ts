import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.js';
import {
  actsKnownOn,
  entryIntoForce,
  isInstrument,
  treatyProgress,
  type TreatyAct,
  type TreatyTerms,
} from './entry-into-force.js';
import { TREATY_ACTIONS, type TreatyActionKind } from '../vocabulary.js';

const terms: TreatyTerms = {
  instrumentsNeeded: 3,
  monthsAfter: 0,
  daysAfter: 90,
  firstOfMonth: false,
  condition: null,
  regionalOrganisationCounts: false,
};

const act = (delegationCode: string, kind: TreatyActionKind, day: string, more: Partial<TreatyAct> = {}) => ({
  delegationCode,
  kind,
  doneOn: day,
  knownOn: day,
  confirmed: true,
  regionalOrganisation: false,
  ...more,
});

const three = [
  act('QAT', 'ratification', '2026-01-10'),
  act('VNM', 'acceptance', '2026-02-20'),
  act('AZE', 'accession', '2026-03-01'),
];

describe('the date of entry into force', () => {
  it.each([
    ['the 40th instrument of the convention against organised crime', '2003-07-01', 90, '2003-09-29'],
    ['the 30th instrument of the convention against corruption', '2005-09-15', 90, '2005-12-14'],
    ['a deposit before a leap day', '2028-01-01', 90, '2028-03-31'],
    ['a treaty that enters into force at once', '2026-01-01', 0, '2026-01-01'],
  ])('follows %s', (_, reached, daysAfter, expected) => {
    expect(entryIntoForce(reached, { monthsAfter: 0, daysAfter, firstOfMonth: false })).toBe(expected);
  });

  it.each([
    // Article 126 of the Rome Statute: the sixtieth instrument on 11 April 2002, in force on 1 July 2002.
    ['the first of the month after sixty days', '2002-04-11', 0, 60, true, '2002-07-01'],
    ['three months and the first after them', '2004-03-18', 3, 0, true, '2004-07-01'],
    ['a month that is shorter', '2027-01-31', 1, 0, false, '2027-02-28'],
    ['months before days', '2027-01-31', 1, 1, false, '2027-03-01'],
    ['the first after a time that ends on a first', '2027-03-01', 1, 0, true, '2027-05-01'],
    ['a year that ends', '2027-11-30', 3, 0, false, '2028-02-29'],
  ])('is %s', (_, reached, monthsAfter, daysAfter, firstOfMonth, expected) => {
    expect(entryIntoForce(reached, { monthsAfter, daysAfter, firstOfMonth })).toBe(expected);
  });
});

describe('the way to entry into force', () => {
  it('counts every act that binds, not signatures that wait for one', () => {
    expect(TREATY_ACTIONS.filter((kind) => !isInstrument(kind))).toEqual([
      'signature',
      'withdrawal',
      'provisional_application',
    ]);
    const progress = treatyProgress(
      [act('FJI', 'signature', '2026-01-01'), ...three.slice(0, 2)],
      terms,
      '2026-12-31',
    );
    expect(progress).toEqual({
      signatories: ['FJI'],
      parties: ['QAT', 'VNM'],
      stillNeeded: 1,
      condition: null,
      reachedOn: null,
      entersIntoForceOn: null,
      inForce: false,
    });
  });

  it('ends ninety days after the last instrument needed', () => {
    expect(treatyProgress(three, terms, '2026-03-01')).toMatchObject({
      stillNeeded: 0,
      reachedOn: '2026-03-01',
      entersIntoForceOn: '2026-05-30',
      inForce: false,
    });
    expect(treatyProgress(three, terms, '2026-05-29').inForce).toBe(false);
    expect(treatyProgress(three, terms, '2026-05-30').inForce).toBe(true);
  });

  it('knows nothing of what is reported later, or lies ahead', () => {
    const late = act('FJI', 'ratification', '2026-01-01', { knownOn: '2026-06-01' });
    expect(actsKnownOn([late], '2026-05-31')).toEqual([]);
    expect(actsKnownOn([late], '2026-06-01')).toEqual([late]);
    expect(treatyProgress(three, terms, '2026-02-19').parties).toEqual(['QAT']);
  });

  it('counts one instrument per delegation, the first', () => {
    const twice = [...three.slice(0, 2), act('QAT', 'approval', '2026-04-01')];
    expect(treatyProgress(twice, terms, '2026-12-31')).toMatchObject({
      parties: ['QAT', 'VNM'],
      stillNeeded: 1,
    });
  });

  it('does not count a regional organisation beside its members, unless the terms say so', () => {
    const european = act('EUE', 'approval', '2026-01-01', { regionalOrganisation: true });
    const acts = [european, ...three.slice(0, 2)];
    expect(treatyProgress(acts, terms, '2026-12-31').stillNeeded).toBe(1);
    const counting = { ...terms, regionalOrganisationCounts: true };
    expect(treatyProgress(acts, counting, '2026-12-31')).toMatchObject({
      stillNeeded: 0,
      reachedOn: '2026-02-20',
    });
  });

  it('counts a withdrawn instrument no more, as long as the treaty is not in force', () => {
    const four = [...three, act('FJI', 'ratification', '2026-03-10')];
    const withdrawn = [...four, act('QAT', 'withdrawal', '2026-04-01')];
    expect(treatyProgress(withdrawn, terms, '2026-12-31')).toMatchObject({
      parties: ['VNM', 'AZE', 'FJI'],
      reachedOn: '2026-03-10',
      entersIntoForceOn: '2026-06-08',
    });
    const tooFew = [...three, act('QAT', 'withdrawal', '2026-05-29')];
    expect(treatyProgress(tooFew, terms, '2026-12-31')).toMatchObject({ reachedOn: null, stillNeeded: 1 });
  });

  it('stays in force when somebody leaves afterwards', () => {
    const left = [...three, act('QAT', 'withdrawal', '2026-05-30')];
    expect(treatyProgress(left, terms, '2026-12-31')).toMatchObject({
      parties: ['VNM', 'AZE'],
      stillNeeded: 0,
      entersIntoForceOn: '2026-05-30',
      inForce: true,
    });
  });

  it('takes the day on which an undated act became known for its day', () => {
    const undated = { ...act('AZE', 'ratification', '2026-07-01'), doneOn: null };
    expect(treatyProgress([...three.slice(0, 2), undated], terms, '2026-12-31').reachedOn).toBe('2026-07-01');
  });
});

const someAct = fc
  .record({
    delegationCode: fc.constantFrom('AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'EUE'),
    kind: fc.constantFrom(...TREATY_ACTIONS),
    on: fc.integer({ min: 0, max: 400 }),
    later: fc.integer({ min: 0, max: 60 }),
    dated: fc.boolean(),
    confirmed: fc.boolean(),
  })
  .map(({ delegationCode, kind, on, later, dated, confirmed }): TreatyAct => {
    const knownOn = addDays('2026-01-01', on + later);
    const doneOn = dated ? addDays('2026-01-01', on) : null;
    return {
      delegationCode,
      kind,
      doneOn,
      knownOn,
      confirmed,
      regionalOrganisation: delegationCode === 'EUE',
    };
  });
const someActs = fc.array(someAct, { maxLength: 25 });
const someCondition = fc.record({
  needed: fc.integer({ min: 1, max: 3 }),
  parties: fc
    .subarray(['AAA', 'BBB', 'CCC', 'EUE'])
    .map((codes) => codes.map((code) => ({ code, share: 1 }))),
});
const someTerms = fc.record({
  instrumentsNeeded: fc.integer({ min: 1, max: 6 }),
  monthsAfter: fc.integer({ min: 0, max: 6 }),
  daysAfter: fc.integer({ min: 0, max: 180 }),
  firstOfMonth: fc.boolean(),
  condition: fc.option(someCondition),
  regionalOrganisationCounts: fc.boolean(),
});
const someDay = fc.integer({ min: 0, max: 600 }).map((days) => addDays('2026-01-01', days));

describe('whatever is reported', () => {
  it('the order in which it is listed makes no difference', () => {
    fc.assert(
      fc.property(someActs, someTerms, someDay, (acts, some, day) => {
        expect(treatyProgress(acts.toReversed(), some, day)).toEqual(treatyProgress(acts, some, day));
      }),
    );
  });

  it('hearsay never counts', () => {
    fc.assert(
      fc.property(someActs, someTerms, someDay, (acts, some, day) => {
        const read = acts.filter((one) => one.confirmed);
        expect(treatyProgress(acts, some, day)).toEqual(treatyProgress(read, some, day));
      }),
    );
  });

  it('counts and what is still needed add up, until enough are there', () => {
    fc.assert(
      fc.property(someActs, someTerms, someDay, (acts, some, day) => {
        const { parties, stillNeeded, condition, reachedOn, entersIntoForceOn, inForce } = treatyProgress(
          acts,
          some,
          day,
        );
        expect(new Set(parties).size).toBe(parties.length);
        const short = Math.max(0, some.instrumentsNeeded - parties.length);
        expect(stillNeeded).toBe(reachedOn === null ? short : 0);
        const all = stillNeeded + (condition?.stillNeeded ?? 0);
        expect(all === 0).toBe(reachedOn !== null);
        expect(entersIntoForceOn === null).toBe(reachedOn === null);
        expect(inForce).toBe(entersIntoForceOn !== null && entersIntoForceOn <= day);
      }),
    );
  });

  it('one more instrument never makes entry into force later', () => {
    fc.assert(
      fc.property(someActs, someTerms, someDay, (acts, some, day) => {
        const before = treatyProgress(acts, some, day);
        const more = act('ZZZ', 'ratification', '2026-06-01');
        const after = treatyProgress([...acts, more], some, day);
        expect(after.stillNeeded).toBeLessThanOrEqual(before.stillNeeded);
        expect((after.entersIntoForceOn ?? '9999') <= (before.entersIntoForceOn ?? '9999')).toBe(true);
      }),
    );
  });

  it('a treaty in force stays in force', () => {
    fc.assert(
      fc.property(someActs, someTerms, someDay, fc.nat(400), (acts, some, day, days) => {
        // Told at once: a report that arrives late can change what was thought of the past.
        const prompt = acts.map((one) => ({ ...one, knownOn: one.doneOn ?? one.knownOn }));
        const then = treatyProgress(prompt, some, day);
        if (!then.inForce) return;
        const later = treatyProgress(prompt, some, addDays(day, days));
        expect([later.inForce, later.entersIntoForceOn]).toEqual([true, then.entersIntoForceOn]);
      }),
    );
  });
});

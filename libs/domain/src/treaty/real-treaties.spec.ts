import { describe, expect, it } from '@jest/globals';
import {
  inForceFor,
  treatyProgress,
  type TermsOfDelay,
  type TreatyAct,
  type TreatyTerms,
} from './entry-into-force.js';

const deposits = (table: string): TreatyAct[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [delegationCode = '', day = ''] = line.trim().split(' ');
      return {
        ...{ delegationCode, kind: 'ratification', confirmed: true, regionalOrganisation: false },
        ...{ doneOn: day, knownOn: day },
      };
    });

/**
 * Article 36(1): the ninetieth day after the fortieth instrument. In force since 27 February 2005 (United Nations Treaty
 * Collection, chapter IX, 4). Days of deposit are those of its list, from memory.
 */
describe('the tobacco convention', () => {
  const terms: TreatyTerms = {
    ...{ instrumentsNeeded: 40, monthsAfter: 0, daysAfter: 90, firstOfMonth: false },
    ...{ condition: null, regionalOrganisationCounts: false },
  };
  const acts = deposits(`
    NOR 2003-06-16
    MLT 2003-09-24
    FJI 2003-10-03
    LKA 2003-11-11
    SYC 2003-11-12
    MNG 2004-01-27
    NZL 2004-01-27
    IND 2004-02-05
    PLW 2004-02-12
    HUN 2004-04-07
    MMR 2004-04-21
    SVK 2004-05-04
    COK 2004-05-14
    SGP 2004-05-14
    MUS 2004-05-17
    MDV 2004-05-20
    MEX 2004-05-28
    BRN 2004-06-03
    JPN 2004-06-08
    BGD 2004-06-14
    ISL 2004-06-14
    KEN 2004-06-25
    NRU 2004-06-29
    SMR 2004-07-07
    QAT 2004-07-23
    SLB 2004-08-10
    PAN 2004-08-16
    JOR 2004-08-19
    TTO 2004-08-19
    BTN 2004-08-23
    URY 2004-09-09
    MDG 2004-09-22
    FRA 2004-10-19
    AUS 2004-10-27
    PAK 2004-11-03
    THA 2004-11-08
    SYR 2004-11-22
    CAN 2004-11-26
    ARM 2004-11-29
    GHA 2004-11-29
    PER 2004-11-30`);

  it('entered into force on 27 February 2005, the Cook Islands among the forty', () => {
    expect(treatyProgress(acts, terms, '2005-02-27')).toMatchObject({
      reachedOn: '2004-11-29',
      entersIntoForceOn: '2005-02-27',
      inForce: true,
    });
  });

  it('would have been told a day late by a list of members alone', () => {
    const members = acts.filter(({ delegationCode }) => delegationCode !== 'COK');
    expect(treatyProgress(members, terms, '2005-02-27').entersIntoForceOn).toBe('2005-02-28');
  });
});

/**
 * Article 36(3): the first day of the month following the expiration of three months after five states, at least three of them
 * members of the Council of Europe, are bound. Deposits and 1 July 2004: chart of the Treaty Office, CETS 185.
 */
describe('the Council of Europe’s convention on cybercrime', () => {
  const members = ['ALB', 'HRV', 'EST', 'HUN', 'LTU'].map((code) => ({ code, share: 1 }));
  const terms: TreatyTerms = {
    ...{ instrumentsNeeded: 5, monthsAfter: 3, daysAfter: 0, firstOfMonth: true },
    ...{ condition: { needed: 3, parties: members }, regionalOrganisationCounts: false },
  };
  const acts = deposits(`
    ALB 2002-06-20
    HRV 2002-10-17
    EST 2003-05-12
    HUN 2003-12-04
    LTU 2004-03-18`);

  it('entered into force on 1 July 2004', () => {
    expect(treatyProgress(acts, terms, '2004-07-01')).toMatchObject({
      condition: { reached: 5, stillNeeded: 0 },
      reachedOn: '2004-03-18',
      entersIntoForceOn: '2004-07-01',
      inForce: true,
    });
  });

  it('would have waited for a third member, however many others came', () => {
    const others = deposits('USA 2002-01-01\nJPN 2002-01-02\nCAN 2002-01-03');
    const known = [...others, ...acts];
    expect(treatyProgress(known, terms, '2003-01-01')).toMatchObject({
      stillNeeded: 0,
      condition: { reached: 2, stillNeeded: 1 },
      reachedOn: null,
    });
    expect(treatyProgress(known, terms, '2004-01-01').reachedOn).toBe('2003-05-12');
  });
});

/**
 * Article 25(1) of the Kyoto Protocol: 55 parties, with parties of annex I that accounted for at least 55 per cent of its
 * emissions in 1990 among them; the ninetieth day after. Iceland was the 55th on 23 May 2002, Russia brought the share on 18
 * November 2004, and it entered into force on 16 February 2005 (chapter XXVII, 7.a). Here with two parties and three shares.
 */
describe('a treaty that asks for a share', () => {
  const terms: TreatyTerms = {
    ...{ instrumentsNeeded: 2, monthsAfter: 0, daysAfter: 90, firstOfMonth: false },
    condition: {
      needed: 55,
      parties: [
        { code: 'RUS', share: 17.4 },
        { code: 'ISL', share: 44.2 },
        { code: 'USA', share: 36.1 },
      ],
    },
    regionalOrganisationCounts: false,
  };
  const acts = deposits('ISL 2002-05-23\nFJI 1998-09-17\nRUS 2004-11-18');

  it('waits for it', () => {
    expect(treatyProgress(acts, terms, '2004-11-17')).toMatchObject({
      stillNeeded: 0,
      condition: { reached: 44.2, stillNeeded: 10.8 },
      entersIntoForceOn: null,
    });
    expect(treatyProgress(acts, terms, '2004-11-18')).toMatchObject({
      condition: { reached: 61.6, stillNeeded: 0 },
      entersIntoForceOn: '2005-02-16',
    });
  });
});

const later = (day: string) => ({ kind: 'accession', doneOn: day, knownOn: day }) as const;

/**
 * Article 17 of the Anti-Personnel Mine Ban Convention: the first day of the sixth month after the month of the fortieth
 * instrument, that of Burkina Faso on 16 September 1998; for who joins later of the sixth month after its own deposit (United
 * Nations Treaty Collection, chapter XXVI, 5).
 */
describe('the mine ban convention', () => {
  const delay: TermsOfDelay = { monthsAfter: 5, daysAfter: 0, firstOfMonth: true };
  const terms: TreatyTerms = {
    ...{ instrumentsNeeded: 2, ...delay, condition: null, regionalOrganisationCounts: false },
  };
  // Canada was the first on 3 December 1997; of the thirty-eight between the two none changes the day.
  const progress = treatyProgress(deposits('CAN 1997-12-03\nBFA 1998-09-16'), terms, '2025-12-01');

  it('entered into force on 1 March 1999', () => {
    expect(progress).toMatchObject({ reachedOn: '1998-09-16', entersIntoForceOn: '1999-03-01' });
    expect(inForceFor(later('1997-12-03'), progress, delay)).toBe('1999-03-01');
  });

  it.each([
    ['Sri Lanka', '2017-12-13', '2018-06-01'],
    ['the Marshall Islands', '2025-03-12', '2025-09-01'],
  ])('binds %s from a day of its own', (_who, deposited, from) => {
    expect(inForceFor(later(deposited), progress, delay)).toBe(from);
  });
});

/**
 * Article 22 of the Arms Trade Treaty: ninety days after the fiftieth instrument, reached on 25 September 2014 when several
 * deposited at once; ninety days after its own for who joins later (chapter XXVI, 8).
 */
describe('the arms trade treaty', () => {
  const delay: TermsOfDelay = { monthsAfter: 0, daysAfter: 90, firstOfMonth: false };
  const terms: TreatyTerms = {
    ...{ instrumentsNeeded: 3, ...delay, condition: null, regionalOrganisationCounts: false },
  };
  // Iceland was the first on 2 July 2013; two of those that came together.
  const acts = deposits('ISL 2013-07-02\nARG 2014-09-25\nSEN 2014-09-25');
  const progress = treatyProgress(acts, terms, '2020-10-04');

  it('entered into force on 24 December 2014, for China on 4 October 2020', () => {
    expect(progress.entersIntoForceOn).toBe('2014-12-24');
    expect(inForceFor(later('2020-07-06'), progress, delay)).toBe('2020-10-04');
  });
});

/**
 * Article 21 of the Paris Agreement: 55 parties, and 55 per cent of emissions as they were communicated; both from 5 October
 * 2016, in force on 4 November 2016; for who joins later the thirtieth day after its own deposit, so for the United Kingdom on 18
 * December 2016, and for the United States, back on 20 January 2021, on 19 February 2021 (chapter XXVII, 7.d). Here with four
 * parties and the shares of three of them.
 */
describe('the agreement of Paris', () => {
  const delay: TermsOfDelay = { monthsAfter: 0, daysAfter: 30, firstOfMonth: false };
  const shares = { CHN: 20.09, USA: 17.89, DEU: 2.56 };
  const terms: TreatyTerms = {
    ...{ instrumentsNeeded: 3, ...delay, regionalOrganisationCounts: false },
    // What these three have together.
    condition: { needed: 40.54, parties: Object.entries(shares).map(([code, share]) => ({ code, share })) },
  };
  const acts = deposits('FJI 2016-04-22\nCHN 2016-09-03\nUSA 2016-09-03\nDEU 2016-10-05');

  it('had enough parties before it had enough of the emissions', () => {
    expect(treatyProgress(acts, terms, '2016-10-04')).toMatchObject({
      ...{ stillNeeded: 0, condition: { reached: 37.98, stillNeeded: 2.56 }, entersIntoForceOn: null },
    });
  });

  it('entered into force on 4 November 2016, for who came later thirty days after its own deposit', () => {
    const progress = treatyProgress(acts, terms, '2021-02-19');
    expect(progress).toMatchObject({ reachedOn: '2016-10-05', entersIntoForceOn: '2016-11-04' });
    expect(inForceFor(later('2016-11-18'), progress, delay)).toBe('2016-12-18');
    expect(inForceFor(later('2021-01-20'), progress, delay)).toBe('2021-02-19');
  });
});

describe('the day from which a treaty binds one party', () => {
  const delay: TermsOfDelay = { monthsAfter: 0, daysAfter: 30, firstOfMonth: false };
  const progress = { reachedOn: '2026-01-01', entersIntoForceOn: '2026-04-01' };

  it('is never before that of the others', () => {
    expect(inForceFor(later('2026-01-02'), progress, delay)).toBe('2026-04-01');
    expect(inForceFor(later('2026-03-02'), progress, delay)).toBe('2026-04-01');
    expect(inForceFor(later('2026-03-03'), progress, delay)).toBe('2026-04-02');
  });

  it.each([
    ['while there are too few', later('2026-03-03'), { reachedOn: null, entersIntoForceOn: null }, delay],
    ['where the terms say nothing of later parties', later('2026-03-03'), progress, null],
    ['where only that it happened is known', { ...later('2026-03-03'), doneOn: null }, progress, delay],
    ['of a succession', { ...later('2026-03-03'), kind: 'succession' as const }, progress, delay],
  ])('is not known %s', (_when, instrument, reached, forLater) => {
    expect(inForceFor(instrument, reached, forLater)).toBeNull();
  });

  it('is that of the others for whom it is only known to have come in time', () => {
    expect(inForceFor({ kind: 'ratification', doneOn: null, knownOn: '2025-12-31' }, progress, null)).toBe(
      '2026-04-01',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { joiningState, treatyOutlook, type Intention, type OutlookParty } from './outlook.js';

const said = (
  step: Intention['step'],
  expectedOn: string | null = null,
  more: Partial<Intention> = {},
): Intention => ({ step, expectedOn, statedOn: '2026-11-01', grade: 'official_record', ...more });
const signing = (...all: Intention[]) => joiningState('signature', false, all, '2026-12-31', '2026-11-22');

describe('who signs by when', () => {
  it.each([
    ['by_then', said('will_sign', '2026-12-31')],
    ['later', said('will_sign', '2027-01-01')],
    ['by_then', said('will_sign', '2026-11-22')],
    ['day_passed', said('will_sign', '2026-11-21')],
    ['no_day', said('will_sign')],
    ['under_way', said('considers_signing', '2026-12-01')],
    ['declined', said('will_not_sign')],
    // About something else.
    ['unknown', said('sent_to_parliament')],
  ] as const)('is %s', (outlook, one) => {
    expect(signing(one)).toBe(outlook);
  });

  it('goes by what was said last, in whatever order it is told', () => {
    const [before, after] = [
      said('will_sign', '2026-12-01'),
      said('will_not_sign', null, { statedOn: '2026-11-20' }),
    ];
    expect([signing(before, after), signing(after, before)]).toEqual(['declined', 'declined']);
  });

  it.each([
    [
      'who will not join will not sign either',
      'signature',
      said('will_not_join', null, { statedOn: '2026-11-15' }),
      'declined',
    ],
    [
      'a step at home leaves a day ahead standing',
      'instrument',
      said('sent_to_parliament', null, { statedOn: '2026-11-15' }),
      'by_then',
    ],
    [
      'a step at home after that day is the news',
      'instrument',
      said('sent_to_parliament', null, { statedOn: '2026-12-20' }),
      'under_way',
    ],
    [
      'a law that is needed first takes the promise back',
      'instrument',
      said('needs_law', null, { statedOn: '2026-11-15' }),
      'under_way',
    ],
  ] as const)('%s', (_, goal, later, state) => {
    const promise = said(goal === 'signature' ? 'will_sign' : 'will_deposit', '2026-12-10', {
      statedOn: '2026-10-01',
    });
    expect(joiningState(goal, false, [later, promise], '2026-12-31', '2026-11-22')).toBe(state);
  });

  it('asks of whoever withdrew again whether it joins: what was said before says nothing of it', () => {
    const fulfilled = said('will_deposit', '2026-01-10', { statedOn: '2025-12-01' });
    const again = said('will_deposit', '2026-12-20', { statedOn: '2026-11-02' });
    const stateOf = (all: Intention[], more: Partial<OutlookParty> = {}) => {
      const party = { code: 'USA', signed: true, bound: false, withdrewOn: '2026-11-01', said: all, ...more };
      const { codes } = treatyOutlook('instrument', [party], '2026-12-31', '2026-11-22');
      return Object.entries(codes).find(([, who]) => who.length > 0)?.[0];
    };
    expect([
      stateOf([fulfilled]),
      stateOf([again, fulfilled]),
      stateOf([fulfilled], { withdrewOn: null }),
    ]).toEqual(['unknown', 'by_then', 'day_passed']);
    expect(stateOf([fulfilled], { bound: true, withdrewOn: null })).toBe('done');
    const { codes } = treatyOutlook(
      'signature',
      [{ code: 'MLI', signed: false, bound: false, withdrewOn: '2026-11-01', said: [said('will_sign')] }],
      '2026-12-31',
      '2026-11-22',
    );
    expect(codes.no_day).toEqual(['MLI']);
  });

  it('counts on record, and beside it what is only reported; whoever is bound needs no signature', () => {
    const party = (code: string, more: Partial<OutlookParty> = {}): OutlookParty => {
      return { code, signed: false, bound: false, said: [], ...more };
    };
    const parties = [
      party('FJI', { signed: true }),
      party('COK', { bound: true }),
      party('KEN', { said: [said('will_sign', '2026-12-10')] }),
      party('MLI', { said: [said('will_sign', '2026-12-10', { grade: 'own_notes' })] }),
      party('THA'),
    ];
    const found = treatyOutlook('signature', parties, '2026-12-31', '2026-11-22');
    expect([found.onRecord, found.reported, found.codes.unknown]).toEqual([2, 3, ['THA']]);
    const joining = treatyOutlook('instrument', parties, '2026-12-31', '2026-11-22');
    expect([joining.onRecord, joining.codes.done, joining.codes.unknown]).toEqual([
      1,
      ['COK'],
      ['FJI', 'KEN', 'MLI', 'THA'],
    ]);
  });
});

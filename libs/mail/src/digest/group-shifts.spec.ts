import { describe, expect, it } from '@jest/globals';
import type { CountedWord, DigestPair, DigestPositions, DigestStatementRow } from '#libs/data';
import type { Stance } from '#libs/domain';
import { speechOf } from '../mail-writer.js';
import { groupShifts } from './group-shifts.js';
import { countLines } from './shift-blocks.js';
import { harmOf } from './harm.js';

const window = { start: new Date('2024-07-29T01:00:00Z'), end: new Date('2024-08-05T01:00:00Z') };
const WITHIN = Date.parse('2024-08-01T10:00:00Z');
const word = (stance: Stance, textOrdinal: number | null = null): CountedWord => [
  stance,
  2,
  textOrdinal,
  WITHIN,
];
const codes = (first: string, length: number) =>
  Array.from({ length }, (_, n) => `${first}${String(n).padStart(2, '0')}`);
const AFRICA = codes('A', 54);
const OTHERS = codes('O', 139);
const unchangedDraft = { changedAtOrdinal: null, changedOn: null, zone: 'UTC' };

function pair(
  code: string,
  from: Stance | null,
  to: Stance | null,
  more: Partial<DigestPair> = {},
): DigestPair {
  return {
    ...{ ask: 'ask', code, statements: to ? 1 : 0, taken: to === null, lostStatement: null, corrected: null },
    cause: to ? 'said' : 'withdrawn',
    earlier: from && word(from),
    latest: to && word(to),
    news: to && { stance: to, said: 'publicly', grade: 'official_record', statement: null },
    ...more,
  };
}

const bloc = (stance: Stance): DigestStatementRow => ({
  ...{ id: 'bloc', speaker: 'A00', groupCode: 'african', group: 'African Group', said: 'publicly' },
  ...{ grade: 'official_record', aligned: ['O05'], excepted: ['A52', 'A53'] },
  asks: [{ ask: 'ask', stance, joined: 53 }],
});

const found = (pairs: DigestPair[], more: Partial<DigestPositions> = {}): DigestPositions => ({
  majority: 'two_thirds',
  followsTreaty: false,
  pairs,
  statements: [],
  asks: [
    {
      ...{ id: 'ask', title: 'The ask', redLine: false, rewordings: [] },
      ...{ before: unchangedDraft, after: unchangedDraft },
    },
  ],
  current: [],
  delegations: [...AFRICA, ...OTHERS].map((code) => ({ code, name: code, votes: true })),
  ...more,
});

const group = (content: DigestPositions) => groupShifts(content, window, [...AFRICA, ...OTHERS]);
const named = (shift: { moves: { delegations: { delegation: string }[] }[] } | undefined) =>
  shift?.moves.map(({ delegations }) => delegations.map(({ delegation }) => delegation).join(' '));

describe('what moved within a week', () => {
  const inBloc = [...AFRICA.slice(0, 52), 'O05'].map((code, n) =>
    pair(code, n < 2 ? 'support' : null, 'oppose', {
      news: { stance: 'oppose', said: 'publicly', grade: 'official_record', statement: 'bloc' },
    }),
  );

  it('tells a statement of a bloc in one line, with who joined, who did not, and whom it moved', () => {
    const { asks, total } = group(found(inBloc, { statements: [bloc('oppose')] }));
    expect(total).toBe(53);
    expect(asks).toHaveLength(1);
    expect(asks[0]?.shifts).toHaveLength(1);
    const [shift] = asks[0]?.shifts ?? [];
    expect(shift?.statement).toMatchObject({
      speaker: { delegation: 'A00' },
      group: { code: 'african' },
      joined: 53,
      aligned: [{ delegation: 'O05' }],
      excepted: [{ delegation: 'A52' }, { delegation: 'A53' }],
    });
    expect(named(shift)?.[1]).toBe('A00 A01');
  });

  it('names who is newly against before everybody else, however many are for it', () => {
    const won = OTHERS.slice(10, 60).map((code) => pair(code, null, 'support'));
    const { asks } = group(
      found([...won, pair('O00', 'lean_support', 'oppose'), pair('O01', null, 'oppose')]),
    );
    expect(asks[0]?.shifts.map((shift) => named(shift))).toEqual([
      ['O00'],
      ['O01'],
      [OTHERS.slice(10, 60).join(' ')],
    ]);
  });

  it('puts the ask on which something was lost before a weightier one', () => {
    const ask = (id: string) => ({ ...found([]).asks[0]!, id, title: id });
    const pairs = [
      pair('O00', null, 'support', { ask: 'first' }),
      pair('O01', 'support', 'undecided', { ask: 'second' }),
    ];
    const { asks } = group(found(pairs, { asks: [ask('first'), ask('second')] }));
    expect(asks.map((one) => one.ask)).toEqual(['second', 'first']);
  });

  it('tells one line of a statement that was taken back', () => {
    const lost = AFRICA.slice(0, 37).map((code) => pair(code, 'oppose', null, { lostStatement: 'bloc' }));
    const { asks } = group(found(lost, { statements: [{ ...bloc('oppose'), asks: [] }] }));
    expect(asks[0]?.shifts).toHaveLength(1);
    expect(asks[0]?.shifts[0]).toMatchObject({ statement: { joined: 0 }, said: null });
  });

  it('does not say so of one that still counts for others', () => {
    const speaker = pair('A00', 'oppose', null, { lostStatement: 'bloc' });
    const { asks } = group(found([speaker], { statements: [bloc('oppose')] }));
    expect(asks[0]?.shifts[0]).toMatchObject({ statement: { joined: 53 }, said: null });
  });

  it('does not take an own word for the statement that was taken back beside it', () => {
    const own = pair('A00', 'oppose', 'support', { lostStatement: 'bloc', taken: true });
    expect(group(found([own], { statements: [bloc('oppose')] })).asks[0]?.shifts[0]?.statement).toBeNull();
  });

  it('counts at both ends of the window', () => {
    const current = OTHERS.slice(0, 90).map((code) => ({ ask: 'ask', code, word: word('support') }));
    const { asks } = group(
      found([...AFRICA.slice(0, 40).map((code) => pair(code, 'oppose', 'lean_against'))], { current }),
    );
    // 90 yes and 40 no: nothing is missing at two thirds of 130, 87.
    expect(asks[0]).toMatchObject({
      before: { yes: 90, no: 40, short: 0 },
      after: { yes: 90, no: 40, short: 0 },
    });
    const turned = group(
      found([...OTHERS.slice(0, 20).map((code) => pair(code, 'support', 'oppose'))], {
        current: [...current, ...AFRICA.map((code) => ({ ask: 'ask', code, word: word('undecided') }))],
      }),
    );
    expect(turned.asks[0]).toMatchObject({
      before: { yes: 90, no: 0, open: 103, short: 0 },
      after: { yes: 70, no: 20, open: 103, short: 0 },
    });
  });

  it('speaks of no vote where the campaign follows a treaty: it counts, and nothing is carried or missing', () => {
    const current = OTHERS.slice(0, 90).map((code) => ({ ask: 'ask', code, word: word('support') }));
    const pairs = AFRICA.slice(0, 40).map((code) => pair(code, 'oppose', 'lean_against'));
    const speech = speechOf('en');
    const lines = (followsTreaty: boolean) =>
      group(found(pairs, { current, followsTreaty })).asks.flatMap((ask) => countLines(ask, speech));
    expect(lines(true)).toEqual(['Counted now: 90 yes, 40 no, 63 open.', 'As before.']);
    expect(lines(false).join(' ')).not.toContain('Counted now');
  });

  it('tells an ask whose words a new draft has made stale, though nobody said anything', () => {
    const current = OTHERS.slice(0, 90).map((code) => ({ ask: 'ask', code, word: word('support', 3) }));
    const ask = { ...found([]).asks[0]!, after: { ...unchangedDraft, changedAtOrdinal: 4 } };
    const { asks, total } = group(found([], { current, asks: [ask] }));
    expect(total).toBe(0);
    expect(asks[0]).toMatchObject({
      before: { yes: 90, open: 103 },
      after: { yes: 0, open: 193 },
      shifts: [],
    });
    expect(group(found([], { current })).asks).toEqual([]);
  });

  it('leaves out what was only touched after the window, and counts it as it was', () => {
    const late = pair('O00', 'support', 'support', { statements: 0, news: null, taken: false });
    const { asks, total } = group(
      found([late, pair('O01', null, 'oppose')], {
        current: [{ ask: 'ask', code: 'O00', word: word('oppose') }],
      }),
    );
    expect(total).toBe(1);
    expect(asks[0]).toMatchObject({ before: { yes: 1, no: 0 }, after: { yes: 1, no: 1 } });
  });
});

describe('what a new word does to an ask', () => {
  it.each([
    ['support', 'oppose', 'opposed'],
    [null, 'lean_against', 'opposed'],
    ['undecided', 'oppose', 'opposed'],
    ['support', 'undecided', 'lost'],
    ['champion', 'lean_support', 'lost'],
    ['support', 'silent', 'lost'],
    ['lean_against', 'oppose', 'lost'],
    ['oppose', 'undecided', 'won'],
    [null, 'support', 'won'],
    [null, 'undecided', 'heard'],
    ['undecided', 'silent', 'heard'],
    ['oppose', 'oppose', 'restated'],
  ] as const)('from %s to %s: %s', (from, to, harm) => {
    expect(harmOf({ from, to, cause: 'said' })).toBe(harm);
  });

  it.each([
    ['corrected', 'restated'],
    ['restored', 'restated'],
    ['withdrawn', 'heard'],
  ] as const)('is no move where a record was %s', (cause, harm) => {
    expect(harmOf({ from: 'support', to: 'oppose', cause })).toBe(harm);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Problem } from '../errors.js';
import { CONFIDENCES, DECISION_RULES, STANCES, type Stance } from '../vocabulary.js';
import type { CountedDelegation } from './ballots.js';
import { count } from './count.js';
import { decide } from './thresholds.js';

const at = (
  name: string,
  stance: Stance | null,
  { stale = false, confidence = 2, votes = true, groups = [] as string[] } = {},
): CountedDelegation => ({
  code: name.slice(0, 3).toUpperCase(),
  name,
  votes,
  groups,
  position: stance && { stance, confidence: confidence as 1 | 2 | 3, stale },
});

/** `yes` supporters, `no` opponents and `open` undecided, named by their number. */
function roomOf(yes: number, no: number, open: number): CountedDelegation[] {
  const stances: Stance[] = [
    ...Array<Stance>(yes).fill('support'),
    ...Array<Stance>(no).fill('oppose'),
    ...Array<Stance>(open).fill('undecided'),
  ];
  return stances.map((stance, index) => {
    const code = `S${String(index).padStart(3, '0')}`;
    return { ...at(`State ${code}`, stance), code };
  });
}

const position = fc.record({
  stance: fc.constantFrom(...STANCES),
  confidence: fc.constantFrom(...CONFIDENCES),
  stale: fc.boolean(),
});
const rule = fc.constantFrom(...DECISION_RULES);
const effect = fc.constantFrom('serves', 'defeats' as const);
const room = fc
  .array(
    fc.record({
      name: fc.string({ maxLength: 3 }),
      votes: fc.boolean(),
      groups: fc.subarray(['african', 'weog', 'eu']),
      position: fc.option(position),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.map((one, index) => ({ ...one, code: `S${index}`, votes: one.votes || index === 0 })));

const distance = (short: number | null): number => short ?? Number.POSITIVE_INFINITY;

describe('the firm count', () => {
  const delegations = [
    at('Mexico', 'champion', { groups: ['grulac'] }),
    at('Norway', 'support', { groups: ['weog'] }),
    at('Fiji', 'lean_support', { groups: ['asia-pacific', 'aosis'] }),
    at('Kenya', 'support', { stale: true, groups: ['african'] }),
    at('Ghana', 'undecided', { groups: ['african'] }),
    at('Chad', null, { groups: ['african'] }),
    at('Iran', 'oppose', { groups: ['asia-pacific'] }),
    at('Belarus', 'lean_against'),
    at('Holy See', 'champion', { votes: false }),
  ];

  it('takes stances as votes, and stale, undecided and unknown ones as open; observers do not count', () => {
    const found = count(delegations, 'two_thirds');
    expect(found).toMatchObject({
      members: 8,
      firm: { yes: 3, no: 2, open: 3, abstain: 0, absent: 0 },
      voting: { abstain: 5, vote: 8 },
      needed: { abstain: 4, vote: 6 },
      passes: false,
      passesAtBest: true,
      passesAtWorst: false,
    });
  });

  it('names the one more that is needed, and the next in line, by nearness to yes', () => {
    const found = count(delegations, 'two_thirds', { spare: 3 });
    expect(found.short).toBe(1);
    expect(found.nearest.map(({ name, suffices }) => [name, suffices])).toEqual([
      ['Kenya', true],
      ['Chad', false],
      ['Ghana', false],
      ['Belarus', false],
    ]);
    expect(found.nearest[0]?.chance).toBeCloseTo((0.82 + 0.3) / 2, 12);
    expect(found.reached).toEqual({ yes: 4, no: 2, voting: 6, needed: 4 });
  });

  it('says how many no there are, how many block, and who would be nearest to it', () => {
    const { blocking } = count(delegations, 'simple_majority', { spare: 1 });
    expect(blocking).toMatchObject({ no: 2, needed: 3, more: 1, reached: { yes: 3, no: 3, needed: 4 } });
    expect(blocking.nearest.map(({ name }) => name)).toEqual(['Chad', 'Ghana']);
  });

  it('adds up each group, a member of two groups in both', () => {
    expect(count(delegations, 'two_thirds').groups).toEqual([
      { group: 'african', members: 3, yes: 0, no: 0, open: 3, abstain: 0, absent: 0 },
      { group: 'aosis', members: 1, yes: 1, no: 0, open: 0, abstain: 0, absent: 0 },
      { group: 'asia-pacific', members: 2, yes: 1, no: 1, open: 0, abstain: 0, absent: 0 },
      { group: 'grulac', members: 1, yes: 1, no: 0, open: 0, abstain: 0, absent: 0 },
      { group: 'weog', members: 1, yes: 1, no: 0, open: 0, abstain: 0, absent: 0 },
    ]);
  });

  it('by consensus names the objectors, and only those can be brought round', () => {
    const found = count(delegations, 'consensus');
    expect(found.objectors.map(({ name }) => name)).toEqual(['Belarus', 'Iran']);
    expect(found).toMatchObject({ passes: false, short: 2 });
    expect(found.nearest.map(({ name }) => name)).toEqual(['Belarus', 'Iran']);
  });

  it('by absolute majority gains nothing from an open delegation that turns to no', () => {
    const found = count(delegations, 'absolute_majority', { scenario: { yes: ['KEN', 'GHA'] } });
    expect(found).toMatchObject({ passes: true, needed: { abstain: 5, vote: 5 } });
    expect(found.blocking.nearest.map(({ name }) => name)).toEqual(['Fiji', 'Norway', 'Mexico']);
    expect(found.blocking.more).toBe(1);
  });

  it('of an amendment that defeats the ask swaps the sides', () => {
    const found = count(delegations, 'two_thirds', { effect: 'defeats' });
    expect(found.firm).toMatchObject({ yes: 2, no: 3, open: 3 });
    expect(found.objectors.map(({ name }) => name)).toEqual(['Fiji', 'Mexico', 'Norway']);
    expect(found.blocking.more).toBe(0);
    expect(found.blocking.nearest[0]?.name).toBe('Kenya');
  });

  it('says null, not a number, when nobody is left to be won', () => {
    const found = count(roomOf(1, 2, 0), 'simple_majority', { scenario: { no: ['S001', 'S002'] } });
    expect(found).toMatchObject({ short: null, reached: null, nearest: [] });
  });

  it('refuses a room without a vote and a delegation listed twice', () => {
    const refused = (list: CountedDelegation[]): unknown => {
      try {
        return count(list, 'consensus');
      } catch (error) {
        return error instanceof Problem ? error.code : error instanceof RangeError && error.message;
      }
    };
    expect(refused([])).toBe('counts.nobodyVotes');
    expect(refused([at('Holy See', null, { votes: false })])).toBe('counts.nobodyVotes');
    expect(refused([at('Iran', null), at('Iran', null)])).toMatch('listed twice');
  });
});

describe('resolution 74/247, had it been counted beforehand: 79 for, 60 against, 54 open', () => {
  it('passes by simple majority with 10 no to spare', () => {
    const found = count(roomOf(79, 60, 54), 'simple_majority');
    expect(found).toMatchObject({ passes: true, short: 0, passesAtWorst: false, needed: { abstain: 61 } });
  });

  it('is 41 open delegations short of two thirds: 120 of 180', () => {
    const found = count(roomOf(79, 60, 54), 'two_thirds');
    expect(found).toMatchObject({ passes: false, short: 41, needed: { abstain: 120, vote: 129 } });
    expect(found.reached).toEqual({ yes: 120, no: 60, voting: 180, needed: 120 });
    expect(found.blocking).toMatchObject({ no: 60, needed: 47, more: 0 });
  });
});

describe('a renewed position', () => {
  it('takes the count from short by 2 to short by 1', () => {
    const delegations = [
      ...roomOf(8, 5, 0),
      at('Kenya', 'support', { stale: true }),
      at('Peru', 'lean_support', { stale: true }),
    ];
    expect(count(delegations, 'two_thirds')).toMatchObject({ short: 2 });
    const renewed = delegations.map((one) =>
      one.code === 'KEN' && one.position ? { ...one, position: { ...one.position, stale: false } } : one,
    );
    const found = count(renewed, 'two_thirds', { spare: 0 });
    expect(found.short).toBe(1);
    expect(found.nearest.map(({ name }) => name)).toEqual(['Peru']);
  });
});

describe('for every room and rule', () => {
  it('the tallies sum to the members, and the rule that is applied is that of a real vote', () => {
    fc.assert(
      fc.property(room, rule, effect, (delegations, by, towards) => {
        const { firm, members, passes, needed, short, blocking } = count(delegations, by, {
          effect: towards,
        });
        expect(firm.yes + firm.no + firm.open + firm.abstain + firm.absent).toBe(members);
        const vote = decide(by, { yes: firm.yes, no: firm.no, abstain: firm.open, absent: 0 });
        expect({ passes, blocking: blocking.needed }).toEqual({
          passes: vote.passes,
          blocking: vote.blocking,
        });
        if (by === 'consensus') return;
        // What is missing is missing of what is needed, and nothing less would do.
        expect(firm.yes >= needed.abstain).toBe(passes);
        expect(short ? needed.abstain - firm.yes : 0).toBe(short ?? 0);
      }),
    );
  });

  it('the k named suffice, and k − 1 of them do not, in either direction', () => {
    fc.assert(
      fc.property(room, rule, effect, (delegations, by, towards) => {
        const found = count(delegations, by, { effect: towards });
        const after = (wanted: 'yes' | 'no', codes: string[]): boolean =>
          count(delegations, by, { effect: towards, scenario: { [wanted]: codes } }).passes;
        for (const [wanted, gap] of [
          ['yes', { more: found.short, nearest: found.nearest }],
          ['no', found.blocking],
        ] as const) {
          const codes = gap.nearest.filter(({ suffices }) => suffices).map(({ code }) => code);
          expect(codes).toHaveLength(gap.more ?? -1);
          expect(after(wanted, codes)).toBe(wanted === 'yes');
          const oneFewer = codes.length === 0 ? null : after(wanted, codes.slice(0, -1));
          expect(oneFewer).not.toBe(wanted === 'yes');
        }
      }),
    );
  });

  it('a motion can always be reached or blocked by some, when the what-if fixes nobody', () => {
    fc.assert(
      fc.property(room, rule, (delegations, by) => {
        const { short, blocking } = count(delegations, by);
        expect(short).not.toBeNull();
        expect(blocking.more).not.toBeNull();
        expect(short === 0).toBe(blocking.more !== 0);
      }),
    );
  });

  it('one more yes never raises what is short, nor undoes a pass', () => {
    fc.assert(
      fc.property(room, rule, fc.nat(), (delegations, by, which) => {
        const members = delegations.filter(({ votes }) => votes);
        const code = members[which % members.length]?.code ?? '';
        const before = count(delegations, by);
        const after = count(delegations, by, { scenario: { yes: [code] } });
        expect(distance(after.short)).toBeLessThanOrEqual(distance(before.short));
        expect(Number(after.passes)).toBeGreaterThanOrEqual(Number(before.passes));
        expect(distance(after.blocking.more)).toBeGreaterThanOrEqual(distance(before.blocking.more));
      }),
    );
  });

  it('the order of the delegations changes nothing', () => {
    fc.assert(
      fc.property(room, rule, fc.gen(), (delegations, by, gen) => {
        const shuffled = gen(fc.shuffledSubarray, delegations, { minLength: delegations.length });
        expect(count(shuffled, by)).toEqual(count(delegations, by));
      }),
    );
  });
});

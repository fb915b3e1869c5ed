import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DECISION_RULES } from '../vocabulary.js';
import { carries, decide, marginOf, noToBlock, quorum, yesNeeded } from './thresholds.js';

/** The same numbers as THRESHOLD_EXAMPLES in libs/reference/src/voting.ts. */
const EXAMPLES = [
  { voting: 193, twoThirds: 129, blocking: 65 },
  { voting: 180, twoThirds: 120, blocking: 61 },
  { voting: 165, twoThirds: 110, blocking: 56 },
  { voting: 151, twoThirds: 101, blocking: 51 },
  { voting: 100, twoThirds: 67, blocking: 34 },
];

/** General Assembly resolution 74/247, 27 December 2019 (Xinhua report; RECORDED_VOTES in libs/reference). */
const RESOLUTION_74_247 = { yes: 79, no: 60, abstain: 33, absent: 21 };

const rule = fc.constantFrom(...DECISION_RULES);
const majority = fc.constantFrom(...DECISION_RULES.filter((by) => by !== 'consensus'));
const few = fc.nat(200);
const tally = fc.record({ yes: few, no: few, abstain: few, absent: few });
const someone = tally.filter(({ yes, no, abstain, absent }) => yes + no + abstain + absent > 0);

describe('the threshold of two thirds of those present and voting', () => {
  it.each(EXAMPLES)('is $twoThirds of $voting, and $blocking no block', ({ voting, twoThirds, blocking }) => {
    expect(yesNeeded('two_thirds', voting, 193)).toBe(twoThirds);
    expect(noToBlock('two_thirds', voting, 193)).toBe(blocking);
  });

  it('is not reached by a vote in which nobody says yes or no', () => {
    const empty = decide('two_thirds', { yes: 0, no: 0, abstain: 190, absent: 3 });
    expect(empty).toMatchObject({ voting: 0, needed: 1, passes: false, short: 1, blocking: 0 });
  });

  it('is reached by a single yes when all others abstain', () => {
    expect(decide('two_thirds', { yes: 1, no: 0, abstain: 192, absent: 0 }).passes).toBe(true);
  });
});

describe('resolution 74/247, adopted by 79 to 60 with 33 abstentions', () => {
  it('passes by simple majority: 139 voting, 70 needed', () => {
    expect(decide('simple_majority', RESOLUTION_74_247)).toEqual({
      rule: 'simple_majority',
      members: 193,
      voting: 139,
      needed: 70,
      passes: true,
      short: 0,
      blocking: 70,
      moreToBlock: 10,
    });
  });

  it('would have failed by two thirds: 93 needed, 14 short', () => {
    expect(decide('two_thirds', RESOLUTION_74_247)).toMatchObject({
      voting: 139,
      needed: 93,
      passes: false,
      short: 14,
      blocking: 47,
      moreToBlock: 0,
    });
  });

  it('would have failed by an absolute majority of 193: 97 needed, 18 short', () => {
    expect(decide('absolute_majority', RESOLUTION_74_247)).toMatchObject({
      needed: 97,
      passes: false,
      short: 18,
    });
  });

  it('would have failed by consensus, with 60 objectors', () => {
    expect(decide('consensus', RESOLUTION_74_247)).toMatchObject({ needed: 0, passes: false, short: 60 });
  });
});

describe('the other rules', () => {
  it('reject an equal division by simple majority (rules 95 and 133)', () => {
    expect(decide('simple_majority', { yes: 60, no: 60, abstain: 73, absent: 0 }).passes).toBe(false);
  });

  it('carry by consensus when nobody objects, whoever abstains', () => {
    const quiet = decide('consensus', { yes: 0, no: 0, abstain: 193, absent: 0 });
    expect(quiet).toMatchObject({ passes: true, short: 0, blocking: 1, moreToBlock: 1 });
  });

  it('count who is absent towards an absolute majority, and who is not mentioned as absent', () => {
    expect(decide('absolute_majority', { yes: 96, no: 0, abstain: 0, absent: 97 }).passes).toBe(false);
    expect(decide('absolute_majority', { yes: 96, no: 0, abstain: 0, absent: 0 }, 193).passes).toBe(false);
    expect(decide('absolute_majority', { yes: 97, no: 96, abstain: 0, absent: 0 }, 193).passes).toBe(true);
  });

  it('count who is absent towards two thirds of all members: 129 of 193, as Article 108 of the Charter asks', () => {
    const all = (yes: number, no: number) =>
      decide('two_thirds_of_members', { yes, no, abstain: 0, absent: 0 }, 193);
    expect(all(128, 0)).toMatchObject({ needed: 129, passes: false, short: 1, blocking: 0 });
    expect(all(129, 64)).toMatchObject({ needed: 129, passes: true, short: 0, blocking: 65, moreToBlock: 1 });
    expect(decide('two_thirds', { yes: 128, no: 0, abstain: 65, absent: 0 }).passes).toBe(true);
  });

  it.each([
    [12, 8],
    [13, 9],
    [14, 10],
    [1, 1],
  ])('need of %d members %d yes for two thirds of them', (members, yes) => {
    expect(yesNeeded('two_thirds_of_members', 0, members)).toBe(yes);
  });

  it('need 97 of 193 in the room for any decision (rules 67 and 108)', () => {
    expect(quorum(193)).toBe(97);
    expect(quorum(192)).toBe(97);
  });
});

describe('a tally that cannot be', () => {
  const none = { yes: 0, no: 0, abstain: 0, absent: 0 };

  it.each([
    ['a negative number', { ...none, no: -1 }, 193, 'number of no'],
    ['half a vote and no number', { ...none, yes: 1.5, absent: Number.NaN }, 193, 'number of yes'],
    ['nobody', none, undefined, 'number of members'],
    ['no members', none, 0, 'number of members'],
    ['a negative number of members', none, -3, 'number of members'],
    ['more ballots than members', { ...none, yes: 194 }, 193, '194 ballots for 193 members'],
  ])('is a fault of the program: %s', (_, bad, members, message) => {
    expect(() => decide('two_thirds', bad, members)).toThrow(message);
  });
});

describe('for every rule and tally', () => {
  it('passing, the yes needed and the no that block say the same', () => {
    fc.assert(
      fc.property(rule, someone, (by, votes) => {
        const found = decide(by, votes);
        expect(found.passes).toBe(votes.no < found.blocking);
        expect(found.passes).toBe(found.short === 0);
        expect(found.passes).toBe(found.moreToBlock > 0);
      }),
    );
  });

  it('the yes needed and the no that block are one more than those voting', () => {
    fc.assert(
      fc.property(majority, someone, (by, votes) => {
        const { passes, needed, blocking, voting } = decide(by, votes);
        expect(passes).toBe(votes.yes >= needed);
        expect(blocking).toBe(Math.max(0, voting - needed + 1));
      }),
    );
  });

  it('the margin of points says the same as the yes needed', () => {
    fc.assert(
      fc.property(rule, someone, (by, votes) => {
        const { members, passes } = decide(by, votes);
        const margin = marginOf(by, members);
        const reached = margin.yes * votes.yes - margin.no * votes.no >= margin.atLeast;
        expect(reached && !(margin.someoneMustVote && votes.yes + votes.no === 0)).toBe(passes);
      }),
    );
  });

  it('one more yes, from whomever, never turns a motion that carries into one that fails', () => {
    fc.assert(
      fc.property(rule, someone, fc.constantFrom('no', 'abstain', 'absent'), (by, votes, from) => {
        fc.pre(votes[from] > 0);
        const won = { ...votes, yes: votes.yes + 1, [from]: votes[from] - 1 };
        expect(Number(decide(by, won).passes)).toBeGreaterThanOrEqual(Number(decide(by, votes).passes));
      }),
    );
  });

  it('short is exactly how many no must turn to yes', () => {
    fc.assert(
      fc.property(rule, someone, (by, votes) => {
        const { short, members } = decide(by, votes);
        fc.pre(short > 0 && short <= votes.no);
        expect(carries(by, votes.yes + short, votes.no - short, members)).toBe(true);
        expect(carries(by, votes.yes + short - 1, votes.no - short + 1, members)).toBe(false);
      }),
    );
  });

  it('two thirds is the rational number, at every size', () => {
    for (let voting = 1; voting <= 1000; voting++) {
      const needed = yesNeeded('two_thirds', voting, 1000);
      expect(3 * needed >= 2 * voting && 3 * (needed - 1) < 2 * voting).toBe(true);
    }
  });
});

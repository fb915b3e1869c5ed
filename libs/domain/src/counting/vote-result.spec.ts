import { describe, expect, it } from '@jest/globals';
import { RECORDED_VOTES } from '#libs/reference';
import { tallyDifferences, voteResult } from './vote-result.js';

const none = { yes: 0, no: 0, abstain: 0, absent: 0 };
const [GA_74_247] = RECORDED_VOTES;
const { yes, no, abstained } = GA_74_247!;
const tally = { yes, no, abstained, absent: null };

describe('the result of a vote', () => {
  it('74/247, 79–60–33: passes by simple majority, and would have failed by two thirds, short by 14', () => {
    const vote = { tally, counted: none, members: 193 };
    const simple = voteResult({ ...vote, rule: 'simple_majority' });
    expect(simple).toMatchObject({
      passes: true,
      needed: 70,
      short: 0,
      voting: 139,
      from: 'tally',
      complete: true,
    });
    const twoThirds = voteResult({ ...vote, rule: 'two_thirds' });
    expect(twoThirds).toMatchObject({ passes: false, needed: 93, short: 14, voting: 139 });
    expect(simple.underEachRule.map(({ rule, passes, needed }) => [rule, passes, needed])).toEqual([
      ['consensus', false, 0],
      ['simple_majority', true, 70],
      ['two_thirds', false, 93],
      ['absolute_majority', false, 97],
      ['two_thirds_of_members', false, 129],
    ]);
  });

  it('comes from the ballots where no tally was announced, complete or not', () => {
    const counted = { yes: 3, no: 1, abstain: 1, absent: 0 };
    const some = voteResult({ rule: 'two_thirds', tally: null, counted, members: 193 });
    expect(some).toMatchObject({ from: 'ballots', complete: false, passes: true, needed: 3, voting: 4 });
    const all = voteResult({ rule: 'two_thirds', tally: null, counted, members: 5 });
    expect(all.complete).toBe(true);
  });

  it('goes by what the chair announced, also where the ballots say something else', () => {
    const counted = { yes: 10, no: 90, abstain: 0, absent: 0 };
    expect(voteResult({ rule: 'simple_majority', tally, counted, members: 193 }).passes).toBe(true);
  });
});

describe('a difference between tally and ballots', () => {
  it('is more ballots of a kind than were announced', () => {
    const counted = { yes: 79, no: 61, abstain: 2, absent: 0 };
    expect(tallyDifferences({ tally, counted, members: 193 })).toEqual([
      { choice: 'no', tally: 60, ballots: 61 },
    ]);
  });

  it('is no ballot that nobody has entered yet', () => {
    expect(tallyDifferences({ tally, counted: { ...none, yes: 3 }, members: 193 })).toEqual([]);
    expect(tallyDifferences({ tally, counted: none, members: 0 })).toEqual([]);
  });

  it('is any other number once all ballots are in, but for what was not announced', () => {
    const counted = { yes: 78, no: 60, abstain: 34, absent: 21 };
    const found = tallyDifferences({ tally, counted, members: 193 });
    expect(found.map(({ choice }) => choice)).toEqual(['yes', 'abstain']);
    expect(found[1]).toMatchObject({ tally: 33, ballots: 34 });
  });

  it('cannot be without a tally', () => {
    expect(tallyDifferences({ tally: null, counted: { ...none, yes: 3 }, members: 3 })).toEqual([]);
  });
});

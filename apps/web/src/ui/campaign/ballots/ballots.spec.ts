import { BALLOT_CHOICES, DECISION_RULES, carries } from '#libs/domain';
import fc from 'fast-check';
import {
  ballotsOf,
  choiceOf,
  isMarked,
  markedAlike,
  markedAsBefore,
  marksOf,
  NO_MARKS,
  running,
  tapped,
  withBase,
} from './ballots.js';

const voters = (count: number) => Array.from({ length: count }, (_, at) => ({ code: `S${at}` }));
const code = (at: number) => `S${at}`;

describe('A board that is marked', () => {
  it('is 193 ballots after one tap, and one more for each exception', () => {
    let marks = withBase(NO_MARKS, 'yes');
    for (const at of [3, 4, 5]) marks = tapped(marks, code(at), 'no');
    marks = tapped(marks, code(9), 'abstain');
    expect(running(marks, voters(193), 'two_thirds')).toMatchObject({
      tally: { yes: 189, no: 3, abstain: 1, absent: 0 },
      unmarked: 0,
      decision: { passes: true, needed: 128, voting: 192 },
    });
  });

  it('takes a mark back at the second tap, and when it is what everybody did', () => {
    const marks = tapped(withBase(NO_MARKS, 'yes'), code(1), 'no');
    expect(choiceOf(tapped(marks, code(1), 'no'), code(1))).toBe('yes');
    expect(choiceOf(tapped(marks, code(1), 'yes'), code(1))).toBe('yes');
    expect(choiceOf(tapped(marks, code(1), 'abstain'), code(1))).toBe('abstain');
    const alone = tapped(NO_MARKS, code(1), 'no');
    expect([isMarked(alone), isMarked(tapped(alone, code(1), 'no')), isMarked(NO_MARKS)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('sets several at once, and takes the mark back from none that has it', () => {
    const marks = tapped(withBase(NO_MARKS, 'yes'), code(1), 'absent');
    const set = markedAlike(marks, [code(1), code(2)], 'absent');
    expect(set).toEqual({ base: 'yes', exceptions: { S1: 'absent', S2: 'absent' } });
    expect(markedAlike(set, [code(2), code(3)], 'yes')).toEqual(marks);
    expect(markedAlike(NO_MARKS, [code(1)], 'no')).toEqual({ base: '', exceptions: { S1: 'no' } });
  });

  it('takes back what was set at once, and nothing that was marked since', () => {
    const before = tapped(withBase(NO_MARKS, 'yes'), code(1), 'no');
    const since = tapped(markedAlike(before, [code(1), code(2)], 'absent'), code(3), 'abstain');
    expect(markedAsBefore(since, [code(1), code(2)], before).exceptions).toEqual({ S1: 'no', S3: 'abstain' });
  });

  it('keeps exceptions when everybody else is set anew', () => {
    const marks = tapped(withBase(NO_MARKS, 'yes'), code(1), 'no');
    expect(withBase(marks, 'no')).toEqual({ base: 'no', exceptions: {} });
    expect(choiceOf(withBase(marks, 'abstain'), code(1))).toBe('no');
  });

  it('counts nobody twice and nobody as voting who has no mark, whatever is tapped', () => {
    const tap = fc.tuple(fc.nat(20), fc.constantFrom(...BALLOT_CHOICES));
    const base = fc.option(fc.constantFrom(...BALLOT_CHOICES));
    fc.assert(
      fc.property(fc.array(tap), base, fc.constantFrom(...DECISION_RULES), (taps, all, rule) => {
        const from = all === null ? NO_MARKS : withBase(NO_MARKS, all);
        const marks = taps.reduce((before, [at, choice]) => tapped(before, code(at), choice), from);
        const { tally, unmarked, decision } = running(marks, voters(15), rule);
        const sum = BALLOT_CHOICES.reduce((total, choice) => total + tally[choice], 0);
        expect(sum + unmarked).toBe(15);
        expect(decision?.passes).toBe(carries(rule, tally.yes, tally.no, 15));
        const ballots = ballotsOf(marks, voters(15));
        const present = tally.yes + tally.no + tally.abstain;
        const known = { tally, unmarked, decision, present, quorum: 8 };
        expect(running(marksOf(ballots), voters(15), rule)).toEqual(known);
      }),
    );
  });

  it('decides nothing in a room without a vote', () => {
    expect(running(NO_MARKS, [], 'simple_majority').decision).toBeUndefined();
  });
});

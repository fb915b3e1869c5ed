import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DECISION_RULES } from '../vocabulary.js';
import { presentAndVoting } from './abstentions.js';
import { decide } from './thresholds.js';

const members = fc.nat({ max: 193 });

describe('abstentions', () => {
  it('are not voting', () => {
    const tally = { yes: 40, no: 20, abstain: 100, absent: 33 };
    expect(presentAndVoting(tally)).toBe(60);
    expect(decide('two_thirds', tally).passes).toBe(true);
    expect(decide('simple_majority', tally).voting).toBe(60);
  });

  it('weigh as no where all members count', () => {
    expect(decide('absolute_majority', { yes: 96, no: 0, abstain: 97, absent: 0 }).passes).toBe(false);
    expect(decide('absolute_majority', { yes: 97, no: 0, abstain: 96, absent: 0 }).passes).toBe(true);
  });

  it.each(DECISION_RULES)('change nothing under %s by turning into absences', (rule) => {
    fc.assert(
      fc.property(members, members, members, members, (yes, no, abstain, absent) => {
        fc.pre(yes + no + abstain + absent > 0);
        const stayed = decide(rule, { yes, no, abstain, absent });
        expect(decide(rule, { yes, no, abstain: 0, absent: absent + abstain })).toEqual(stayed);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { calibrate, mirroredPair } from './calibration.js';
import { forecastBallot, mirrored } from './forecast.js';
import {
  compared,
  expectation,
  forecastBefore,
  surprises,
  type MemberAtVote,
  type MotionHeld,
} from './vote-comparison.js';

const HELD = new Date('2024-08-08T21:00:00Z');
const motion = (more: Partial<MotionHeld> = {}): MotionHeld => {
  return {
    effect: 'serves',
    rule: 'simple_majority',
    heldAt: HELD,
    zone: 'America/New_York',
    changedAtOrdinal: null,
    changedOn: null,
    ...more,
  };
};
const position = (more: object = {}): NonNullable<MemberAtVote['position']> => {
  return {
    stance: 'support',
    confidence: 3,
    voice: 'own',
    textOrdinal: null,
    occurredAt: new Date('2024-08-01T10:00:00Z'),
    ...more,
  };
};
const member = (
  code: string,
  choice: MemberAtVote['choice'],
  own: MemberAtVote['position'] = position(),
): MemberAtVote => {
  return { code, name: `State ${code}`, position: own, choice };
};
const compare = (on: MotionHeld, members: MemberAtVote[]) => compared(forecastBefore(on, members), members);

describe('a forecast held against its vote', () => {
  it('hits where the firm count called the ballot, and says nothing of who was open', () => {
    const members = [
      member('AAA', 'yes'),
      member('BBB', 'abstain'),
      member('CCC', 'no', position({ stance: 'oppose' })),
      member('DDD', 'yes', position({ stance: 'undecided' })),
      member('EEE', 'no', null),
      member('FFF', null),
    ];
    const found = compare(motion(), members);
    expect(found.map(({ code, called, actual, hit }) => [code, called, actual, hit])).toEqual([
      ['AAA', 'yes', 'yes', true],
      ['BBB', 'yes', 'abstain', false],
      ['CCC', 'no', 'no', true],
      ['DDD', 'open', 'yes', null],
      ['EEE', 'open', 'no', null],
    ]);
    expect(surprises(found).map(({ code }) => code)).toEqual(['BBB']);
  });

  it('says nothing of a vote of which nobody’s ballot is known', () => {
    expect(compare(motion(), [])).toEqual([]);
  });

  it('names the least expected first', () => {
    const members = [
      member('AAA', 'abstain'),
      member('BBB', 'no'),
      member('CCC', 'no', position({ stance: 'lean_support', confidence: 1 })),
    ];
    expect(surprises(compare(motion(), members)).map(({ code }) => code)).toEqual(['BBB', 'AAA', 'CCC']);
  });

  it('turns round for a motion that defeats the ask, so that both tell the same of the positions', () => {
    const defeating = compare(motion({ effect: 'defeats' }), [member('AAA', 'no'), member('BBB', 'yes')]);
    expect(defeating.map(({ called, hit }) => [called, hit])).toEqual([
      ['no', true],
      ['no', false],
    ]);
    const serving = compare(motion(), [member('AAA', 'yes'), member('BBB', 'no')]);
    expect(calibrate(defeating.map(mirroredPair))).toEqual(calibrate(serving));
    const given = forecastBallot({ stance: 'support', confidence: 3, stale: false });
    expect(defeating[0]?.forecast).toEqual(mirrored(given));
  });

  it('takes a position as stale that was older than the wording, or half a year old, on that day', () => {
    const changed = motion({ changedAtOrdinal: 3, changedOn: '2024-08-05' });
    const found = compare(changed, [
      member('AAA', 'yes', position({ textOrdinal: 2 })),
      member('BBB', 'yes', position({ textOrdinal: 3 })),
      member('CCC', 'yes', position()),
      member('DDD', 'yes', position({ occurredAt: new Date('2024-08-05T14:00:00Z') })),
      member('EEE', 'yes', position({ textOrdinal: 3, occurredAt: new Date('2024-01-01T00:00:00Z') })),
    ]);
    expect(found.map(({ stale, called }) => [stale, called])).toEqual([
      [true, 'open'],
      [false, 'yes'],
      [true, 'open'],
      [false, 'yes'],
      [true, 'open'],
    ]);
  });

  it('gives the chance and the numbers that were expected of all members, known ballot or not', () => {
    const members = ['AAA', 'BBB', 'CCC'].map((code) => member(code, null));
    const { probability, expected } = expectation(motion(), forecastBefore(motion(), members));
    const one = forecastBallot({ stance: 'support', confidence: 3, stale: false });
    expect(expected.yes).toBeCloseTo(3 * one.yes, 12);
    expect(probability).toBeGreaterThan(0.95);
    const against = motion({ effect: 'defeats' });
    expect(expectation(against, forecastBefore(against, members)).probability).toBeLessThan(0.05);
  });
});

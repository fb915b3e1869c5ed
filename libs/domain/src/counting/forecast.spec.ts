import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BALLOT_CHOICES, CONFIDENCES, STANCES } from '../vocabulary.js';
import {
  expectedVote,
  FORECAST_TABLE,
  forecastBallot,
  mirrored,
  mirroredVote,
  UNKNOWN,
  type Distribution,
} from './forecast.js';

const sum = (one: Distribution): number => one.yes + one.no + one.abstain + one.absent;
const position = fc.record({
  stance: fc.constantFrom(...STANCES),
  confidence: fc.constantFrom(...CONFIDENCES),
  stale: fc.boolean(),
});

describe('the forecast table', () => {
  it('gives chances that sum to 1 for every stance and confidence, fresh or stale, and for none', () => {
    fc.assert(
      fc.property(fc.option(position), (one) => {
        const found = forecastBallot(one);
        expect(sum(found)).toBeCloseTo(1, 12);
        for (const choice of BALLOT_CHOICES) expect(found[choice]).toBeGreaterThan(0);
      }),
    );
  });

  it('mirrors opposing and supporting, and favours nobody where nothing is known', () => {
    for (const confidence of CONFIDENCES) {
      expect(FORECAST_TABLE.oppose[confidence]).toEqual(mirrored(FORECAST_TABLE.support[confidence]));
      expect(FORECAST_TABLE.lean_against[confidence]).toEqual(
        mirrored(FORECAST_TABLE.lean_support[confidence]),
      );
      for (const stance of ['undecided', 'silent'] as const) {
        expect(FORECAST_TABLE[stance][confidence].yes).toBe(FORECAST_TABLE[stance][confidence].no);
      }
    }
    expect(UNKNOWN.yes).toBe(UNKNOWN.no);
  });

  it('rises with the stance and, for who is for or against, with the confidence', () => {
    const scale = ['oppose', 'lean_against', 'undecided', 'lean_support', 'support', 'champion'] as const;
    for (const confidence of CONFIDENCES) {
      const yes = scale.map((stance) => FORECAST_TABLE[stance][confidence].yes);
      const no = scale.map((stance) => FORECAST_TABLE[stance][confidence].no);
      expect(yes).toEqual([...yes].sort((a, b) => a - b));
      expect(no).toEqual([...no].sort((a, b) => b - a));
    }
    for (const stance of ['champion', 'support', 'lean_support'] as const) {
      const { 1: guess, 2: likely, 3: sure } = FORECAST_TABLE[stance];
      expect(guess.yes < likely.yes && likely.yes < sure.yes).toBe(true);
    }
  });

  it('pulls a stale position half-way to the unknown', () => {
    const stale = forecastBallot({ stance: 'support', confidence: 3, stale: true });
    expect(stale.yes).toBeCloseTo((0.9 + 0.3) / 2, 12);
    expect(stale.no).toBeCloseTo((0.01 + 0.3) / 2, 12);
    expect(stale.absent).toBeCloseTo((0.05 + 0.15) / 2, 12);
  });
});

describe('the expected vote', () => {
  it.each([
    ['champion', 'yes'],
    ['support', 'yes'],
    ['lean_support', 'yes'],
    ['undecided', 'open'],
    ['silent', 'open'],
    [null, 'open'],
    ['lean_against', 'no'],
    ['oppose', 'no'],
  ] as const)('of %s is %s, and open once it is stale', (stance, vote) => {
    expect(expectedVote(stance, false)).toBe(vote);
    expect(expectedVote(stance, true)).toBe('open');
  });

  it('of a motion that defeats the ask is the mirror', () => {
    expect(['yes', 'no', 'open', 'abstain', 'absent'].map((vote) => mirroredVote(vote as 'yes'))).toEqual([
      'no',
      'yes',
      'open',
      'abstain',
      'absent',
    ]);
  });

  it('mirrored twice is itself', () => {
    fc.assert(
      fc.property(position, (one) => {
        expect(mirrored(mirrored(forecastBallot(one)))).toEqual(forecastBallot(one));
      }),
    );
  });
});

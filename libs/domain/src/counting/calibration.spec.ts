import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BALLOT_CHOICES, CONFIDENCES, STANCES } from '../vocabulary.js';
import { certain } from './ballots.js';
import { calibrate, mirroredPair, type ForecastPair } from './calibration.js';
import { expectedVote, forecastBallot } from './forecast.js';

const pair = fc
  .record({
    stance: fc.constantFrom(...STANCES),
    confidence: fc.constantFrom(...CONFIDENCES),
    stale: fc.boolean(),
    actual: fc.constantFrom(...BALLOT_CHOICES),
  })
  .map(({ stance, confidence, stale, actual }): ForecastPair => ({
    stance,
    confidence,
    called: expectedVote(stance, stale),
    forecast: forecastBallot({ stance, confidence, stale }),
    actual,
  }));
const pairs = fc.array(pair, { minLength: 1, maxLength: 80 });

const sure = (called: 'yes' | 'no', actual: ForecastPair['actual']): ForecastPair => ({
  stance: called === 'yes' ? 'support' : 'oppose',
  confidence: 3,
  called,
  forecast: certain(called),
  actual,
});

describe('calibration', () => {
  it('of no pairs at all says so', () => {
    expect(calibrate([])).toEqual({ count: 0, score: null, baseRate: null, skill: null, bins: [], rows: [] });
  });

  it('of sure and right forecasts is nought on both measures', () => {
    const found = calibrate([sure('yes', 'yes'), sure('no', 'no')]);
    expect(found.score).toEqual({ brier: 0, logLoss: 0 });
    expect(found.skill).toBe(1);
    expect(found.bins).toEqual([
      { from: 0, to: 0.1, count: 1, predicted: 0, observed: 0 },
      { from: 0.9, to: 1, count: 1, predicted: 1, observed: 1 },
    ]);
  });

  it('of a sure and wrong forecast is the worst, and finite', () => {
    const found = calibrate([sure('yes', 'no')]);
    expect(found.score?.brier).toBe(2);
    expect(found.score?.logLoss).toBeCloseTo(-Math.log(1e-12), 9);
    // The room was unanimous: there is no base rate to be better than.
    expect(found.skill).toBeNull();
  });

  it('has the Brier score and log loss of a worked example', () => {
    const forecast = { yes: 0.6, no: 0.2, abstain: 0.1, absent: 0.1 };
    const one: ForecastPair = {
      stance: 'lean_support',
      confidence: 1,
      called: 'yes',
      forecast,
      actual: 'yes',
    };
    const found = calibrate([one, { ...one, actual: 'abstain' }]);
    // (0.4² + 0.2² + 0.1² + 0.1²) = 0.22 and (0.6² + 0.2² + 0.9² + 0.1²) = 1.22; their mean is 0.72.
    expect(found.score?.brier).toBeCloseTo(0.72, 12);
    expect(found.score?.logLoss).toBeCloseTo(-(Math.log(0.6) + Math.log(0.1)) / 2, 12);
    // The base rate gave yes and abstain a half each: 0.5 on both ballots.
    expect(found.baseRate?.brier).toBeCloseTo(0.5, 12);
    expect(found.skill).toBeCloseTo(1 - 0.72 / 0.5, 12);
  });

  it('shows by stance and confidence how many of the called did so, and what all of them did', () => {
    const support = { ...sure('yes', 'yes'), forecast: { yes: 0.9, no: 0.01, abstain: 0.04, absent: 0.05 } };
    const unknown: ForecastPair = {
      ...support,
      stance: null,
      confidence: null,
      called: 'open',
      actual: 'absent',
    };
    const found = calibrate([
      support,
      support,
      support,
      { ...support, actual: 'abstain' },
      { ...support, called: 'open', actual: 'yes' },
      unknown,
    ]);
    expect(found.rows).toHaveLength(2);
    expect(found.rows[0]).toMatchObject({
      stance: 'support',
      confidence: 3,
      count: 5,
      called: 4,
      hits: 3,
      hitRate: 0.75,
      observed: { yes: 0.8, no: 0, abstain: 0.2, absent: 0 },
    });
    expect(found.rows[0]?.forecast.yes).toBeCloseTo(0.9, 12);
    expect(found.rows[1]).toMatchObject({ stance: null, count: 1, called: 0, hits: 0, hitRate: null });
  });

  it('puts every ballot into one bin and one row', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const found = calibrate(list);
        const total = (parts: { count: number }[]): number =>
          parts.reduce((sum, { count }) => sum + count, 0);
        expect(total(found.bins)).toBe(list.length);
        expect(total(found.rows)).toBe(list.length);
        for (const { from, to, predicted } of found.bins) {
          expect(predicted).toBeGreaterThanOrEqual(from - 1e-12);
          expect(predicted).toBeLessThanOrEqual(to + 1e-12);
        }
      }),
    );
  });

  it('has measures within their bounds, and no base rate is beaten by another constant', () => {
    fc.assert(
      fc.property(pairs, pair, (list, other) => {
        const found = calibrate(list);
        expect(found.score?.brier).toBeGreaterThanOrEqual(0);
        expect(found.score?.brier).toBeLessThanOrEqual(2);
        const constant = calibrate(list.map((one) => ({ ...one, forecast: other.forecast })));
        expect(found.baseRate?.brier).toBeLessThanOrEqual((constant.score?.brier ?? 0) + 1e-12);
      }),
    );
  });

  it('scores the mirror of a vote the same', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [plain, turned] = [calibrate(list), calibrate(list.map(mirroredPair))];
        expect(turned.score?.brier).toBeCloseTo(plain.score?.brier ?? 0, 12);
        expect(turned.rows.map(({ hits }) => hits)).toEqual(plain.rows.map(({ hits }) => hits));
      }),
    );
  });
});

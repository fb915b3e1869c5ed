import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BALLOT_CHOICES, CONFIDENCES, DECISION_RULES, STANCES, type DecisionRule } from '../vocabulary.js';
import { certain, expectedBallots, type CountedDelegation } from './ballots.js';
import { mirrored, type Distribution } from './forecast.js';
import { expectedTally, forecast, passProbability, swing, swings, yesDistribution } from './probability.js';
import { carries } from './thresholds.js';

const rule = fc.constantFrom(...DECISION_RULES);
const chances = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100))
  .filter((parts) => parts.some((part) => part > 0))
  .map(([yes, no, abstain, absent]): Distribution => {
    const sum = yes + no + abstain + absent;
    return { yes: yes / sum, no: no / sum, abstain: abstain / sum, absent: absent / sum };
  });
const small = fc.array(chances, { minLength: 1, maxLength: 6 });
const large = fc.array(chances, { minLength: 1, maxLength: 60 });

/** Every outcome of every ballot, one by one. */
function bruteForce(distributions: readonly Distribution[], by: DecisionRule): number {
  const all = distributions.length;
  const from = (index: number, chance: number, yes: number, no: number): number => {
    const one = distributions[index];
    if (!one) return carries(by, yes, no, all) ? chance : 0;
    return BALLOT_CHOICES.reduce(
      (sum, choice) =>
        sum +
        from(index + 1, chance * one[choice], yes + Number(choice === 'yes'), no + Number(choice === 'no')),
      0,
    );
  };
  return from(0, 1, 0, 0);
}

const replaced = (list: readonly Distribution[], index: number, by: Distribution): Distribution[] =>
  list.map((one, at) => (at === index ? by : one));

describe('the chance of passing', () => {
  it('equals every outcome added up, to 1e-9, for up to six delegations', () => {
    fc.assert(
      fc.property(small, rule, (list, by) => {
        expect(Math.abs(passProbability(list, by) - bruteForce(list, by))).toBeLessThan(1e-9);
      }),
    );
  });

  it('is certain when all ballots are', () => {
    const tally = [
      ...Array<Distribution>(79).fill(certain('yes')),
      ...Array<Distribution>(60).fill(certain('no')),
      ...Array<Distribution>(33).fill(certain('abstain')),
      ...Array<Distribution>(21).fill(certain('absent')),
    ];
    expect(DECISION_RULES.map((by) => passProbability(tally, by))).toEqual([0, 1, 0, 0, 0]);
  });

  it('of two thirds is nought when all abstain, and of consensus one', () => {
    const idle = Array<Distribution>(193).fill(certain('abstain'));
    expect(DECISION_RULES.map((by) => passProbability(idle, by))).toEqual([1, 0, 0, 0, 0]);
  });

  it('is that of a fair coin for one who says yes or no', () => {
    const coin = { yes: 0.5, no: 0.5, abstain: 0, absent: 0 };
    expect(passProbability([coin], 'simple_majority')).toBe(0.5);
    // Of three coins: at least two yes, 4 of 8 outcomes.
    expect(passProbability([coin, coin, coin], 'two_thirds')).toBe(0.5);
    expect(passProbability([coin, coin, coin], 'consensus')).toBe(0.125);
  });

  it('is between 0 and 1, whatever the room', () => {
    fc.assert(
      fc.property(large, rule, (list, by) => {
        const found = passProbability(list, by);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is never lowered by one more certain yes, nor raised by one more certain no', () => {
    fc.assert(
      fc.property(large, rule, fc.nat(), (list, by, which) => {
        const index = which % list.length;
        const now = passProbability(list, by);
        expect(passProbability(replaced(list, index, certain('yes')), by)).toBeGreaterThanOrEqual(
          now - 1e-12,
        );
        expect(passProbability(replaced(list, index, certain('no')), by)).toBeLessThanOrEqual(now + 1e-12);
      }),
    );
  });

  it('does not depend on the order, to 1e-12', () => {
    fc.assert(
      fc.property(large, rule, fc.gen(), (list, by, gen) => {
        const shuffled = gen(fc.shuffledSubarray, list, { minLength: list.length });
        expect(Math.abs(passProbability(shuffled, by) - passProbability(list, by))).toBeLessThan(1e-12);
      }),
    );
  });

  it('of a simple majority and of its mirror leave the chance of a tie', () => {
    fc.assert(
      fc.property(large, (list) => {
        const both =
          passProbability(list, 'simple_majority') + passProbability(list.map(mirrored), 'simple_majority');
        expect(both).toBeLessThanOrEqual(1 + 1e-12);
        const decided = list.map((one) => ({ ...one, abstain: 0, absent: 0, yes: one.yes, no: 1 - one.yes }));
        fc.pre(list.length % 2 === 1);
        const sum =
          passProbability(decided, 'simple_majority') +
          passProbability(decided.map(mirrored), 'simple_majority');
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('the number of yes', () => {
  it('has chances that sum to 1 and a mean that is the expected tally', () => {
    fc.assert(
      fc.property(large, (list) => {
        const found = yesDistribution(list);
        expect(found).toHaveLength(list.length + 1);
        expect(found.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
        const mean = found.reduce((sum, one, yes) => sum + one * yes, 0);
        expect(mean).toBeCloseTo(expectedTally(list).yes, 9);
      }),
    );
  });

  it('is binomial for ten fair coins', () => {
    const coins = Array<Distribution>(10).fill({ yes: 0.5, no: 0.5, abstain: 0, absent: 0 });
    expect(yesDistribution(coins)[5]).toBe(252 / 1024);
  });

  it('is 0 to 5 of eight unknown delegations, each with a chance of 0.3', () => {
    // Binomial: at most 0 yes 0.058, at most 1 0.255, at most 2 0.552, at most 3 0.806, at most 4 0.942, at most 5 0.989.
    const open: CountedDelegation[] = Array.from({ length: 8 }, (_, index) => ({
      code: `S${index}`,
      name: `State ${index}`,
      votes: true,
      groups: [],
      position: null,
    }));
    const { yes, expected } = forecast(open, 'two_thirds');
    expect(yes).toEqual({ low: 0, median: 2, high: 5 });
    expect(expected.yes).toBeCloseTo(2.4, 12);
  });
});

describe('the swing of a delegation', () => {
  it('is what a full recomputation with its vote fixed gives, for every one of them', () => {
    fc.assert(
      fc.property(large, rule, (list, by) => {
        const now = passProbability(list, by);
        swings(list, by).forEach(({ ifYes, ifNo, gain, loss }, index) => {
          const yes = passProbability(replaced(list, index, certain('yes')), by);
          const no = passProbability(replaced(list, index, certain('no')), by);
          expect(Math.abs(ifYes - yes)).toBeLessThan(1e-12);
          expect(Math.abs(ifNo - no)).toBeLessThan(1e-12);
          expect(gain).toBeCloseTo(yes - now, 11);
          expect(loss).toBeCloseTo(now - no, 11);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('is the very same for all who are alike, so that no rounding ranks one before the other', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 80 }), rule, (kinds, by) => {
        const chances = [0.1, 0.3, 0.35, 0.55].map((yes) => ({
          yes,
          no: 0.15,
          abstain: 0.2,
          absent: 0.65 - yes,
        }));
        const found = swings(
          kinds.flatMap((kind) => chances[kind] ?? []),
          by,
        );
        for (const kind of new Set(kinds)) {
          const gains = found.filter((_, index) => kinds[index] === kind).map(({ gain }) => gain);
          expect(new Set(gains).size).toBe(1);
        }
      }),
    );
  });

  it('is nothing under consensus for who never objects, and all for the only objector', () => {
    const list = [certain('yes'), { yes: 0, no: 0.4, abstain: 0.6, absent: 0 }];
    expect(swings(list, 'consensus').map(({ gain }) => gain)).toEqual([0, 0.4]);
  });

  it('leaves out whom the what-if fixes', () => {
    const room = ['A', 'B', 'C'].map((code): CountedDelegation => ({
      code,
      name: code,
      votes: code !== 'C',
      groups: [],
      position: null,
    }));
    const found = swing(room, 'simple_majority', { scenario: { no: ['A'] } });
    expect(found.map(({ code }) => code)).toEqual(['B']);
    expect(found[0]?.ifYes).toBe(0);
  });
});

describe('the forecast of a room', () => {
  const scale = ['oppose', 'lean_against', 'undecided', 'lean_support', 'support', 'champion'] as const;
  const position = fc.record({
    stance: fc.constantFrom(...STANCES),
    confidence: fc.constantFrom(...CONFIDENCES),
    stale: fc.boolean(),
  });
  const room = fc.array(fc.option(position), { minLength: 1, maxLength: 40 }).map((list) =>
    list.map((found, index): CountedDelegation => ({
      code: `S${index}`,
      name: `State ${index}`,
      votes: true,
      groups: [],
      position: found,
    })),
  );

  it('is never lowered by a stance that moves up the scale', () => {
    const step = fc.nat(scale.length - 2);
    fc.assert(
      fc.property(room, rule, step, position, (delegations, by, lower, { confidence, stale }) => {
        const [from, to] = [scale[lower], scale[lower + 1]];
        const [first, ...others] = delegations;
        if (!first || !from || !to) throw new Error('no room');
        const chance = (stance: typeof from): number =>
          forecast([{ ...first, position: { stance, confidence, stale } }, ...others], by).probability;
        expect(chance(to)).toBeGreaterThanOrEqual(chance(from) - 1e-12);
      }),
    );
  });

  it('has never less yes for one more yes, even at a fixed turnout', () => {
    fc.assert(
      fc.property(room, fc.double({ min: 0.5, max: 1, noNaN: true }), (delegations, turnout) => {
        const before = forecast(delegations, 'two_thirds', { scenario: { turnout } });
        const after = forecast(delegations, 'two_thirds', { scenario: { turnout, yes: ['S0'] } });
        expect(after.expected.yes).toBeGreaterThanOrEqual(before.expected.yes - 1e-9);
      }),
    );
  });

  it('is the same to the last digit in any order', () => {
    fc.assert(
      fc.property(room, rule, fc.gen(), (delegations, by, gen) => {
        const shuffled = gen(fc.shuffledSubarray, delegations, { minLength: delegations.length });
        expect(forecast(shuffled, by)).toEqual(forecast(delegations, by));
      }),
    );
  });

  it('of a defeating motion has yes and no in each other’s place', () => {
    fc.assert(
      fc.property(room, rule, (delegations, by) => {
        const ballots = expectedBallots(delegations).map(({ distribution }) => distribution);
        const found = forecast(delegations, by, { effect: 'defeats' });
        expect(found.probability).toBe(passProbability(ballots.map(mirrored), by));
        expect(found.expected.yes).toBe(expectedTally(ballots).no);
      }),
    );
  });
});

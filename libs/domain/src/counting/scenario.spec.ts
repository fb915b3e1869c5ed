import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONFIDENCES, DECISION_RULES, STANCES } from '../vocabulary.js';
import { certain, expectedBallots, type CountedDelegation } from './ballots.js';
import { count } from './count.js';
import { forecast, passProbability } from './probability.js';
import { atTurnout, present, scenarioProblems } from './scenario.js';

const position = fc.record({
  stance: fc.constantFrom(...STANCES),
  confidence: fc.constantFrom(...CONFIDENCES),
  stale: fc.boolean(),
});
const rule = fc.constantFrom(...DECISION_RULES);
const room = fc
  .array(fc.option(position), { minLength: 1, maxLength: 25 })
  .map((positions) => positions.map(delegation));

function delegation(found: CountedDelegation['position'], index: number): CountedDelegation {
  const code = `S${String(index).padStart(2, '0')}`;
  return { code, name: `State ${index}`, votes: true, groups: [], position: found };
}

const four: CountedDelegation[] = [
  delegation({ stance: 'support', confidence: 3, stale: false }, 0),
  delegation({ stance: 'oppose', confidence: 3, stale: false }, 1),
  delegation({ stance: 'support', confidence: 2, stale: true }, 2),
  { ...delegation(null, 3), votes: false },
];

describe('a what-if', () => {
  it('fixes the named delegations and leaves the others and the data alone', () => {
    const before = JSON.stringify(four);
    expect(count(four, 'two_thirds').firm).toEqual({ yes: 1, no: 1, open: 1, abstain: 0, absent: 0 });
    const found = count(four, 'two_thirds', { scenario: { absent: ['S01'], abstain: ['S02'] } });
    expect(found.firm).toEqual({ yes: 1, no: 0, open: 0, abstain: 1, absent: 1 });
    expect(found.passes).toBe(true);
    expect(found.quorum).toEqual({ needed: 2, present: 2 });
    expect(JSON.stringify(four)).toBe(before);
  });

  it('counts stale positions as if they had been renewed when asked', () => {
    const found = count(four, 'two_thirds', { scenario: { countStale: true } });
    expect(found.firm).toEqual({ yes: 2, no: 1, open: 0, abstain: 0, absent: 0 });
    expect(found.passes).toBe(true);
  });

  it('refuses unknown codes, observers and a code named twice, each at its entry', () => {
    const scenario = { yes: ['S00', 'XX'], no: ['S03'], absent: ['S00'], turnout: 1.2 };
    expect(scenarioProblems(scenario, four)).toEqual([
      { path: 'yes[1]', code: 'unknownDelegation', params: { shown: 'XX' } },
      { path: 'no[0]', code: 'observer', params: { shown: 'S03' } },
      { path: 'absent[0]', code: 'namedTwice', params: { shown: 'S00', ballot: 'yes' } },
      { path: 'turnout', code: 'turnout', params: {} },
    ]);
    expect(() => count(four, 'two_thirds', { scenario })).toThrow(RangeError);
  });

  it.each([-0.1, 1.01, Number.NaN, Number.POSITIVE_INFINITY])('refuses a turnout of %s', (turnout) => {
    expect(scenarioProblems({ turnout }, four)).toHaveLength(1);
    expect(() => count(four, 'consensus', { scenario: { turnout } })).toThrow(RangeError);
  });

  it('refuses the same code twice in one list', () => {
    expect(scenarioProblems({ no: ['S01', 'S01'] }, four).map(({ path }) => path)).toEqual(['no[1]']);
  });

  it('says about the motion the same as positions that are certain', () => {
    const choices = fc.array(fc.constantFrom('yes', 'no', 'abstain', 'absent', 'leave' as const), {
      minLength: 25,
      maxLength: 25,
    });
    fc.assert(
      fc.property(room, choices, rule, (delegations, chosen, by) => {
        const named = (choice: string): string[] =>
          delegations.filter((_, index) => chosen[index] === choice).map(({ code }) => code);
        const scenario = {
          yes: named('yes'),
          no: named('no'),
          abstain: named('abstain'),
          absent: named('absent'),
        };
        const plain = expectedBallots(delegations).map(({ distribution }) => distribution);
        const changed = plain.map((distribution, index) => {
          const choice = chosen[index] ?? 'leave';
          return choice === 'leave' ? distribution : certain(choice);
        });
        expect(forecast(delegations, by, { scenario }).probability).toBe(passProbability(changed, by));
      }),
    );
  });

  it('counts a named yes like a champion and a named no like an opponent', () => {
    fc.assert(
      fc.property(room, fc.constantFrom('yes', 'no' as const), rule, (delegations, choice, by) => {
        const stance = choice === 'yes' ? 'champion' : 'oppose';
        const moved = delegations.map((one, index) =>
          index === 0 ? { ...one, position: { stance, confidence: 3, stale: false } as const } : one,
        );
        const named = count(delegations, by, { scenario: { [choice]: ['S00'] } });
        const { firm, voting, needed, passes, passesAtBest, passesAtWorst } = count(moved, by);
        // What is needed now rests on who can still be won: whom the what-if names cannot.
        const { vote } = needed;
        expect(named).toMatchObject({
          ...{ firm, voting, needed: { vote }, passes, passesAtBest, passesAtWorst },
        });
      }),
    );
  });
});

describe('a turnout', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('makes the expected share of members present equal to itself', () => {
    fc.assert(
      fc.property(room, share, (delegations, turnout) => {
        const { expected } = forecast(delegations, 'two_thirds', { scenario: { turnout } });
        expect(1 - expected.absent / delegations.length).toBeCloseTo(turnout, 9);
        const total = expected.yes + expected.no + expected.abstain + expected.absent;
        expect(total).toBeCloseTo(delegations.length, 9);
      }),
    );
  });

  it('counts the delegations that the what-if names, and moves only the others', () => {
    const delegations = Array.from({ length: 10 }, (_, index) => delegation(null, index));
    const scenario = { absent: ['S00', 'S01'], yes: ['S02'], turnout: 0.75 };
    const ballots = expectedBallots(delegations, { scenario });
    expect(present(ballots)).toBeCloseTo(7.5, 12);
    expect(ballots.slice(0, 3).map(({ distribution }) => distribution.absent)).toEqual([1, 1, 0]);
    expect(ballots[3]?.distribution.absent).toBeCloseTo(0.5 / 7, 12);
  });

  it('that the named delegations alone exceed, or cannot reach, is met as nearly as can be', () => {
    const delegations = Array.from({ length: 4 }, (_, index) => delegation(null, index));
    const absentOf = (scenario: object): number =>
      forecast(delegations, 'two_thirds', { scenario }).expected.absent;
    expect(absentOf({ yes: ['S00', 'S01', 'S02'], turnout: 0.25 })).toBeCloseTo(1, 12);
    expect(absentOf({ absent: ['S00', 'S01', 'S02'], turnout: 1 })).toBeCloseTo(3, 12);
  });

  it('that rises never makes anybody less likely to be present, nor changes how it votes once there', () => {
    fc.assert(
      fc.property(room, share, share, (delegations, one, other) => {
        const ballots = expectedBallots(delegations);
        const lower = atTurnout(ballots, Math.min(one, other));
        const higher = atTurnout(ballots, Math.max(one, other));
        ballots.forEach(({ distribution: before }, index) => {
          const [less, more] = [lower[index]?.distribution, higher[index]?.distribution];
          if (!less || !more) throw new Error('a delegation was lost');
          expect(more.absent).toBeLessThanOrEqual(less.absent + 1e-12);
          expect(more.absent).toBeGreaterThanOrEqual(0);
          expect(less.absent).toBeLessThanOrEqual(1);
          expect(more.yes * (1 - before.absent)).toBeCloseTo(before.yes * (1 - more.absent), 12);
          expect(more.no * (1 - before.absent)).toBeCloseTo(before.no * (1 - more.absent), 12);
        });
      }),
    );
  });

  it('of nobody passes nothing but a consensus', () => {
    const at = (by: (typeof DECISION_RULES)[number]): number =>
      forecast(four, by, { scenario: { turnout: 0 } }).probability;
    expect(DECISION_RULES.map(at)).toEqual([1, 0, 0, 0, 0]);
  });
});

import type { BallotChoice, DecisionRule } from '../vocabulary.js';
import { expectedBallots, type CountOptions, type CountedDelegation } from './ballots.js';
import type { Distribution } from './forecast.js';
import { scores, scoresOfAllButOne, tail } from './scores.js';
import { marginOf } from './thresholds.js';

/**
 * Chance, 0 to 1, that the motion carries: computed, not sampled, and exact for the given chances under the assumption
 * that the delegations decide independently. They do not quite: a bloc moves as one, so the truth is less sure of
 * itself than this number. Quorum is not considered. Time grows with the square of the number of members.
 */
export function passProbability(distributions: readonly Distribution[], rule: DecisionRule): number {
  const margin = marginOf(rule, distributions.length);
  const reached = tail(scores(distributions, margin), margin.atLeast);
  return share(reached - (margin.someoneMustVote ? nobodyVotes(distributions) : 0));
}

/** What one member's vote would make of the chance. */
export interface Swing {
  /** Chance that the motion carries when this member votes yes, and when it votes no, the others as they are. */
  ifYes: number;
  ifNo: number;
  /** What is won by bringing it to yes: `ifYes` less the chance as it stands; 0 or more. */
  gain: number;
  /** What a no costs: the chance as it stands less `ifNo`; 0 or more. */
  loss: number;
}

/** One `Swing` per distribution, in the same order; the more of them are alike, the less it costs. */
export function swings(distributions: readonly Distribution[], rule: DecisionRule): Swing[] {
  const margin = marginOf(rule, distributions.length);
  const now = passProbability(distributions, rule);
  // Whoever votes, somebody votes: the exception for an empty vote cannot arise here.
  return scoresOfAllButOne(distributions, margin, (others) => {
    const ifYes = share(others(margin.atLeast - margin.yes));
    const ifNo = share(others(margin.atLeast + margin.no));
    return { ifYes, ifNo, gain: Math.max(0, ifYes - now), loss: Math.max(0, now - ifNo) };
  });
}

/** Chances of exactly 0, 1, 2, … yes. */
export function yesDistribution(distributions: readonly Distribution[]): number[] {
  const found = scores(distributions, { yes: 1, no: 0 });
  return Array.from(found.cells.subarray(found.zero, found.zero + distributions.length + 1));
}

/** What is expected of the vote. All chances 0 to 1, all tallies in members. */
export interface Forecast {
  rule: DecisionRule;
  members: number;
  /** Chance that the motion carries, see `passProbability`. */
  probability: number;
  /** Expected tally; not whole numbers, together `members`. */
  expected: Record<BallotChoice, number>;
  /** In nineteen of twenty cases there are at least `low`, and in nineteen of twenty at most `high` yes. */
  yes: { low: number; median: number; high: number };
}

/**
 * The forecast of a motion under a rule, at the scenario's turnout.
 * @throws Problem (`validation`) as `expectedBallots` does
 */
export function forecast(
  delegations: readonly CountedDelegation[],
  rule: DecisionRule,
  options: CountOptions = {},
): Forecast {
  const distributions = expectedBallots(delegations, options).map(({ distribution }) => distribution);
  const ofYes = yesDistribution(distributions);
  return {
    rule,
    members: distributions.length,
    probability: passProbability(distributions, rule),
    expected: expectedTally(distributions),
    yes: { low: quantile(ofYes, 0.05), median: quantile(ofYes, 0.5), high: quantile(ofYes, 0.95) },
  };
}

/** The swing of a delegation in the count, for whom to see next. */
export interface DelegationSwing extends Swing {
  code: string;
  name: string;
}

/**
 * The swing of every member whose vote the scenario leaves open to change, in the order of their codes.
 * @throws Problem (`validation`) as `expectedBallots` does
 */
export function swing(
  delegations: readonly CountedDelegation[],
  rule: DecisionRule,
  options: CountOptions = {},
): DelegationSwing[] {
  const ballots = expectedBallots(delegations, options);
  const found = swings(
    ballots.map(({ distribution }) => distribution),
    rule,
  );
  return found.flatMap((one, index) => {
    const ballot = ballots[index];
    return ballot && !ballot.named ? [{ code: ballot.code, name: ballot.name, ...one }] : [];
  });
}

export function expectedTally(distributions: readonly Distribution[]): Record<BallotChoice, number> {
  const sum = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const one of distributions) {
    sum.yes += one.yes;
    sum.no += one.no;
    sum.abstain += one.abstain;
    sum.absent += one.absent;
  }
  return sum;
}

/** The smallest number of yes that is not exceeded with this chance. */
function quantile(ofYes: readonly number[], chance: number): number {
  let sum = 0;
  // A sum of rounded chances may miss a bound it should meet exactly by a last digit.
  const found = ofYes.findIndex((one) => (sum += one) >= chance - 1e-12);
  return found < 0 ? ofYes.length - 1 : found;
}

function nobodyVotes(distributions: readonly Distribution[]): number {
  return distributions.reduce((product, one) => product * (one.abstain + one.absent), 1);
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}

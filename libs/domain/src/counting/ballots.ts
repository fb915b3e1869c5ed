import { Problem } from '../errors.js';
import type { AmendmentEffect, BallotChoice } from '../vocabulary.js';
import {
  expectedVote,
  forecastBallot,
  mirrored,
  mirroredVote,
  type CountedPosition,
  type Distribution,
  type ExpectedVote,
} from './forecast.js';
import { atTurnout, namedBallots, type Scenario } from './scenario.js';

/** One delegation of the campaign, with what the reader may see of it. */
export interface CountedDelegation {
  code: string;
  name: string;
  /** Members vote, observers do not. */
  votes: boolean;
  /** Keys of the groups it belongs to on the day of the count; it is counted in each. */
  groups: readonly string[];
  position: CountedPosition | null;
}

/** The order of names for who reads; `inOrderOfName` is that of English. */
export type NameOrder = (a: { code: string; name: string }, b: { code: string; name: string }) => number;

export interface CountOptions {
  /** Whether the motion serves the ask (the default) or defeats it: an amendment that deletes the article. */
  effect?: AmendmentEffect;
  scenario?: Scenario;
  /** By which equals are told apart, also where a list is cut. */
  inOrder?: NameOrder;
}

/** What one member is expected to do about the motion. */
export interface ExpectedBallot {
  code: string;
  name: string;
  groups: readonly string[];
  position: CountedPosition | null;
  /** The firm count: what a fresh position or the scenario says, else open. */
  vote: ExpectedVote | BallotChoice;
  /** Fixed by the scenario. */
  named: boolean;
  /** From the position alone, before any turnout: how near it is to yes and to no. */
  leaning: Distribution;
  /** Leaning at the scenario's turnout. */
  distribution: Distribution;
}

/**
 * The members' expected ballots on a motion, in the order of their codes: whatever order they came in, every sum over
 * them is the same to the last digit. Observers are left out.
 * @throws Problem (`validation`) for a code listed twice and nobody who votes
 * @throws RangeError for a scenario in which `scenarioProblems` finds any
 */
export function expectedBallots(
  delegations: readonly CountedDelegation[],
  options: CountOptions = {},
): ExpectedBallot[] {
  refuseBadList(delegations);
  const { effect = 'serves', scenario = {} } = options;
  const named = namedBallots(scenario, delegations);
  const ballots = delegations
    .filter(({ votes }) => votes)
    .map((delegation) =>
      ballotOf(delegation, effect, named.get(delegation.code), scenario.countStale === true),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return scenario.turnout === undefined ? ballots : atTurnout(ballots, scenario.turnout);
}

function ballotOf(
  { code, name, groups, position }: CountedDelegation,
  effect: AmendmentEffect,
  fixed: BallotChoice | undefined,
  countStale: boolean,
): ExpectedBallot {
  const counted = position && { ...position, stale: position.stale && !countStale };
  const toAsk = forecastBallot(counted);
  const vote = expectedVote(counted?.stance ?? null, counted?.stale ?? false);
  const serves = effect === 'serves';
  const leaning = fixed ? certain(fixed) : serves ? toAsk : mirrored(toAsk);
  return {
    code,
    name,
    groups,
    position,
    vote: fixed ?? (serves ? vote : mirroredVote(vote)),
    named: fixed !== undefined,
    leaning,
    distribution: leaning,
  };
}

/** The distribution of who is sure to cast this ballot. */
export function certain(choice: BallotChoice): Distribution {
  return { yes: 0, no: 0, abstain: 0, absent: 0, [choice]: 1 };
}

const names = new Intl.Collator('en');

/** Alphabetical, as people read it; then by code, so that the order is always the same. */
export function inOrderOfName(a: { code: string; name: string }, b: { code: string; name: string }): number {
  return names.compare(a.name, b.name) || (a.code < b.code ? -1 : 1);
}

function refuseBadList(delegations: readonly CountedDelegation[]): void {
  const seen = new Set<string>();
  for (const [index, { code }] of delegations.entries()) {
    if (seen.has(code)) {
      throw new RangeError(`delegations[${index}]: "${code}" is listed twice`);
    }
    seen.add(code);
  }
  if (!delegations.some(({ votes }) => votes)) {
    throw Problem.field('delegations', { code: 'counts.nobodyVotes', params: {} });
  }
}

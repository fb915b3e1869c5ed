import type {
  AmendmentEffect,
  BallotChoice,
  Confidence,
  DecisionRule,
  Stance,
  Voice,
} from '../vocabulary.js';
import { OLD_AFTER_DAYS, staleness } from '../positions/index.js';
import { expectedBallots, type CountedDelegation, type ExpectedBallot } from './ballots.js';
import type { ForecastPair } from './calibration.js';
import { expectedTally, passProbability } from './probability.js';

/** A motion on an ask that was voted on, and the last draft before it that changed what the ask is about. */
export interface MotionHeld {
  effect: AmendmentEffect;
  rule: DecisionRule;
  heldAt: Date;
  zone: string;
  /** Ordinal and day of circulation of that draft; null when there was none. */
  changedAtOrdinal: number | null;
  changedOn: string | null;
}

/** A member before and in a vote. The position is the one that stood when the vote was held, as the reader sees. */
export interface MemberAtVote {
  code: string;
  name: string;
  position: {
    stance: Stance;
    confidence: Confidence;
    voice: Voice;
    textOrdinal: number | null;
    occurredAt: Date;
  } | null;
  /** Null where the ballot is not known. */
  choice: BallotChoice | null;
}

/** What was expected of one member, in terms of the motion, and what it did. */
export interface ComparedBallot extends ForecastPair {
  code: string;
  name: string;
  voice: Voice | null;
  stale: boolean;
  /** Null where nothing was called. */
  hit: boolean | null;
}

/**
 * What the count would have said of the members at the moment of the vote; of nobody, nothing. Observers must not be among them.
 */
export function forecastBefore(motion: MotionHeld, members: readonly MemberAtVote[]): ExpectedBallot[] {
  if (members.length === 0) return [];
  const counted = members.map(({ code, name, position }): CountedDelegation => {
    const stale = position !== null && isStale(motion, position);
    return { code, name, votes: true, groups: [], position: position && { ...position, stale } };
  });
  return expectedBallots(counted, { effect: motion.effect });
}

function isStale(
  { heldAt, ...change }: MotionHeld,
  position: NonNullable<MemberAtVote['position']>,
): boolean {
  return staleness(position, change, heldAt, { maxAgeDays: OLD_AFTER_DAYS }) !== null;
}

/** The members whose ballot is known, in the order of their codes, each beside what was expected of it. */
export function compared(
  forecast: readonly ExpectedBallot[],
  members: readonly MemberAtVote[],
): ComparedBallot[] {
  const found = new Map(members.map((member) => [member.code, member]));
  return forecast.flatMap((expected) => {
    const member = found.get(expected.code);
    return member?.choice ? [beside(expected, member, member.choice)] : [];
  });
}

function beside(
  { vote, leaning, position }: ExpectedBallot,
  member: MemberAtVote,
  actual: BallotChoice,
): ComparedBallot {
  const called = vote === 'yes' || vote === 'no' ? vote : 'open';
  return {
    code: member.code,
    name: member.name,
    stance: position?.stance ?? null,
    confidence: position?.confidence ?? null,
    voice: member.position?.voice ?? null,
    stale: position?.stale ?? false,
    called,
    forecast: leaning,
    actual,
    hit: called === 'open' ? null : called === actual,
  };
}

/** How many were called yes or no, and how many of those did so. */
export function callsOf(ballots: readonly ComparedBallot[]): { called: number; hits: number } {
  return {
    called: ballots.filter(({ hit }) => hit !== null).length,
    hits: ballots.filter(({ hit }) => hit === true).length,
  };
}

/** Called one way and gone another, the least expected first. */
export function surprises(ballots: readonly ComparedBallot[]): ComparedBallot[] {
  return ballots
    .filter(({ hit }) => hit === false)
    .toSorted((a, b) => a.forecast[a.actual] - b.forecast[b.actual] || (a.code < b.code ? -1 : 1));
}

/** Chance of carrying and expected numbers of all members, under the motion's rule. */
export function expectation(motion: MotionHeld, forecast: readonly ExpectedBallot[]) {
  const distributions = forecast.map(({ distribution }) => distribution);
  return {
    probability: passProbability(distributions, motion.rule),
    expected: expectedTally(distributions),
  };
}

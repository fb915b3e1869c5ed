import {
  expectedBallots,
  expectedTally,
  OLD_AFTER_DAYS,
  passProbability,
  staleness,
  type AmendmentEffect,
  type BallotChoice,
  type Confidence,
  type CountedDelegation,
  type DecisionRule,
  type ExpectedBallot,
  type ForecastPair,
  type Stance,
  type Voice,
} from '#libs/domain';

/** A motion on an ask, and the last draft before it that changed what the ask is about. */
export interface Motion {
  effect: AmendmentEffect;
  rule: DecisionRule;
  heldAt: Date;
  zone: string;
  /** Ordinal and day of circulation of that draft; null when there was none. */
  changedAtOrdinal: number | null;
  changedOn: string | null;
}

/** A member before and in the vote. The position is the one that stood when the vote was held, as the reader sees. */
export interface Member {
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
export interface Compared extends ForecastPair {
  code: string;
  name: string;
  voice: Voice | null;
  stale: boolean;
  /** Null where nothing was called. */
  hit: boolean | null;
}

/** What the count would have said of the members at the moment of the vote. Observers must not be among them. */
export function forecastBefore(motion: Motion, members: readonly Member[]): ExpectedBallot[] {
  const counted = members.map(({ code, name, position }): CountedDelegation => {
    const stale = position !== null && isStale(motion, position);
    return { code, name, votes: true, groups: [], position: position && { ...position, stale } };
  });
  return expectedBallots(counted, { effect: motion.effect });
}

function isStale({ heldAt, ...change }: Motion, position: NonNullable<Member['position']>): boolean {
  return staleness(position, change, heldAt, { maxAgeDays: OLD_AFTER_DAYS }) !== null;
}

/** The members whose ballot is known, in the order of their codes, each beside what was expected of it. */
export function compared(forecast: readonly ExpectedBallot[], members: readonly Member[]): Compared[] {
  const found = new Map(members.map((member) => [member.code, member]));
  return forecast.flatMap((expected) => {
    const member = found.get(expected.code);
    return member?.choice ? [beside(expected, member, member.choice)] : [];
  });
}

function beside({ vote, leaning, position }: ExpectedBallot, member: Member, actual: BallotChoice): Compared {
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

/** Called one way and gone another, the least expected first. */
export function surprises(ballots: readonly Compared[]): Compared[] {
  return ballots
    .filter(({ hit }) => hit === false)
    .toSorted((a, b) => a.forecast[a.actual] - b.forecast[b.actual] || (a.code < b.code ? -1 : 1));
}

/** Chance of carrying and expected numbers of all members, under the motion's rule. */
export function expectation(motion: Motion, forecast: readonly ExpectedBallot[]) {
  const distributions = forecast.map(({ distribution }) => distribution);
  return {
    probability: passProbability(distributions, motion.rule),
    expected: expectedTally(distributions),
  };
}

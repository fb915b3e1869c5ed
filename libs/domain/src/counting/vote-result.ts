import { BALLOT_CHOICES, DECISION_RULES, type BallotChoice, type DecisionRule } from '../vocabulary.js';
import { decide, quorum, type Decision, type Tally } from './thresholds.js';

/** As the chair announced it; null for what was not said. */
export interface AnnouncedTally {
  yes: number;
  no: number;
  abstained: number | null;
  absent: number | null;
}

/** What a rule makes of a vote that was held. */
export type VoteOutcome = Pick<Decision, 'rule' | 'passes' | 'needed' | 'short' | 'blocking'>;

export interface VoteResult extends VoteOutcome {
  from: 'tally' | 'ballots';
  /** Whether the ballots of all members are known, or a tally. */
  complete: boolean;
  /** Present and voting. */
  voting: number;
  members: number;
  /** How many had to be present (`quorum()`). */
  quorum: number;
  /** Yes, no and abstentions; null where not all of them are known. */
  present: number | null;
  underEachRule: VoteOutcome[];
}

/** Where ballots and tally do not fit. */
export interface TallyDifference {
  choice: BallotChoice;
  tally: number;
  ballots: number;
}

/** What is known of a vote in numbers of members. */
export interface VoteNumbers {
  rule: DecisionRule;
  /** As announced; null when nothing was. */
  tally: AnnouncedTally | null;
  /** Of the ballots that were entered. */
  counted: Tally;
  /** All who are entitled to vote. */
  members: number;
}

/** The tally as the domain counts it: what was not announced is nobody. */
function toTally({ yes, no, abstained, absent }: AnnouncedTally): Tally {
  return { yes, no, abstain: abstained ?? 0, absent: absent ?? 0 };
}

function ballotsIn(tally: Tally): number {
  return BALLOT_CHOICES.reduce((sum, choice) => sum + tally[choice], 0);
}

/**
 * How a vote came out, under its own rule and for comparison under every other: by the announced tally, which is what
 * the chair decides by, else by the ballots that were entered.
 * @throws Problem (`validation`) when there are more ballots than members
 */
export function voteResult({ rule, tally, counted, members }: VoteNumbers): VoteResult {
  const numbers = tally ? toTally(tally) : counted;
  const outcome = (by: DecisionRule): VoteOutcome => {
    const { passes, needed, short, blocking } = decide(by, numbers, members);
    return { rule: by, passes, needed, short, blocking };
  };
  const complete = tally !== null || ballotsIn(counted) === members;
  const voting = numbers.yes + numbers.no;
  return {
    ...outcome(rule),
    from: tally ? 'tally' : 'ballots',
    complete,
    voting,
    members,
    quorum: quorum(members),
    present: !complete || tally?.abstained === null ? null : voting + numbers.abstain,
    underEachRule: DECISION_RULES.map(outcome),
  };
}

/**
 * Where tally and ballots cannot both be right: more ballots of a kind than were announced, or, once the ballots of all
 * members are in, any other number. Fewer ballots are only ballots that nobody has entered yet.
 */
export function tallyDifferences({ tally, counted, members }: Omit<VoteNumbers, 'rule'>): TallyDifference[] {
  if (!tally || ballotsIn(counted) === 0) return [];
  const announced = { yes: tally.yes, no: tally.no, abstain: tally.abstained, absent: tally.absent };
  const complete = ballotsIn(counted) === members;
  return BALLOT_CHOICES.flatMap((choice) => {
    const [said, found] = [announced[choice], counted[choice]];
    if (said === null || found === said || (found < said && !complete)) return [];
    return [{ choice, tally: said, ballots: found }];
  });
}

/** The numbers that count, by ballot: those announced, of which some may not be known, else of the ballots. */
export function votesCast({
  tally,
  counted,
}: Pick<VoteNumbers, 'tally' | 'counted'>): Record<BallotChoice, number | null> {
  if (!tally) return { ...counted };
  return { yes: tally.yes, no: tally.no, abstain: tally.abstained, absent: tally.absent };
}

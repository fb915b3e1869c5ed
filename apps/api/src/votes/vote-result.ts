import { BALLOT_CHOICES, decide, DECISION_RULES, type DecisionRule, type Tally } from '#libs/domain';
import type { AnnouncedTallyDto, DifferenceDto, RuleOutcomeDto, VoteResultDto } from './vote-answers.dto.js';

/** What is known of a vote in numbers of members. */
export interface VoteNumbers {
  rule: DecisionRule;
  /** As announced; null when nothing was. */
  tally: AnnouncedTallyDto | null;
  /** Of the ballots that were entered. */
  counted: Tally;
  /** All who are entitled to vote. */
  members: number;
}

type Outcome = Pick<RuleOutcomeDto, keyof RuleOutcomeDto>;

/** The tally as the domain counts it: what was not announced is nobody. */
export function toTally({ yes, no, abstained, absent }: AnnouncedTallyDto): Tally {
  return { yes, no, abstain: abstained ?? 0, absent: absent ?? 0 };
}

export function ballotsIn(tally: Tally): number {
  return BALLOT_CHOICES.reduce((sum, choice) => sum + tally[choice], 0);
}

/**
 * How a vote came out, under its own rule and for comparison under every other: by the announced tally, which is what
 * the chair decides by, else by the ballots that were entered.
 * @throws Problem (`validation`) when there are more ballots than members
 */
export function resultOf({ rule, tally, counted, members }: VoteNumbers): VoteResultDto {
  const numbers = tally ? toTally(tally) : counted;
  const outcome = (by: DecisionRule): Outcome => {
    const { passes, needed, short, blocking } = decide(by, numbers, members);
    return { rule: by, passes, needed, short, blocking };
  };
  return {
    ...outcome(rule),
    from: tally ? 'tally' : 'ballots',
    complete: tally !== null || ballotsIn(counted) === members,
    voting: numbers.yes + numbers.no,
    members,
    underEachRule: DECISION_RULES.map(outcome),
  };
}

/**
 * Where tally and ballots cannot both be right: more ballots of a kind than were announced, or, once the ballots of all
 * members are in, any other number. Fewer ballots are only ballots that nobody has entered yet.
 */
export function differencesOf({ tally, counted, members }: Omit<VoteNumbers, 'rule'>): DifferenceDto[] {
  if (!tally || ballotsIn(counted) === 0) return [];
  const announced = { yes: tally.yes, no: tally.no, abstain: tally.abstained, absent: tally.absent };
  const complete = ballotsIn(counted) === members;
  return BALLOT_CHOICES.flatMap((choice) => {
    const [said, found] = [announced[choice], counted[choice]];
    if (said === null || found === said || (found < said && !complete)) return [];
    return [{ choice, tally: said, ballots: found }];
  });
}

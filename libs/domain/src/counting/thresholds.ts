import { BALLOT_CHOICES, type BallotChoice, type DecisionRule } from '../vocabulary.js';
import { presentAndVoting } from './abstentions.js';

/** How many members cast each ballot. Whole numbers, 0 or more. */
export type Tally = Record<BallotChoice, number>;

/** What a rule makes of a tally. All numbers are members. */
export interface Decision {
  rule: DecisionRule;
  members: number;
  /** Present and voting: yes and no only, see `presentAndVoting()`. */
  voting: number;
  /** Yes that carry the motion while `voting` stays as it is; 0 for consensus. */
  needed: number;
  passes: boolean;
  /** Yes missing while `voting` stays as it is (each a no turned round); for consensus the objectors. 0 when it passes. */
  short: number;
  /** The smallest number of no that defeats the motion while `voting` stays as it is; 0 when it fails without any. */
  blocking: number;
  /** No missing to defeat it while `voting` stays as it is (each a yes turned round); 0 when it fails. */
  moreToBlock: number;
}

/**
 * A motion carries when `yes × ayes − no × noes` reaches `atLeast`. The same rules as `yesNeeded`, in the form in
 * which one delegation more or less is a plain addition: two thirds of those voting means yes ≥ 2 × no.
 * With two thirds, 0 : 0 would reach it: nobody voted, nothing carries.
 */
export interface Margin {
  yes: number;
  no: number;
  atLeast: number;
  /** Whether a vote in which nobody says yes or no fails although the margin is reached. */
  someoneMustVote: boolean;
}

/**
 * Yes votes needed when `voting` members of `members` say yes or no.
 *
 * Majorities of those present and voting (`presentAndVoting()`): General Assembly rules 83 (two thirds), 85 and 125
 * (simple). An equal division rejects (rules 95 and 133), so a simple majority is more than half. Two thirds is at
 * least two thirds: 129 of 193, 120 of 180. An absolute majority is more than half of all members, present or not; two
 * thirds of the members, as Article 108 of the Charter asks for its amendments, are at least two thirds of them all.
 */
export function yesNeeded(rule: DecisionRule, voting: number, members: number): number {
  switch (rule) {
    case 'consensus':
      return 0;
    case 'simple_majority':
      return Math.floor(voting / 2) + 1;
    case 'two_thirds':
      return Math.max(1, twoThirdsOf(voting));
    case 'absolute_majority':
      return Math.floor(members / 2) + 1;
    case 'two_thirds_of_members':
      return twoThirdsOf(members);
  }
}

/**
 * The smallest number of yes that carries against this many no, whoever else votes: each further yes is one more who votes,
 * so it may be more than `yesNeeded` of those who vote already: 88 against 44 by two thirds.
 */
export function yesAgainst(rule: DecisionRule, no: number, members: number): number {
  switch (rule) {
    case 'consensus':
      return 0;
    case 'simple_majority':
      return no + 1;
    case 'two_thirds':
      return Math.max(1, 2 * no);
    case 'absolute_majority':
    case 'two_thirds_of_members':
      return yesNeeded(rule, 0, members);
  }
}

const twoThirdsOf = (all: number) => Math.floor((2 * all + 2) / 3);

/** Whether a rule asks for a share of all members, so that whoever abstains or is absent counts against the motion. */
export const countsAllMembers = (rule: DecisionRule): boolean =>
  rule === 'absolute_majority' || rule === 'two_thirds_of_members';

/** The smallest number of no among `voting` that defeats the motion: for two thirds the blocking third, 65 of 193. */
export function noToBlock(rule: DecisionRule, voting: number, members: number): number {
  return rule === 'consensus' ? 1 : Math.max(0, voting - yesNeeded(rule, voting, members) + 1);
}

/** Members who must be present for any decision: more than half (General Assembly rules 67 and 108). */
export function quorum(members: number): number {
  return Math.floor(members / 2) + 1;
}

export function marginOf(rule: DecisionRule, members: number): Margin {
  switch (rule) {
    case 'consensus':
      return { yes: 0, no: 1, atLeast: 0, someoneMustVote: false };
    case 'simple_majority':
      return { yes: 1, no: 1, atLeast: 1, someoneMustVote: false };
    case 'two_thirds':
      return { yes: 1, no: 2, atLeast: 0, someoneMustVote: true };
    case 'absolute_majority':
    case 'two_thirds_of_members':
      return { yes: 1, no: 0, atLeast: yesNeeded(rule, 0, members), someoneMustVote: false };
  }
}

/** Whether a motion with this many yes and no carries, of `members` entitled to vote. Unchecked numbers. */
export function carries(rule: DecisionRule, yes: number, no: number, members: number): boolean {
  return rule === 'consensus' ? no === 0 : yes >= yesNeeded(rule, presentAndVoting({ yes, no }), members);
}

/**
 * The arithmetic of one vote.
 * @param members all who are entitled to vote; those whom the tally does not mention are absent
 * @throws Problem (`validation`) with the fields `yes`, `no`, `abstain`, `absent`, `members` for a number that is
 *   negative or not whole, no members at all, or more ballots than members
 */
export function decide(rule: DecisionRule, tally: Tally, members: number = ballots(tally)): Decision {
  refuseBadTally(tally, members);
  const voting = presentAndVoting(tally);
  const needed = yesNeeded(rule, voting, members);
  const blocking = noToBlock(rule, voting, members);
  const short = rule === 'consensus' ? tally.no : Math.max(0, needed - tally.yes);
  return {
    rule,
    members,
    voting,
    needed,
    passes: carries(rule, tally.yes, tally.no, members),
    short,
    blocking,
    moreToBlock: Math.max(0, blocking - tally.no),
  };
}

function ballots(tally: Tally): number {
  return tally.yes + tally.no + tally.abstain + tally.absent;
}

function refuseBadTally(tally: Tally, members: number): void {
  const wrong = BALLOT_CHOICES.find((choice) => !isCount(tally[choice]));
  if (wrong)
    throw new RangeError(`The number of ${wrong} must be a whole number, 0 or more: ${tally[wrong]}`);
  if (!isCount(members) || members === 0)
    throw new RangeError(
      `The number of members entitled to vote must be a whole number, 1 or more: ${members}`,
    );
  const cast = ballots(tally);
  if (cast > members) throw new RangeError(`The tally has ${cast} ballots for ${members} members`);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

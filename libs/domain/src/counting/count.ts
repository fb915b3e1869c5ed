import type { DecisionRule } from '../vocabulary.js';
import { presentAndVoting } from './abstentions.js';
import {
  expectedBallots,
  inOrderOfName,
  type CountOptions,
  type CountedDelegation,
  type ExpectedBallot,
  type NameOrder,
} from './ballots.js';
import { gapTo, type Gap, type NearDelegation, type Reached, type Tie } from './nearest.js';
import { present } from './scenario.js';
import { carries, noToBlock, quorum, yesAgainst, yesNeeded } from './thresholds.js';

/** Members by what they are counted as. `abstain` and `absent` come from the scenario only. */
export interface FirmTally {
  yes: number;
  no: number;
  open: number;
  abstain: number;
  absent: number;
}

export interface GroupTally extends FirmTally {
  group: string;
  members: number;
}

/** A number under the two assumptions about the open ones: they abstain, or they all say yes or no. */
export interface IfOpen {
  abstain: number;
  vote: number;
}

/** The firm count: fresh positions only, no chances. Numbers of members, and codes; no sentences. */
export interface Count {
  rule: DecisionRule;
  members: number;
  firm: FirmTally;
  voting: IfOpen;
  /** Yes needed, see `neededNow`, or of all who vote once the open ones do; for consensus 0. */
  needed: IfOpen;
  /** When the open ones abstain. */
  passes: boolean;
  /** Even when every open one says no. */
  passesAtWorst: boolean;
  /** When every open one says yes. */
  passesAtBest: boolean;
  /** How many more must be won over, see `Gap`: 0 when it passes, null when it cannot. */
  short: number | null;
  /** Those, by name, and the next in line. */
  nearest: NearDelegation[];
  /** Among those who suffice, see `Gap`. */
  tie: Tie | null;
  /** The result once they are won. */
  reached: Reached | null;
  blocking: Gap & {
    no: number;
    /** The number of no that defeats it among those now voting; 1 for consensus. */
    needed: number;
  };
  /** Who is counted as no, by name. */
  objectors: { code: string; name: string }[];
  /** By group key. A member of two groups is in both; a member of none in none. */
  groups: GroupTally[];
  /**
   * Members who must be present for a decision, and those whom the scenario leaves in the room: all whom it does not call
   * absent, or as many whole members as its turnout expects. Not part of `passes`.
   */
  quorum: { needed: number; present: number };
}

/**
 * Counts a motion under a rule.
 * @param options.spare how many delegations to name beyond those who suffice; 5 unless told
 * @throws Problem (`validation`) as `expectedBallots` does
 */
export function count(
  delegations: readonly CountedDelegation[],
  rule: DecisionRule,
  { spare = 5, inOrder = inOrderOfName, ...options }: CountOptions & { spare?: number } = {},
): Count {
  const ballots = expectedBallots(delegations, options);
  const members = ballots.length;
  const firm = tallyOf(ballots);
  const { yes, no, open } = firm;
  const decided = presentAndVoting(firm);
  const voting = { abstain: decided, vote: decided + open };
  const { more: short, nearest, tie, reached } = gapTo('yes', rule, ballots, spare, inOrder);
  return {
    rule,
    members,
    firm,
    voting,
    needed: {
      abstain: neededNow(rule, firm, short, members),
      vote: yesNeeded(rule, voting.vote, members),
    },
    passes: carries(rule, yes, no, members),
    passesAtWorst: carries(rule, yes, no + open, members),
    passesAtBest: carries(rule, yes + open, no, members),
    short,
    nearest,
    tie,
    reached,
    blocking: {
      no,
      needed: noToBlock(rule, voting.abstain, members),
      ...gapTo('no', rule, ballots, spare, inOrder),
    },
    objectors: objectorsOf(ballots, inOrder),
    groups: groupTallies(ballots),
    quorum: { needed: quorum(members), present: inTheRoom(ballots, options.scenario?.turnout) },
  };
}

/**
 * Yes needed while the open ones abstain. Each that is won is one more who votes, so what is missing stands beside the number
 * of which it is missing: 86 yes to 44 no lack 2 by two thirds, of 88, not of the 87 that are two thirds of the 130 voting now.
 */
function neededNow(
  rule: DecisionRule,
  { yes, no, open }: FirmTally,
  short: number | null,
  members: number,
): number {
  if (rule === 'consensus') return 0;
  if (short) return yes + short;
  // Where all have decided, or nothing helps, it is the rule's share of those who vote.
  return short === 0 && open > 0
    ? yesAgainst(rule, no, members)
    : yesNeeded(rule, presentAndVoting({ yes, no }), members);
}

function tallyOf(ballots: readonly ExpectedBallot[]): FirmTally {
  const tally = { yes: 0, no: 0, open: 0, abstain: 0, absent: 0 };
  for (const { vote } of ballots) tally[vote]++;
  return tally;
}

/** Half a member makes no quorum, so a share is cut off; what arithmetic loses in the last digits is given back. */
function inTheRoom(ballots: readonly ExpectedBallot[], turnout: number | undefined): number {
  if (turnout !== undefined) return Math.floor(present(ballots) + 1e-9);
  return ballots.filter(({ vote }) => vote !== 'absent').length;
}

function objectorsOf(ballots: readonly ExpectedBallot[], inOrder: NameOrder): Count['objectors'] {
  return ballots
    .filter(({ vote }) => vote === 'no')
    .map(({ code, name }) => ({ code, name }))
    .sort(inOrder);
}

function groupTallies(ballots: readonly ExpectedBallot[]): GroupTally[] {
  const members = new Map<string, ExpectedBallot[]>();
  for (const ballot of ballots) {
    for (const group of new Set(ballot.groups)) {
      const found = members.get(group);
      if (found) found.push(ballot);
      else members.set(group, [ballot]);
    }
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, found]) => ({ group, members: found.length, ...tallyOf(found) }));
}

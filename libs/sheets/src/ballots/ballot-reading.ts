import type { BallotChoice, Tally } from '#libs/domain';
import type { StateChoice } from '../state-cells.js';
import type { SheetProblem } from '../sheet.js';

/** A name that stood somewhere with a vote. */
export interface NamedBallot {
  /** As it was written. */
  readonly written: string;
  /** Of the state; undefined where a person has to say which. */
  readonly code: string | undefined;
  /** Undefined where what stands there is no vote that is known. */
  readonly choice: BallotChoice | undefined;
  /** What stood for the vote, where it is not known. */
  readonly word?: string;
}

export interface ReadBallot {
  readonly code: string;
  readonly written: string;
  readonly choice: BallotChoice;
  /** What it later advised that it had meant. */
  readonly meant: BallotChoice | null;
}

export const ASKED_BECAUSE = ['ambiguous', 'group', 'unknown', 'no_vote', 'unlisted', 'twice'] as const;
/** `ambiguous`: several go by that name; `no_vote`: the vote is not known; `unlisted`: under no clear heading; `twice`: named under different votes. */
export type AskedBecause = (typeof ASKED_BECAUSE)[number];

/** What a person has to decide: nothing of it is counted before. */
export interface AskedBallot {
  readonly written: string;
  readonly because: AskedBecause;
  /** Under which votes it stands; empty where none of them is known. */
  readonly choices: readonly BallotChoice[];
  /** What stood for the vote, where it is not known. */
  readonly word: string | null;
  /** Which states it may be, the nearest first; the one that is meant where only the vote is asked. */
  readonly near: readonly StateChoice[];
}

/** Numbers as the record says them; null for those that it does not. */
export type SaidTally = { readonly [choice in BallotChoice]: number | null };

/** One of several votes that a file holds. */
export interface VoteInFile {
  readonly key: string;
  readonly title: string;
}

/** A recorded vote, read: every name is matched or asked, none is dropped, and none is counted twice. */
export interface BallotReading {
  readonly from: 'text' | 'rows';
  readonly ballots: readonly ReadBallot[];
  readonly asked: readonly AskedBallot[];
  /** Named more than once with the same vote, and counted once. */
  readonly repeated: readonly StateChoice[];
  /** Of `ballots`. */
  readonly counted: Tally;
  readonly said: SaidTally | null;
  /** Title of what was voted on, where a file says it. */
  readonly title: string | null;
  /** `YYYY-MM-DD`, where a file says it. */
  readonly day: string | null;
  /** Where a file holds several votes: one has to be chosen, and nothing is read before. Else empty. */
  readonly votes: readonly VoteInFile[];
  /** Rows of states that were no members at the time, by the file's own word. */
  readonly noMembers: number;
  /** Why a file could not be read. */
  readonly problems: readonly SheetProblem[];
}

export const NOTHING_READ: BallotReading = {
  from: 'rows',
  ballots: [],
  asked: [],
  repeated: [],
  counted: { yes: 0, no: 0, abstain: 0, absent: 0 },
  said: null,
  title: null,
  day: null,
  votes: [],
  noMembers: 0,
  problems: [],
};

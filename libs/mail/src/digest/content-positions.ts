import type { RewordingRow } from '#libs/data';
import type {
  ChangeCause,
  CountSummary,
  DecisionRule,
  EvidenceGrade,
  Said,
  StaleReason,
  Stance,
} from '#libs/domain';

/** `delegation` is the English short name; by its code it is named in other languages, be it in the room or not. */
export interface OfDelegation {
  code?: string | null;
}

export interface DelegationName extends OfDelegation {
  delegation: string;
}

/** Delegations that moved alike on one ask. */
export interface DigestMove {
  /** Where they stood before the window, as far as this reader could see. */
  from: Stance | null;
  /** Where they stand at its end; null where all was taken back. */
  to: Stance | null;
  /** The latest of what was recorded within the window. It differs from `to` when it tells of an earlier time. */
  stated: Stance | null;
  /** Only what was said is a move. */
  cause: ChangeCause;
  /** What was reported of them before and was recorded wrongly; `from` is what is right. Null where nothing was. */
  corrected: Stance | null;
  /** Why the count takes a vote of theirs as open, whatever they said. */
  stale?: StaleReason | null;
  delegations: DelegationName[];
}

/** What one delegation said for others as well. */
export interface DigestStatement {
  speaker: DelegationName;
  /** By its code it is named in other languages; null where it speaks for no group. */
  group: { code: string; name: string } | null;
  stance: Stance;
  /** For how many delegations it stands, who spoke included; 0 where it was taken back. */
  joined: number;
  aligned: DelegationName[];
  excepted: DelegationName[];
}

/** One line of what moved on an ask: a statement for many with what it did, or delegations that moved alike. */
export interface DigestShift {
  statement: DigestStatement | null;
  /** What harms the ask first; one of them without a statement. */
  moves: DigestMove[];
  /** Null where nothing was stated, but taken back. */
  said: Said | null;
  grade: EvidenceGrade | null;
  /** How many of the statements recorded within the window stand, about each of these delegations. */
  statements: number;
}

/** The firm count of an ask at one end of the window. */
export interface DigestTally {
  yes: number;
  no: number;
  open: number;
  /** How many more must be won over while the other open ones abstain; by consensus, how many object. */
  short: number | null;
  /** More are open than all others together: then what is missing says nothing. */
  littleKnown: boolean;
}

export interface DigestAskShifts {
  ask: string;
  redLine: boolean;
  /** By what a vote on it is decided; null in a campaign that follows a treaty, where none is. */
  rule: DecisionRule | null;
  before: DigestTally;
  after: DigestTally;
  /** How it stands at the end of the window: what `countSummaryText` says everywhere. */
  summary: CountSummary;
  /** By what another draft's words became its own within the window; and how many positions are of earlier words by that, or not any more. */
  rewordings: readonly RewordingRow[];
  stale: number;
  fresh: number;
  /** What harms the ask first. */
  shifts: DigestShift[];
}

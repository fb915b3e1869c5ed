import type { DigestRoomRow } from '#libs/data';
import type {
  AmendmentEffect,
  BallotChoice,
  DeadlineKind,
  DecisionRule,
  InteractionKind,
  LetterState,
  TreatyActionKind,
  TreatyStep,
  VoteKind,
} from '#libs/domain';
import type { DelegationName, DigestAskShifts, OfDelegation } from './content-positions.js';
import type { DigestAmendment, DigestText } from './content-texts.js';

export * from './content-positions.js';
export * from './content-texts.js';

/** The first items of a section and how many there are in all, of what this reader may see. */
export interface Section<Item> {
  items: Item[];
  total: number;
}

export interface DigestDeadline {
  id: string;
  title: string;
  kind: DeadlineKind;
  state: 'open' | 'cancelled';
  zone: string;
  dueAt: Date;
  /** What happened to it within the window. */
  change: 'new' | 'changed' | null;
  /** When it was due at the beginning of the window; null where that has not changed. */
  wasAt: Date | null;
  wasZone: string;
  /** Of one that was cancelled: the time that the reader was told last, and in which zone. */
  statedAt: Date;
  statedZone: string;
}

/** A session that is at another time, or in another place, than at the beginning of the window; or that was removed since. */
export interface DigestSession {
  id: string;
  name: string;
  city: string;
  zone: string;
  opensAt: Date;
  closesAt: Date;
  wasCity: string;
  wasZone: string;
  wasOpensAt: Date;
  wasClosesAt: Date;
  removed?: boolean;
  /** Whether it was removed in a time before and is planned again. */
  again?: boolean;
}

/** A joint letter of which something is new, or of which sign-on closes soon. */
export interface DigestLetter {
  id: string;
  title: string;
  state: LetterState;
  /** The last step within the window, on or back; null where there was none. */
  step:
    'opened' | 'closed' | 'sent' | 'published' | 'unopened' | 'reopened' | 'unsent' | 'unpublished' | null;
  zone: string | null;
  /** When sign-on closes; null where nobody said. */
  closesAt: Date | null;
  /** Who is listed by name since the window began. */
  organisations: number;
  individuals: number;
  /** Who was listed by name before and took the signature back within it, as far as the reader sees that. */
  withdrawn: number;
}

export interface DigestInteraction extends DelegationName {
  id: string;
  kind: InteractionKind;
  organisation: string;
  zone: string;
  occurredAt: Date;
  note: string;
}

/** A signature, an instrument or a withdrawal, as it was recorded. */
export interface DigestAct extends DelegationName {
  id: string;
  kind: TreatyActionKind;
  /** A calendar date; null where none is known. */
  doneOn: string | null;
  /** False of what was only heard of: no depositary has confirmed it. */
  confirmed: boolean;
  /** Whether it was entered as hearsay earlier, and confirmed within the window. */
  confirmedSince: boolean;
  /** Whether it was recorded by mistake. */
  takenBack: boolean;
  /** Of a withdrawal or a provisional application, where it is known. */
  effectiveOn: string | null;
  /** Whether it is an instrument of a party that had withdrawn before. */
  boundAgain: boolean;
  /** Of one that was recorded before: whether it was put right, or holds again, within the window. */
  again?: 'restored' | 'corrected' | null;
}

/** How far the treaty is; the same numbers as on its screen. */
export interface DigestTreaty {
  /** Instruments that are still needed for entry into force. */
  stillNeeded: number;
  /** Whether what is asked of certain parties beside the number is not met yet. */
  conditionOpen: boolean;
  /** A calendar date; null while there are too few. */
  entersIntoForceOn: string | null;
}

/** What a capital says that it will do towards the treaty. */
export interface DigestIntention extends DelegationName {
  id: string;
  step: TreatyStep;
  /** When it was said, a calendar date. */
  statedOn: string;
  /** By when, a calendar date; null where no day was said. */
  expectedOn: string | null;
  note: string;
  /** What became of it within the window, where it was recorded before. */
  change?: 'changed' | 'restored' | 'withdrawn' | null;
}

export interface DigestTask extends OfDelegation {
  id: string;
  title: string;
  delegation: string | null;
  assignee: string | null;
  author: string | null;
  zone: string;
  dueAt: Date;
}

/** A task that the reader has or wrote, and how much others wrote below it within the window. */
export interface DigestComments {
  id: string;
  title: string;
  comments: number;
}

export interface DigestAsk {
  id: string;
  title: string;
  redLine: boolean;
  change: 'new' | 'changed' | 'archived' | 'taken_up';
}

/** A delegation that did otherwise in a vote than it had been counted, by what this reader sees. */
export interface DigestSurprise extends DelegationName {
  called: 'yes' | 'no';
  actual: BallotChoice;
}

/** A vote that was recorded within the window; or was recorded before it and removed, put back or corrected within it. */
export interface DigestVote {
  id: string;
  title: string;
  kind: VoteKind;
  removed: boolean;
  /** Why one that was recorded before is told again. */
  again?: 'restored' | 'corrected' | null;
  /** Whether it was held before the window, and only recorded within it: then it is no news that it was held. */
  earlier?: boolean;
  heldAt: Date;
  zone: string;
  ask: string | null;
  effect: AmendmentEffect;
  rule: DecisionRule;
  passes: boolean;
  /** Whether all ballots are known, or what was announced. */
  complete: boolean;
  /** Yes that carry it, of so many who say yes or no; for consensus how many object. */
  needed: number;
  voting: number;
  objections: number;
  /** null: not announced. */
  numbers: Record<BallotChoice, number | null>;
  /** How many the firm count had called yes or no, how many of them did so, and who did not; the least expected first. */
  called: number;
  hits: number;
  surprises: DigestSurprise[];
}

/** How many delegations are in the room otherwise than before, or are called otherwise. */
export const roomTotal = ({ changes, renamed }: DigestRoomRow): number => changes.length + renamed.length;

/** Everything one digest says. */
export interface DigestContent {
  campaignId: string;
  campaign: string;
  slug: string;
  window: { start: Date; end: Date };
  /** What "overdue" and "in 3 days" are counted from. */
  at: Date;
  deadlines: Section<DigestDeadline> & { changes: number };
  /** Deadlines that passed within the window. */
  closed: Section<DigestDeadline>;
  sessions: Section<DigestSession>;
  /** What moved, by ask; the total is that of delegations, one for each ask on which something is new about it. */
  shifts: { asks: DigestAskShifts[]; total: number };
  votes: Section<DigestVote>;
  /** `changes`: of how many something is new; the others only come nearer. */
  letters: Section<DigestLetter> & { changes: number };
  texts: Section<DigestText>;
  amendments: Section<DigestAmendment>;
  /** Who is in the room otherwise than at the beginning of the window; all counts are made in the room of its end. */
  room: DigestRoomRow;
  interactions: Section<DigestInteraction>;
  /** What was done towards the treaty: recorded, put right, or taken back within the window. */
  acts: Section<DigestAct>;
  /** Read where something was done towards it; null where there are no terms. */
  treaty: DigestTreaty | null;
  /** Recorded, changed or withdrawn within the window; of each capital what it said last. */
  intentions: Section<DigestIntention>;
  /** Open tasks of the reader, most pressing first: the first one is the request. */
  mine: Section<DigestTask>;
  /** Open tasks of others, made within the window. */
  others: Section<DigestTask>;
  done: Section<DigestTask>;
  comments: Section<DigestComments>;
  asks: Section<DigestAsk>;
}

/** Whether there is nothing to ask of the reader and nothing changed. Deadlines that only come nearer are no change. */
export function isEmpty(content: DigestContent): boolean {
  const { closed, sessions, votes, texts, amendments, interactions, acts, intentions } = content;
  const { mine, others, done, comments, asks, deadlines, letters, shifts, room } = content;
  const sections = [
    closed,
    sessions,
    votes,
    texts,
    amendments,
    interactions,
    acts,
    intentions,
    mine,
    others,
    done,
    comments,
    asks,
  ];
  return (
    sections.every((section) => section.total === 0) &&
    shifts.asks.length === 0 &&
    deadlines.changes === 0 &&
    letters.changes === 0 &&
    roomTotal(room) === 0
  );
}

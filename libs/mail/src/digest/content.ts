import type { DeadlineKind, EvidenceGrade, InteractionKind, Said, Stance } from '#libs/domain';

/** The first items of a section and how many there are in all, of what this reader may see. */
export interface Section<Item> {
  items: Item[];
  total: number;
}

/** `delegation` is the English short name; by its ISO 3166-1 alpha-2 code it is named in other languages. */
interface OfDelegation {
  alpha2?: string | null;
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
}

/**
 * What was recorded within the window about one delegation and one ask, or what changed because the word that stood
 * before the window was taken back within it. Of the latter nothing was stated: `stated`, `said` and `grade` are null.
 */
export interface DigestShift extends OfDelegation {
  delegation: string;
  ask: string;
  /** Where the delegation stood before the window, as far as this reader could see. */
  from: Stance | null;
  /** Where it stands at the window's end; null where all was taken back. */
  to: Stance | null;
  /** The latest of the statements recorded within the window. It differs from `to` when it tells of an earlier time. */
  stated: Stance | null;
  said: Said | null;
  grade: EvidenceGrade | null;
  /** How many of the statements recorded within the window stand. */
  statements: number;
}

export interface DigestInteraction extends OfDelegation {
  id: string;
  delegation: string;
  kind: InteractionKind;
  organisation: string;
  zone: string;
  occurredAt: Date;
  note: string;
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

export interface DigestAsk {
  id: string;
  title: string;
  redLine: boolean;
  change: 'new' | 'changed';
}

/** Everything one digest says. */
export interface DigestContent {
  campaignId: string;
  campaign: string;
  slug: string;
  window: { start: Date; end: Date };
  /** What "overdue" and "in 3 days" are counted from. */
  at: Date;
  deadlines: Section<DigestDeadline> & { changes: number };
  shifts: Section<DigestShift>;
  interactions: Section<DigestInteraction>;
  /** Open tasks of the reader, most pressing first: the first one is the request. */
  mine: Section<DigestTask>;
  /** Open tasks of others, made within the window. */
  others: Section<DigestTask>;
  done: Section<DigestTask>;
  asks: Section<DigestAsk>;
}

/** Whether there is nothing to ask of the reader and nothing changed. Deadlines that only come nearer are no change. */
export function isEmpty(content: DigestContent): boolean {
  const { shifts, interactions, mine, others, done, asks, deadlines } = content;
  const changes = [shifts, interactions, mine, others, done, asks].some((section) => section.total > 0);
  return !changes && deadlines.changes === 0;
}

import {
  digestContent,
  digestPositions,
  digestRemovals,
  digestSeatRow,
  readableTestimony,
  sharedDigestPositions,
  votesSince,
  type RowOf,
} from '#libs/data';
import type { Transaction } from '#libs/platform';
import { statesInOrder } from '#libs/reference';
import type { Language } from '#libs/words';
import type { MailWindow } from '../contract.js';
import type {
  DigestAct,
  DigestAmendment,
  DigestAsk,
  DigestComments,
  DigestContent,
  DigestDeadline,
  DigestIntention,
  DigestInteraction,
  DigestLetter,
  DigestSession,
  DigestTask,
  DigestText,
  Section,
} from './content.js';
import { groupShifts } from './group-shifts.js';
import { treatyOfDigest } from './treaty.js';
import { withRequest } from './one-request.js';
import { votesOf } from './votes.js';
import { windowOf } from './window.js';

/** Items of a section; the rest is a number. */
export const ITEMS = 12;

export interface DigestSeat {
  userId: string;
  campaignId: string;
  campaign: string;
  slug: string;
  window: MailWindow;
}

export interface DigestRequest {
  membershipId: string;
  /** Slot of the digest, an ISO week. */
  slot: string;
  fireAt: Date;
  now: Date;
}

/** Whose digest, of which campaign, covering what. Read as the person it is for. @returns undefined without a seat */
export async function digestSeat(tx: Transaction, request: DigestRequest): Promise<DigestSeat | undefined> {
  const { membershipId, slot } = request;
  const row = await tx.first(digestSeatRow, { membershipId, slot });
  if (!row) return undefined;
  const { userId, campaignId, campaign, slug, ownStart, ownEnd } = row;
  // A digest that was begun before says the same again.
  const window =
    ownStart && ownEnd
      ? { start: ownStart, end: ownEnd }
      : windowOf({ ...request, ...row, joinedAt: row.joinedAt ?? request.fireAt });
  return { userId, campaignId, campaign, slug, window };
}

/**
 * What happened in the window, as the current reader of the transaction may see it.
 * @param at what "ahead" and "overdue" are counted from
 * @param language of who reads: names are sorted, and a list of them is cut, as that person sorts
 * @param only ids of the testimony to use; null for all that the reader may see
 */
export async function gatherDigest(
  tx: Transaction,
  seat: DigestSeat,
  at: Date,
  language: Language,
  only: readonly string[] | null = null,
): Promise<DigestContent> {
  const { campaignId, campaign, slug, window, userId } = seat;
  const limit = withRequest(ITEMS);
  const row = await tx.first(digestContent, { campaignId, ...window, at, userId, only, limit });
  const moved = only
    ? await tx.first(sharedDigestPositions, { campaignId, ...window, only })
    : await tx.first(digestPositions, { campaignId, ...window });
  const { start: since, end: until } = window;
  const votes = await tx.run(votesSince, { campaignId, since, until, only });
  const gone = await tx.withRemoved((all) =>
    all.first(digestRemovals, { campaignId, ...window, limit, userId, only }),
  );
  if (!row || !moved) throw new Error('A digest has no content');
  return {
    campaignId,
    campaign,
    slug,
    window,
    at,
    deadlines: {
      ...together<DigestDeadline>(row.deadlines, gone?.deadlines, ({ dueAt }) => dueAt),
      changes: Number(row.deadlines[0]?.['changes'] ?? 0) + section(gone?.deadlines).total,
    },
    ...alone(row),
    sessions: together<DigestSession>(row.sessions, gone?.sessions, ({ opensAt }) => opensAt),
    shifts: groupShifts(moved, window, statesInOrder(language)),
    votes: votesOf(votes, ITEMS, since),
    room: row.room,
    treaty: row.acts.length > 0 ? await treatyOfDigest(tx, campaignId) : null,
    ...withGone(row, gone),
  };
}

/** The sections in which what was removed comes after what stands. */
function withGone(row: RowOf<typeof digestContent>, gone: RowOf<typeof digestRemovals> | undefined) {
  return {
    texts: joinedBy<DigestText>(row.texts, gone?.texts),
    amendments: joinedBy<DigestAmendment>(row.amendments, gone?.amendments),
    intentions: joinedBy<DigestIntention>(row.intentions, gone?.intentions),
  };
}

/** The sections of which nothing that was removed is told. */
function alone(row: RowOf<typeof digestContent>) {
  const { letters, closed, interactions, acts, mine, others, done, comments, asks } = row;
  return {
    letters: { ...section<DigestLetter>(letters), changes: Number(letters[0]?.['changes'] ?? 0) },
    closed: section<DigestDeadline>(closed),
    interactions: section<DigestInteraction>(interactions),
    acts: section<DigestAct>(acts),
    mine: section<DigestTask>(mine),
    others: section<DigestTask>(others),
    done: section<DigestTask>(done),
    comments: section<DigestComments>(comments),
    asks: section<DigestAsk>(asks),
  };
}

/** The ids of the testimony that the current reader could find in this digest. */
export async function readableInDigest(tx: Transaction, seat: DigestSeat): Promise<string[]> {
  const { campaignId, window, userId } = seat;
  const row = await tx.withRemoved((all) => all.first(readableTestimony, { campaignId, ...window, userId }));
  return row?.ids ?? [];
}

/** A row of a section: whatever its columns, and how many there are in all. */
type CountedRow = object & { total: number };

const INSTANTS = [
  'dueAt',
  'wasAt',
  'statedAt',
  'occurredAt',
  'opensAt',
  'closesAt',
  'wasOpensAt',
  'wasClosesAt',
];

/** With what was removed, in one order; as many of them as of any section. */
function together<Item>(
  rows: readonly CountedRow[],
  removed: readonly CountedRow[] | undefined,
  when: (item: Item) => Date,
): Section<Item> {
  const [there, gone] = [section<Item>(rows), section<Item>(removed)];
  const items = [...there.items, ...gone.items].toSorted((a, b) => when(a).getTime() - when(b).getTime());
  return { items: items.slice(0, withRequest(ITEMS)), total: there.total + gone.total };
}

/** What stands, and then what was withdrawn. */
function joinedBy<Item>(
  rows: readonly CountedRow[],
  removed: readonly CountedRow[] | undefined,
): Section<Item> {
  const [there, gone] = [section<Item>(rows), section<Item>(removed)];
  return {
    items: [...there.items, ...gone.items].slice(0, withRequest(ITEMS)),
    total: there.total + gone.total,
  };
}

/** JSON knows no instants, so they come as text. */
function section<Item>(rows: readonly CountedRow[] = []): Section<Item> {
  const items = rows.map(({ total: _total, ...columns }) => {
    const item: Readonly<Record<string, unknown>> = columns;
    const instants = INSTANTS.filter((name) => typeof item[name] === 'string');
    return {
      ...item,
      ...Object.fromEntries(instants.map((name) => [name, new Date(item[name] as string)])),
    };
  });
  return { items: items as Item[], total: Number(rows[0]?.total ?? 0) };
}

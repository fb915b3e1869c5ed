import type { Transaction } from '#libs/platform';
import type { MailWindow } from '../contract.js';
import type { DigestContent, Section } from './content.js';
import { withRequest } from './one-request.js';
import { CONTENT, READABLE, SEAT } from './statements.js';
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

interface SeatRow {
  userId: string;
  campaignId: string;
  campaign: string;
  slug: string;
  joinedAt: Date;
  previousEnd: Date | null;
  ownStart: Date | null;
  ownEnd: Date | null;
  firstFireAt: Date | null;
}

/** Whose digest, of which campaign, covering what. Read as the person it is for. @returns undefined without a seat */
export async function digestSeat(tx: Transaction, request: DigestRequest): Promise<DigestSeat | undefined> {
  const [row] = await tx.prepared<SeatRow & Record<string, unknown>>('digest_seat', SEAT, [
    request.membershipId,
    request.slot,
  ]);
  if (!row) return undefined;
  const { userId, campaignId, campaign, slug, ownStart, ownEnd } = row;
  // A digest that was begun before says the same again.
  const window = ownStart && ownEnd ? { start: ownStart, end: ownEnd } : windowOf({ ...request, ...row });
  return { userId, campaignId, campaign, slug, window };
}

/**
 * What happened in the window, as the current reader of the transaction may see it.
 * @param at what "ahead" and "overdue" are counted from
 * @param only ids of the testimony to use; null for all that the reader may see
 */
export async function gatherDigest(
  tx: Transaction,
  seat: DigestSeat,
  at: Date,
  only: readonly string[] | null = null,
): Promise<DigestContent> {
  const { campaignId, campaign, slug, window, userId } = seat;
  const [row] = await tx.prepared<Record<string, CountedRow[]>>('digest_content', CONTENT, [
    campaignId,
    window.start,
    window.end,
    at,
    userId,
    only,
    withRequest(ITEMS),
  ]);
  const rows = row ?? {};
  const deadlines = section<DigestContent['deadlines']['items'][number]>(rows['deadlines']);
  return {
    campaignId,
    campaign,
    slug,
    window,
    at,
    deadlines: { ...deadlines, changes: Number(rows['deadlines']?.[0]?.['changes'] ?? 0) },
    shifts: section(rows['shifts']),
    interactions: section(rows['interactions']),
    mine: section(rows['mine']),
    others: section(rows['others']),
    done: section(rows['done']),
    asks: section(rows['asks']),
  };
}

/** The ids of the testimony that the current reader could find in this digest. */
export async function readableInDigest(tx: Transaction, seat: DigestSeat): Promise<string[]> {
  const { campaignId, window, userId } = seat;
  const [row] = await tx.query<{ ids: string[] }>(READABLE, [campaignId, window.start, window.end, userId]);
  return row?.ids ?? [];
}

interface CountedRow {
  total: number;
  [column: string]: unknown;
}

/** JSON knows no instants, so they come as text. */
function section<Item>(rows: CountedRow[] = []): Section<Item> {
  const items = rows.map(({ total: _total, ...item }) => ({
    ...item,
    ...('dueAt' in item ? { dueAt: new Date(item['dueAt'] as string) } : {}),
    ...('occurredAt' in item ? { occurredAt: new Date(item['occurredAt'] as string) } : {}),
  }));
  return { items: items as Item[], total: Number(rows[0]?.total ?? 0) };
}

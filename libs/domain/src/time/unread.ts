/** ms. What is stamped with the time at which its transaction began shows only when that transaction ends. */
export const SETTLING = 60_000;

/** Who has never marked anything as read is shown so many days at most: beyond, the lists themselves are the place. */
export const UNREAD_DAYS = 30;

const DAY = 86_400_000;

/** Since when a person has not read, and why: it was marked, the seat began then, or the seat is older than is shown. */
export interface Unread {
  since: Date;
  basis: UnreadBasis;
}
export const UNREAD_BASES = ['marked', 'seat', 'bounded'] as const;
export type UnreadBasis = (typeof UNREAD_BASES)[number];

interface UnreadFacts {
  /** What was marked as read, or null for never. */
  readUntil: Date | null;
  /** When the person took the seat. */
  joinedAt: Date | null;
  now: Date;
}

/** A mark that lies ahead of the clock is none. */
export function unreadSince({ readUntil, joinedAt, now }: UnreadFacts): Unread {
  if (readUntil && readUntil <= now) return { since: readUntil, basis: 'marked' };
  const bound = new Date(now.getTime() - UNREAD_DAYS * DAY);
  if (joinedAt && joinedAt >= bound) return { since: joinedAt < now ? joinedAt : now, basis: 'seat' };
  return { since: bound, basis: 'bounded' };
}

/**
 * Until when something is read that was put together at `now`: what was still under way then was not in it, and counts as
 * unread.
 */
export const readUntilOf = (now: Date): Date => new Date(now.getTime() - SETTLING);

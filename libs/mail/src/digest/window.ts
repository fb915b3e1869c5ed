import { SETTLING } from '#libs/domain';
import type { MailWindow } from '../contract.js';

export { SETTLING };

const WEEK = 7 * 86_400_000;

/** A window ends a minute short of the mail's own hour (see SETTLING), which is nothing to puzzle readers with. */
export const settled = (end: Date): Date => new Date(Math.ceil(end.getTime() / SETTLING) * SETTLING);

export interface WindowFacts {
  fireAt: Date;
  now: Date;
  joinedAt: Date;
  /** End of the latest window of another slot. */
  previousEnd: Date | null;
  /** When this person's first digest was due, whatever became of it: a first one that was too late is made up for. */
  firstFireAt: Date | null;
  /** When the first one was planned, wherever its day has been moved since. */
  firstPlannedAt: Date | null;
}

/**
 * `[start, end)`: laid end to end, the windows of one person leave no instant out and hold none twice. A window stops short
 * of this very moment (see `SETTLING`): what is still under way falls, as a whole, into the next one.
 */
export function windowOf(facts: WindowFacts): MailWindow {
  const { fireAt, now, joinedAt, previousEnd } = facts;
  const start = new Date(Math.max(previousEnd?.getTime() ?? firstStart(facts), joinedAt.getTime()));
  const end = new Date(Math.min(fireAt.getTime(), now.getTime() - SETTLING));
  return { start, end: end < start ? start : end };
}

/** A week before the first one; but where its day was moved since it was planned, nothing of the days between is left out. */
function firstStart({ fireAt, joinedAt, firstFireAt, firstPlannedAt }: WindowFacts): number {
  const weekBefore = Math.min(fireAt.getTime(), firstFireAt?.getTime() ?? Infinity) - WEEK;
  const planned = firstPlannedAt?.getTime() ?? Infinity;
  // Whoever had just joined is told everything since.
  return joinedAt.getTime() > planned - WEEK ? joinedAt.getTime() : Math.min(weekBefore, planned);
}

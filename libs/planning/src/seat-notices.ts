import { linkSeatNotices, newId, planSeatMail, seatNoticesToMail, writeSeatNotices } from '#libs/data';
import type { SeatChange } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { noticeTime } from './notice-time.js';

const MINUTE = 60_000;
/** What happens within so short a time is one mail. */
const GATHERING = 2 * MINUTE;
const DAY = 1440 * MINUTE;

/** What happened to a seat, and who is told of it besides `people`; never who did it. */
export interface SeatNews {
  campaignId: string;
  change: SeatChange;
  /** Whose seat it is. */
  subjectId: string;
  actorId: string | null;
  organisationId?: string | null;
  coreGroup?: boolean;
  dueAt?: Date | null;
  /** Told whatever their seats, or that they have none any more. */
  people?: readonly string[];
  coordinators?: boolean;
  /** Who shares with that organisation, or with the core group, as named above. */
  sharers?: boolean;
}

/**
 * Tells people about a seat: in the app at once, by mail within their hours, several in one. The mail that tells is chosen here:
 * one of theirs that has not left yet, or a new one.
 */
export async function tellOfSeat(tx: Transaction, news: SeatNews): Promise<void> {
  await tx.as('worker', async (worker) => {
    const { organisationId = null, coreGroup = false, dueAt = null, people = [] } = news;
    await worker.execute(writeSeatNotices, {
      ...{ campaignId: news.campaignId, change: news.change, subjectId: news.subjectId },
      ...{ actorId: news.actorId, organisationId, coreGroup, dueAt, people: [...people] },
      ...{ coordinators: news.coordinators ?? false, sharers: news.sharers ?? false },
    });
    await mailSeatNotices(worker, news.campaignId);
  });
}

/** As `demarche_worker`: gives each notice that no mail tells one that does. */
export async function mailSeatNotices(worker: Transaction, campaignId: string): Promise<void> {
  const waiting = await worker.run(seatNoticesToMail, { campaignId });
  const ids = waiting.map(() => newId());
  const times = waiting.map((one) => {
    const from = new Date(one.now.getTime() + GATHERING);
    return noticeTime(from, new Date(from.getTime() + DAY), one);
  });
  await worker.execute(planSeatMail, {
    ids,
    membershipIds: waiting.map(({ membershipId }) => membershipId),
    fireAts: times.map(({ fireAt }) => fireAt),
    urgents: times.map(({ urgent }) => urgent),
  });
  await worker.execute(linkSeatNotices, { campaignId });
}

import {
  CLOCK_NOW,
  dueEndings,
  endStaleRequests,
  SeatRequest,
  unmailedSeatNotices,
  type DueEnding,
} from '#libs/data';
import { endSeat, mailSeatNotices, Planner } from '#libs/planning';
import { Database, Jobs } from '#libs/platform';
import { DoesJob, Job } from './job.js';

/**
 * Ends the power of coordinators whom nobody kept within the delay, each as the coordinator who asked for it; lets lapse what
 * nobody confirmed; and sees to it that each notice of seats has a mail.
 */
@DoesJob('seats', { every: 60_000, attempts: 3, backoff: 1000 })
export class SeatsJob extends Job {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly jobs: Jobs,
  ) {
    super();
  }

  protected async work(): Promise<void> {
    const { unmailed, due } = await this.database.asRole('worker', async (tx) => {
      await tx.execute(endStaleRequests, {});
      return { unmailed: await tx.run(unmailedSeatNotices, {}), due: await tx.run(dueEndings, {}) };
    });
    try {
      await this.each(
        [
          ...unmailed.map(
            ({ campaignId }) =>
              () =>
                this.mail(campaignId),
          ),
          ...due.map((one) => () => this.end(one)),
        ],
        (work) => work(),
      );
    } finally {
      if (due.length > 0) void this.jobs.wake('sweep');
    }
  }

  private mail(campaignId: string): Promise<void> {
    return this.database.asRole('worker', (tx) => mailSeatNotices(tx, campaignId));
  }

  private async end({ id, askedBy, kind, ...seat }: DueEnding): Promise<void> {
    if (kind === 'clearance') return;
    const ended = await this.database.asReader(askedBy, async (tx) => {
      const requests = tx.table(SeatRequest);
      const open = await requests.findOne({ id, outcome: null }, ['id'], { lock: 'update' });
      // Of two who end each other, the first did.
      if (!open) return false;
      await requests.update({ id }, { outcome: 'took_effect', closedBy: askedBy, closedAt: CLOCK_NOW });
      await endSeat(tx, this.planner, {
        ...{ ...seat, kind, actorId: askedBy, delayed: true },
        detail: { requestId: id, askedBy },
      });
      return true;
    });
    if (ended) this.log.info('seat.ended', { request: id });
  }
}

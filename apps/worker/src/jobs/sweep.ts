import { letGoOfHeld, nextDue } from '#libs/data';
import { Database, Jobs } from '#libs/platform';
import { Sender, type SweepCount } from '../delivery/sender.js';
import { noteHeartbeat, showLife } from './heartbeat.js';
import { DoesJob, Job } from './job.js';

/** A wake-up further away than this is left to the sweeps before it. */
const FARTHEST_WAKE_MS = 24 * 3_600_000;

/** How soon the relay is asked what became of mails on a lost connection. */
const ASK_RELAY_AFTER_MS = 900;

/** Sends all that is due, and has itself woken for what is due next. */
@DoesJob('sweep', { every: 15_000, attempts: 3, backoff: 1000 })
export class SweepJob extends Job {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly sender: Sender,
  ) {
    super();
  }

  protected async work(): Promise<void> {
    let count: SweepCount;
    let next: number | undefined;
    do {
      count = await this.sender.sweep();
      if (count.unknown > 0) void this.jobs.wake('reconcile', ASK_RELAY_AFTER_MS);
      next = await this.afterwards(count);
      if (count.due > 0) this.log.info('sweep.done', { ...count });
      // A digest that is done makes room for the next one.
      if (count.due > 0) void this.jobs.wake('plan');
    } while (count.more && !this.sender.isStopped);
    const pause = this.sender.relay.remaining();
    if (pause > 0) this.again(pause + 50);
    else if (next !== undefined && next < FARTHEST_WAKE_MS) void this.jobs.wake('sweep', Math.max(next, 1));
  }

  /** @returns milliseconds until something is due again */
  private afterwards(count: SweepCount): Promise<number | undefined> {
    return this.database.asRole('worker', async (tx) => {
      await showLife(tx);
      await tx.execute(letGoOfHeld, {});
      await noteHeartbeat(tx, 'sweeper', { ...count });
      return (await tx.first(nextDue, {}))?.ms ?? undefined;
    });
  }
}

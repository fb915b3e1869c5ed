import { Jobs } from '#libs/platform';
import { Reconciler } from '../delivery/reconciler.js';
import { DoesJob, Job } from './job.js';

/** A death is believed, and a relay's record written, about a second later. */
const LOOK_AGAIN_MS = 1050;

/** Settles the mails of workers that died or lost their connection. */
@DoesJob('reconcile', { every: 5000, attempts: 3, backoff: 1000 })
export class ReconcileJob extends Job {
  constructor(
    private readonly jobs: Jobs,
    private readonly reconciler: Reconciler,
  ) {
    super();
  }

  protected async work(): Promise<void> {
    const result = await this.reconciler.run();
    if (result.planned + result.accepted + result.held > 0) this.log.info('reconcile.done', { ...result });
    if (result.suspects + result.waiting > 0) this.again(LOOK_AGAIN_MS);
    if (result.planned > 0) void this.jobs.wake('sweep');
  }
}

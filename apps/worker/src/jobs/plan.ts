import { tryToPlan, waitToRederive } from '#libs/data';
import { Planner } from '#libs/planning';
import { Database, type Transaction } from '#libs/platform';
import { DoesJob, Job } from './job.js';

const SERIALIZATION_FAILURE = '40001';

/** Beginnings within one run. Mails that are sent meanwhile change what is being planned. */
const ROUNDS = 4;

/** Plans all mail anew: the floor under the plans that requests make, and what moves the digests along. */
@DoesJob('plan', { every: 60_000, attempts: 3, backoff: 1000 })
export class PlanJob extends Job {
  private zonesDerived = false;

  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
  ) {
    super();
  }

  protected async work(): Promise<void> {
    await this.deriveZonesOnce();
    for (let round = 1; round <= ROUNDS; round++) if (await this.planned()) return;
    // Somebody changed what was being planned, and planned it.
    this.again(this.schedule.backoff);
  }

  /** @returns false when something was changed meanwhile, so that nothing was written */
  private async planned(): Promise<boolean> {
    try {
      await this.database.asRole('worker', (tx) => this.plan(tx), { snapshot: true });
      return true;
    } catch (error) {
      if ((error as { code?: string }).code !== SERIALIZATION_FAILURE) throw error;
      return false;
    }
  }

  /** A process brings its time-zone data with it: what was derived with other data is derived again before it plans. */
  private async deriveZonesOnce(): Promise<void> {
    if (this.zonesDerived) return;
    await this.database.asRole('worker', async (tx) => {
      await tx.run(waitToRederive, {});
      await this.planner.rederiveZones(tx);
    });
    this.zonesDerived = true;
  }

  /** One worker plans at a time; the others need not do the same again. */
  private async plan(tx: Transaction): Promise<void> {
    const lock = await tx.first(tryToPlan, {});
    if (lock?.mine) await this.planner.everything(tx);
  }
}

import { AuditEvent, campaignsToErase, eraseCampaign, forgetUnusedAccounts } from '#libs/data';
import { Database } from '#libs/platform';
import { DoesJob, Job } from './job.js';

/** Rows that are erased in one transaction: as many as are gone within seconds. */
const MOST = 1000;

/**
 * Erases campaigns whose time to be deleted has come, so many rows at a time. Whatever ends it in between, the next run goes on:
 * from the moment on which it began nobody sits in the campaign any more.
 */
@DoesJob('campaigns', { every: 60_000, attempts: 3, backoff: 5_000 })
export class CampaignsJob extends Job {
  constructor(private readonly database: Database) {
    super();
  }

  protected async work(): Promise<void> {
    const due = await this.database.asRole('worker', (tx) => tx.run(campaignsToErase, {}));
    try {
      await this.each(due, async ({ id }) => {
        while (!(await this.step(id)));
        this.log.info('campaign.erased', { campaign: id });
      });
    } finally {
      if (due.length > 0) await this.database.asRole('worker', (tx) => tx.execute(forgetUnusedAccounts, {}));
    }
  }

  /** @returns whether it is gone, by this or by another worker */
  private step(campaignId: string): Promise<boolean> {
    return this.database.asRole('worker', async (tx) => {
      const due = await tx.run(campaignsToErase, {});
      if (!due.some(({ id }) => id === campaignId)) return true;
      const erased = await tx.first(eraseCampaign, { campaignId, most: MOST });
      if (!erased?.done) return false;
      await tx.table(AuditEvent).insert({
        ...{ actorId: null, campaignId: null, action: 'campaign_deleted' },
        ...{ subjectType: 'campaign', subjectId: campaignId },
      });
      return true;
    });
  }
}

import { Database } from '#libs/platform';
import { DoesJob, Job } from './job.js';

/**
 * Throws away what has served its time, by the real clock: first answers, which may quote testimony, after two days,
 * sign-ins a week after their end, and counts of failed sign-ins a day after they lost their weight; and, by the clock
 * of campaigns, sheets that were brought and not applied within 30 days. All of these tables have the index or the size
 * that makes this cheap.
 */
@DoesJob('housekeeping', { every: 15 * 60_000, first: 20_000, attempts: 3, backoff: 60_000 })
export class HousekeepingJob extends Job {
  constructor(private readonly database: Database) {
    super();
  }

  protected async work(): Promise<void> {
    await this.database.asRole('worker', async (tx) => {
      await tx.query(`delete from idempotency_record where created_at < now() - interval '2 days'`);
      await tx.query(`delete from sign_in where expires_at < now() - interval '7 days'`);
      await tx.query(`delete from sign_in_throttle where last_at < now() - interval '1 day'`);
      await tx.query(
        `delete from sheet_import
         where state in ('reading', 'checked', 'failed') and created_at < clock_now() - interval '30 days'`,
      );
    });
  }
}

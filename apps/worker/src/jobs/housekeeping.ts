import {
  forgetAnswers,
  forgetArchives,
  forgetDevices,
  forgetErrorReports,
  forgetFailedSignIns,
  forgetFailures,
  forgetPublished,
  forgetSheets,
  forgetSignIns,
} from '#libs/data';
import { Database } from '#libs/platform';
import { DoesJob, Job } from './job.js';

/**
 * Throws away what has served its time, by the real clock: first answers, which may quote testimony, after two days,
 * sign-ins a week after their end, counts of sign-ins a day after they lost their weight, what their owners are shown of
 * failed ones after 30 days, and devices that nobody signed in on for 180; and, by the clock of campaigns, sheets that were
 * brought and not applied within 30 days, and archives that were not taken in within seven or whose admin is none any more,
 * what was unpublished an hour ago, and removed reports of errors after 30 days. All of these tables have the index or the size
 * that makes this cheap.
 */
@DoesJob('housekeeping', { every: 15 * 60_000, first: 20_000, attempts: 3, backoff: 60_000 })
export class HousekeepingJob extends Job {
  constructor(private readonly database: Database) {
    super();
  }

  protected async work(): Promise<void> {
    const old = [
      forgetAnswers,
      forgetSignIns,
      forgetFailedSignIns,
      forgetDevices,
      forgetFailures,
      forgetSheets,
      forgetArchives,
      forgetPublished,
      forgetErrorReports,
    ];
    // What quotes testimony goes in time, whatever cannot be thrown away beside it.
    await this.each(old, (forget) =>
      this.database.asRole('worker', async (tx) => void (await tx.execute(forget, {}))),
    );
  }
}

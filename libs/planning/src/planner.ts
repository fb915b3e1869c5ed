import {
  deadlinesAhead,
  deadlinesAheadOfPeople,
  Installation,
  noteHeartbeat,
  tasksAhead,
  tasksAheadOfPeople,
} from '#libs/data';
import { zoneDataVersion } from '#libs/domain';
import type { Database, Jobs, Transaction } from '#libs/platform';
import { planDeadlineReminders } from './deadline-reminders.js';
import { planDigests } from './digests.js';
import { rederive } from './rederive-zones.js';
import { replanAfterMove } from './replan-after-move.js';
import { planTaskReminders } from './task-reminders.js';

/** Beginnings after which a changing world is left to the next plan. */
const ROUNDS = 8;

/**
 * Writes the plan of mail: which delivery is due when, for whom. Each method may be called from any role; it does its
 * work as `demarche_worker` inside the given transaction, so that the plan changes together with its cause. Running a
 * plan twice leaves the same rows.
 */
export class Planner {
  constructor(private readonly jobs: Jobs) {}

  /** Re-plans all mail about these deadlines, after one was made, moved, re-titled or cancelled. */
  deadlines(tx: Transaction, deadlineIds: readonly string[]): Promise<void> {
    return this.plan(tx, (worker) => replanAfterMove(worker, deadlineIds));
  }

  /** Re-plans the reminders of these tasks, after one was made, re-dated, reassigned, done or cancelled. */
  tasks(tx: Transaction, taskIds: readonly string[]): Promise<void> {
    return this.plan(tx, (worker) => planTaskReminders(worker, taskIds));
  }

  /** Re-plans everything for these people, after their zone, hours, wishes, seat or role changed. */
  people(tx: Transaction, userIds: readonly string[]): Promise<void> {
    return this.plan(tx, async (worker) => {
      await planDeadlineReminders(
        worker,
        ids(await worker.run(deadlinesAheadOfPeople, { userIds })),
        userIds,
      );
      await planTaskReminders(worker, ids(await worker.run(tasksAheadOfPeople, { userIds })));
      await planDigests(worker, userIds);
    });
  }

  /** Re-plans a whole campaign, after its reminder rules changed. */
  campaign(tx: Transaction, campaignId: string): Promise<void> {
    return this.plan(tx, async (worker) => {
      await planDeadlineReminders(worker, ids(await worker.run(deadlinesAhead, { campaignId })), null);
      await planTaskReminders(worker, ids(await worker.run(tasksAhead, { campaignId })));
    });
  }

  /**
   * Re-plans everything there is: the floor under all of the above, and what moves the digests along.
   * Notes when it did so in the heartbeat `planner`.
   */
  everything(tx: Transaction): Promise<void> {
    return this.plan(tx, async (worker) => {
      await replanAfterMove(worker, ids(await worker.run(deadlinesAhead, {})));
      await planTaskReminders(worker, ids(await worker.run(tasksAhead, {})));
      await planDigests(worker, null);
      await worker.execute(noteHeartbeat, { name: 'planner', detail: {} });
    });
  }

  /**
   * `everything` in a transaction of its own that sees one moment only: who changes something meanwhile wins, and this
   * begins anew. In the ordinary mode it could write an instant that it worked out before the change over the right one.
   */
  async refresh(database: Database): Promise<void> {
    for (let round = 1; ; round++) {
      try {
        return await database.asRole('worker', (tx) => this.everything(tx), { snapshot: true });
      } catch (error) {
        const { code } = error as { code?: string };
        if (round === ROUNDS || (code !== '40001' && code !== '40P01')) throw error;
      }
    }
  }

  /** Re-plans the digests of everybody, e.g. after one was sent. */
  digests(tx: Transaction, userIds: readonly string[] | null): Promise<void> {
    return this.plan(tx, (worker) => planDigests(worker, userIds));
  }

  /** After an update of the time-zone data: derives what lies ahead again and re-dates its mail. @returns whether anything changed */
  async rederiveZones(tx: Transaction): Promise<boolean> {
    return tx.as('worker', async (worker) => {
      const row = await worker.table(Installation).findOne({ id: 1 }, ['zoneVersion']);
      if (row?.zoneVersion === zoneDataVersion) return false;
      const { deadlineIds, taskIds } = await rederive(worker);
      await replanAfterMove(worker, deadlineIds);
      await planTaskReminders(worker, taskIds);
      worker.afterCommit(() => this.jobs.wake('sweep'));
      return true;
    });
  }

  private async plan(tx: Transaction, work: (worker: Transaction) => Promise<void>): Promise<void> {
    await tx.as('worker', work);
    // The sweep finds the earliest due row and has itself woken for it.
    tx.afterCommit(() => this.jobs.wake('sweep'));
  }
}

const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

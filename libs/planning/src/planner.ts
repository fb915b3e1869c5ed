import {
  askAgain,
  cancelMailOfCampaign,
  deadlinesAhead,
  deadlinesAheadOfPeople,
  endStaleRequests,
  Installation,
  Letter,
  LetterRequest,
  lockPlanOfCampaign,
  Membership,
  noteHeartbeat,
  seriesGoingOn,
  seriesUntilSession,
  tasksAhead,
  tasksAheadOfPeople,
  waitAsUsual,
  waitForPlans,
} from '#libs/data';
import { zoneDataVersion } from '#libs/domain';
import type { Database, Jobs, Transaction } from '#libs/platform';
import type { ChangedTask } from './changed-task.js';
import { replanDeadlines } from './replan-deadlines.js';
import { planDeadlineReminders } from './deadline-reminders.js';
import { clockNow } from './clock-now.js';
import { planDigests } from './digests.js';
import { planFailedSignIns } from './failed-sign-ins.js';
import { planLetters } from './letter-notices.js';
import { planOverdueTasks } from './overdue-tasks.js';
import { rederive } from './rederive-zones.js';
import { planNoticesOfTasks, planTaskNotices, recordTaskChanges } from './task-notices.js';
import { settleTasksUntil, type ClosingSession } from './series-ends.js';
import { makeTasksOfSeries, passOver } from './task-series.js';
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
    return this.plan(tx, (worker) => replanDeadlines(worker, deadlineIds));
  }

  /** Re-plans all mail about these tasks. */
  tasks(tx: Transaction, taskIds: readonly string[]): Promise<void> {
    return this.plan(tx, (worker) => planTasks(worker, taskIds));
  }

  /** The same after somebody made, re-dated, assigned, finished or cancelled them: whom that concerns will hear of it. */
  changedTasks(tx: Transaction, changes: readonly ChangedTask[]): Promise<void> {
    return this.plan(tx, async (worker) => {
      await recordTaskChanges(worker, changes);
      await planTasks(
        worker,
        changes.map(({ id }) => id),
      );
    });
  }

  /** Makes the tasks of these series that are wanted by now, with their mail, after one was made, changed or resumed. */
  series(tx: Transaction, seriesIds: readonly string[]): Promise<void> {
    return this.plan(tx, (worker) => makeAndPlan(worker, seriesIds));
  }

  /** The same after somebody moved a session with which series end: what lies beyond its new end is cancelled, or comes back. */
  sessionMoved(tx: Transaction, session: ClosingSession): Promise<void> {
    return this.plan(tx, (worker) => settleAndPlan(worker, session));
  }

  /** The same after it was removed: series that end with it ended then. */
  sessionRemoved(tx: Transaction, session: ClosingSession): Promise<void> {
    return this.plan(tx, async (worker) => {
      const now = await clockNow(worker);
      const { closesAt } = session;
      await settleAndPlan(worker, { ...session, closesAt: closesAt < now ? closesAt : now });
    });
  }

  /** The same after it came back: those series go on, and nobody is given a task for a day that went by meanwhile. */
  sessionRestored(tx: Transaction, session: ClosingSession): Promise<void> {
    return this.plan(tx, async (worker) => {
      const { campaignId, id: sessionId } = session;
      const series = await worker.run(seriesUntilSession, { campaignId, sessionId });
      await passOver(worker, series);
      await settleAndPlan(worker, session);
      if (series.length > 0) await makeAndPlan(worker, ids(series));
    });
  }

  /** Re-plans what these people hear of tasks, after a comment named them or names them no longer. */
  mentions(tx: Transaction, userIds: readonly string[]): Promise<void> {
    return this.plan(tx, (worker) => planTaskNotices(worker, userIds));
  }

  /** Re-plans everything for these people, after their zone, hours, wishes, pause, seat or role changed. */
  people(tx: Transaction, userIds: readonly string[]): Promise<void> {
    return this.plan(tx, async (worker) => {
      // The night or the pause until which they wait may be another one now.
      await worker.execute(askAgain, { userIds });
      await planDeadlineReminders(
        worker,
        ids(await worker.run(deadlinesAheadOfPeople, { userIds })),
        userIds,
      );
      await planTaskMail(worker, ids(await worker.run(tasksAheadOfPeople, { userIds })));
      await planTaskNotices(worker, userIds);
      const asked = await worker.table(LetterRequest).find({ userId: userIds, answer: 'none' }, ['letterId']);
      if (asked.length > 0) await planLetters(worker, [...new Set(asked.map((one) => one.letterId))]);
      await planDigests(worker, userIds);
    });
  }

  /** Re-plans what asks for signatures under these letters, after one was opened, closed or moved, or somebody was asked or has answered. */
  letters(tx: Transaction, letterIds: readonly string[]): Promise<void> {
    return this.plan(tx, (worker) => planLetters(worker, letterIds));
  }

  /** Re-plans a whole campaign, after its reminder rules changed. */
  campaign(tx: Transaction, campaignId: string): Promise<void> {
    return this.plan(tx, async (worker) => {
      await worker.run(waitForPlans, {});
      await worker.run(lockPlanOfCampaign, { campaignId });
      await worker.run(waitAsUsual, {});
      await planDeadlineReminders(worker, ids(await worker.run(deadlinesAhead, { campaignId })), null);
      await planTaskMail(worker, ids(await worker.run(tasksAhead, { campaignId })));
    });
  }

  /** Withdraws all mail of a campaign that was closed, but what tells of seats and sign-ins, and the ends of coordinators that wait. */
  closed(tx: Transaction, campaignId: string): Promise<void> {
    return this.plan(tx, async (worker) => {
      await worker.execute(cancelMailOfCampaign, { campaignId });
      await worker.execute(endStaleRequests, { campaignId });
    });
  }

  /** Plans the mail of a campaign that was opened again, by the time-zone data of today; for the days since nobody is given a task. */
  reopened(tx: Transaction, campaignId: string): Promise<void> {
    return this.plan(tx, async (worker) => {
      const series = await worker.run(seriesGoingOn, { campaignId });
      await passOver(worker, series);
      if (series.length > 0) await makeAndPlan(worker, ids(series));
      const { deadlineIds, taskIds } = await rederive(worker);
      const ahead = await worker.run(deadlinesAhead, { campaignId });
      await replanDeadlines(worker, [...new Set([...deadlineIds, ...ids(ahead)])]);
      await planTasks(worker, [
        ...new Set([...taskIds, ...ids(await worker.run(tasksAhead, { campaignId }))]),
      ]);
      await planLetters(worker, ids(await worker.table(Letter).find({ campaignId }, ['id'])));
      const members = await worker.table(Membership).find({ campaignId, state: 'active' }, ['userId']);
      const people = members.map(({ userId }) => userId);
      await planTaskNotices(worker, people);
      await planDigests(worker, people);
    });
  }

  /**
   * Re-plans everything there is: the floor under all of the above, and what moves the digests along.
   * Notes when it did so in the heartbeat `planner`.
   */
  everything(tx: Transaction): Promise<void> {
    return this.plan(tx, async (worker) => {
      await makeAndPlan(worker, null);
      await replanDeadlines(worker, ids(await worker.run(deadlinesAhead, {})));
      await planTaskMail(worker, ids(await worker.run(tasksAhead, {})));
      await planTaskNotices(worker, null);
      await planDigests(worker, null);
      await planFailedSignIns(worker);
      await planLetters(worker, null);
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
      const { deadlineIds, taskIds, letterIds } = await rederive(worker);
      await replanDeadlines(worker, deadlineIds);
      await planTasks(worker, taskIds);
      await planLetters(worker, letterIds);
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

async function planTaskMail(worker: Transaction, taskIds: readonly string[]): Promise<void> {
  await planTaskReminders(worker, taskIds);
  await planOverdueTasks(worker, taskIds);
}

async function planTasks(worker: Transaction, taskIds: readonly string[]): Promise<void> {
  await planTaskMail(worker, taskIds);
  await planNoticesOfTasks(worker, taskIds);
}

async function makeAndPlan(worker: Transaction, seriesIds: readonly string[] | null): Promise<void> {
  const made = await makeTasksOfSeries(worker, seriesIds);
  await recordTaskChanges(worker, made);
  await planTasks(worker, ids(made));
}

async function settleAndPlan(worker: Transaction, session: ClosingSession): Promise<void> {
  const changes = await settleTasksUntil(worker, session, await clockNow(worker));
  await recordTaskChanges(worker, changes);
  await planTasks(worker, ids(changes));
}

import {
  giveTasksBack,
  handSeriesOn,
  handTasksOn,
  leaveSeries,
  leaveTasks,
  leaveTasksOfGone,
  openTasksOfPerson,
  type RowOf,
} from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { ChangedTask } from './changed-task.js';
import type { Planner } from './planner.js';
import { makeNextTasks } from './task-series.js';

type OpenTask = RowOf<typeof openTasksOfPerson>;

export interface Leaving {
  campaignId: string;
  /** Whose seat ended. */
  userId: string;
  /** Who ended it, and reads in `tx`. */
  actorId: string;
  /** Who takes over the tasks that the actor sees; null for nobody. */
  to: string | null;
}

/**
 * What becomes of the open tasks and series of a person whose seat ends: those that the actor sees go to `to`, all others to
 * nobody. Those who gave them hear of it; of a series by its next task.
 * @returns the ids of those that the actor sees
 */
export async function leaveTasksOf(tx: Transaction, planner: Planner, leaving: Leaving): Promise<string[]> {
  const { campaignId, userId, actorId, to } = leaving;
  await tx.as('worker', (worker) => makeNextTasks(worker, campaignId, userId));
  const visible = await tx.run(openTasksOfPerson, { campaignId, userId });
  const ids = visible.map(({ id }) => id);
  if (to !== null) {
    const givenBy = to === actorId ? null : actorId;
    await tx.execute(handTasksOn, { campaignId, ids, assigneeId: to, givenBy, actorId });
    await tx.execute(handSeriesOn, { campaignId, userId, to, givenBy, actorId });
  }
  // What becomes nobody's is written by the worker: who has it and sees it for no other reason would lose sight of it by that.
  const left = await tx.as('worker', async (worker) => {
    await worker.execute(leaveSeries, { campaignId, userId, actorId });
    return worker.run(leaveTasks, { campaignId, userId, actorId });
  });
  await planner.changedTasks(tx, [
    ...(to === null ? [] : visible.map((task) => handedOn(leaving, task, to))),
    ...left.map((task) => handedOn(leaving, task, null)),
  ]);
  return ids;
}

/** The same for all who left while the campaign was closed, since nothing of it was written then: once it is open again. */
export async function leaveTasksOfAllGone(
  tx: Transaction,
  planner: Planner,
  { campaignId, actorId }: Pick<Leaving, 'campaignId' | 'actorId'>,
): Promise<void> {
  const tasks = await tx.as('worker', async (worker) => {
    await makeNextTasks(worker, campaignId, null);
    return worker.run(leaveTasksOfGone, { campaignId });
  });
  const changes = tasks.map(({ userId, ...task }) =>
    handedOn({ campaignId, actorId, userId: userId ?? actorId }, task, null),
  );
  await planner.changedTasks(tx, changes);
}

/** Whoever ended a seat and takes that back at once: the person has again what nobody changed since. */
export async function giveTasksBackTo(
  tx: Transaction,
  planner: Planner,
  { campaignId, userId, actorId }: Omit<Leaving, 'to'>,
): Promise<void> {
  const tasks = await tx.as('worker', (worker) => worker.run(giveTasksBack, { campaignId, userId, actorId }));
  await planner.changedTasks(
    tx,
    tasks.map(({ id, heirId, givenBy, dueAt }): ChangedTask => {
      const before = { assigneeId: heirId, dueAt, state: 'open' as const };
      return { id, campaignId, giverId: givenBy, actorId, before, after: { ...before, assigneeId: userId } };
    }),
  );
}

function handedOn(
  { campaignId, userId, actorId }: Omit<Leaving, 'to'>,
  { id, givenBy, dueAt }: OpenTask,
  assigneeId: string | null,
): ChangedTask {
  const [before, after] = [
    { assigneeId: userId, dueAt, state: 'open' as const },
    { assigneeId, dueAt, state: 'open' as const },
  ];
  return { id, campaignId, giverId: givenBy, actorId, before, after };
}

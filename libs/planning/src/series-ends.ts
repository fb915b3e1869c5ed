import { inColumns, settleTasksOfSeries, tasksUntilSession, type TaskUntilSession } from '#libs/data';
import { recurrenceDates, toWall, type TaskState } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { ChangedTask } from './changed-task.js';

/** A task whose series ends with a session, and what becomes of it. */
export interface Settled {
  task: TaskUntilSession;
  state: TaskState;
}

/**
 * Which tasks are cancelled, since the session with which their series ends is over before their day, and which that were come
 * back; none of a day that is over.
 */
export function settledBy(tasks: readonly TaskUntilSession[], closesAt: Date, now: Date): Settled[] {
  return tasks.flatMap((task): Settled[] => {
    const [last, today] = [closesAt, now].map((at) => toWall(at, task.zone).slice(0, 10)) as [string, string];
    const { onDate, state } = task;
    if (state === 'open') return onDate > last ? [{ task, state: 'cancelled' }] : [];
    const itsDay = recurrenceDates({ ...task, untilOn: last }, onDate, onDate).length > 0;
    return itsDay && onDate >= today ? [{ task, state: 'open' }] : [];
  });
}

/** A session with which series end, as somebody changed it. */
export interface ClosingSession {
  campaignId: string;
  id: string;
  closesAt: Date;
  actorId: string;
}

/** Settles, as `demarche_worker`, the tasks of all series that end with a session which somebody has moved, removed or restored. */
export async function settleTasksUntil(
  worker: Transaction,
  session: ClosingSession,
  now: Date,
): Promise<ChangedTask[]> {
  const { campaignId, id: sessionId, closesAt, actorId } = session;
  const settled = settledBy(await worker.run(tasksUntilSession, { campaignId, sessionId }), closesAt, now);
  if (settled.length === 0) return [];
  // Nobody whose seat ended meanwhile is given what comes back.
  const rows = settled.map(({ task, state }) => {
    return { id: task.id, state, assigneeId: state === 'open' ? task.doneBy : task.assigneeId };
  });
  await worker.execute(settleTasksOfSeries, { ...inColumns(rows, 'id', 'state', 'assigneeId'), actorId });
  return settled.map(({ task: { id, assigneeId, doneBy, dueAt, givenBy, state: was }, state }) => {
    const [before, after] = [
      { assigneeId, dueAt, state: was },
      { assigneeId: state === 'open' ? doneBy : assigneeId, dueAt, state },
    ];
    return { id, campaignId, giverId: givenBy, actorId, before, after };
  });
}

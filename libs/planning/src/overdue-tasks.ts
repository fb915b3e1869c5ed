import {
  givenTasks,
  inColumns,
  planOverdueTasks as planOverdue,
  readByIndex,
  readSequentially,
  TASK_NEWS_DAYS,
} from '#libs/data';
import { atOnce, nextAllowed } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { clockNow } from './clock-now.js';
import { quietOf } from './recipient-clock.js';

const HOUR = 3_600_000;

/** Plans that whoever gave an overdue task hears of it, an hour after its time: once for each time at which it was due. */
export async function planOverdueTasks(tx: Transaction, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return;
  const now = await clockNow(tx);
  const slots = (await tx.run(givenTasks, { taskIds })).map((task) => {
    const { taskId, userId, dueAt, zone } = task;
    const usefulUntil = new Date(dueAt.getTime() + TASK_NEWS_DAYS * 24 * HOUR);
    const fireAt = nextAllowed(new Date(dueAt.getTime() + HOUR), zone, quietOf(task));
    return { taskId, userId, fireAt, usefulUntil, catchUpAt: atOnce(now, usefulUntil, zone, quietOf(task)) };
  });
  await tx.run(readByIndex, {});
  await tx.execute(planOverdue, {
    ...inColumns(slots, 'taskId', 'userId', 'fireAt', 'catchUpAt', 'usefulUntil'),
    taskIds,
  });
  await tx.run(readSequentially, {});
}

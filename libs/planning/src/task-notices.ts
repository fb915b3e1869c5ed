import {
  inColumns,
  peopleOfTaskNotices,
  planTaskNotices as planNotices,
  recordTaskNotices,
  TASK_NEWS_DAYS,
  taskNews,
  type TaskNews,
} from '#libs/data';
import type { Transaction } from '#libs/platform';
import { noticeTime } from './notice-time.js';
import type { ChangedTask } from './changed-task.js';
import { concerned } from './task-notice-recipients.js';

const MINUTE = 60_000;
/** What is given within so short a time is one mail, and what is taken back within it none. */
const GATHERING = 2 * MINUTE;

/** Writes for whom what was done to these tasks is news, and for whom an own act. */
export async function recordTaskChanges(tx: Transaction, changes: readonly ChangedTask[]): Promise<void> {
  const rows = changes.flatMap(concerned);
  if (rows.length === 0) return;
  await tx.execute(
    recordTaskNotices,
    inColumns(rows, 'taskId', 'userId', 'campaignId', 'change', 'actorId', 'own', 'knownDueAt'),
  );
}

/** Plans a notice for everybody who does not know of changes of the tasks that they had or have. */
export async function planTaskNotices(tx: Transaction, onlyUsers: readonly string[] | null): Promise<void> {
  const notices = (await tx.run(taskNews, { onlyUsers })).map((news) => ({
    membershipId: news.membershipId,
    usefulUntil: new Date(news.until.getTime() + TASK_NEWS_DAYS * 1440 * MINUTE),
    ...timeOf(news),
  }));
  await tx.execute(planNotices, {
    ...inColumns(notices, 'membershipId', 'fireAt', 'usefulUntil', 'urgent'),
    onlyUsers,
  });
}

/** The same for those whom changes of these tasks concern. */
export async function planNoticesOfTasks(tx: Transaction, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return;
  const people = await tx.run(peopleOfTaskNotices, { taskIds });
  if (people.length > 0)
    await planTaskNotices(
      tx,
      people.map(({ id }) => id),
    );
}

function timeOf(news: TaskNews): { fireAt: Date; urgent: boolean } {
  const from = new Date(news.since.getTime() + GATHERING);
  return noticeTime(from, news.dueAt ?? new Date(8.64e15), news);
}

import {
  inColumns,
  peopleOfTaskNotices,
  planTaskNotices as planNotices,
  recordTaskNotices,
  TASK_NEWS_DAYS,
  taskNews,
  type TaskNews,
} from '#libs/data';
import type { TaskChange } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { noticeTime } from './notice-time.js';
import type { ChangedTask, TaskFacts } from './changed-task.js';

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

interface Concerned {
  taskId: string;
  userId: string;
  campaignId: string;
  change: TaskChange;
  actorId: string;
  own: boolean;
  knownDueAt: Date | null;
}

/** Whose open task it was, whose it is, and what that means to each. */
export function concerned({ id, campaignId, authorId, actorId, before, after }: ChangedTask): Concerned[] {
  const [was, is] = [holder(before), holder(after)];
  const row = (userId: string, change: TaskChange, knownDueAt: Date | null): Concerned => {
    const own = userId === actorId;
    const due = is === userId ? after.dueAt : null;
    return { taskId: id, userId, campaignId, change, actorId, own, knownDueAt: own ? due : knownDueAt };
  };
  const rows: Concerned[] = [];
  if (was !== null && was !== is) rows.push(row(was, ending(after), before?.dueAt ?? null));
  if (is !== null && was !== is) {
    rows.push(row(is, before?.assigneeId === is ? 'reopened' : 'given', null));
  }
  if (is !== null && was === is && before?.dueAt.getTime() !== after.dueAt.getTime()) {
    rows.push(row(is, 'retimed', before?.dueAt ?? null));
  }
  // Who wrote it hears in the app that nobody does it any more.
  const left = was !== null && is === null && after.state === 'open';
  if (left && authorId !== was && authorId !== actorId) rows.push(row(authorId, 'left', null));
  return rows;
}

const holder = (task: TaskFacts | null) => (task?.state === 'open' ? task.assigneeId : null);

const ending = ({ state }: TaskFacts): TaskChange => (state === 'open' ? 'handed_on' : state);

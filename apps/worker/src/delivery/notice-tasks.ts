import {
  forgetNoticeMentions,
  forgetNoticeTasks,
  inColumns,
  recordNoticeMentions,
  recordNoticeTasks,
} from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { PreparedMail } from './delivery.js';

/** Notes what notices of tasks tell their recipients, in the transaction in which their hand-over begins. */
export async function recordTasks(tx: Transaction, begun: readonly PreparedMail[]): Promise<void> {
  const notices = begun.filter(({ mail }) => mail.tasks !== undefined);
  if (notices.length === 0) return;
  await tx.execute(forgetNoticeTasks, { deliveryIds: notices.map(({ delivery }) => delivery.id) });
  const rows = notices.flatMap(({ delivery: { id, campaignId, userId }, mail: { tasks = [] } }) =>
    campaignId === null
      ? []
      : tasks.map(({ taskId, dueAt }) => ({
          deliveryId: id,
          taskId,
          campaignId,
          userId,
          statedDueAt: dueAt,
        })),
  );
  await tx.execute(
    recordNoticeTasks,
    inColumns(rows, 'deliveryId', 'taskId', 'campaignId', 'userId', 'statedDueAt'),
  );
  await recordMentions(tx, notices);
}

async function recordMentions(tx: Transaction, notices: readonly PreparedMail[]): Promise<void> {
  await tx.execute(forgetNoticeMentions, { deliveryIds: notices.map(({ delivery }) => delivery.id) });
  const rows = notices.flatMap(({ delivery: { id, campaignId, userId }, mail: { mentions = [] } }) =>
    campaignId === null
      ? []
      : mentions.map((commentId) => ({ deliveryId: id, commentId, campaignId, userId })),
  );
  if (rows.length === 0) return;
  await tx.execute(recordNoticeMentions, inColumns(rows, 'deliveryId', 'commentId', 'campaignId', 'userId'));
}

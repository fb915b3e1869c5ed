import {
  inColumns,
  planTaskReminders as planReminders,
  readByIndex,
  readSequentially,
  taskReminderCandidates,
} from '#libs/data';
import { reminderInstant } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { ruleOf } from './deadline-reminders.js';
import { quietOf } from './recipient-clock.js';

/** Plans the reminders of tasks, for their assignees. */
export async function planTaskReminders(tx: Transaction, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return;
  const candidates = await tx.run(taskReminderCandidates, { taskIds });
  const slots = candidates.map((candidate) => ({
    ruleId: candidate.id,
    taskId: candidate.taskId,
    fireAt: reminderInstant(
      ruleOf(candidate),
      candidate.dueAt,
      candidate.zone,
      quietOf(candidate),
      candidate.urgent,
    ),
  }));
  await tx.run(readByIndex, {});
  await tx.execute(planReminders, { ...inColumns(slots, 'ruleId', 'taskId', 'fireAt'), taskIds });
  await tx.run(readSequentially, {});
}

import {
  inColumns,
  planTaskReminders as planReminders,
  readByIndex,
  readSequentially,
  taskReminderCandidates,
  type RowOf,
} from '#libs/data';
import { atOnce, reminderInstant, shortNoticeInstant } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { clockNow } from './clock-now.js';
import { ruleOf } from './deadline-reminders.js';
import { quietOf } from './recipient-clock.js';

/**
 * Plans the reminders of tasks, for their assignees. One that was given at so short a notice that the hour of every rule had
 * passed is reminded of once, shortly before its time.
 */
export async function planTaskReminders(tx: Transaction, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return;
  const now = await clockNow(tx);
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
    catchUpAt: catchUpAt(candidate, now),
  }));
  await tx.run(readByIndex, {});
  await tx.execute(planReminders, {
    ...inColumns(slots, 'ruleId', 'taskId', 'fireAt', 'catchUpAt'),
    taskIds,
  });
  await tx.run(readSequentially, {});
}

type Candidate = RowOf<typeof taskReminderCandidates>;

function catchUpAt(candidate: Candidate, now: Date): Date | null {
  const { givenAt, dueAt, zone, urgent } = candidate;
  const quiet = urgent ? null : quietOf(candidate);
  const fitting = shortNoticeInstant(givenAt, dueAt, zone, quiet);
  return fitting && fitting > now ? fitting : atOnce(now, dueAt, zone, quiet);
}

import { inColumns, misinformedPeople, planDeadlineNotices, type RowOf } from '#libs/data';
import type { DeliveryKind } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { clockNow } from './clock-now.js';
import { planDeadlineReminders } from './deadline-reminders.js';
import { noticeTime } from './notice-time.js';

type Misinformed = RowOf<typeof misinformedPeople>;

/**
 * Re-plans all mail about deadlines that may have changed: reminders that were not handed over are dated anew, and whoever has
 * a mail that no longer holds gets a notice.
 */
export async function replanDeadlines(tx: Transaction, deadlineIds: readonly string[]): Promise<void> {
  await planDeadlineReminders(tx, deadlineIds, null);
  await planNotices(tx, deadlineIds);
}

/**
 * Plans a notice for everybody whose last mail about a deadline says something else than what holds: another time, that it
 * stands, or that it was cancelled. At once, but not at night. One that was not sent yet when the deadline changes again
 * gives way to the new one.
 */
async function planNotices(tx: Transaction, deadlineIds: readonly string[]): Promise<void> {
  if (deadlineIds.length === 0) return;
  const misinformed = await tx.run(misinformedPeople, { deadlineIds });
  const now = await clockNow(tx);
  const notices = misinformed.map((person) => {
    const usefulUntil = usefulUntilOf(person, now);
    return { ...person, kind: kindOf(person), usefulUntil, ...noticeTime(now, usefulUntil, person) };
  });
  await tx.execute(planDeadlineNotices, {
    ...inColumns(notices, 'deadlineId', 'userId', 'kind', 'fireAt', 'usefulUntil', 'urgent'),
    deadlineIds,
  });
}

function kindOf({ state, statedDueAt }: Misinformed): DeliveryKind {
  if (state === 'cancelled') return 'deadline_cancelled';
  return statedDueAt === null ? 'deadline_restored' : 'deadline_moved';
}

/** What is over is told until the time for which the person is still getting ready. */
function usefulUntilOf({ state, dueAt, statedDueAt }: Misinformed, now: Date): Date {
  return state === 'open' && dueAt > now ? dueAt : (statedDueAt ?? dueAt);
}

import { inColumns, misinformedPeople, planMovedNotices, type RowOf } from '#libs/data';
import { nextAllowed } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { clockNow } from './clock-now.js';
import { planDeadlineReminders } from './deadline-reminders.js';
import { quietOf } from './recipient-clock.js';

type Misinformed = RowOf<typeof misinformedPeople>;

/**
 * Re-plans all mail about deadlines that may have moved: reminders that were not handed over are dated anew, and who already
 * holds the old time gets a notice and one more reminder.
 */
export async function replanAfterMove(tx: Transaction, deadlineIds: readonly string[]): Promise<void> {
  await planDeadlineReminders(tx, deadlineIds, null);
  await planNotices(tx, deadlineIds);
}

/**
 * Plans a notice for everybody whose last mail about a deadline told another time than it has now. At once, but not
 * at night. A notice that was not sent yet when the deadline moves again gives way to the new one.
 */
async function planNotices(tx: Transaction, deadlineIds: readonly string[]): Promise<void> {
  if (deadlineIds.length === 0) return;
  const misinformed = await tx.run(misinformedPeople, { deadlineIds });
  const now = await clockNow(tx);
  const notices = misinformed.map((person) => ({
    ...person,
    ...noticeTime(now, person),
  }));
  await tx.execute(planMovedNotices, {
    ...inColumns(notices, 'deadlineId', 'userId', 'fireAt', 'urgent'),
    deadlineIds,
  });
}

/** Not at night, unless the new time would be over by the morning. */
function noticeTime(now: Date, person: Misinformed): { fireAt: Date; urgent: boolean } {
  const allowed = nextAllowed(now, person.zone, quietOf(person));
  return allowed < person.dueAt ? { fireAt: allowed, urgent: false } : { fireAt: now, urgent: true };
}

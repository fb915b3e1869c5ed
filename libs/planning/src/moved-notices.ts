import { inColumns, misinformedPeople, planMovedNotices as planNotices, type RowOf } from '#libs/data';
import { nextAllowed } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { clockNow } from './clock-now.js';
import { quietOf } from './recipient-clock.js';

type Misinformed = RowOf<typeof misinformedPeople>;

/**
 * Plans a notice for everybody whose last mail about a deadline told another time than it has now. At once, but not
 * at night. A notice that was not sent yet when the deadline moves again gives way to the new one.
 */
export async function planMovedNotices(tx: Transaction, deadlineIds: readonly string[]): Promise<void> {
  if (deadlineIds.length === 0) return;
  const misinformed = await tx.run(misinformedPeople, { deadlineIds });
  const now = await clockNow(tx);
  const notices = misinformed.map((person) => ({
    ...person,
    ...noticeTime(now, person),
  }));
  await tx.execute(planNotices, {
    ...inColumns(notices, 'deadlineId', 'userId', 'fireAt', 'urgent'),
    deadlineIds,
  });
}

/** Not at night, unless the new time would be over by the morning. */
function noticeTime(now: Date, person: Misinformed): { fireAt: Date; urgent: boolean } {
  const allowed = nextAllowed(now, person.zone, quietOf(person));
  return allowed < person.dueAt ? { fireAt: allowed, urgent: false } : { fireAt: now, urgent: true };
}

import { digestSubscribers, inColumns, planDigests as plan } from '#libs/data';
import { addIsoWeeks, nextAllowed, nextUnsentSlot } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { clockNow } from './clock-now.js';
import { quietOf } from './recipient-clock.js';

/** After this a digest is not worth sending; the next one covers its time. */
const USEFUL_HOURS = 48;

/**
 * Plans the next digest of every active member who wants it. The ISO week in the member's own zone is the key, so
 * that a change of zone, day or hour can neither repeat a week nor lose one.
 * @param onlyUsers null for everybody
 */
export async function planDigests(tx: Transaction, onlyUsers: readonly string[] | null): Promise<void> {
  const now = await clockNow(tx);
  const subscribers = await tx.run(digestSubscribers, { onlyUsers });
  const slots = subscribers.map((subscriber) => {
    const preference = {
      weekday: subscriber.digestWeekday,
      at: subscriber.digestAt,
      zone: subscriber.zone,
    };
    const last = subscriber.lastWeek ?? (subscriber.pendingWeek && addIsoWeeks(subscriber.pendingWeek, -1));
    const slot = nextUnsentSlot(last, now, preference, USEFUL_HOURS);
    return {
      membershipId: subscriber.membershipId,
      week: slot.key,
      fireAt: nextAllowed(slot.instant, subscriber.zone, quietOf(subscriber)),
    };
  });
  await tx.execute(plan, {
    ...inColumns(slots, 'membershipId', 'week', 'fireAt'),
    usefulHours: USEFUL_HOURS,
    onlyUsers,
  });
}

import { nextAllowed } from '#libs/domain';
import { quietOf, type RecipientClock } from './recipient-clock.js';

/** At once, but not at night, unless it would be of no use any more by the morning. */
export function noticeTime(
  from: Date,
  usefulUntil: Date,
  person: RecipientClock,
): { fireAt: Date; urgent: boolean } {
  const allowed = nextAllowed(from, person.zone, quietOf(person));
  return allowed < usefulUntil ? { fireAt: allowed, urgent: false } : { fireAt: from, urgent: true };
}

import type { RecheckedDelivery } from '#libs/data';
import { nextAllowed, type SkipReason } from '#libs/domain';
import type { ClaimedDelivery } from './delivery.js';
import { isMailable } from './message.js';

export type Verdict =
  | { action: 'send' }
  | { action: 'skip'; reason: SkipReason }
  /** The planner has to look at it again. */
  | { action: 'replan' }
  | { action: 'wait'; until: Date }
  /** Its row makes no sense; tried again later. */
  | { action: 'set_aside' };

/** @param refused whether a relay has refused this address for good before */
export function judge(row: RecheckedDelivery, refused: boolean): Verdict {
  if (row.reason === 'stale') return { action: 'replan' };
  if (row.reason) return { action: 'skip', reason: row.reason };
  if (refused || !isMailable(row.email)) return { action: 'skip', reason: 'address_refused' };
  const allowed = row.urgent || row.kind === 'invitation' ? row.now : nextAllowedFor(row);
  // Where waiting would make it useless, a mail at night is better than none.
  return allowed > row.now && allowed < row.usefulUntil
    ? { action: 'wait', until: allowed }
    : { action: 'send' };
}

function nextAllowedFor(row: RecheckedDelivery): Date {
  return nextAllowed(row.now, row.zone, { from: row.quietFrom, until: row.quietTo });
}

export function toClaimed(row: RecheckedDelivery): ClaimedDelivery {
  const { name, email, zone, locale, plainSubjects } = row;
  // The table holds that a mail of a campaign names it, and a seat of it.
  return { ...row, recipient: { name, email, zone, locale, plainSubjects } } as ClaimedDelivery;
}

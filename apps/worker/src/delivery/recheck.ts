import type { RecheckedDelivery } from '#libs/data';
import { nextAllowed, pauseEnd, type SkipReason } from '#libs/domain';
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
  const resumed = resumes(row);
  if (resumed > row.now) return { action: 'wait', until: resumed };
  const allowed = row.urgent || row.kind === 'invitation' ? row.now : nextAllowedFor(row);
  // Where waiting would make it useless, a mail at night is better than none.
  return allowed > row.now && allowed < row.usefulUntil
    ? { action: 'wait', until: allowed }
    : { action: 'send' };
}

/**
 * What a pause does not hold up, like mail about an account: who may do what, what was tried against the account, and what its
 * recipient asked for just now on the page of a letter.
 */
const IN_A_PAUSE: ReadonlySet<string> = new Set([
  ...['seat_notice', 'failed_sign_ins', 'invitation'],
  ...['letter_confirm', 'letter_receipt'],
  // To a mission: a pause of its mailbox's account, should it have one, is none of the campaign's.
  'mission_mail',
]);

/** When a pause is over; what is of no use any more by then expires. */
function resumes(row: RecheckedDelivery): Date {
  const { campaignId, kind, pausedUntil, zone, quietFrom, quietTo } = row;
  if (pausedUntil === null || campaignId === null || IN_A_PAUSE.has(kind)) return row.now;
  return pauseEnd(pausedUntil, zone, { from: quietFrom, until: quietTo });
}

function nextAllowedFor(row: RecheckedDelivery): Date {
  return nextAllowed(row.now, row.zone, { from: row.quietFrom, until: row.quietTo });
}

export function toClaimed(row: RecheckedDelivery): ClaimedDelivery {
  const { name, email, zone, locale, plainSubjects, redacted } = row;
  // The table holds that a mail of a campaign names it, and a seat of it.
  return { ...row, recipient: { name, email, zone, locale, plainSubjects, redacted } } as ClaimedDelivery;
}

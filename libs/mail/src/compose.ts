import type { Transaction } from '#libs/platform';
import type { Composed, DeliveryToCompose, MailContext } from './contract.js';
import { composeDeadline } from './deadline-mail.js';
import { composeDigest } from './digest/compose.js';
import { composeFailedSignIns } from './failed-sign-ins-mail.js';
import { composeInvitation } from './invitation-mail.js';
import { composeSeatNotice } from './seat-notice-mail.js';
import { composeTask } from './task-mail.js';
import { composeTaskNotice } from './task-notice-mail.js';

/**
 * What this delivery says at this moment, or why it says nothing. Called inside `tx.asReader(recipient)`: whatever
 * the recipient may not see is not there to be put into the mail.
 */
export function compose(
  tx: Transaction,
  delivery: DeliveryToCompose,
  context: MailContext,
): Promise<Composed> {
  switch (delivery.kind) {
    case 'deadline_reminder':
    case 'deadline_moved':
    case 'deadline_cancelled':
    case 'deadline_restored':
      return composeDeadline(tx, delivery, context);
    case 'task_reminder':
    case 'task_overdue':
      return composeTask(tx, delivery, context);
    case 'task_notice':
      return composeTaskNotice(tx, delivery, context);
    case 'failed_sign_ins':
      return composeFailedSignIns(tx, delivery, context);
    case 'seat_notice':
      return composeSeatNotice(tx, delivery, context);
    case 'invitation':
      return composeInvitation(tx, delivery, context);
    case 'digest':
      return composeDigest(tx, delivery, context);
  }
}

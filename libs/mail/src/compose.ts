import { campaignVenues } from '#libs/data';
import { LETTER_MAIL_KINDS, namedVenues } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { composeAccountMail } from './account-mail.js';
import type { CampaignMail, Composed, DeliveryToCompose, LetterMail, MailContext } from './contract.js';
import { composeDeadline } from './deadline-mail.js';
import { composeDigest } from './digest/compose.js';
import { composeFailedSignIns } from './failed-sign-ins-mail.js';
import { composeInvitation } from './invitation-mail.js';
import { composeLetterMail } from './letter-mail.js';
import { composeMissionMail } from './mission-mail.js';
import { redact } from './redact.js';
import { composeSeatNotice } from './seat-notice-mail.js';
import { composeTask } from './task-mail.js';
import { composeTaskNotice } from './task-notice-mail.js';

type Composer = (tx: Transaction, mail: CampaignMail, context: MailContext) => Promise<Composed>;

const COMPOSERS: Record<CampaignMail['kind'], Composer> = {
  deadline_reminder: composeDeadline,
  deadline_moved: composeDeadline,
  deadline_cancelled: composeDeadline,
  deadline_restored: composeDeadline,
  task_reminder: composeTask,
  task_overdue: composeTask,
  task_notice: composeTaskNotice,
  failed_sign_ins: composeFailedSignIns,
  seat_notice: composeSeatNotice,
  invitation: composeInvitation,
  digest: composeDigest,
};

/**
 * What this delivery says at this moment, or why it says nothing. Called inside `tx.asReader(recipient)`: whatever
 * the recipient may not see is not there to be put into the mail.
 */
export async function compose(
  tx: Transaction,
  delivery: DeliveryToCompose,
  context: MailContext,
): Promise<Composed> {
  if (delivery.campaignId === null) return composeAccountMail(tx, delivery, context);
  if (delivery.kind === 'mission_mail') return composeMissionMail(tx, delivery, context);
  if (isAboutSigning(delivery)) return composeLetterMail(tx, delivery, context);
  const found = await tx.first(campaignVenues, { campaignId: delivery.campaignId });
  const recipient = { ...delivery.recipient, venues: namedVenues(found?.venues ?? []) };
  const mail = { ...delivery, recipient };
  const composed = await COMPOSERS[delivery.kind](tx, mail, context);
  return recipient.redacted ? redact(composed, mail, context) : composed;
}

const isAboutSigning = (delivery: DeliveryToCompose): delivery is LetterMail =>
  LETTER_MAIL_KINDS.some((kind) => kind === delivery.kind);

import type { InvitationDto } from '../../kernel/api/client.js';

/** What became of the mail of an invitation, as its list says it. */
export type InvitationMail = 'planned' | 'accepted' | 'uncertain' | 'failed' | 'skipped' | 'none';

/** A relay that refused the address before, or now, is one thing to whoever reads the list. */
export function mailOf({
  mailState,
  mailSkipReason,
}: Pick<InvitationDto, 'mailState' | 'mailSkipReason'>): InvitationMail {
  if (mailState === null) return 'none';
  if (mailState === 'claimed' || mailState === 'handing_over') return 'planned';
  return mailState === 'skipped' && mailSkipReason === 'address_refused' ? 'failed' : mailState;
}

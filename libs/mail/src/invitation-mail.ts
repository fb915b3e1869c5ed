import { invitationOfMail, type InvitationOfMail } from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { Composed, CampaignMail, MailContext } from './contract.js';
import { oneLine, typed, type Line } from './line.js';
import { links } from './links.js';
import { writeMail, type Block } from './page.js';
import { speechOf } from './mail-writer.js';

/** An invitation to a campaign. Whoever is invited has no seat yet and reads nothing, so it is read by the sign-in role. */
export async function composeInvitation(
  tx: Transaction,
  delivery: CampaignMail,
  context: MailContext,
): Promise<Composed> {
  const about = { invitationId: delivery.subjectId, userId: delivery.userId };
  const found = await tx.as('auth', (auth) => auth.first(invitationOfMail, about));
  if (!found) return { outcome: 'skip', reason: 'no_longer_addressed' };
  if (found.acceptedAt) return { outcome: 'skip', reason: 'done' };
  if (found.revokedAt) return { outcome: 'skip', reason: 'cancelled' };
  if (found.expiresAt <= context.now) return { outcome: 'skip', reason: 'expired' };
  const { locale } = delivery.recipient;
  const speech = speechOf(locale);
  const footer: Block = { type: 'paragraph', line: speech.line('invitation.not_expected') };
  const body = invitationBlocks(found, delivery, context);
  return {
    outcome: 'mail',
    headers: {},
    way: links.invitation(context.publicUrl, context.tokens.make('invitation', delivery.subjectId)),
    // Who is invited has chosen nothing yet.
    ...writeMail({ subject: speech.say('subject.invitation') }, body, [footer], locale),
  };
}

function invitationBlocks(
  found: InvitationOfMail,
  { recipient, subjectId }: CampaignMail,
  { publicUrl, tokens, now }: MailContext,
): Block[] {
  const speech = speechOf(recipient.locale);
  const until = speech.clock(found.expiresAt, recipient.zone);
  const url = links.invitation(publicUrl, tokens.make('invitation', subjectId));
  const from = {
    inviter: typed(oneLine(found.inviter)),
    campaign: typed(oneLine(found.campaign)),
    role: speech.say(`role.${found.role}`),
  };
  const paragraph = (words: Line) => ({ type: 'paragraph', line: words }) as const;
  return [
    { type: 'title', line: speech.line('invitation.title') },
    paragraph(speech.line('invitation.from', from)),
    { type: 'button', label: speech.say('invitation.open'), url },
    paragraph(speech.line('invitation.until', { until, span: speech.timeLeft(now, found.expiresAt) })),
    paragraph(speech.line('invitation.for_you')),
  ];
}

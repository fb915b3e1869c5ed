import type { Role } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { Composed, DeliveryToCompose, MailContext } from './contract.js';
import { oneLine, typed, type Line } from './line.js';
import { links } from './links.js';
import { writeMail, type Block } from './page.js';
import { speechOf } from './speech.js';

interface InvitationFacts {
  inviter: string;
  campaign: string;
  role: Role;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

const READ = `select left(u.name, 400) as inviter, left(c.name, 400) as campaign, m.role, i.expires_at as "expiresAt",
    i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt"
  from invitation i join campaign c on c.id = i.campaign_id join membership m on m.id = i.membership_id
  join user_account u on u.id = i.invited_by
  where i.id = $1 and i.user_id = $2`;

/** An invitation to a campaign. Whoever is invited has no seat yet and reads nothing, so it is read by the sign-in role. */
export async function composeInvitation(
  tx: Transaction,
  delivery: DeliveryToCompose,
  context: MailContext,
): Promise<Composed> {
  const [found] = await tx.as('auth', (auth) =>
    auth.query<InvitationFacts & Record<string, unknown>>(READ, [delivery.subjectId, delivery.userId]),
  );
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
    ...writeMail(speech.say('subject.invitation'), body, [footer], locale),
  };
}

function invitationBlocks(
  found: InvitationFacts,
  { recipient, subjectId }: DeliveryToCompose,
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
    { type: 'link', label: speech.say('invitation.open'), url },
    paragraph(speech.line('invitation.until', { until, span: speech.span(now, found.expiresAt) })),
    paragraph(speech.line('invitation.for_you')),
  ];
}

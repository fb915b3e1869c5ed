import { clockFace, inWords, type Role } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { Composed, DeliveryToCompose, MailContext } from './contract.js';
import { line, oneLine, own } from './line.js';
import { links } from './links.js';
import { writeMail, type Block } from './page.js';
import { SUBJECTS } from './subjects.js';
import { ROLE } from './words.js';

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
  const [found] = await tx.as('auth', () =>
    tx.query<InvitationFacts & Record<string, unknown>>(READ, [delivery.subjectId, delivery.userId]),
  );
  if (!found) return { outcome: 'skip', reason: 'no_longer_addressed' };
  if (found.acceptedAt) return { outcome: 'skip', reason: 'done' };
  if (found.revokedAt) return { outcome: 'skip', reason: 'cancelled' };
  if (found.expiresAt <= context.now) return { outcome: 'skip', reason: 'expired' };
  const rendered = writeMail(SUBJECTS.invitation, invitationBlocks(found, delivery, context), [NOT_EXPECTED]);
  return { outcome: 'mail', headers: {}, ...rendered };
}

function invitationBlocks(
  found: InvitationFacts,
  delivery: DeliveryToCompose,
  { publicUrl, tokens, now }: MailContext,
): Block[] {
  const until = clockFace(found.expiresAt, delivery.recipient.zone).label;
  const url = links.invitation(publicUrl, tokens.make('invitation', delivery.subjectId));
  return [
    { type: 'title', line: line`You are invited to a campaign` },
    {
      type: 'paragraph',
      line: line`${oneLine(found.inviter)} invites you to ${oneLine(found.campaign)} as ${own(ROLE[found.role])}.`,
    },
    { type: 'link', label: 'Read and accept the invitation', url },
    {
      type: 'paragraph',
      line: line`${own(`It is valid until ${until}, which is ${inWords(now, found.expiresAt)}.`)}`,
    },
    { type: 'paragraph', line: line`The link is for you alone. Do not pass it on.` },
  ];
}

const NOT_EXPECTED: Block = {
  type: 'paragraph',
  line: line`You did not expect this? Then leave it: nothing happens until you accept.`,
};

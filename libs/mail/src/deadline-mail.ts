import { bothClocks, type DeadlineKind } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { Composed, DeliveryToCompose, MailContext, Recipient, Rendered } from './contract.js';
import { frameOf, lateNotice } from './frame.js';
import { line, oneLine, own, type Line } from './line.js';
import { writeMail, type Block } from './page.js';
import { SUBJECTS } from './subjects.js';
import { DEADLINE_KIND, timeLeft } from './words.js';

export interface DeadlineFacts {
  campaignId: string;
  campaign: string;
  id: string;
  title: string;
  kind: DeadlineKind;
  state: 'open' | 'cancelled';
  zone: string;
  dueAt: Date;
  session: string | null;
}

const READ = `select c.id as "campaignId", left(c.name, 400) as campaign, d.id, left(d.title, 400) as title, d.kind,
    d.state, d.zone, d.due_at as "dueAt", left(s.name, 400) as session
  from campaign c left join deadline d on d.campaign_id = c.id and d.id = $2 left join session s on s.id = d.session_id
  where c.id = $1`;

/** A reminder of a deadline, or the correction after it moved, as the recipient may read it now. */
export async function composeDeadline(
  tx: Transaction,
  delivery: DeliveryToCompose,
  context: MailContext,
): Promise<Composed> {
  const [found] = await tx.prepared<DeadlineFacts & Record<string, unknown>>('mail_deadline', READ, [
    delivery.campaignId,
    delivery.subjectId,
  ]);
  if (!found) return { outcome: 'skip', reason: 'not_a_member' };
  // Without an id the campaign is there and the deadline is not.
  if (!(found.id as string | null) || found.state !== 'open') return { outcome: 'skip', reason: 'cancelled' };
  const moved = delivery.kind === 'deadline_moved';
  // Whoever holds the old time must hear that it is wrong, even when the new one has passed.
  if (!moved && found.dueAt <= context.now) return { outcome: 'skip', reason: 'expired' };
  const { footer, headers } = frameOf(delivery.membershipId, 'reminders', context);
  const late = lateNotice(delivery, context.now);
  const body = deadlineBlocks(found, { moved, late, recipient: delivery.recipient, ...context });
  const rendered: Rendered = writeMail(SUBJECTS[delivery.kind], body, footer);
  return { outcome: 'mail', headers, ...rendered };
}

interface Circumstances {
  moved: boolean;
  late: Line | undefined;
  recipient: Pick<Recipient, 'zone'>;
  now: Date;
}

function deadlineBlocks(deadline: DeadlineFacts, circumstances: Circumstances): Block[] {
  const { moved, late, recipient, now } = circumstances;
  const when = bothClocks(deadline.dueAt, deadline.zone, recipient.zone).text;
  const span = timeLeft(now, deadline.dueAt);
  const about = deadline.session ? line` · ${oneLine(deadline.session)}` : [];
  return [
    { type: 'title', line: line`${oneLine(deadline.title)}` },
    ...(late ? [{ type: 'paragraph', line: late } as const] : []),
    ...(moved ? [{ type: 'paragraph', line: line`${own(MOVED)}` } as const] : []),
    { type: 'strong', line: line`${own(`${moved ? 'The time now' : 'Due'}: ${when}`)}` },
    { type: 'paragraph', line: line`${own(`That is ${span}.`)}` },
    {
      type: 'paragraph',
      line: [...line`${own(`Kind: ${DEADLINE_KIND[deadline.kind]}`)}`, ...about],
    },
    { type: 'paragraph', line: line`Campaign: ${oneLine(deadline.campaign)}` },
  ];
}

const MOVED = 'This deadline has moved. The time in earlier mails no longer holds.';

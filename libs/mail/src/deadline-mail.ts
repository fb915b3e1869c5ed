import { deadlineOfMail, type DeadlineOfMail } from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { Composed, DeliveryToCompose, MailContext, Recipient } from './contract.js';
import { frameOf, lateNotice } from './frame.js';
import { line, oneLine, own, typed, type Line } from './line.js';
import { links } from './links.js';
import { writeMail, type Block } from './page.js';
import { speechOf } from './speech.js';

/** A reminder of a deadline, or the correction after it moved, as the recipient may read it now. */
export async function composeDeadline(
  tx: Transaction,
  delivery: DeliveryToCompose,
  context: MailContext,
): Promise<Composed> {
  const { campaignId, subjectId } = delivery;
  const found = await tx.first(deadlineOfMail, { campaignId, deadlineId: subjectId });
  if (!found) return { outcome: 'skip', reason: 'not_a_member' };
  // Without an id the campaign is there and the deadline is not.
  if (!(found.id as string | null) || found.state !== 'open') return { outcome: 'skip', reason: 'cancelled' };
  const moved = delivery.kind === 'deadline_moved';
  // Whoever holds the old time must hear that it is wrong, even when the new one has passed.
  if (!moved && found.dueAt <= context.now) return { outcome: 'skip', reason: 'expired' };
  const { kind, recipient } = delivery;
  const { locale } = recipient;
  const { footer, headers } = frameOf(delivery.membershipId, 'reminders', context, locale);
  const late = lateNotice(delivery, context.now);
  const body = deadlineBlocks(found, { moved, late, recipient, ...context });
  const subject = speechOf(locale).say(`subject.${kind}`);
  return { outcome: 'mail', headers, ...writeMail(subject, body, footer, locale) };
}

interface Circumstances {
  moved: boolean;
  late: Line | undefined;
  recipient: Pick<Recipient, 'zone' | 'locale'>;
  publicUrl: string;
  now: Date;
}

function deadlineBlocks(deadline: DeadlineOfMail, circumstances: Circumstances): Block[] {
  const { moved, late, recipient, publicUrl, now } = circumstances;
  const speech = speechOf(recipient.locale);
  const when = speech.clocks(deadline.dueAt, deadline.zone, recipient.zone);
  const kind = speech.say(`deadline_kind.${deadline.kind}`);
  const about = deadline.session ? line` · ${oneLine(deadline.session)}` : [];
  const paragraph = (words: Line) => ({ type: 'paragraph', line: words }) as const;
  return [
    { type: 'title', line: line`${oneLine(deadline.title)}` },
    ...(late ? [paragraph(late)] : []),
    ...(moved ? [paragraph([own(speech.say('deadline.moved'))])] : []),
    { type: 'strong', line: speech.line(moved ? 'deadline.time_now' : 'frame.due', { when }) },
    paragraph(speech.line('frame.span', { span: speech.timeLeft(now, deadline.dueAt) })),
    paragraph([...speech.line('frame.kind', { kind }), ...about]),
    paragraph(speech.line('frame.campaign', { campaign: typed(oneLine(deadline.campaign)) })),
    {
      type: 'link',
      label: speech.say('deadline.open'),
      url: links.deadline(publicUrl, deadline.slug, deadline.id),
    },
  ];
}

import { calendarItemsOfDeadline, deadlineOfMail, type DeadlineOfMail } from '#libs/data';
import type { DeliveryKind } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { ServerMessageKey } from '#libs/words';
import type { Composed, CampaignMail, MailContext, Recipient } from './contract.js';
import { writeCalendar } from './calendar/write-calendar.js';
import { frameOf, lateNotice } from './frame.js';
import { line, oneLine, own, typed, type Line } from './line.js';
import { links } from './links.js';
import { envelopeOf, short } from './envelope.js';
import { writeMail, type Block, type Envelope } from './page.js';
import { speechOf } from './mail-writer.js';

/** A reminder of a deadline, or what has become of it since the last one, as the recipient may read it now. */
export async function composeDeadline(
  tx: Transaction,
  delivery: CampaignMail,
  context: MailContext,
): Promise<Composed> {
  const { campaignId, subjectId, userId } = delivery;
  // A removed one is cancelled, and whoever was told of it is told so.
  const found = await tx.withRemoved((all) =>
    all.first(deadlineOfMail, { campaignId, deadlineId: subjectId, userId }),
  );
  if (!found) return { outcome: 'skip', reason: 'not_a_member' };
  // Without an id the campaign is there and the deadline is not.
  if (!(found.id as string | null)) return { outcome: 'skip', reason: 'cancelled' };
  const { kind, recipient } = delivery;
  const cancelled = kind === 'deadline_cancelled';
  if (cancelled !== (found.state === 'cancelled'))
    return { outcome: 'skip', reason: cancelled ? 'superseded' : 'cancelled' };
  const news: News | undefined = (NEWS as Partial<Record<DeliveryKind, News>>)[kind];
  // Whoever holds the old time must hear that it is wrong, even when the new one has passed.
  if (!news && found.dueAt <= context.now) return { outcome: 'skip', reason: 'expired' };
  const { locale } = recipient;
  const { footer, headers } = frameOf(delivery.membershipId, 'reminders', context, locale);
  const late = lateNotice(delivery, context.now);
  const body = deadlineBlocks(found, { news, late, recipient, ...context });
  const envelope = deadlineEnvelope(found, delivery, context.now);
  const mail = { outcome: 'mail', headers, ...writeMail(envelope, body, footer, locale) } as const;
  return news ? { ...mail, calendar: await correction(tx, delivery, context) } : mail;
}

/** What the deadline, and its session, are now: to be taken over by a calendar that has them as they were. */
async function correction(
  tx: Transaction,
  { subjectId, campaignId, recipient }: CampaignMail,
  { publicUrl }: MailContext,
): Promise<string> {
  const items = await tx.withRemoved((all) => all.run(calendarItemsOfDeadline, { deadlineId: subjectId }));
  const venues = new Map([[campaignId, recipient.venues ?? {}]]);
  return writeCalendar(items, recipient, { publicUrl, venues });
}

function deadlineEnvelope(found: DeadlineOfMail, { kind, recipient }: CampaignMail, now: Date): Envelope {
  const speech = speechOf(recipient.locale, recipient.venues);
  const said = kind as keyof typeof NEWS | 'deadline_reminder';
  const at = timeOf(found);
  return envelopeOf(recipient, `subject.${said}`, {
    subject: `plain.${said}`,
    values: {
      campaign: short(found.campaign),
      title: short(found.title),
      span: speech.timeLeft(now, found.dueAt),
      when: at ? speech.clock(at, found.zone) : '',
    },
    preview: at ? speech.clocks(at, found.zone, recipient.zone) : speech.say('deadline.cancelled'),
  });
}

/** Of one that was cancelled the time that the recipient knows: it may have moved before, and a new time would be news of nothing. */
const timeOf = ({ state, dueAt, statedDueAt }: DeadlineOfMail) =>
  state === 'cancelled' ? statedDueAt : dueAt;

/** What a notice says first, and how it calls the time. */
interface News {
  said: ServerMessageKey;
  time: ServerMessageKey;
}

const NEWS = {
  deadline_moved: { said: 'deadline.moved', time: 'deadline.time_now' },
  deadline_cancelled: { said: 'deadline.cancelled', time: 'deadline.was_due' },
  deadline_restored: { said: 'deadline.restored', time: 'deadline.time_now' },
} as const satisfies Partial<Record<DeliveryKind, News>>;

interface Circumstances {
  news: News | undefined;
  late: Line | undefined;
  recipient: Pick<Recipient, 'zone' | 'locale' | 'venues'>;
  publicUrl: string;
  now: Date;
}

function deadlineBlocks(deadline: DeadlineOfMail, circumstances: Circumstances): Block[] {
  const { news, late, recipient, publicUrl, now } = circumstances;
  const speech = speechOf(recipient.locale, recipient.venues);
  const at = timeOf(deadline);
  const when = at && speech.clocks(at, deadline.zone, recipient.zone);
  const kind = speech.say(`deadline_kind.${deadline.kind}`);
  const about = deadline.session ? line` · ${oneLine(deadline.session)}` : [];
  const paragraph = (words: Line) => ({ type: 'paragraph', line: words }) as const;
  return [
    { type: 'title', line: line`${oneLine(deadline.title)}` },
    ...(late ? [paragraph(late)] : []),
    ...(news ? [paragraph([own(speech.say(news.said))])] : []),
    ...(when ? [{ type: 'strong', line: speech.line(news?.time ?? 'frame.due', { when }) } as const] : []),
    ...(deadline.state === 'cancelled'
      ? []
      : [paragraph(speech.line('frame.span', { span: speech.timeLeft(now, deadline.dueAt) }))]),
    paragraph([...speech.line('frame.kind', { kind }), ...about]),
    ...(news ? [paragraph([own(speech.say('calendar.attached'))])] : []),
    paragraph(speech.line('frame.campaign', { campaign: typed(oneLine(deadline.campaign)) })),
    {
      type: 'button',
      label: speech.say('deadline.open'),
      url: links.deadline(publicUrl, deadline.slug, deadline.id),
    },
  ];
}

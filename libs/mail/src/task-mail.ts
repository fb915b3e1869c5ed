import { tasksOfMail, type TaskOfMail } from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { Composed, CampaignMail, MailContext } from './contract.js';
import { frameOf, lateNotice } from './frame.js';
import { composeTasks, givenLine, noteLine } from './tasks-mail.js';
import { line, oneLine, typed, type Line } from './line.js';
import { links } from './links.js';
import { envelopeOf, short } from './envelope.js';
import { writeMail, type Block, type Envelope } from './page.js';
import { speechOf } from './mail-writer.js';

/** A reminder of a task to whoever it is assigned to; or that it is overdue, to who gave it. */
export async function composeTask(
  tx: Transaction,
  delivery: CampaignMail,
  context: MailContext,
): Promise<Composed> {
  const { campaignId, subjectId, along = [] } = delivery;
  const all = await tx.run(tasksOfMail, { campaignId, taskIds: [subjectId, ...along] });
  if (along.length > 0) return composeTasks(all, delivery, context);
  const [found] = all;
  if (!found) return { outcome: 'skip', reason: 'not_a_member' };
  const { kind } = delivery;
  // Who gave it and does not see it any more is not told that it is there.
  if (!found.id)
    return { outcome: 'skip', reason: kind === 'task_overdue' ? 'empty' : 'no_longer_addressed' };
  if ((kind === 'task_reminder') !== (found.assigneeId === delivery.userId)) {
    return { outcome: 'skip', reason: 'no_longer_addressed' };
  }
  if (found.state !== 'open') return { outcome: 'skip', reason: found.state };
  const { locale } = delivery.recipient;
  const { footer, headers } = frameOf(delivery.membershipId, 'reminders', context, locale);
  const late = lateNotice(delivery, context.now);
  const url = links.task(context.publicUrl, found.slug, found.id);
  const body = taskBlocks(found, delivery, context.now, late, url);
  const envelope = taskEnvelope(found, delivery, context.now);
  return { outcome: 'mail', headers, ...writeMail(envelope, body, footer, locale) };
}

function taskEnvelope(task: TaskOfMail, { kind, recipient }: CampaignMail, now: Date): Envelope {
  const speech = speechOf(recipient.locale, recipient.venues);
  const said = kind === 'task_overdue' ? 'task_overdue' : 'task_reminder';
  return envelopeOf(recipient, `subject.${said}`, {
    subject: `plain.${said}`,
    values: {
      campaign: short(task.campaign),
      title: short(task.title),
      span: speech.timeLeft(now, task.dueAt),
    },
    preview: speech.clocks(task.dueAt, task.zone, recipient.zone),
  });
}

function taskBlocks(
  task: TaskOfMail,
  { kind, recipient }: CampaignMail,
  now: Date,
  late: Line | undefined,
  url: string,
): Block[] {
  const speech = speechOf(recipient.locale, recipient.venues);
  const when = speech.clocks(task.dueAt, task.zone, recipient.zone);
  const span = speech.timeLeft(now, task.dueAt);
  const country = task.delegation && speech.country(task.delegation, task.code);
  const about = country ? [speech.line('frame.delegation', { delegation: typed(country) })] : [];
  const campaign = speech.line('frame.campaign', { campaign: typed(oneLine(task.campaign)) });
  const paragraph = (words: Line) => ({ type: 'paragraph', line: words }) as const;
  return [
    { type: 'title', line: line`${oneLine(task.title)}` },
    ...(late ? [paragraph(late)] : []),
    { type: 'strong', line: speech.line('frame.due', { when }) },
    paragraph(speech.line(task.dueAt <= now ? 'task.was_due' : 'frame.span', { span })),
    ...[
      ...(kind === 'task_overdue'
        ? [givenLine(task, speech)]
        : [...noteLine(task, speech), speech.line('task.yours')]),
      ...about,
      campaign,
    ].map(paragraph),
    { type: 'button', label: speech.say('task.open'), url },
  ];
}

import type { TaskState } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { Composed, DeliveryToCompose, MailContext } from './contract.js';
import { frameOf, lateNotice } from './frame.js';
import { line, oneLine, typed, type Line } from './line.js';
import { links } from './links.js';
import { writeMail, type Block } from './page.js';
import { speechOf } from './speech.js';

interface TaskFacts {
  campaign: string;
  slug: string;
  id: string | null;
  title: string;
  state: TaskState;
  assigneeId: string | null;
  zone: string;
  dueAt: Date;
  delegation: string | null;
  alpha2: string | null;
}

const READ = `select left(c.name, 400) as campaign, c.slug, t.id, left(t.title, 400) as title, t.state,
    t.assignee_id as "assigneeId", t.zone, t.due_at as "dueAt", d.short_name as delegation, d.alpha2
  from campaign c left join task t on t.campaign_id = c.id and t.id = $2
  left join delegation d on d.code = t.delegation_code
  where c.id = $1`;

/** A reminder of a task to whoever it is assigned to. */
export async function composeTask(
  tx: Transaction,
  delivery: DeliveryToCompose,
  context: MailContext,
): Promise<Composed> {
  const [found] = await tx.prepared<TaskFacts & Record<string, unknown>>('mail_task', READ, [
    delivery.campaignId,
    delivery.subjectId,
  ]);
  if (!found) return { outcome: 'skip', reason: 'not_a_member' };
  if (!found.id || found.assigneeId !== delivery.userId) {
    return { outcome: 'skip', reason: 'no_longer_addressed' };
  }
  if (found.state !== 'open') return { outcome: 'skip', reason: found.state };
  const { locale } = delivery.recipient;
  const { footer, headers } = frameOf(delivery.membershipId, 'reminders', context, locale);
  const late = lateNotice(delivery, context.now);
  const url = links.task(context.publicUrl, found.slug, found.id);
  const body = taskBlocks(found, delivery, context.now, late, url);
  const subject = speechOf(locale).say('subject.task_reminder');
  return { outcome: 'mail', headers, ...writeMail(subject, body, footer, locale) };
}

function taskBlocks(
  task: TaskFacts,
  { recipient }: DeliveryToCompose,
  now: Date,
  late: Line | undefined,
  url: string,
): Block[] {
  const speech = speechOf(recipient.locale);
  const when = speech.clocks(task.dueAt, task.zone, recipient.zone);
  const span = speech.timeLeft(now, task.dueAt);
  const country = task.delegation && speech.country(task.delegation, task.alpha2);
  const about = country ? [speech.line('frame.delegation', { delegation: typed(country) })] : [];
  const campaign = speech.line('frame.campaign', { campaign: typed(oneLine(task.campaign)) });
  const paragraph = (words: Line) => ({ type: 'paragraph', line: words }) as const;
  return [
    { type: 'title', line: line`${oneLine(task.title)}` },
    ...(late ? [paragraph(late)] : []),
    { type: 'strong', line: speech.line('frame.due', { when }) },
    paragraph(speech.line(task.dueAt <= now ? 'task.was_due' : 'frame.span', { span })),
    ...[speech.line('task.yours'), ...about, campaign].map(paragraph),
    { type: 'link', label: speech.say('task.open'), url },
  ];
}

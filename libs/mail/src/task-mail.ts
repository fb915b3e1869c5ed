import { bothClocks, type TaskState } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { Composed, DeliveryToCompose, MailContext } from './contract.js';
import { frameOf, lateNotice } from './frame.js';
import { line, oneLine, own, type Line } from './line.js';
import { writeMail, type Block } from './page.js';
import { SUBJECTS } from './subjects.js';
import { timeLeft } from './words.js';

interface TaskFacts {
  campaign: string;
  id: string | null;
  title: string;
  state: TaskState;
  assigneeId: string | null;
  zone: string;
  dueAt: Date;
  delegation: string | null;
}

const READ = `select left(c.name, 400) as campaign, t.id, left(t.title, 400) as title, t.state,
    t.assignee_id as "assigneeId", t.zone, t.due_at as "dueAt", d.short_name as delegation
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
  const { footer, headers } = frameOf(delivery.membershipId, 'reminders', context);
  const late = lateNotice(delivery, context.now);
  const body = taskBlocks(found, delivery, context, late);
  return { outcome: 'mail', headers, ...writeMail(SUBJECTS.task_reminder, body, footer) };
}

function taskBlocks(
  task: TaskFacts,
  delivery: DeliveryToCompose,
  { now }: MailContext,
  late: Line | undefined,
): Block[] {
  const when = bothClocks(task.dueAt, task.zone, delivery.recipient.zone).text;
  const span = timeLeft(now, task.dueAt);
  const about = task.delegation ? [line`Delegation: ${task.delegation}`] : [];
  return [
    { type: 'title', line: line`${oneLine(task.title)}` },
    ...(late ? [{ type: 'paragraph', line: late } as const] : []),
    { type: 'strong', line: line`${own(`Due: ${when}`)}` },
    {
      type: 'paragraph',
      line: line`${own(task.dueAt <= now ? `It was due ${span}.` : `That is ${span}.`)}`,
    },
    ...[line`This task is yours.`, ...about, line`Campaign: ${oneLine(task.campaign)}`].map(
      (each) => ({ type: 'paragraph', line: each }) as const,
    ),
  ];
}

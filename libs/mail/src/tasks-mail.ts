import type { TaskOfMail } from '#libs/data';
import type { CampaignMail, Composed, MailContext } from './contract.js';
import { envelopeOf, short } from './envelope.js';
import { frameOf, lateNotice } from './frame.js';
import { line, lineText, oneLine, own, typed, type Line } from './line.js';
import { links } from './links.js';
import { speechOf, type Speech } from './mail-writer.js';
import { writeMail, type Block } from './page.js';

/** Characters of a note in a mail; the task itself shows all of it. */
const NOTE = 600;

/** What whoever gave the task wrote to it. */
export const noteLine = ({ note }: { note: string | null }, speech: Speech): Line[] =>
  note?.trim() ? [speech.line('task.note', { note: typed(oneLine(note, NOTE)) })] : [];

/** What is said of several tasks at once, and where the mail leads: whoever gave tasks finds them among everybody's. */
const SAID = {
  task_reminder: { heading: 'tasks.due', open: 'tasks.open', url: links.day, subject: 'task_reminders' },
  task_overdue: {
    heading: 'tasks.overdue',
    open: 'tasks.open_all',
    url: links.tasks,
    subject: 'tasks_overdue',
  },
} as const;

/**
 * Reminders of several tasks at one instant, or that several are overdue, in one mail: each is listed, since the ledger says that
 * it was told.
 */
export function composeTasks(
  found: readonly TaskOfMail[],
  delivery: CampaignMail,
  context: MailContext,
): Composed {
  const { recipient, membershipId } = delivery;
  const said = SAID[delivery.kind === 'task_overdue' ? 'task_overdue' : 'task_reminder'];
  const [first] = found;
  if (!first) return { outcome: 'skip', reason: 'not_a_member' };
  const speech = speechOf(recipient.locale, recipient.venues);
  const late = lateNotice(delivery, context.now);
  const { footer, headers } = frameOf(membershipId, 'reminders', context, recipient.locale);
  const body: Block[] = [
    { type: 'title', line: line`${oneLine(first.campaign)}` },
    ...(late ? [{ type: 'paragraph', line: late } as const] : []),
    { type: 'heading', line: [own(speech.say(said.heading))] },
    { type: 'list', items: found.map((task) => item(task, speech, delivery, context.now)), more: 0 },
    { type: 'button', label: speech.say(said.open), url: said.url(context.publicUrl, first.slug) },
  ];
  const titles = found.slice(0, 3).map(({ title }) => lineText([short(title)], speech.direction));
  const envelope = envelopeOf(recipient, `subject.${said.subject}`, {
    subject: `plain.${said.subject}`,
    values: { campaign: short(first.campaign), count: found.length },
    preview: titles.join(' · '),
  });
  return {
    outcome: 'mail',
    headers,
    items: found.length,
    ...writeMail(envelope, body, footer, recipient.locale),
  };
}

function item(task: TaskOfMail, speech: Speech, { kind, recipient }: CampaignMail, now: Date): Line[] {
  const when = speech.clocks(task.dueAt, task.zone, recipient.zone);
  const country = task.delegation && speech.country(task.delegation, task.code);
  return [
    line`${oneLine(task.title)}`,
    speech.line('digest.due', { when, span: speech.timeLeft(now, task.dueAt) }),
    ...(kind === 'task_overdue' ? [givenLine(task, speech)] : noteLine(task, speech)),
    ...(country ? [speech.line('frame.delegation', { delegation: typed(country) })] : []),
  ];
}

/** Whose it is, to who gave it. */
export function givenLine({ assignee }: TaskOfMail, speech: Speech): Line {
  return assignee === null
    ? speech.line('task.nobodys')
    : speech.line('task.not_done', { assignee: typed(oneLine(assignee)) });
}

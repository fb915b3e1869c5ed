import { mentionsOfNotice, tasksOfNotice, type MentionOfNotice, type TaskOfNotice } from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { Composed, CampaignMail, MailContext } from './contract.js';
import { frameOf, lateNotice } from './frame.js';
import { envelopeOf, short } from './envelope.js';
import { line, lineText, oneLine, own, typed, type Line } from './line.js';
import { links } from './links.js';
import { noteLine } from './tasks-mail.js';
import { writeMail, type Block } from './page.js';
import { speechOf, type Speech } from './mail-writer.js';

/** Tasks of a section; the rest is a number. */
const ITEMS = 20;

/**
 * What was done to the tasks that the recipient has or had, and who named the recipient below a task, where the recipient does
 * not know it yet: all of it in one mail. Which tasks it stated with which time, and which comments, goes back with it, to be
 * kept with the delivery. No mail holds what a comment says.
 */
export async function composeTaskNotice(
  tx: Transaction,
  delivery: CampaignMail,
  context: MailContext,
): Promise<Composed> {
  const { campaignId, userId, recipient } = delivery;
  const found = await tx.run(tasksOfNotice, { campaignId, userId });
  const named = await tx.run(mentionsOfNotice, { campaignId, userId });
  const mentions = named.filter((one): one is VisibleMention => one.id !== null);
  const first = found[0] ?? mentions[0];
  // Who is named where they see nothing any more is not asked again and again.
  if (!first) return { outcome: 'skip', reason: named.length > 0 ? 'empty' : 'superseded' };
  const { footer, headers } = frameOf(delivery.membershipId, 'reminders', context, recipient.locale);
  const speech = speechOf(recipient.locale, recipient.venues);
  const late = lateNotice(delivery, context.now);
  const body: Block[] = [
    { type: 'title', line: line`${oneLine(first.campaign)}` },
    ...(late ? [{ type: 'paragraph', line: late } as const] : []),
    ...sections(found, { speech, zone: recipient.zone, now: context.now }),
    ...mentionSection(mentions, speech),
    { type: 'button', label: speech.say('tasks.open'), url: links.day(context.publicUrl, first.slug) },
  ];
  const said = found.length > 0 ? 'task_notice' : 'task_mention';
  const envelope = envelopeOf(recipient, `subject.${said}`, {
    subject: `plain.${said}`,
    values: { campaign: short(first.campaign), count: found.length || mentions.length },
    preview: titlesOf([...found, ...mentions], speech),
  });
  const tasks = found.map(({ taskId, dueAt }) => ({ taskId, dueAt }));
  const stated = { tasks, mentions: mentions.map(({ commentId }) => commentId) };
  const items = found.length + mentions.length;
  return {
    outcome: 'mail',
    headers,
    items,
    ...stated,
    ...writeMail(envelope, body, footer, recipient.locale),
  };
}

/** A comment that the recipient still reads. */
type VisibleMention = MentionOfNotice & { title: string };

function mentionSection(mentions: readonly VisibleMention[], speech: Speech): Block[] {
  if (mentions.length === 0) return [];
  const items = mentions
    .slice(0, ITEMS)
    .map(({ title, author }) => [
      line`${oneLine(title)}`,
      ...(author === null ? [] : [speech.line('tasks.by', { actor: typed(oneLine(author)) })]),
    ]);
  const heading = { type: 'heading', line: [own(speech.say('tasks.mentioned'))] } as const;
  return [heading, { type: 'list', items, more: mentions.length - items.length }];
}

/** The first of the tasks, in the order in which the mail tells them; nothing of those that the reader does not see any more. */
function titlesOf(found: readonly Pick<TaskOfNotice, 'id' | 'title'>[], { direction }: Speech): string {
  const titles = found.flatMap(({ id, title }) => (id !== null && title !== null ? [short(title)] : []));
  return titles
    .slice(0, 3)
    .map((title) => lineText([title], direction))
    .join(' · ');
}

interface Writing {
  speech: Speech;
  zone: string;
  now: Date;
}

/** A task that the recipient still sees. */
type Visible = TaskOfNotice & { title: string; zone: string };

function sections(found: readonly TaskOfNotice[], writing: Writing): Block[] {
  const { speech } = writing;
  const visible = found.filter((task): task is Visible => task.id !== null);
  const yours = visible.filter(({ dueAt }) => dueAt !== null);
  const given = yours.filter(({ knownDueAt }) => knownDueAt === null);
  const retimed = yours.filter(({ knownDueAt }) => knownDueAt !== null);
  const over = visible.filter(({ dueAt }) => dueAt === null);
  const hidden = found.length - visible.length;
  return [
    ...section(speech.say('tasks.given'), given, writing),
    ...section(speech.say('tasks.retimed'), retimed, writing),
    ...section(speech.say('tasks.over'), over, writing),
    ...(hidden > 0
      ? [{ type: 'paragraph', line: [own(speech.say('tasks.hidden', { count: hidden }))] } as const]
      : []),
  ];
}

function section(heading: string, tasks: readonly Visible[], writing: Writing): Block[] {
  if (tasks.length === 0) return [];
  const shown = tasks.slice(0, ITEMS);
  return [
    { type: 'heading', line: [own(heading)] },
    { type: 'list', items: shown.map((task) => item(task, writing)), more: tasks.length - shown.length },
  ];
}

function item(task: Visible, { speech, zone, now }: Writing): Line[] {
  const by = task.actor === null ? [] : [speech.line('tasks.by', { actor: typed(oneLine(task.actor)) })];
  const country = task.delegation && speech.country(task.delegation, task.code);
  const about = country ? [speech.line('frame.delegation', { delegation: typed(country) })] : [];
  const clocks = (at: Date) => speech.clocks(at, task.zone, zone);
  const was = task.knownDueAt ? [speech.line('deadline.was_due', { when: clocks(task.knownDueAt) })] : [];
  const due = task.dueAt
    ? [
        speech.line('digest.due', { when: clocks(task.dueAt), span: speech.timeLeft(now, task.dueAt) }),
        ...was,
      ]
    : [[own(speech.say(endingOf(task)))]];
  const note = task.dueAt ? noteLine(task, speech) : [];
  const repeat = task.dueAt && task.repeats ? [[own(speech.say('tasks.repeats'))]] : [];
  return [line`${oneLine(task.title)}`, ...due, ...repeat, ...note, ...by, ...about];
}

function endingOf({ state }: Visible) {
  if (state === 'done') return 'tasks.done';
  return state === 'cancelled' ? 'tasks.cancelled' : 'tasks.handed_on';
}

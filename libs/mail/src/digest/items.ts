import { joined, line, oneLine, own, typed, type Line } from '../line.js';
import type { Speech } from '../mail-writer.js';
import type {
  DigestAct,
  DigestAsk,
  DigestComments,
  DigestDeadline,
  DigestIntention,
  DigestInteraction,
  DigestSession,
  DigestTask,
} from './content.js';

/** How an item is written: counted from when, on whose clock, how long at most, in which language. */
export interface Writing {
  at: Date;
  zone: string;
  length: number;
  speech: Speech;
}

/** How much is shown: items of a section, characters of a text, names in a line. */
export interface Measure {
  items: number;
  length: number;
  names: number;
}

export function deadlineItem(deadline: DigestDeadline, { at, zone, length, speech }: Writing): Line[] {
  const cancelled = deadline.state === 'cancelled';
  const change = cancelled ? 'cancelled' : deadline.wasAt ? 'moved' : deadline.change;
  const mark = change ? ` · ${speech.say(`digest.${change}`)}` : '';
  const when = cancelled
    ? speech.clocks(deadline.statedAt, deadline.statedZone, zone)
    : `${speech.clocks(deadline.dueAt, deadline.zone, zone)} (${speech.timeLeft(at, deadline.dueAt)})`;
  const kind = speech.say(`deadline_kind.${deadline.kind}`);
  return [
    line`${oneLine(deadline.title, length)}${own(mark)}`,
    [own(when)],
    ...(deadline.wasAt && !cancelled
      ? [speech.line('digest.before', { when: speech.clock(deadline.wasAt, deadline.wasZone) })]
      : []),
    speech.line('frame.kind', { kind }),
  ];
}

export function sessionItem(session: DigestSession, { zone, length, speech }: Writing): Line[] {
  const clocks = (instant: Date) => speech.clocks(instant, session.zone, zone);
  const was = (instant: Date) => speech.clock(instant, session.wasZone);
  const city = session.city === session.wasCity ? [] : [line` · ${oneLine(session.city, length)}`];
  const days = [
    speech.line('digest.opens', { when: clocks(session.opensAt) }),
    speech.line('digest.closes', { when: clocks(session.closesAt) }),
  ];
  const name = line`${oneLine(session.name, length)}`;
  const before = speech.line('digest.before_span', {
    from: was(session.wasOpensAt),
    to: was(session.wasClosesAt),
  });
  if (!session.removed && !session.again) return [joined(name, ...city), ...days, before];
  const moved = +session.wasOpensAt !== +session.opensAt || +session.wasClosesAt !== +session.closesAt;
  const mark = own(` · ${speech.say(session.removed ? 'digest.no_more' : 'digest.planned_again')}`);
  const title = joined(name, ...city, [mark]);
  return moved ? [title, ...days, before] : [title, ...days];
}

export function interactionItem(interaction: DigestInteraction, writing: Writing): Line[] {
  const { zone, length, speech } = writing;
  const note = oneLine(interaction.note, length);
  const head = {
    delegation: typed(oneLine(speech.country(interaction.delegation, interaction.code), length)),
    kind: speech.say(`interaction.${interaction.kind}`),
    organisation: typed(oneLine(interaction.organisation, length)),
  };
  return [
    speech.line('digest.contact', head),
    [own(speech.clocks(interaction.occurredAt, interaction.zone, zone))],
    ...(note ? [line`${note}`] : []),
  ];
}

export function actItem(act: DigestAct, { length, speech }: Writing): Line[] {
  const title = speech.line('digest.act', {
    delegation: typed(oneLine(speech.country(act.delegation, act.code), length)),
    act: speech.say(`treatyAct.${act.kind}`),
  });
  const marks = [...(act.boundAgain ? (['digest.bound_again'] as const) : []), ...markOf(act)];
  return [
    joined(title, ...marks.map((mark) => [own(` · ${speech.say(mark)}`)])),
    ...(act.doneOn ? [[own(speech.day(act.doneOn))]] : []),
    ...(act.effectiveOn ? [speech.line('digest.takes_effect', { day: speech.day(act.effectiveOn) })] : []),
  ];
}

function markOf({ takenBack, confirmed, confirmedSince, again }: DigestAct) {
  if (takenBack) return ['digest.taken_back'] as const;
  if (again === 'restored') return ['digest.holds_again'] as const;
  if (again === 'corrected' && !confirmedSince)
    return [confirmed ? 'digest.corrected' : 'digest.only_hearsay'] as const;
  if (!confirmed) return ['digest.unconfirmed'] as const;
  return confirmedSince ? (['digest.now_confirmed'] as const) : [];
}

export function intentionItem(intention: DigestIntention, { length, speech }: Writing): Line[] {
  const note = oneLine(intention.note, length);
  const title = speech.line('digest.intention', {
    delegation: typed(oneLine(speech.country(intention.delegation, intention.code), length)),
    step: speech.say(`treaty_step.${intention.step}`),
  });
  const { change } = intention;
  return [
    change ? joined(title, [own(` · ${speech.say(`digest.intention_${change}`)}`)]) : title,
    speech.line('digest.said_on', { day: speech.day(intention.statedOn) }),
    ...(intention.expectedOn ? [speech.line('digest.by', { day: speech.day(intention.expectedOn) })] : []),
    ...(note ? [line`${note}`] : []),
  ];
}

export function taskItem(task: DigestTask, writing: Writing, kind: 'mine' | 'other' | 'done'): Line[] {
  const { length } = writing;
  return [line`${oneLine(task.title, length)}`, dueLine(task, writing, kind), ...about(task, kind, writing)];
}

function dueLine(task: DigestTask, { at, zone, speech }: Writing, kind: 'mine' | 'other' | 'done'): Line {
  const when = speech.clocks(task.dueAt, task.zone, zone);
  if (kind === 'done') return speech.line('digest.was_due', { when });
  const key = task.dueAt <= at ? 'digest.overdue' : 'digest.due';
  return speech.line(key, { when, span: speech.timeLeft(at, task.dueAt) });
}

function about(task: DigestTask, kind: 'mine' | 'other' | 'done', { length, speech }: Writing): Line[] {
  const parts: Line[] = [];
  if (task.delegation) {
    const delegation = typed(oneLine(speech.country(task.delegation, task.code), length));
    parts.push(speech.line('frame.delegation', { delegation }));
  }
  if (kind !== 'mine') {
    const assignee = task.assignee && typed(oneLine(task.assignee, length));
    parts.push(assignee ? speech.line('digest.assigned', { assignee }) : speech.line('digest.unassigned'));
  }
  if (parts.length === 0) return [];
  return [parts.reduce((before, next) => joined(before, line` · `, next))];
}

export function commentsItem({ title, comments }: DigestComments, { length, speech }: Writing): Line[] {
  return [line`${oneLine(title, length)}`, [own(speech.say('digest.new_comments', { count: comments }))]];
}

export function askItem(ask: DigestAsk, { length, speech }: Writing): Line[] {
  const red = ask.redLine ? ` · ${speech.say('digest.red_line')}` : '';
  return [line`${oneLine(ask.title, length)}${own(` · ${speech.say(`digest.${ask.change}`)}${red}`)}`];
}

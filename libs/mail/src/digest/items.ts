import { direction } from '#libs/domain';
import { joined, line, oneLine, own, typed, type Line } from '../line.js';
import type { Speech } from '../mail-writer.js';
import type { DigestAsk, DigestDeadline, DigestInteraction, DigestShift, DigestTask } from './content.js';

/** How an item is written: counted from when, on whose clock, how long at most, in which language. */
export interface Writing {
  at: Date;
  zone: string;
  length: number;
  speech: Speech;
}

export function deadlineItem(deadline: DigestDeadline, { at, zone, length, speech }: Writing): Line[] {
  const cancelled = deadline.state === 'cancelled';
  const change = cancelled ? 'cancelled' : deadline.change;
  const mark = change ? ` · ${speech.say(`digest.${change}`)}` : '';
  const span = cancelled ? '' : ` (${speech.span(at, deadline.dueAt)})`;
  const kind = speech.say(`deadline_kind.${deadline.kind}`);
  return [
    line`${oneLine(deadline.title, length)}${own(mark)}`,
    [own(`${speech.clocks(deadline.dueAt, deadline.zone, zone)}${span}`)],
    speech.line('frame.kind', { kind }),
  ];
}

export function shiftItem(shift: DigestShift, { length, speech }: Writing): Line[] {
  const delegation = typed(oneLine(speech.country(shift.delegation, shift.alpha2), length));
  return [
    speech.line('digest.pair', { delegation, ask: typed(oneLine(shift.ask, length)) }),
    [own(movement(shift, speech))],
    [own(evidence(shift, speech))],
  ];
}

function evidence({ said, grade, statements }: DigestShift, speech: Speech): string {
  if (said === null || grade === null) return speech.say('shift.retracted');
  const several = statements > 1 ? ` · ${speech.say('shift.statements', { count: statements })}` : '';
  return `${speech.say(`said.${said}`)} · ${speech.say(`grade.${grade}`)}${several}`;
}

function movement(shift: DigestShift, speech: Speech): string {
  const { from, to } = shift;
  const was = from && speech.say(`stance.${from}`);
  if (to === null)
    return was ? speech.say('shift.taken_back_from', { from: was }) : speech.say('shift.taken_back');
  const is = speech.say(`stance.${to}`);
  return `${moved(shift, was, is, speech)}${sayStated(shift, speech)}`;
}

function moved({ from, to }: DigestShift, was: string | null, is: string, speech: Speech): string {
  if (from === null || to === null || was === null) return speech.say('shift.first', { to: is });
  if (from === to) return speech.say('shift.unchanged', { to: is });
  return speech.say(`shift.${direction(from, to)}`, { from: was, to: is });
}

/** A statement of an earlier time may be recorded late: it is news, but not where the delegation stands now. */
function sayStated({ stated, to }: DigestShift, speech: Speech): string {
  if (stated === null || stated === to) return '';
  return speech.say('shift.addedStatement', { stated: speech.say(`stance.${stated}`) });
}

export function interactionItem(interaction: DigestInteraction, writing: Writing): Line[] {
  const { zone, length, speech } = writing;
  const note = oneLine(interaction.note, length);
  const head = {
    delegation: typed(oneLine(speech.country(interaction.delegation, interaction.alpha2), length)),
    kind: speech.say(`interaction.${interaction.kind}`),
    organisation: typed(oneLine(interaction.organisation, length)),
  };
  return [
    speech.line('digest.contact', head),
    [own(speech.clocks(interaction.occurredAt, interaction.zone, zone))],
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
  return speech.line(key, { when, span: speech.span(at, task.dueAt) });
}

function about(task: DigestTask, kind: 'mine' | 'other' | 'done', { length, speech }: Writing): Line[] {
  const parts: Line[] = [];
  if (task.delegation) {
    const delegation = typed(oneLine(speech.country(task.delegation, task.alpha2), length));
    parts.push(speech.line('frame.delegation', { delegation }));
  }
  if (kind !== 'mine') {
    const assignee = task.assignee && typed(oneLine(task.assignee, length));
    parts.push(assignee ? speech.line('digest.assigned', { assignee }) : speech.line('digest.unassigned'));
  }
  if (parts.length === 0) return [];
  return [parts.reduce((before, next) => joined(before, line` · `, next))];
}

export function askItem(ask: DigestAsk, { length, speech }: Writing): Line[] {
  const red = ask.redLine ? ` · ${speech.say('digest.red_line')}` : '';
  return [line`${oneLine(ask.title, length)}${own(` · ${speech.say(`digest.${ask.change}`)}${red}`)}`];
}

import { bothClocks, direction, inWords } from '#libs/domain';
import { joined, line, oneLine, own, type Line } from '../line.js';
import type { Block } from '../page.js';
import { DEADLINE_KIND, GRADE, INTERACTION, SAID, STANCE } from '../words.js';
import type { DigestAsk, DigestDeadline, DigestInteraction, DigestShift, DigestTask } from './content.js';

/** How an item is written: counted from when, on whose clock, how long at most. */
export interface Writing {
  at: Date;
  zone: string;
  length: number;
}

/** The one thing that is asked of this reader. */
export function requestBlocks(task: DigestTask, writing: Writing): Block {
  const author = task.author ? [line`Asked by ${oneLine(task.author, writing.length)}`] : [];
  const [first, ...rest] = [...taskItem({ ...task, author: null }, writing, 'mine'), ...author];
  return {
    type: 'panel',
    blocks: [
      { type: 'heading', line: line`The one thing we ask of you` },
      { type: 'strong', line: first ?? [] },
      ...rest.map((each) => ({ type: 'paragraph', line: each }) as const),
    ],
  };
}

export function deadlineItem(deadline: DigestDeadline, { at, zone, length }: Writing): Line[] {
  const when = bothClocks(deadline.dueAt, deadline.zone, zone).text;
  const marks = { new: ' · new', changed: ' · changed' };
  const mark =
    deadline.state === 'cancelled' ? ' · cancelled' : deadline.change ? marks[deadline.change] : '';
  const span = deadline.state === 'cancelled' ? '' : ` (${inWords(at, deadline.dueAt)})`;
  return [
    line`${oneLine(deadline.title, length)}${own(mark)}`,
    line`${own(`${when}${span}`)}`,
    line`${own(`Kind: ${DEADLINE_KIND[deadline.kind]}`)}`,
  ];
}

export function shiftItem(shift: DigestShift, { length }: Writing): Line[] {
  return [
    line`${oneLine(shift.delegation, length)}: ${oneLine(shift.ask, length)}`,
    line`${own(movement(shift))}`,
    line`${own(evidence(shift))}`,
  ];
}

function evidence({ said, grade, statements }: DigestShift): string {
  if (said === null || grade === null) return 'An earlier statement was taken back';
  const several = statements > 1 ? ` · ${statements} statements recorded` : '';
  return `${SAID[said]} · ${GRADE[grade]}${several}`;
}

function movement({ from, to, stated }: DigestShift): string {
  if (to === null) return `Taken back${from === null ? '' : `: "${STANCE[from]}"`}; no position is known now`;
  if (from === null) return `First known position: ${STANCE[to]}${told(stated, to)}`;
  if (from === to) return `Unchanged: ${STANCE[to]}${told(stated, to)}`;
  const ways = { towards: ', towards the ask', away: ', away from the ask', none: '' };
  return `From "${STANCE[from]}" to "${STANCE[to]}"${ways[direction(from, to)]}${told(stated, to)}`;
}

/** A statement of an earlier time may be recorded late: it is news, but not where the delegation stands now. */
const told = (stated: DigestShift['stated'], to: DigestShift['to']) =>
  stated === null || stated === to ? '' : `; an earlier statement was added: ${STANCE[stated]}`;

export function interactionItem(interaction: DigestInteraction, { zone, length }: Writing): Line[] {
  const when = bothClocks(interaction.occurredAt, interaction.zone, zone).text;
  const note = oneLine(interaction.note, length);
  return [
    line`${oneLine(interaction.delegation, length)}: ${own(INTERACTION[interaction.kind])}, by ${oneLine(interaction.organisation, length)}`,
    line`${own(when)}`,
    ...(note ? [line`${note}`] : []),
  ];
}

export function taskItem(task: DigestTask, writing: Writing, kind: 'mine' | 'other' | 'done'): Line[] {
  const { at, zone, length } = writing;
  const when = bothClocks(task.dueAt, task.zone, zone).text;
  const overdue = task.dueAt <= at;
  const due =
    kind === 'done'
      ? `Was due ${when}`
      : `${overdue ? 'Overdue' : 'Due'}: ${when} (${inWords(at, task.dueAt)})`;
  return [line`${oneLine(task.title, length)}`, line`${own(due)}`, ...about(task, kind, length)];
}

function about(task: DigestTask, kind: 'mine' | 'other' | 'done', length: number): Line[] {
  const parts: Line[] = [];
  if (task.delegation) parts.push(line`Delegation: ${oneLine(task.delegation, length)}`);
  if (kind !== 'mine') {
    parts.push(
      task.assignee ? line`Assigned to ${oneLine(task.assignee, length)}` : line`Assigned to nobody`,
    );
  }
  if (parts.length === 0) return [];
  return [parts.reduce((before, next) => joined(before, line` · `, next))];
}

export function askItem(ask: DigestAsk, { length }: Writing): Line[] {
  const red = ask.redLine ? ' · red line' : '';
  return [line`${oneLine(ask.title, length)}${own(` · ${ask.change}${red}`)}`];
}

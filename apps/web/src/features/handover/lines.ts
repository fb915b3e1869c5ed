import type {
  HandoverActDto,
  HandoverAskDto,
  HandoverDto,
  HandoverShiftDto,
} from '../../kernel/api/client.js';

/** One act on an ask with everybody whom it moved in the same way. */
export interface Line {
  key: string;
  act: HandoverActDto;
  shifts: HandoverShiftDto[];
}

const sameNote = ({ kind, cause, authorId, recordedAt, grade, said, why, voice }: HandoverActDto): string =>
  JSON.stringify([kind, cause, authorId, recordedAt.instant, grade, said, why, voice]);

/** What tells the shifts of one line apart. */
export const shiftKey = ({ from, to, cause, corrected }: HandoverShiftDto): string =>
  JSON.stringify([from, to, cause, corrected]);

function addShift(line: Line, shift: HandoverShiftDto): void {
  const known = line.shifts.find((one) => shiftKey(one) === shiftKey(shift));
  if (known) known.delegations = [...known.delegations, ...shift.delegations];
  else line.shifts.push({ ...shift });
}

/**
 * What happened on an ask, in the order of entry. Positions that one person entered at one moment with one note, as
 * after a round of the table, are one line.
 */
export function linesOf({ acts }: Pick<HandoverAskDto, 'acts'>): Line[] {
  const lines = new Map<string, Line>();
  for (const act of acts) {
    const key = act.kind === 'position' ? sameNote(act) : `${act.kind} ${act.id} ${act.recordedAt.instant}`;
    const line = lines.get(key) ?? { key, act, shifts: [] };
    lines.set(key, line);
    act.shifts.forEach((shift) => addShift(line, shift));
  }
  return [...lines.values()];
}

/** How many of each kind happened; of delegations those that were heard, and not those of which a record changed. For one sentence at the top; only what is more than none. */
export function summaryOf(handover: HandoverDto) {
  const { asks, statements, interactions, tasks, deadlines, texts } = handover;
  const moved = new Set(
    asks.flatMap(({ acts }) =>
      acts.flatMap(({ shifts }) =>
        shifts.flatMap(({ cause, delegations }) => (cause === 'said' ? delegations : [])),
      ),
    ),
  );
  const all = {
    asks: asks.length,
    delegations: moved.size,
    meetings: interactions.count,
    statements: statements.length,
    opened: tasks.opened.count,
    closed: tasks.closed.count,
    deadlines: deadlines.length,
    texts: texts.length,
  };
  return (Object.entries(all) as [keyof typeof all, number][]).filter(([, count]) => count > 0);
}

/** Whether nothing at all happened; tasks that are due were there before. */
export const isQuiet = (handover: HandoverDto): boolean =>
  summaryOf(handover).length === 0 &&
  [
    handover.otherVotes,
    handover.treatyActions,
    handover.sessions,
    handover.room.changes,
    handover.room.renamed,
  ].every((list) => list.length === 0);

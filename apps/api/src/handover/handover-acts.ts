import type { SaidAct, ShiftRow } from '#libs/data';
import { directionOf } from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import type { HandoverActDto, HandoverShiftDto } from './handover-asks.dto.js';

/** What was done on each ask: one act is one line, however many positions it wrote. In the order of the rows. */
export function actsByAsk(rows: readonly ShiftRow[], reader: Reader): Map<string, HandoverActDto[]> {
  const acts = new Map<string, HandoverActDto>();
  const byAsk = new Map<string, HandoverActDto[]>();
  for (const row of rows) {
    const made = actOf(row, reader);
    if (!made) continue;
    const { kind, id, cause, authorId, recordedAt, why } = made;
    // What was taken back in one go has one author, instant and reason.
    const key = JSON.stringify([
      row.askId,
      kind,
      id,
      cause,
      id === null && [authorId, recordedAt.instant, why],
    ]);
    const act = acts.get(key) ?? made;
    if (act === made) {
      acts.set(key, act);
      byAsk.set(row.askId, [...(byAsk.get(row.askId) ?? []), act]);
    }
    shiftOf(act, row).delegations.push(row.delegationCode);
  }
  return byAsk;
}

function actOf({ said, takenBack }: ShiftRow, reader: Reader): HandoverActDto | undefined {
  const act = said ?? takenBack;
  if (!act) return undefined;
  const { authorId, author, recordedAt, zone } = act;
  const common = { authorId, author, recordedAt: clocks(new Date(recordedAt), zone, reader), shifts: [] };
  if (!said) {
    return {
      kind: 'retraction',
      id: act.statementId,
      title: act.statement,
      voice: null,
      said: null,
      grade: null,
      cause: null,
      occurredAt: null,
      organisation: null,
      why: takenBack?.reason ?? '',
      ...common,
    };
  }
  const { voice, grade, note, occurredAt, organisation } = said;
  return {
    ...origin(said),
    cause: said.cause,
    voice,
    said: said.said,
    grade,
    occurredAt: clocks(new Date(occurredAt), zone, reader),
    organisation,
    why: note,
    ...common,
  };
}

function origin(said: SaidAct): Pick<HandoverActDto, 'kind' | 'id' | 'title'> {
  if (said.statementId) return { kind: 'statement', id: said.statementId, title: said.statement };
  if (said.importId) return { kind: 'import', id: said.importId, title: said.file };
  return { kind: 'position', id: said.id, title: null };
}

function shiftOf(act: HandoverActDto, { from, to, cause, corrected }: ShiftRow): HandoverShiftDto {
  const known = act.shifts.find(
    (one) => one.from === from && one.to === to && one.cause === cause && one.corrected === corrected,
  );
  if (known) return known;
  const direction = directionOf({ from, to, cause });
  const shift: HandoverShiftDto = { from, to, cause, corrected, direction, delegations: [] };
  act.shifts.push(shift);
  return shift;
}

import type { RoomLine } from '#libs/data';
import { fieldProblem, identityKey, roomProblems, type FieldProblem, type RoomEntry } from '#libs/domain';
import { DelegationNames, type OtherDelegation } from '#libs/reference';
import type { SetRoomRequest } from '../dto/room-list.dto.js';
import { refusal } from '../http/refusal.js';
import { nameProblemIn } from './name-problem.js';

/** What the campaign knows about whoever a list may name. */
export interface KnownForRoom {
  /** Codes of all delegations. */
  codes: ReadonlySet<string>;
  /** Delegations that are no member states and no observers: everybody's, and the campaign's own. */
  others: readonly (OtherDelegation & { own: boolean })[];
  /** Calendar day. */
  today: string;
}

/** The lines of a request as they would be written, or what is wrong with them, by field. */
export function roomLines(
  { kind, members }: SetRoomRequest,
  known: KnownForRoom,
): { lines: RoomLine[]; wrong: FieldProblem[] } {
  if (kind === 'all_states') {
    const wrong = members.length > 0 ? [fieldProblem('members', refusal('rooms.noListOfAll'))] : [];
    return { lines: [], wrong };
  }
  const wrong: FieldProblem[] = [];
  const names = new Map<string, string>();
  const others = new DelegationNames(known.others);
  const lines = members.map(({ code, name, capacity, validFrom = null, validTo = null }, index): RoomLine => {
    const days = { capacity, validFrom, validTo };
    const at = (field: string) => `members[${index}].${field}`;
    if ((code === undefined) === (name === undefined)) {
      wrong.push(fieldProblem(at('code'), refusal('rooms.codeOrName')));
      return days;
    }
    if (name === undefined) {
      if (code !== undefined && known.codes.has(code)) return { code, ...days };
      wrong.push(fieldProblem(at('code'), refusal('statements.unknownCode', { code: code ?? '' })));
      return days;
    }
    const meant = others.find(name)?.code;
    if (meant === undefined) {
      const problem = nameProblemIn(name, others);
      if (problem) wrong.push(fieldProblem(at('name'), problem));
      return { name: sameSpelling(names, name), ...days };
    }
    if (known.others.some((other) => other.own && other.code === meant)) return { code: meant, ...days };
    wrong.push(
      fieldProblem(at('name'), refusal('rooms.knownName', { shown: name, name: meant, nameCode: meant })),
    );
    return { code: meant, ...days };
  });
  return { lines, wrong: wrong.length > 0 ? wrong : roomProblems(lines.map(toEntry), known.today) };
}

/** Names that read the same are one delegation, as it is spelled first. */
function sameSpelling(names: Map<string, string>, name: string): string {
  const key = identityKey(name);
  const first = names.get(key) ?? name;
  names.set(key, first);
  return first;
}

/** Whoever has no code yet is told apart by the name. */
export const toEntry = ({ code, name, capacity, validFrom, validTo }: RoomLine): RoomEntry => ({
  ...{ code: code ?? name ?? '', capacity, validFrom: validFrom ?? null, validTo: validTo ?? null },
});

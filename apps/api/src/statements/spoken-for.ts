import type { KnownDelegation } from '#libs/data';
import {
  type FieldProblem,
  type Refusal,
  type RoomCapacity,
  type Voice,
  fieldProblem,
  unknownField,
} from '#libs/domain';
import { groupByCode } from '#libs/reference';
import { refusal } from '../http/refusal.js';
import type { PreviewNoteDto, Reason } from './statement-detail.dto.js';
import type { RecordStatementRequest } from './statements.dto.js';

/** For whom a statement was made, as the request says it. */
export type Claim = Pick<RecordStatementRequest, 'speakerCode' | 'groupCode' | 'aligned' | 'excepted'>;

/** What the records say about those whom a claim names, and about the members of its group on that day; by name. */
export interface KnownSpeakers {
  /** Calendar day of the statement where it was made, `YYYY-MM-DD`. */
  day: string;
  /** Null when there is no such group. `firstDay`: the first that is recorded for any member. */
  group: { name: string; firstDay: string | null } | null;
  delegations: readonly KnownDelegation[];
}

/** A delegation for which positions are written. */
export interface SpokenFor {
  code: string;
  name: string;
  reason: Reason;
  voice: Voice;
  /** In the room of today; null: not in it. */
  capacity: RoomCapacity | null;
}

/**
 * For whom a statement was made: the speaker with a word of its own, then by the bloc's word the members of its group
 * and those that aligned themselves, without the exceptions; each once, in the order of `known`. Or what is wrong with the claim, by
 * field. Who is aligned although a member, or although it is the speaker, is taken for what it is.
 */
export function spokenFor(claim: Claim, known: KnownSpeakers): SpokenFor[] | FieldProblem[] {
  const byCode = new Map(known.delegations.map((delegation) => [delegation.code, delegation]));
  const misnamed = unknownOrTwice(claim, known, byCode);
  if (misnamed.length > 0) return misnamed;
  const members = known.delegations.filter(({ member }) => member).map(({ code }) => code);
  const wrong = wrongGroup(claim, known, members);
  if (wrong) return [wrong];
  const joined = new Set([...members, ...(claim.aligned ?? [])]);
  joined.delete(claim.speakerCode);
  const odd = wrongExceptions(claim, known, byCode, joined);
  if (odd.length > 0) return odd;
  for (const code of claim.excepted ?? []) joined.delete(code);
  if (joined.size === 0) {
    const message = refusal('statements.nobodyLeft');
    return [fieldProblem(claim.groupCode ? 'excepted' : 'aligned', message)];
  }
  const others = known.delegations
    .filter(({ code }) => joined.has(code))
    .map(({ code, name, member, capacity }): SpokenFor => {
      return { code, name, reason: member ? 'member' : 'aligned', voice: 'bloc', capacity };
    });
  const { name = claim.speakerCode, capacity = null } = byCode.get(claim.speakerCode) ?? {};
  return [{ code: claim.speakerCode, name, reason: 'speaker', voice: 'own', capacity }, ...others];
}

/** What a person should know before recording it; nothing of it is an obstacle. */
export function remarks(claim: Claim, known: KnownSpeakers): PreviewNoteDto[] {
  const byCode = new Map(known.delegations.map((delegation) => [delegation.code, delegation]));
  const found = (claim.aligned ?? []).flatMap((code): PreviewNoteDto[] => {
    const delegation = byCode.get(code);
    const about = { delegation: { code, name: delegation?.name ?? code }, group: null, since: null };
    if (code === claim.speakerCode) return [{ code: 'speaker_aligned', ...about }];
    return delegation?.member ? [{ code: 'member_aligned', ...about }] : [];
  });
  const group = claim.groupCode ? groupByCode(claim.groupCode) : undefined;
  if (group && known.day < group.reliableFrom) {
    found.push({
      code: 'members_known_since',
      delegation: null,
      group: group.name,
      since: group.reliableFrom,
    });
  }
  return found;
}

type ByCode = ReadonlyMap<string, KnownDelegation>;

function unknownOrTwice(claim: Claim, known: KnownSpeakers, byCode: ByCode): FieldProblem[] {
  const found: FieldProblem[] = [];
  const outside = (code: string) => byCode.get(code)?.inRoom === false;
  if (!byCode.has(claim.speakerCode)) {
    found.push(unknownField('speakerCode', 'delegation'));
  } else if (outside(claim.speakerCode)) {
    found.push(fieldProblem('speakerCode', refusal('rooms.outside')));
  }
  if (claim.groupCode && !known.group) {
    found.push(unknownField('groupCode', 'group'));
  }
  for (const list of ['aligned', 'excepted'] as const) {
    const seen = new Set<string>();
    for (const [index, code] of (claim[list] ?? []).entries()) {
      const field = `${list}[${index}]`;
      if (!byCode.has(code)) {
        found.push(fieldProblem(field, refusal('statements.unknownCode', { code })));
      } else if (outside(code)) {
        found.push(fieldProblem(field, refusal('rooms.outsideNamed', named(code, byCode))));
      } else if (seen.has(code)) {
        found.push(fieldProblem(field, refusal('statements.namedTwice', named(code, byCode))));
      }
      seen.add(code);
    }
  }
  return found;
}

function wrongGroup(
  claim: Claim,
  { group, day }: KnownSpeakers,
  members: readonly string[],
): FieldProblem | undefined {
  if (group && members.length === 0)
    return fieldProblem('groupCode', noMembers({ ...group, code: claim.groupCode ?? '' }, day));
  if (group || (claim.aligned ?? []).length > 0) return undefined;
  const message = refusal('statements.groupOrAligned');
  return fieldProblem('groupCode', message);
}

function noMembers(
  { name, code, firstDay }: { name: string; code: string; firstDay: string | null },
  day: string,
): Refusal {
  return firstDay === null
    ? refusal('statements.groupUnrecorded', { name, nameCode: code, day })
    : refusal('statements.groupLater', { name, nameCode: code, day, firstDay });
}

function wrongExceptions(
  claim: Claim,
  known: KnownSpeakers,
  byCode: ByCode,
  joined: ReadonlySet<string>,
): FieldProblem[] {
  const aligned = new Set(claim.aligned);
  return (claim.excepted ?? []).flatMap((code, index) => {
    const field = `excepted[${index}]`;
    const one = named(code, byCode);
    if (code === claim.speakerCode) {
      return [fieldProblem(field, refusal('statements.speakerExcepted', one))];
    }
    if (aligned.has(code)) {
      return [fieldProblem(field, refusal('statements.alignedAndExcepted', one))];
    }
    if (joined.has(code)) return [];
    const { group, day } = known;
    const why = group
      ? refusal('statements.exceptedOutsider', {
          ...one,
          group: group.name,
          groupCode: claim.groupCode ?? '',
          day,
        })
      : refusal('statements.exceptedUnaligned', one);
    return [fieldProblem(field, why)];
  });
}

/** The name stands in the sentence; by the code a screen finds it in its own language. */
const named = (code: string, byCode: ByCode) => ({ name: byCode.get(code)?.name ?? code, nameCode: code });

/** Why a position was written for a delegation. @param aligned codes of those that aligned themselves */
export function reasonOf(
  { voice, code }: { voice: Voice; code: string },
  aligned: readonly string[],
): Reason {
  if (voice === 'own') return 'speaker';
  return aligned.includes(code) ? 'aligned' : 'member';
}

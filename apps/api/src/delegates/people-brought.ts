import type { ContactPointKind, Tier } from '#libs/domain';
import { Problem } from '#libs/domain';
import { newId } from '#libs/platform';
import type { PersonRecord } from '#libs/sheets';
import { refusal } from '../http/refusal.js';
import type { CheckedPerson } from './check-people.js';
import type { ApplyPeopleRequest } from './people-files.dto.js';

/** What becomes of a row: somebody new, or something more of somebody known. */
export interface Brought extends CheckedPerson {
  id: string;
  isNew: boolean;
}

interface Point {
  delegateId: string;
  kind: ContactPointKind;
  value: string;
  tier: Tier;
}

const LONGEST_POINT = 300;

/** As it is kept. */
export const noteOf = ({ note }: PersonRecord): string => note.trim().slice(0, 10_000);
export const postOf = ({ role }: PersonRecord): string => oneLine(role).slice(0, 200);

/** A note that is there already is not there twice, however often a file is brought. */
export function withoutKnown(
  people: readonly CheckedPerson[],
  there: readonly { personId: string; note: string }[],
): readonly CheckedPerson[] {
  const known = new Set(there.map(({ personId, note }) => `${personId} ${note}`));
  for (const { record, row } of people)
    for (const one of row.candidates)
      if (known.has(`${one.id} ${noteOf(record)}`)) one.takes = one.takes.filter((part) => part !== 'note');
  return people;
}

/** Whom a part of their rows is added to, new or known. */
export const withPart = (people: readonly Brought[], part: 'role' | 'note'): Brought[] =>
  people.filter(({ id, isNew, record, row }) =>
    isNew
      ? record[part].trim() !== ''
      : row.candidates.some((one) => one.id === id && one.takes.includes(part)),
  );

/** Control characters stand in no line of ours. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

/** @throws Problem where a row is in doubt and nobody said what is to become of it */
export function decided(people: readonly CheckedPerson[], { decisions }: ApplyPeopleRequest): Brought[] {
  const said = new Map((decisions ?? []).map(({ line, as }) => [line, as.toLowerCase()]));
  const open = people.filter(({ row }) => row.state === 'doubtful' && !said.has(row.line));
  if (open.length > 0) {
    throw Problem.field('decisions', refusal('delegates.fileUndecided', { count: open.length }));
  }
  return people.flatMap((person): Brought[] => {
    const { row } = person;
    const as = said.get(row.line) ?? (row.state === 'known' ? row.candidates[0]?.id : 'new');
    if (row.state === 'refused' || as === 'leave' || as === undefined) return [];
    if (as === 'new') return [{ ...person, id: newId(), isNew: true }];
    if (!row.candidates.some(({ id }) => id === as)) {
      throw Problem.field('decisions', refusal('delegates.fileStranger', { line: row.line }));
    }
    return [{ ...person, id: as, isNew: false }];
  });
}

/**
 * Ways to reach that the reader does not know yet of the people they belong to, each once however often the file has it.
 * @param there what the reader knows already
 * @param tierOf who may read what a row brings
 */
export function newPoints(
  people: readonly Brought[],
  there: readonly { personId: string; kind: ContactPointKind; value: string }[],
  tierOf: (person: Brought) => Tier,
): Point[] {
  const known = new Set(there.map(({ personId, kind, value }) => pointKey(personId, kind, value)));
  return people.flatMap((person) =>
    person.record.contactPoints.flatMap(({ kind, value: written }): Point[] => {
      const value = oneLine(written);
      const key = pointKey(person.id, kind, value);
      if (value === '' || value.length > LONGEST_POINT || known.has(key)) return [];
      known.add(key);
      return [{ delegateId: person.id, kind, value, tier: tierOf(person) }];
    }),
  );
}

/** The same number by another kind is another way to reach somebody; upper case and the spaces of a number make no other. */
function pointKey(delegateId: string, kind: ContactPointKind, value: string): string {
  const isNumber = /^\+?[\d\s().-]+$/.test(value);
  return `${delegateId} ${kind} ${isNumber ? value.replace(/[\s().-]/g, '') : value.toLowerCase()}`;
}

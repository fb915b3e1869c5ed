import type { RowOf, delegateNames } from '#libs/data';
import {
  foldName,
  nameProblem,
  personKeys,
  personLikeness,
  readPersonName,
  samePersonName,
  type PersonName,
} from '#libs/domain';
import type { DelegationNames } from '#libs/reference';
import type { PersonRecord } from '#libs/sheets';
import { PERSON_PARTS, type PersonPart, type PersonRowDto, type RowProblem } from './people-files.dto.js';

type Named = RowOf<typeof delegateNames>;

/** Somebody whom the reader knows, by names that are read once for all rows. */
interface Known {
  person: Named;
  read: readonly PersonName[];
  /** Of the name in full. */
  keys: readonly string[];
}

/** A row with what it is about. */
export interface CheckedPerson {
  record: PersonRecord;
  row: PersonRowDto;
}

const LONGEST = 200;
/** So many are named to whoever is asked. */
const CANDIDATES = 5;

/**
 * Holds what a file says against the people whom the reader knows.
 * @param delegations names by code of those that there are in the campaign
 * @param called by which names they go
 * @param usual code of the delegation of those of whom the file says none; whoever has another that is not found is refused
 * @param mayAddPost whether the reader may say what that person does: whoever entered them, and a coordinator
 */
export function checkPeople(
  records: readonly PersonRecord[],
  known: readonly Named[],
  delegations: ReadonlyMap<string, string>,
  called: DelegationNames,
  usual: string | undefined,
  mayAddPost: (person: Named) => boolean,
): CheckedPerson[] {
  const seen = new Set<string>();
  const all = known.map((person): Known => {
    return { person, read: person.names.map(readPersonName), keys: personKeys(person.name) };
  });
  return records.map((record) => {
    // A ministry or a company is no delegation; a country that is not understood is asked for.
    const code =
      record.delegation === ''
        ? (stateOf(record.organisation, called) ?? usual)
        : codeOf(record.delegation, delegations, called);
    const problem = problemOf(record, code, seen);
    const candidates = problem === null && code ? candidatesFor(record, all, code) : [];
    // A nickname or the words in another order may be somebody else's: whoever brings the file is asked.
    const same = candidates.filter(({ inFull, here }) => inFull && here);
    const state =
      problem !== null ? 'refused' : same.length === 1 ? 'known' : candidates.length > 0 ? 'doubtful' : 'new';
    const shown = [...same, ...candidates.filter((one) => !same.includes(one))];
    const row: PersonRowDto = {
      ...{ line: record.line, name: record.name.slice(0, LONGEST), state, problem },
      delegation: code ? { code, name: delegations.get(code) ?? code } : null,
      candidates: shown.slice(0, CANDIDATES).map(({ person }) => {
        const { id, name, delegationCode, delegation } = person;
        const said = saidMore(record, person);
        const takes = said.filter((part) => part === 'note' || (part === 'role' && mayAddPost(person)));
        const left = said.filter((part) => !takes.includes(part));
        return { id, name, delegationCode, delegation, left, takes };
      }),
      tier: record.tier,
    };
    return { record, row };
  });
}

/** The state that somebody works for, by its name: CAN is no Canada there, but a network. */
function stateOf(organisation: string, called: DelegationNames): string | undefined {
  const code = organisation === '' ? undefined : called.find(organisation)?.code;
  return organisation.toUpperCase() === code ? undefined : code;
}

function codeOf(
  delegation: string,
  delegations: ReadonlyMap<string, string>,
  called: DelegationNames,
): string | undefined {
  const code = called.find(delegation)?.code ?? delegation.toUpperCase();
  return delegations.has(code) ? code : undefined;
}

function problemOf({ name }: PersonRecord, code: string | undefined, seen: Set<string>): RowProblem | null {
  if (name === '') return 'nameMissing';
  if (name.length > LONGEST || nameProblem(name) !== undefined) return 'nameUnreadable';
  if (code === undefined) return 'delegationUnknown';
  const key = `${code} ${foldName(name)}`;
  if (seen.has(key)) return 'twice';
  seen.add(key);
  return null;
}

function candidatesFor({ name, otherNames }: PersonRecord, known: readonly Known[], code: string) {
  const said = [name, ...otherNames].map(readPersonName);
  const inFullBy = personKeys(name);
  return known.flatMap(({ person, read, keys }) => {
    const here = person.delegationCode === code;
    const found = said.flatMap((one) => read.map((other) => personLikeness(one, other)));
    const likeness = found.includes('same') ? 'same' : found.includes('likely') ? 'likely' : undefined;
    return likeness && (here || likeness === 'same')
      ? [{ person, here, inFull: keys.some((key) => inFullBy.includes(key)) }]
      : [];
  });
}

/** What a row says of somebody known and is not kept of them: it is named, since most is not written over what others say. */
function saidMore(record: PersonRecord, person: Named): PersonPart[] {
  const isTaken: Record<PersonPart, boolean> = {
    otherNames: record.otherNames.every((name) => person.names.some((other) => samePersonName(name, other))),
    title: ['', person.title].includes(record.title),
    pronouns: ['', person.pronouns].includes(record.pronouns),
    languages: record.languages.every((tag) => person.languages.includes(tag)),
    role: ['', ...person.roles].includes(record.role),
    note: record.note.trim() === '',
  };
  return PERSON_PARTS.filter((part) => !isTaken[part]);
}

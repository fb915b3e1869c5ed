import { findState, stateNameKey, statesMeantBy } from './find-state.js';
import { readStateList } from './state-lists.js';
import { LANGUAGES_OF_NAMES, stateName } from './state-name.js';

/** A delegation that is no member state and no observer: a party without a seat, or one of a campaign's own. */
export interface OtherDelegation {
  readonly code: string;
  readonly shortName: string;
}

/** What a typed or pasted list says about who is in a room. */
export interface RoomList {
  /** Codes, each once, in the order of the text; first the states, then the others. */
  readonly matched: readonly string[];
  /** What may mean several: a person has to choose among these codes. */
  readonly asked: readonly { readonly text: string; readonly among: readonly string[] }[];
  /** What is nobody that is known here, each once; it may be a delegation of the campaign's own. */
  readonly unknown: readonly string[];
}

/** Reads a list of delegations for a room, by names in five languages or codes: what is not certain is asked, never guessed. */
export function readRoomList(text: string, others: readonly OtherDelegation[] = []): RoomList {
  const { states, unknown } = readStateList(text);
  const known = new Map(others.flatMap((other) => namesOf(other).map((name) => [name, other.code] as const)));
  const found = new Set<string>(states.map(({ code }) => code));
  const asked = new Map<string, readonly string[]>();
  const nobody = new Set<string>();
  for (const part of unknown) {
    const among = statesMeantBy(part).map(({ code }) => code);
    const other = known.get(stateNameKey(part));
    if (other !== undefined) found.add(other);
    else if (among.length > 0) asked.set(part, among);
    else nobody.add(part);
  }
  return {
    matched: [...found],
    asked: [...asked].map(([part, among]) => ({ text: part, among })),
    unknown: [...nobody],
  };
}

/** Whether a name is already that of somebody: of a state, or of a delegation that is known beside them. */
export function codeNamed(name: string, others: readonly OtherDelegation[] = []): string | undefined {
  const key = stateNameKey(name);
  return findState(name)?.code ?? others.find((other) => namesOf(other).includes(key))?.code;
}

const namesOf = ({ code, shortName }: OtherDelegation): string[] => [
  stateNameKey(code),
  stateNameKey(shortName),
  ...LANGUAGES_OF_NAMES.map((language) => stateNameKey(stateName(code, language, shortName))),
];

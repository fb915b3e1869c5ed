import type { DelegationNames } from './delegation-names.js';
import { readStateList } from './state-lists.js';

/** What a typed or pasted list says about who is in a room. */
export interface RoomList {
  /** Codes, each once, in the order of the text. */
  readonly matched: readonly string[];
  /** What may mean several, or is nobody's name and near to some: a person has to choose among these codes. */
  readonly asked: readonly { readonly text: string; readonly among: readonly string[] }[];
  /** What is nobody that is known here, nor near to one, each once; it may be a delegation of the campaign's own. */
  readonly unknown: readonly string[];
}

/** To look for near names is not cheap, and a text that is no list has many. */
const MOST_NEAR = 50;

/** Reads a list of delegations for a room, by names in five languages or codes: what is not certain is asked, never guessed. */
export function readRoomList(text: string, known: DelegationNames): RoomList {
  const { states, unknown } = readStateList(text, known);
  const asked = new Map<string, readonly string[]>();
  const nobody = new Set<string>();
  for (const part of unknown) {
    const meant = known.meantBy(part);
    const near = meant.length === 0 && nobody.size + asked.size < MOST_NEAR ? known.nearest(part) : meant;
    const among = near.map(({ code }) => code);
    if (among.length > 0) asked.set(part, among);
    else nobody.add(part);
  }
  return {
    matched: states.map(({ code }) => code),
    asked: [...asked].map(([part, among]) => ({ text: part, among })),
    unknown: [...nobody],
  };
}

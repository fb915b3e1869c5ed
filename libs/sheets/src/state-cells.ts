import {
  GROUPS,
  STATE_NAMES,
  stateNameKey,
  type DelegationNames,
  type NamedDelegation,
} from '#libs/reference';
import { isDoubtful, wordKey } from './word-key.js';

export interface StateChoice {
  readonly code: string;
  readonly name: string;
}

/** What the state cell of a row says. */
export type StateReading =
  | {
      readonly kind: 'state';
      readonly state: NamedDelegation;
      /** A person said so. */
      readonly chosen: boolean;
    }
  | { readonly kind: 'ignored' }
  /** More than one state goes by this word: Korea, Congo. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly StateChoice[] }
  /** A bloc, not a delegation. */
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'unknown' };

/** `codes`: a column of nothing but codes, where “fr” is FR, and “4” is what a spreadsheet program left of 004. */
export type StateNotation = 'names' | 'codes';

/** A column whose cells say which state a row is about. */
export interface StateColumn {
  /** E.g. `A`. */
  readonly column: string;
  /** From 0. */
  readonly at: number;
  readonly notation: StateNotation;
}

/** What a person decided about a name in the sheet: the code of a state, or to leave its rows out. */
export type StateChoices = Readonly<Record<string, string>>;

const groupNames = new Map(
  GROUPS.flatMap((group) =>
    [group.code, group.name].map((text) => [stateNameKey(text), group.name] as const),
  ),
);

/** Reads state cells and remembers what it read: the same names come back in every column that is tried. */
export class StateReader {
  readonly #chosen: ReadonlyMap<string, string>;
  readonly #read: Record<StateNotation, Map<string, StateReading>> = { names: new Map(), codes: new Map() };

  /** `choices` maps names as they stand in the sheet to codes or `ignore`; codes have been checked. */
  constructor(
    choices: StateChoices = {},
    readonly known: DelegationNames = STATE_NAMES,
  ) {
    this.#chosen = new Map(Object.entries(choices).map(([name, code]) => [choiceKey(name), code]));
  }

  read(text: string, notation: StateNotation = 'names'): StateReading {
    const read = this.#read[notation];
    const known = read.get(text);
    if (known) return known;
    const reading = this.#resolve(text, notation === 'codes' ? codeOf(text) : text);
    read.set(text, reading);
    return reading;
  }

  #resolve(text: string, name: string): StateReading {
    const chosen = this.#chosen.get(choiceKey(text));
    if (chosen === 'ignore') return { kind: 'ignored' };
    const decided = this.known.byCode(chosen ?? '');
    if (!decided && isDoubtful(text)) return { kind: 'unknown' };
    const state = decided ?? this.known.find(name);
    if (state) return { kind: 'state', state, chosen: decided !== undefined };
    const meant = this.known.meantBy(name);
    if (meant.length > 0) return { kind: 'ambiguous', candidates: meant.map(choice) };
    const group = groupNames.get(stateNameKey(text));
    if (group !== undefined) return { kind: 'group', name: group };
    return { kind: 'unknown' };
  }
}

/** What is decided of a name holds for all its spellings, but for one that a sign turns or doubts. */
const choiceKey = (text: string) => (isDoubtful(text) ? wordKey(text) : stateNameKey(text));

/** As the code is written: two letters in capitals, three digits of M49; other texts as they are. */
function codeOf(text: string): string {
  const code = text.trim();
  if (/^[a-z]{2}$/i.test(code)) return code.toUpperCase();
  return /^\d{1,3}$/.test(code) ? code.padStart(3, '0') : text;
}

/** As a person is offered it. */
export function choice(state: NamedDelegation): StateChoice {
  return { code: state.code, name: state.shortName };
}

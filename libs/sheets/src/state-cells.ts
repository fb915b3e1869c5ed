import {
  findState,
  GROUPS,
  nearestStates,
  type ReferenceState,
  stateByCode,
  stateNameKey,
  statesMeantBy,
} from '#libs/reference';

export interface StateChoice {
  readonly code: string;
  readonly name: string;
}

/** What the state cell of a row says. */
export type StateReading =
  | { readonly kind: 'state'; readonly state: ReferenceState }
  | { readonly kind: 'ignored' }
  /** More than one state goes by this word: Korea, Congo. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly StateChoice[] }
  /** A bloc, not a delegation. */
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'unknown' };

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
  readonly #read = new Map<string, StateReading>();

  /** `choices` maps names as they stand in the sheet to codes or `ignore`; codes have been checked. */
  constructor(choices: StateChoices = {}) {
    this.#chosen = new Map(Object.entries(choices).map(([name, code]) => [stateNameKey(name), code]));
  }

  read(text: string): StateReading {
    const known = this.#read.get(text);
    if (known) return known;
    const reading = this.#resolve(text);
    this.#read.set(text, reading);
    return reading;
  }

  #resolve(text: string): StateReading {
    const key = stateNameKey(text);
    const chosen = this.#chosen.get(key);
    if (chosen === 'ignore') return { kind: 'ignored' };
    const state = stateByCode(chosen ?? '') ?? findState(text);
    if (state) return { kind: 'state', state };
    const meant = statesMeantBy(text);
    if (meant.length > 0) return { kind: 'ambiguous', candidates: meant.map(choice) };
    const group = groupNames.get(key);
    if (group !== undefined) return { kind: 'group', name: group };
    return { kind: 'unknown' };
  }
}

function choice(state: ReferenceState): StateChoice {
  return { code: state.code, name: state.shortName };
}

/** States to suggest for a name that is none, the nearest first. Not cheap: ask once. */
export const nearStates = (text: string): StateChoice[] => nearestStates(text).map(choice);

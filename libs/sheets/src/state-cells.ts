import {
  AMBIGUOUS_STATE_WORDS,
  findState,
  GROUPS,
  type ReferenceState,
  stateNameKey,
  STATES,
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

const MAX_SUGGESTIONS = 3;

const ambiguous = new Set(AMBIGUOUS_STATE_WORDS.map(stateNameKey));

const groupNames = new Map(
  GROUPS.flatMap((group) =>
    [group.code, group.name].map((text) => [stateNameKey(text), group.name] as const),
  ),
);

/** Every name of every state, for suggestions; the article in front of formal names says nothing. */
const namesOfStates: readonly { key: string; state: ReferenceState }[] = STATES.flatMap((state) =>
  [state.shortName, state.formalName, ...state.aliases].map((name) => ({ key: stateNameKey(name), state })),
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
    const state = STATES.find((one) => one.code === chosen) ?? findState(text);
    if (state) return { kind: 'state', state };
    if (ambiguous.has(key)) return { kind: 'ambiguous', candidates: statesNamed(key) };
    const group = groupNames.get(key);
    if (group !== undefined) return { kind: 'group', name: group };
    return { kind: 'unknown' };
  }
}

function choice(state: ReferenceState): StateChoice {
  return { code: state.code, name: state.shortName };
}

/** The states one of whose names has the word in it. */
function statesNamed(word: string): StateChoice[] {
  const found = namesOfStates.filter(({ key }) => ` ${key} `.includes(` ${word} `));
  return [...new Set(found.map(({ state }) => state))].map(choice);
}

/** States whose name contains the text or differs from it by few letters, the nearest first. Not cheap: ask once. */
export function nearStates(text: string): StateChoice[] {
  const key = stateNameKey(text);
  if (key.length < 3 || key.length > 60) return [];
  const bound = Math.max(1, Math.floor(key.length / 4));
  const nearest = new Map<ReferenceState, number>();
  for (const { key: name, state } of namesOfStates) {
    const contains =
      ` ${name} `.includes(` ${key} `) || (name.length > 3 && ` ${key} `.includes(` ${name} `));
    const distance = contains ? 0.5 : editDistance(key, name, bound);
    if (distance <= bound && distance < (nearest.get(state) ?? Infinity)) nearest.set(state, distance);
  }
  return [...nearest]
    .sort(([, one], [, other]) => one - other)
    .slice(0, MAX_SUGGESTIONS)
    .map(([state]) => choice(state));
}

/** Letters to add, drop or replace to turn one text into the other; `bound + 1` for all that is more. */
function editDistance(one: string, other: string, bound: number): number {
  if (Math.abs(one.length - other.length) > bound) return bound + 1;
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = previous[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    if (Math.min(...current) > bound) return bound + 1;
    previous = current;
  }
  return previous[other.length]!;
}

/** “Did you mean …?”, or nothing to suggest. */
export function suggestionWords(suggestions: readonly StateChoice[]): string {
  if (suggestions.length === 0) return '';
  return ` Did you mean ${suggestions.map((one) => `${one.name} (${one.code})`).join(' or ')}?`;
}

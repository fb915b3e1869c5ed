import { foldForSearch, orderOf, queryOf, rank } from '#libs/domain';
import { ALL_NAMES } from './all-names.js';
import { findState, stateNameKey } from './find-state.js';
import { type LanguageOfNames, stateName } from './state-name.js';
import { type ReferenceState, stateByCode } from './states.js';

interface Findable {
  readonly state: ReferenceState;
  readonly shown: string;
  /** Folded, the shown one first. */
  readonly names: readonly string[];
}

const findable = new Map<LanguageOfNames, readonly Findable[]>();

/** In the order of the language. Made once for each: folding costs more than comparing. */
function inLanguage(language: LanguageOfNames): readonly Findable[] {
  let made = findable.get(language);
  if (!made) {
    const order = orderOf(language);
    made = [...ALL_NAMES]
      .map(([state, names]) => {
        const shown = stateName(state.code, language, state.shortName);
        const all = [shown, state.code, state.alpha2, ...names];
        return { state, shown, names: all.map(foldForSearch) };
      })
      .sort((a, b) => order(a.shown, b.shown));
    findable.set(language, made);
  }
  return made;
}

/**
 * The states that answer to what was typed into a box, the best first; then in the order of the reader's language. By names
 * in all five languages, aliases and codes; everything while nothing is typed. Their ranks are those of `rank()`, so that
 * states can stand in one list with other things.
 * @param language the reader's, whose names are shown and weigh more
 */
export function searchStates(
  typed: string,
  language: LanguageOfNames,
): readonly { state: ReferenceState; rank: number }[] {
  const query = queryOf(typed);
  if (query.text === '' && typed.trim() !== '') return [];
  const meant = findState(typed);
  return inLanguage(language)
    .map(({ state, names }) => ({ state, rank: state === meant ? 0 : rank(query, names) }))
    .filter((one): one is { state: ReferenceState; rank: number } => one.rank !== undefined)
    .sort((a, b) => a.rank - b.rank);
}

/** The codes and all names of a state, for boxes that search other things beside; none for an unknown code. */
export function namesOf(code: string): readonly string[] {
  const state = stateByCode(code);
  return state ? [state.code, state.alpha2, ...(ALL_NAMES.get(state) ?? [])] : [];
}

/** Each name once, though several languages have it. */
export const STATE_KEYS: ReadonlyMap<string, ReferenceState> = new Map(
  [...ALL_NAMES].flatMap(([state, names]) => names.map((name) => [stateNameKey(name), state] as const)),
);

/**
 * Whom to suggest for a name that is nobody's: those whose name has all of the text in it, or differs from it by few letters,
 * the nearest first. Not cheap: ask once.
 * @param keys names as `stateNameKey()` gives them, and whose each is
 */
export function nearestAmong<T>(
  text: string,
  most: number,
  keys: Iterable<readonly [name: string, whose: T]>,
): readonly T[] {
  const key = stateNameKey(text);
  if (key.length < 3 || key.length > 60) return [];
  const bound = Math.max(1, Math.floor(key.length / 4));
  const nearest = new Map<T, number>();
  for (const [name, one] of keys) {
    const distance = ` ${name} `.includes(` ${key} `) ? 0.5 : editDistance(key, name, bound);
    if (distance <= bound && distance < (nearest.get(one) ?? Infinity)) nearest.set(one, distance);
  }
  return [...nearest]
    .sort(([, one], [, other]) => one - other)
    .slice(0, most)
    .map(([one]) => one);
}

/** Letters to add, drop or replace to turn one text into the other; `bound + 1` for all that is more. */
function editDistance(one: string, other: string, bound: number): number {
  const more = bound + 1;
  if (Math.abs(one.length - other.length) > bound) return more;
  let previous = new Array<number>(other.length + 1).fill(more);
  for (let column = 0; column <= Math.min(bound, other.length); column += 1) previous[column] = column;
  for (let row = 1; row <= one.length; row += 1) {
    const current = new Array<number>(other.length + 1).fill(more);
    if (row <= bound) current[0] = row;
    // What lies further from the diagonal costs more than the bound.
    const last = Math.min(other.length, row + bound);
    let least = current[0]!;
    for (let column = Math.max(1, row - bound); column <= last; column += 1) {
      const replaced = previous[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      current[column] = Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1);
      least = Math.min(least, current[column]!);
    }
    if (least > bound) return more;
    previous = current;
  }
  return Math.min(previous[other.length]!, more);
}

import { foldForSearch, queryOf } from '#libs/domain';
import { ALL_NAMES } from './all-names.js';

/** All names of each delegation with its codes in one text, folded; made once. */
let folded: readonly (readonly [code: string, names: string])[] | undefined;

const foldedNames = () =>
  (folded ??= [...ALL_NAMES].map(([state, names]) => [
    state.code,
    [state.code, state.alpha2, ...names].map(foldForSearch).join(' '),
  ]));

/**
 * The delegations that have one of the typed words among their names in any language, each with all of these names in one
 * text, as `foldForSearch()` gives it: so that what belongs to a delegation is found by what the delegation is called.
 */
export function calledBy(typed: string): readonly (readonly [code: string, names: string])[] {
  const { words } = queryOf(typed);
  return foldedNames().filter(([, names]) => words.some((word) => names.includes(word)));
}

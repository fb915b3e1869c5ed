import { ALIASES } from './aliases.js';
import { LANGUAGES_OF_NAMES, stateName } from './state-name.js';
import { type ReferenceState, STATES } from './states.js';

function namesOf({ code, shortName, formalName }: ReferenceState): readonly string[] {
  const inLanguages = LANGUAGES_OF_NAMES.map((language) => stateName(code, language, shortName));
  return [...new Set([...inLanguages, formalName, ...(ALIASES.get(code) ?? [])])];
}

/** All by which each state goes, in five languages, without its codes; in the order of `STATES`. */
export const ALL_NAMES: ReadonlyMap<ReferenceState, readonly string[]> = new Map(
  STATES.map((state) => [state, namesOf(state)]),
);

import { orderOf } from '#libs/domain';
import { type LanguageOfNames, stateName } from './state-name.js';
import { STATES } from './states.js';

/** A delegation; `name` is its English one. */
interface Named {
  readonly code: string;
  readonly name: string;
}

const made = new Map<LanguageOfNames, readonly string[]>();

/** The codes of all delegations in the order of their names as readers of a language know and sort them. */
export function statesInOrder(language: LanguageOfNames): readonly string[] {
  const known = made.get(language);
  if (known) return known;
  const inOrder = orderOf(language);
  const codes = STATES.map(({ code, shortName }) => ({ code, name: stateName(code, language, shortName) }))
    .toSorted((a, b) => inOrder(a.name, b.name))
    .map(({ code }) => code);
  made.set(language, codes);
  return codes;
}

/** The same order for `sort()`, also of delegations that the reference data does not know; equals go by code. */
export function delegationOrder(language: LanguageOfNames): (a: Named, b: Named) => number {
  const inOrder = orderOf(language);
  const nameOf = ({ code, name }: Named) => stateName(code, language, name);
  return (a, b) => inOrder(nameOf(a), nameOf(b)) || (a.code < b.code ? -1 : 1);
}

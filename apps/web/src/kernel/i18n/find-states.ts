import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { foldForSearch, queryOf, rank } from '#libs/domain';
import type { Language } from '#libs/words';
import { useLanguage } from './index.js';

type Finder = typeof import('#libs/reference/states');

interface Named {
  readonly code: string;
  /** In the reader's language. */
  readonly name: string;
  /** By which one of a campaign's own is found as well. */
  readonly otherNames?: readonly string[] | undefined;
}

/** How well a delegation answers to what was typed: the smaller the better, undefined: not at all. */
export type DelegationRank = (delegation: Named) => number | undefined;

let finder: Finder | undefined;
let coming: Promise<Finder> | undefined;
const listeners = new Set<() => void>();

/** The finder with its names in five languages; it lies on the device and comes with the first box that asks for it. */
export async function loadFinder(): Promise<Finder> {
  coming ??= import('#libs/reference/states');
  try {
    finder = await coming;
  } catch (trouble) {
    coming = undefined;
    throw trouble;
  }
  listeners.forEach((listener) => listener());
  return finder;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where the finder is not there yet, by the name on the screen and the code. */
export function rankOf(typed: string, language: Language, found: Finder | undefined): DelegationRank {
  const query = queryOf(typed);
  if (query.text === '') return () => (typed.trim() === '' ? 0 : undefined);
  const own = ({ name, code, otherNames = [] }: Named) =>
    rank(query, [name, code, ...otherNames].map(foldForSearch));
  if (!found) return own;
  const ranks = new Map<string, number>(
    found.searchStates(typed, language).map(({ state, rank: each }) => [state.code, each]),
  );
  // One that only this campaign knows, or that is a party and no delegation, goes by what is shown and its other names.
  return (one) => ranks.get(one.code) ?? (found.stateByCode(one.code) ? undefined : own(one));
}

/** The finder once it is there. */
export function useFinder(): Finder | undefined {
  const found = useSyncExternalStore(subscribe, () => finder);
  useEffect(() => {
    // Without it the names on the screen are searched.
    loadFinder().catch(() => undefined);
  }, []);
  return found;
}

/** For a box in which delegations are searched for, by names in all languages, former and everyday names, and codes. */
export function useDelegationRank(): (typed: string) => DelegationRank {
  const language = useLanguage();
  const found = useFinder();
  return useCallback((typed: string) => rankOf(typed, language, found), [language, found]);
}

/** Those found, the best first, else in the order given. */
export function ranked<T extends Named>(delegations: readonly T[], rankFor: DelegationRank): readonly T[] {
  return delegations
    .map((one) => ({ one, at: rankFor(one) }))
    .filter((each): each is { one: T; at: number } => each.at !== undefined)
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

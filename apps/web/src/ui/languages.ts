import { LANGUAGE_TAGS } from '#libs/domain';
import { intlTag } from '../kernel/i18n/index.js';

const known = new Map<string, Intl.DisplayNames>();

/** To make one takes a phone longer than to read a hundred names from it. */
export function displayNames(tag: string, type: 'language' | 'region'): Intl.DisplayNames {
  const key = `${tag} ${type}`;
  const names = known.get(key) ?? new Intl.DisplayNames([tag], { type, fallback: 'code' });
  known.set(key, names);
  return names;
}

/** What is always the same in one language is worked out once in it. @param make of the order of names in that language */
export function perLanguage<Argument, Made>(
  make: (argument: Argument) => Made,
): (argument: Argument) => Made {
  let made: { tag: string; value: Made } | undefined;
  return (argument) => {
    const tag = intlTag();
    if (made?.tag !== tag) made = { tag, value: make(argument) };
    return made.value;
  };
}

/** A language by its code, in the reader's. */
export const languageName = (tag: string): string => displayNames(intlTag(), 'language').of(tag) ?? tag;

type InOrder = (a: string, b: string) => number;

/** All languages that can be chosen, by name; without those that this browser has no name for. */
export const languageChoices = perLanguage((inOrder: InOrder): [tag: string, name: string][] =>
  LANGUAGE_TAGS.map((tag): [string, string] => [tag, languageName(tag)])
    .filter(([tag, name]) => name !== tag)
    .toSorted(([, a], [, b]) => inOrder(a, b)),
);

import { LANGUAGE_TAGS } from '#libs/domain';
import { intlTag } from '../kernel/i18n/index.js';
import { displayNames, perLanguage } from './per-language.js';

/** A language by its code, in the reader's. */
export const languageName = (tag: string): string => displayNames(intlTag(), 'language').of(tag) ?? tag;

type InOrder = (a: string, b: string) => number;

/** All languages that can be chosen, by name; without those that this browser has no name for. */
export const languageChoices = perLanguage((inOrder: InOrder): [tag: string, name: string][] =>
  LANGUAGE_TAGS.map((tag): [string, string] => [tag, languageName(tag)])
    .filter(([tag, name]) => name !== tag)
    .toSorted(([, a], [, b]) => inOrder(a, b)),
);

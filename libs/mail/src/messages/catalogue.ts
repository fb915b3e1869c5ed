import type { en } from './en.js';

/** Messages of one language: section, key, text. The unit test holds each to the keys and placeholders of English. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

type English = typeof en;
type Base<Key> = Key extends `${infer Stem}_${Intl.LDMLPluralRule}` ? Stem : Extract<Key, string>;

/** `section.key`, without the ending of a plural form. */
export type MessageKey = {
  [Section in keyof English]: `${Section}.${Base<keyof English[Section]>}`;
}[keyof English];

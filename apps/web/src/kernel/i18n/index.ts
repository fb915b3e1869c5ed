import { useSyncExternalStore } from 'react';
import type all from '../../messages/en.json';
import first from '../../messages/en.json?first';

/**
 * Words in the reader's language. A small runtime of our own, since the first load has 170 kB to spend and the
 * library costs a tenth of it: lookup, `{name}`, and plurals by Intl.PluralRules (`key_one`, `key_other`, …).
 */
export const LANGUAGES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  id: 'Bahasa Indonesia',
};
export type Language = keyof typeof LANGUAGES;

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Singular<K extends string> = K extends `${infer Base}_${Plural}` ? Base : K;
type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${Singular<K>}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];
export type MessageKey = Leaves<typeof all>;
export type Values = Record<string, string | number>;

interface Tree {
  [name: string]: string | Tree;
}

const KEPT_AS = 'demarche.language';
const RIGHT_TO_LEFT = new Set<Language>(['ar']);
const others: Record<Exclude<Language, 'en'>, () => Promise<{ default: Tree }>> = {
  fr: () => import('../../messages/fr.json'),
  es: () => import('../../messages/es.json'),
  ar: () => import('../../messages/ar.json'),
  id: () => import('../../messages/id.json'),
};

const english: Tree = { ...first };
let language: Language = 'en';
let words: Tree = english;
let plurals = new Intl.PluralRules('en');
const listeners = new Set<() => void>();

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);
export const currentLanguage = (): Language => language;
export const directionOf = (tag: Language): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(tag) ? 'rtl' : 'ltr');

/** The words of the screens that are not opened first; they come with the first of these. */
export async function restOfWords(): Promise<void> {
  Object.assign(english, (await import('../../messages/en.json?rest')).default);
}

/** What was chosen on this device, else the first of the browser's languages that we speak. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept && isLanguage(kept)) return kept;
  for (const tag of navigator.languages ?? []) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(base)) return base;
  }
  return 'en';
}

/** Loads the words and sets the page's language and direction; English stands in for what is not translated. */
export async function speak(tag: Language): Promise<void> {
  words = tag === 'en' ? english : (await others[tag]()).default;
  language = tag;
  plurals = new Intl.PluralRules(tag);
  document.documentElement.lang = tag;
  document.documentElement.dir = directionOf(tag);
  listeners.forEach((listener) => listener());
}

/** As `speak`, and remembers it on this device. */
export async function chooseLanguage(tag: Language): Promise<void> {
  localStorage.setItem(KEPT_AS, tag);
  await speak(tag);
}

function look(tree: Tree, key: string): string | undefined {
  let at: string | Tree | undefined = tree;
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}

function pattern(key: string, count: number | undefined): string {
  if (count !== undefined) {
    const counted = look(words, `${key}_${plurals.select(count)}`) ?? look(words, `${key}_other`);
    const inEnglish = `${key}_${count === 1 ? 'one' : 'other'}`;
    const found = counted ?? look(english, inEnglish) ?? look(english, `${key}_other`);
    if (found !== undefined) return found;
  }
  return look(words, key) ?? look(english, key) ?? key;
}

/** @param values `count` chooses the plural form; numbers are written in the reader's digits */
export function translate(key: MessageKey, values: Values = {}): string {
  const count = typeof values['count'] === 'number' ? values['count'] : undefined;
  return pattern(key, count).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}

/** For keys put together from the vocabulary, e.g. `stance.${stance}`. */
export const translateAny = (key: string, values?: Values): string => translate(key as MessageKey, values);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** `t` of the present language; the component is drawn again when the language changes. */
export function useT(): typeof translate {
  useSyncExternalStore(subscribe, currentLanguage);
  return translate;
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

const regionNames = new Map<Language, Intl.DisplayNames>();

/** A state's name in the reader's language by its two-letter code; the given English name when there is none. */
export function regionName(alpha2: string | null | undefined, english: string): string {
  if (!alpha2 || language === 'en') return english;
  let names = regionNames.get(language);
  if (!names) regionNames.set(language, (names = new Intl.DisplayNames(language, { type: 'region' })));
  return names.of(alpha2) ?? english;
}

import { useMemo, useSyncExternalStore } from 'react';
import { commaOf, orderOf } from '#libs/domain';
import {
  directionOf,
  intlTagOf,
  isLanguage,
  isolate,
  knownLanguage,
  Translator,
  type Language,
  type MessageKey,
  type MessageTree,
  type Values,
} from '#libs/words';
import { english, loadMessages, type Part } from 'virtual:messages';
import { groupName as nameOfGroup, loadNames, stateName } from './names.js';

export { LANGUAGE_NAMES } from '#libs/words';
export { directionOf, isLanguage, type Language, type MessageKey, type Values };

const STORED_AS = 'demarche.language';

const loaded: Record<Part, Partial<Record<Language, MessageTree>>> = {
  first: { en: english },
  rest: {},
  rules: {},
  desk: {},
};
const wanted = new Set<Exclude<Part, 'first'>>();
let translator = new Translator<MessageKey>('en', [english]);
const listeners = new Set<() => void>();

export const currentLanguage = (): Language => translator.language;

/** What was chosen on this device, else the first of the browser's languages that we have. */
export function preferredLanguage(): Language {
  const stored = localStorage.getItem(STORED_AS);
  if (stored && isLanguage(stored)) return stored;
  return (navigator.languages ?? []).map(knownLanguage).find((known) => known !== undefined) ?? 'en';
}

async function load(tag: Language, part: Part): Promise<void> {
  loaded[part][tag] ??= await loadMessages(tag, part);
}

/** English, which lies on every device but for why the api refuses, stands in when another language cannot be fetched. */
const standIn = (part: Part): Promise<void> =>
  part === 'rules' ? load('en', part).catch(() => undefined) : load('en', part);

const loadParts = (tag: Language, parts: Iterable<Exclude<Part, 'first'>>): Promise<unknown> =>
  Promise.all([...parts].map((part) => load(tag, part).catch(() => standIn(part))));

function take(tag: Language): void {
  const { first, rest, rules, desk } = loaded;
  const trees = [tag, 'en' as const].flatMap((one) =>
    [first[one], rest[one], rules[one], desk[one]].filter((tree) => tree !== undefined),
  );
  translator = new Translator(tag, trees);
}

/** Loads the messages and sets the page's language and direction. */
export async function speak(tag: Language): Promise<void> {
  await Promise.all([load(tag, 'first'), loadNames(tag)]);
  // More may be wanted by the time that these are there.
  for (let size = -1; size !== wanted.size;) {
    size = wanted.size;
    await loadParts(tag, wanted);
  }
  take(tag);
  document.documentElement.lang = tag;
  document.documentElement.dir = directionOf(tag);
  listeners.forEach((listener) => listener());
}

/** As `speak`, and remembers it on this device. */
export async function chooseLanguage(tag: Language): Promise<void> {
  localStorage.setItem(STORED_AS, tag);
  await speak(tag);
}

/** What could not be fetched is not wanted from then on: a screen that does not open takes no other with it. */
async function want(...parts: Exclude<Part, 'first'>[]): Promise<void> {
  let tag: Language;
  do {
    tag = translator.language;
    // Names that could not be fetched with the language are asked for again.
    await Promise.all([loadParts(tag, parts), loadNames(tag)]);
  } while (tag !== translator.language);
  for (const part of parts) wanted.add(part);
  take(tag);
}

/**
 * The messages of the screens that are not opened first; they come with the first of these. Who was never told a refusal here, and
 * has no network, is told its kind, and the api's own words.
 */
export const restOfMessages = (): Promise<void> => want('rest', 'rules');

/** These, and those of the screens that no phone keeps. */
export const messagesOfDesk = (): Promise<void> => want('rest', 'rules', 'desk');

/** @param values `count` chooses the plural form; numbers are written in the reader's digits */
export const translate = (key: MessageKey, values?: Values): string => translator.translate(key, values);

/** For keys put together from the vocabulary, e.g. `stance.${stance}`. */
export const translateAny = (key: string, values?: Values): string => translate(key as MessageKey, values);

/** The message of a code that the api gave; undefined for one that we do not know. */
export const translateCode = (key: string, values: Values): string | undefined =>
  translator.has(key) ? translator.translate(key, values) : undefined;

/** An English text of the api, kept apart from the page's own words. */
export const inEnglish = (text: string): string => isolate(text, translator.direction);

/** Names that stand beside one another or beside our words in one text, each kept apart: `Maya, CIVICUS`. */
export const apart = (...names: readonly string[]): string =>
  inOneLine(...names.map((name) => isolate(name, translator.direction)));

/** Parts of one line with the comma of the language; what there is not is left out. */
export const inOneLine = (...texts: readonly (string | null | undefined | false)[]): string =>
  texts.filter(Boolean).join(commaOf(intlTag()));

/** The same with a dot between; what there is not is left out. */
export const dotted = (...texts: readonly (string | null | undefined | false)[]): string =>
  texts.flatMap((text) => (text ? [isolate(text, translator.direction)] : [])).join(' · ');

/** Texts in one line as the language lists them: `A, B and C`. */
export const listed = (texts: readonly string[]): string => new Intl.ListFormat(intlTag()).format(texts);

/** `48 hours` in the reader's language. */
export const unitText = (count: number, unit: 'day' | 'hour' | 'minute'): string =>
  new Intl.NumberFormat(intlTag(), { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/** The tag to hand to Intl. In English the day comes first and the month by name: never to be misread. */
export const intlTag = (): string => (currentLanguage() === 'en' ? 'en-GB' : intlTagOf(currentLanguage()));

const dayFormat = (style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(intlTag(), { ...style, timeZone: 'UTC' });
const dayOf = (wall: string): number => Date.parse(wall.slice(0, 10));

/** The day of a date or a wall time, `YYYY-MM-DD…`, in the reader's language, its month by name: `5 Aug 2024`. */
export const dayText = (wall: string): string =>
  dayFormat({ day: 'numeric', month: 'short', year: 'numeric' }).format(dayOf(wall));

/** As `dayText`, with the day of the week. */
export const weekdayText = (wall: string): string =>
  dayFormat({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(dayOf(wall));

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

/** The order of names in the reader's language, for `sort()`. */
export const useOrder = (): ((a: string, b: string) => number) => orderOf(useLanguage());

/** What has names in the order in which the reader expects them. @param nameOf the same function at every drawing */
export function useSorted<T>(list: readonly T[], nameOf: (one: T) => string): T[] {
  const inOrder = useOrder();
  return useMemo(() => list.toSorted((a, b) => inOrder(nameOf(a), nameOf(b))), [list, nameOf, inOrder]);
}

/** A delegation's name in the reader's language by its three-letter code; until it is loaded the given English one. */
export const delegationName = (code: string, english: string): string =>
  stateName(code, english, currentLanguage());

/** A group's name in the reader's language by its code; the api's English for what we have no name for. */
export const groupName = ({ code, name }: { code: string; name: string }): string =>
  nameOfGroup(code, name, currentLanguage());

/** For `useSorted`. */
export const byName = ({ name }: { name: string }): string => name;

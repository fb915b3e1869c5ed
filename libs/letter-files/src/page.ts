import { bothClocks, bothClocksInWords, commaOf, directionOfTag, salutationsOf } from '#libs/domain';
import { cityOfZone } from '#libs/reference';
import {
  intlTagOf,
  knownLanguage,
  SERVER_MESSAGES,
  Translator,
  type Language,
  type ServerMessageKey,
} from '#libs/words';
import { listDigest, textDigest } from './digests.js';
import type { FrozenLetter, FrozenText, ListedSignatory } from './frozen-letter.js';
import { plainLine, plainText } from './plain.js';

/** A letter as it stands on paper, in one of its languages. Every format writes this, and knows nothing else. */
export interface Page {
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** BCP 47 tag of our own words, where they cannot be the text's. */
  readonly words: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** When the list stood so, and whether this text or another one is authentic. */
  readonly remarks: readonly string[];
  readonly addressees: readonly AddresseeBlock[];
  readonly salutation: readonly string[];
  readonly paragraphs: readonly string[];
  readonly signatories: string;
  readonly lists: readonly NumberedList[];
  /** What is said of names that are withheld, or that there are none. */
  readonly after: readonly string[];
  /** Labels with their colon. */
  readonly digests: readonly { readonly label: string; readonly value: string }[];
  /** With `{page}` and `{pages}`. */
  readonly pageLabel: string;
  readonly comma: string;
  readonly asOf: string;
}

export interface AddresseeBlock {
  /** With its colon. */
  readonly label: string;
  readonly names: readonly string[];
}

export interface NumberedList {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly name: string;
  /** Affiliation and place, as far as they are known. */
  readonly more: readonly string[];
}

/**
 * @param language of which text; the words around it are in that language, or in English where we do not have it
 * @throws RangeError where the letter has no text in that language
 */
export function letterPage(letter: FrozenLetter, language: string): Page {
  const text = letter.texts.find((one) => one.language === language);
  if (!text) throw new RangeError(`The letter has no text in ${language}`);
  const words = knownLanguage(language) ?? 'en';
  const translator = new Translator<ServerMessageKey>(words, [SERVER_MESSAGES[words]]);
  const say = (key: ServerMessageKey, values?: Record<string, string | number>) =>
    plainLine(translator.translate(key, values));
  const lists = (['organisation', 'individual'] as const)
    .map((kind) => ({
      key: `letterFile.${kind}s` as const,
      entries: letter.list.signatories.filter((one) => one.kind === kind).map(entryOf),
    }))
    .filter(({ entries }) => entries.length > 0);
  return {
    language,
    words,
    direction: directionOfTag(language),
    title: plainLine(text.title),
    remarks: [
      say('letterFile.asOf', { when: asOfInWords(letter, words) }),
      ...authenticity(letter.texts, text, words, say),
      plainLine(text.note),
    ].filter((line) => line !== ''),
    addressees: addressees(letter, language, say),
    salutation: salutationsOf(text, letter.addressees).flatMap(lines),
    paragraphs: paragraphs(text.body),
    signatories: say('letterFile.signatories'),
    lists: lists.map(({ key, entries }) => ({ heading: say(key, { number: entries.length }), entries })),
    after: after(letter, say),
    digests: [
      { label: before(say('letterFile.listHash'), words), value: listDigest(letter) },
      { label: before(say('letterFile.textHash'), words), value: textDigest(letter) },
    ],
    pageLabel: translator.template('letterFile.page'),
    comma: commaOf(intlTagOf(words)),
    asOf: letter.asOf,
  };
}

type Say = (key: ServerMessageKey, values?: Record<string, string | number>) => string;

/** A label before what it announces: French has a space before the colon, at which no line ends. */
const before = (label: string, words: Language): string => `${label}${words === 'fr' ? '\u00a0' : ''}:`;

const asOfInWords = ({ asOf, zone }: FrozenLetter, words: Language): string =>
  bothClocksInWords(bothClocks(new Date(asOf), zone, 'UTC'), intlTagOf(words), (of) => cityOfZone(of, words));

function authenticity(texts: readonly FrozenText[], text: FrozenText, words: Language, say: Say): string[] {
  if (texts.length < 2) return [];
  if (text.authentic) return [say('letterFile.authentic')];
  const authentic = texts.find((one) => one.authentic);
  return authentic
    ? [say('letterFile.translation', { language: languageName(authentic.language, words) })]
    : [];
}

/** The name of a language in words of another; a tag that nobody knows is its own name. */
function languageName(tag: string, words: Language): string {
  try {
    return new Intl.DisplayNames(intlTagOf(words), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function addressees(letter: FrozenLetter, language: string, say: Say): AddresseeBlock[] {
  const block = (label: ServerMessageKey, copy: boolean) => ({
    label: before(say(label), knownLanguage(language) ?? 'en'),
    names: letter.addressees
      .filter((one) => one.copy === copy)
      .map(({ name, names }) => plainLine(names?.[language] ?? name)),
  });
  return [block('letterFile.to', false), block('letterFile.copies', true)].filter(
    ({ names }) => names.length > 0,
  );
}

const entryOf = ({ name, affiliation, place }: ListedSignatory): Entry => ({
  name: plainLine(name),
  more: [affiliation, place].map(plainLine).filter((part) => part !== ''),
});

function after({ list }: FrozenLetter, say: Say): string[] {
  if (list.withheld > 0) return [say('letterFile.withheld', { count: list.withheld })];
  return list.signatories.length === 0 ? [say('letterFile.none')] : [];
}

const lines = (text: string): string[] =>
  plainText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** An empty line begins a paragraph; other ends of lines stay where they are. */
const paragraphs = (text: string): string[] =>
  plainText(text)
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/^\s*\n|\s+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '');

/** A signatory on one line: name, affiliation, place. */
export const entryLine = ({ name, more }: Entry, { comma }: Page): string => [name, ...more].join(comma);

import type { Confidence, Said, Stance } from '#libs/domain';
import {
  CONFIDENCE_PHRASES,
  CONFIDENCE_WORDS,
  SAID_PHRASES,
  STANCE_TABLE,
  STANCE_WORDS,
  type StanceEntry,
  type WordMeaning,
} from './stance-table.js';

/** What a cell says. `unknown.word` is what a person maps once for all cells that say the same. */
export type CellReading =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'position';
      readonly stance: Stance;
      readonly confidence: Confidence;
      /** The cell itself says how sure it is; otherwise the confidence is 2, likely. */
      readonly confidenceStated: boolean;
      readonly said: Said | null;
      /** What the stance does not say, e.g. that the word was “abstain”. */
      readonly note: string | null;
    }
  | { readonly kind: 'unknown'; readonly word: string };

type Position = Extract<CellReading, { kind: 'position' }>;

/** A caller's own words, e.g. `ok with us` → support. They win over the built-in ones. */
export type OwnWords = ReadonlyMap<string, WordMeaning>;

const UNSTATED: Confidence = 2;

const COMBINING_ACCENTS = /[\u0300-\u036f]/g;
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f]/gu;
const YES_SYMBOLS = /[✓✔☑✅👍🆗]/gu;
const NO_SYMBOLS = /[✗✘✕✖❌❎👎🚫⛔☒]/gu;
const OTHER_SYMBOLS = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u20e3\u{1f1e6}-\u{1f1ff}]/gu;
const DASH = /^[-‐‑‒–—―−]+$/;

/** By this, two cells say the same: regardless of case, accents, spaces and invisible characters. */
export function wordKey(text: string): string {
  return text
    .replace(/[❓❔]/gu, '?')
    .replace(/[❗❕]/gu, '!')
    .normalize('NFKD')
    .replace(COMBINING_ACCENTS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and digits alone, apostrophes closed up: `doesn't` → `doesnt`, `N/A` → `n a`. */
function phraseOf(text: string): string {
  return text
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Prepares a caller's own words. A word without ! and ? also counts with them: they tell the confidence. */
export function ownWords(words: Readonly<Record<string, WordMeaning>>): OwnWords {
  const table = new Map<string, WordMeaning>();
  for (const [text, meaning] of Object.entries(words)) {
    const key = wordKey(text);
    const phrase = phraseOf(key);
    if (!/[!?]/.test(key) && phrase !== '' && !table.has(phrase)) table.set(phrase, meaning);
  }
  // Exact words last, so that none is hidden by another's phrase.
  for (const [text, meaning] of Object.entries(words)) table.set(wordKey(text), meaning);
  return table;
}

const NO_OWN_WORDS: OwnWords = new Map();

/**
 * Reads the free words of a cell: “yes!”, “leaning no”, “?”, or the export's own “support, certain, publicly”.
 * An exclamation mark raises the confidence, a question mark behind a word lowers it. What is not known for
 * certain is `unknown`: a person has to say once what the word means.
 */
export function readStance(text: string, own: OwnWords = NO_OWN_WORDS): CellReading {
  const key = wordKey(text);
  if (key === '') return { kind: 'empty' };
  const exact = own.get(key);
  if (exact !== undefined) return reading({ meaning: exact }, markOf(key), null);
  if (DASH.test(key)) return { kind: 'empty' };
  const sign = signOf(key);
  const words = key.replace(YES_SYMBOLS, ' ').replace(NO_SYMBOLS, ' ').replace(OTHER_SYMBOLS, ' ');
  const read = sign === 'both' ? undefined : readParts(words, sign, own);
  return read ?? unknown(key);
}

function unknown(word: string): CellReading {
  return { kind: 'unknown', word };
}

/** What a tick or a cross says. */
type Sign = 'support' | 'oppose';

function signOf(key: string): Sign | 'both' | undefined {
  const yes = key.search(YES_SYMBOLS) >= 0;
  const no = key.search(NO_SYMBOLS) >= 0;
  if (yes && no) return 'both';
  return yes ? 'support' : no ? 'oppose' : undefined;
}

/** 1 for a question mark, 3 for an exclamation mark without one. */
function markOf(key: string): Confidence | undefined {
  if (key.includes('?')) return 1;
  return key.includes('!') ? 3 : undefined;
}

/** What the parts of a cell say together. */
interface Parts {
  entry: StanceEntry | undefined;
  confidence: Confidence | undefined;
  said: Said | undefined;
}

/** One part names the stance, the others say how sure and to whom it was said. */
function readParts(words: string, sign: Sign | undefined, own: OwnWords): CellReading | undefined {
  const mark = markOf(words);
  const parts = words
    .split(/[,;:()[\]]|\s[-‐‑‒–—―−]\s/)
    .map(phraseOf)
    .filter((part) => part !== '');
  if (parts.length === 0) return withoutWords(words, sign, mark);
  const read: Parts = { entry: undefined, confidence: undefined, said: undefined };
  if (!parts.every((part) => take(part, read, own))) return undefined;
  read.entry ??= sign && { meaning: sign };
  if (!read.entry || !isConsistent(read, read.entry, sign, mark, parts.length)) return undefined;
  const { entry, confidence = mark, said = null } = read;
  const note = entry.keepWord ? parts.find((part) => STANCE_TABLE.get(part) === entry) : undefined;
  return reading(entry, confidence, said, note);
}

/** False for “no ✓”, for “yes!, a guess” and for “n/a, privately”: either half may be the slip. */
function isConsistent(
  read: Parts,
  entry: StanceEntry,
  sign: Sign | undefined,
  mark: Confidence | undefined,
  parts: number,
): boolean {
  if (sign && !SIDES[sign].includes(entry.meaning)) return false;
  if (mark && read.confidence) return false;
  return entry.meaning !== 'empty' || parts === 1;
}

const SIDES: Record<Sign, readonly WordMeaning[]> = {
  support: ['champion', 'support', 'lean_support'],
  oppose: ['oppose', 'lean_against'],
};

/** Adds what one part says; false if it is not known or says a second time what another part said. */
function take(part: string, read: Parts, own: OwnWords): boolean {
  const entry = read.entry ? undefined : lookUp(part, own);
  const confidence = read.confidence ? undefined : CONFIDENCE_PHRASES.get(part);
  const said = read.said ? undefined : SAID_PHRASES.get(part);
  if (entry) read.entry = entry;
  else if (confidence) read.confidence = confidence;
  else if (said) read.said = said;
  else return false;
  return true;
}

/** Nothing but symbols and punctuation: a tick, a cross, or question marks. */
function withoutWords(
  words: string,
  sign: Sign | undefined,
  mark: Confidence | undefined,
): CellReading | undefined {
  if (!/^[\s!?¡¿.]*$/.test(words)) return undefined;
  if (sign) return reading({ meaning: sign }, mark, null);
  return mark === 1 ? reading({ meaning: 'undecided' }, 1, null) : undefined;
}

function lookUp(phrase: string, own: OwnWords): StanceEntry | undefined {
  const meaning = own.get(phrase);
  return meaning === undefined ? STANCE_TABLE.get(phrase) : { meaning };
}

function reading(
  entry: StanceEntry,
  stated: Confidence | undefined,
  said: Said | null,
  word?: string,
): CellReading {
  if (entry.meaning === 'empty') return { kind: 'empty' };
  const confidence = stated ?? entry.confidence;
  return {
    kind: 'position',
    stance: entry.meaning,
    confidence: confidence ?? UNSTATED,
    confidenceStated: confidence !== undefined,
    said,
    note: word === undefined ? null : `The sheet says “${word}”.`,
  };
}

/** Writes a cell of the wide sheet, e.g. `lean support, likely, privately`; `readStance` gives back the same. */
export function writeStance(position: Pick<Position, 'stance' | 'confidence'> & { said: Said }): string {
  return [STANCE_WORDS[position.stance], CONFIDENCE_WORDS[position.confidence], position.said].join(', ');
}

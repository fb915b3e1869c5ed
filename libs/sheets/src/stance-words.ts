import type { Confidence, Said, Stance, StaleReason } from '#libs/domain';
import {
  ABSTAIN_PHRASES,
  CONFIDENCE_PHRASES,
  CONFIDENCE_WORDS,
  EMPTY_FORMS,
  OLDER_MARKS,
  OLDER_PHRASES,
  SAID_PHRASES,
  STANCE_TABLE,
  STANCE_WORDS,
  type StanceEntry,
  type WordMeaning,
} from './stance-table.js';
import { isDash, phraseKey, wordKey } from './word-key.js';

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
      /** It was said of an older draft, or too long ago, as the export marks it. */
      readonly older?: StaleReason;
    }
  | { readonly kind: 'unknown'; readonly word: string };

type Position = Extract<CellReading, { kind: 'position' }>;

/** A caller's own words by their key, e.g. `ok with us` → support. They win over the built-in ones. */
export type OwnWords = ReadonlyMap<string, WordMeaning>;

const UNSTATED: Confidence = 2;

/** Longer cells are remarks. */
const MAX_LETTERS = 200;

/** Words of letters and digits, joined by spaces, or by a hyphen or an apostrophe between two letters. */
const WORDS = /^[\p{L}\p{N}\p{M}]+(?:(?: |(?<=[\p{L}\p{M}])['-](?=\p{L}))[\p{L}\p{N}\p{M}]+)*$/u;

/** Prepares a caller's own words. Within a cell, marks and qualifiers are read beside them as beside built-in ones. */
export function ownWords(words: Readonly<Record<string, WordMeaning>>): OwnWords {
  const exact = Object.entries(words).map(([text, meaning]) => [wordKey(text), meaning] as const);
  const phrases = exact
    .filter(([key]) => WORDS.test(key))
    .map(([key, meaning]) => [phraseKey(key), meaning] as const);
  // Exact words last, so that none is hidden by another's phrase.
  return new Map([...phrases, ...exact]);
}

const NO_OWN_WORDS: OwnWords = new Map();

/**
 * Reads the free words of a cell: “yes!”, “leaning no”, or the export's own “support, certain, publicly”.
 * An exclamation mark raises the confidence, a question mark behind a word lowers it. Every letter and sign has to be
 * accounted for. What is not known for certain is `unknown`: a person has to say once what the word means. So is “?” or
 * “unclear”: the delegation may be undecided, or whoever keeps the sheet may not know.
 * @param signs whether the sheet speaks in plus and minus, so that a dash alone is not taken for nothing
 */
export function readStance(text: string, own: OwnWords = NO_OWN_WORDS, signs = false): CellReading {
  const key = wordKey(text);
  if (key === '') return { kind: 'empty' };
  const exact = own.get(key);
  if (exact !== undefined) return reading({ meaning: exact }, markOf(key), null, notedWord(key));
  if (isDash(key)) return signs ? { kind: 'unknown', word: key } : { kind: 'empty' };
  if (EMPTY_FORMS.test(key)) return { kind: 'empty' };
  const read = key.length <= MAX_LETTERS ? readParts(key, own) : undefined;
  return read ?? { kind: 'unknown', word: key };
}

/** What a tick or a cross says. */
type Tick = 'support' | 'oppose';

/** What the parts of a cell say together. */
interface Parts {
  entry: StanceEntry | undefined;
  /** The phrase that named the stance. */
  phrase: string;
  symbol: Tick | undefined;
  confidence: Confidence | undefined;
  said: Said | undefined;
  older: StaleReason | undefined;
  /** All marks in the cell. */
  marks: string;
  count: number;
}

/** One part names the stance, the others say how sure and to whom it was said; in brackets only the latter. */
function readParts(key: string, own: OwnWords): CellReading | undefined {
  const [, main = '', brackets = ''] = /^([^()[\]]*?) ?((?:[([][^()[\]]+[)\]] ?)*)$/.exec(key) ?? [];
  const read: Parts = {
    ...{ entry: undefined, phrase: '', symbol: undefined, confidence: undefined, said: undefined },
    ...{ marks: '', count: 0, older: undefined },
  };
  const inside = brackets.match(/[^()[\] ][^()[\]]*/g) ?? [];
  const qualifiers = inside.flatMap((text) => splitParts(text.trim()));
  const known =
    splitParts(main).every((part) => take(part, read, own)) &&
    qualifiers.every((part) => takeQualifier(part, read));
  return known ? together(read) : undefined;
}

/** What the parts say together; undefined where they contradict each other, or name no stance. */
function together(read: Parts): CellReading | undefined {
  const entry = read.entry ?? (read.symbol && { meaning: read.symbol });
  if (!entry || !isConsistent(read, entry)) return undefined;
  const word = entry.keepWord ? read.phrase : undefined;
  const found = reading(entry, read.confidence ?? markOf(read.marks), read.said ?? null, word);
  return read.older && found.kind === 'position' ? { ...found, older: read.older } : found;
}

const splitParts = (text: string) => text.split(/ ?[,;:] ?| [-—―] /);

/** 1 for a question mark, 3 for an exclamation mark without one. */
function markOf(marks: string): Confidence | undefined {
  if (marks.includes('?')) return 1;
  return marks.includes('!') ? 3 : undefined;
}

/** False for “no ✓”, for “yes!, a guess” and for “n/a, privately”: either half may be the slip. */
function isConsistent(read: Parts, entry: StanceEntry): boolean {
  if (read.symbol && !SIDES[read.symbol].includes(entry.meaning)) return false;
  if (read.marks !== '' && read.confidence) return false;
  return entry.meaning !== 'empty' || (read.count === 1 && read.marks === '' && !read.said && !read.older);
}

const SIDES: Record<Tick, readonly WordMeaning[]> = {
  support: ['champion', 'support', 'lean_support'],
  oppose: ['oppose', 'lean_against'],
};

const SYMBOL = '([✓✔☑✅👍🆗]|[✗✘✕✖❌❎👎🚫⛔☒])\\p{Emoji_Modifier}?';
const SYMBOL_FIRST = new RegExp(`^${SYMBOL} ?`, 'u');
const SYMBOL_LAST = new RegExp(` ?${SYMBOL}$`, 'u');
const YES_SYMBOL = /^[✓✔☑✅👍🆗]/u;

/** Adds what one part says; false if it is not known or says a second time what another part said. */
function take(part: string, read: Parts, own: OwnWords): boolean {
  read.count += 1;
  const core = withoutMarks(part, read);
  if (core === undefined) return false;
  const meaning = own.get(core);
  if (meaning !== undefined) return nameStance(core, ownEntry(core, meaning), read);
  const words = withoutSymbol(core, read);
  if (words === undefined) return false;
  if (words === '') return read.symbol !== undefined;
  if (!WORDS.test(words)) return false;
  const phrase = phraseKey(words);
  const entry = read.entry ? undefined : ownOrBuiltIn(words, phrase, own);
  return entry ? nameStance(phrase, entry, read) : addQualifier(phrase, read);
}

function ownOrBuiltIn(words: string, phrase: string, own: OwnWords): StanceEntry | undefined {
  const meaning = own.get(words) ?? own.get(phrase);
  return meaning === undefined ? STANCE_TABLE.get(phrase) : ownEntry(phrase, meaning);
}

/** The word that is noted beside what a person took it for. */
const notedWord = (words: string) => (ABSTAIN_PHRASES.has(phraseKey(words)) ? words : undefined);
const ownEntry = (words: string, meaning: WordMeaning): StanceEntry => ({
  meaning,
  keepWord: notedWord(words) !== undefined,
});

function nameStance(phrase: string, entry: StanceEntry, read: Parts): boolean {
  if (read.entry) return false;
  read.entry = entry;
  read.phrase = phrase;
  return true;
}

/** Marks end a part, and in Spanish begin it as well; a full stop may end a word. */
function withoutMarks(part: string, read: Parts): string | undefined {
  const [, opening = '', core = '', marks = ''] =
    /^([¡¿]*) ?(.*?)(?:(?<=[\p{L}\p{M}])\.| ?([!?]*))$/u.exec(part) ?? [];
  if (opening !== '' && marks === '') return undefined;
  read.marks += marks;
  return core;
}

/** Takes off one tick or cross before or behind the words; a second one in the cell is too many. */
function withoutSymbol(core: string, read: Parts): string | undefined {
  const found = SYMBOL_FIRST.exec(core) ?? SYMBOL_LAST.exec(core);
  if (!found) return core;
  if (read.symbol) return undefined;
  read.symbol = YES_SYMBOL.test(found[1]!) ? 'support' : 'oppose';
  return core.replace(found[0], '');
}

function takeQualifier(part: string, read: Parts): boolean {
  read.count += 1;
  if (/^\?+$/.test(part)) {
    read.marks += part;
    return true;
  }
  return WORDS.test(part) && addQualifier(phraseKey(part), read);
}

function addQualifier(phrase: string, read: Parts): boolean {
  const older = read.older ? undefined : OLDER_PHRASES.get(phrase);
  read.older ??= older;
  const confidence = read.confidence ? undefined : CONFIDENCE_PHRASES.get(phrase);
  const said = read.said ? undefined : SAID_PHRASES.get(phrase);
  read.confidence ??= confidence;
  read.said ??= said;
  return (older ?? confidence ?? said) !== undefined;
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
export function writeStance(
  position: Pick<Position, 'stance' | 'confidence'> & { said: Said; older?: StaleReason | null },
): string {
  const { stance, confidence, said, older } = position;
  const parts = [STANCE_WORDS[stance], CONFIDENCE_WORDS[confidence], said];
  return [...parts, ...(older ? [OLDER_MARKS[older]] : [])].join(', ');
}

import { foldForSearch } from './fold.js';
import { personKeys } from './identity.js';
import { consonants, isBeyondLatin, romanise } from './romanise.js';

/** `same`: nobody tells them apart; `likely`: one may be a form of the other. */
export type Likeness = 'same' | 'likely';

/** A name as it is held against others: read once where it meets many. */
export interface PersonName {
  /** By any of which it is taken for another. */
  keys: readonly string[];
  /** In Latin letters, the longest first. */
  words: readonly string[];
  /** The same words in one order. */
  key: string;
  beyondLatin: boolean;
}

export function readPersonName(name: string): PersonName {
  const folded = foldForSearch(name);
  const words = romanise(folded).split(' ').filter(Boolean);
  return {
    ...{ keys: personKeys(name), words: words.toSorted((x, y) => y.length - x.length) },
    ...{ key: words.toSorted().join(' '), beyondLatin: isBeyondLatin(folded) },
  };
}

/** The words of a name in Latin letters and in one order: people with the same key are likely one. */
export const personNameKey = (name: string): string => readPersonName(name).key;

/**
 * Whether two names may be one person's: without regard to accents, the order of words and the alphabet, with initials for
 * names ("A. Tuilagi"), a slip of one letter in a long word, and words left out. Two names that share an initial alone, or no
 * whole word, are not alike.
 */
export function personLikeness(one: string | PersonName, other: string | PersonName): Likeness | undefined {
  const [a, b] = [read(one), read(other)];
  if (a.keys.some((key) => b.keys.includes(key))) return 'same';
  if (a.words.length === 0 || b.words.length === 0) return undefined;
  if (a.key === b.key) return 'same';
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  return fits(few, many, a.beyondLatin !== b.beyondLatin) ? 'likely' : undefined;
}

const read = (name: string | PersonName) => (typeof name === 'string' ? readPersonName(name) : name);

/** Whether each word of the shorter name has one of the longer to stand for it, and one of them says more than an initial. */
function fits(few: readonly string[], many: readonly string[], scripts: boolean): boolean {
  const left = [...many];
  let whole = 0;
  // Whole words first, so that an initial takes none of them away.
  for (const word of few) {
    const at = left.findIndex((candidate) => stands(word, candidate, scripts));
    if (at < 0) return false;
    if (word.length > 2 && (left[at] ?? '').length > 2) whole++;
    left.splice(at, 1);
  }
  return whole > 0;
}

function stands(word: string, candidate: string, scripts: boolean): boolean {
  if (word === candidate) return true;
  if (word.length === 1 || candidate.length === 1) return word[0] === candidate[0];
  if (scripts) {
    const [one, other] = [consonants(word), consonants(candidate)];
    if (one.length > 1 && one === other) return true;
  }
  return word.length > 4 && candidate.length > 4 && oneSlip(word, candidate);
}

/** One letter more, one less, another one, or two that changed places. */
function oneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2);
}

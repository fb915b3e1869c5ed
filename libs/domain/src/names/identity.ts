import { foldName } from './fold.js';

/**
 * Letters of other alphabets that are drawn like a Latin one, small or capital, as they stand after `foldName()`: the part
 * of the Unicode data `confusables.txt` (UTS 39) that keyboards of these alphabets write.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  е: 'e',
  һ: 'h',
  н: 'h',
  і: 'i',
  ї: 'ï',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  с: 'c',
  ѕ: 's',
  т: 't',
  у: 'y',
  ү: 'y',
  ԝ: 'w',
  х: 'x',
  ё: 'ë',
  // Greek
  α: 'a',
  β: 'b',
  ε: 'e',
  ζ: 'z',
  η: 'h',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'n',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'y',
  χ: 'x',
};

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The key by which two names are the same for a reader: that of `foldName()`, and a word that is written wholly in letters
 * drawn like Latin ones counts as that Latin word ("СОМ" in Cyrillic and "COM"). Stored beside names; never shown, and
 * never for finding. '' for a name that nobody can see.
 */
export function identityKey(name: string): string {
  return foldName(name).replace(WORD, (word) => {
    const letters = Array.from(word, (letter) => LOOK_ALIKES[letter]);
    return letters.includes(undefined) ? word : letters.join('');
  });
}

/** Whether two names read the same. */
export const sameName = (one: string, other: string): boolean => identityKey(one) === identityKey(other);

/** Signs that are drawn like an "l" or an "o" in most letters of screens. */
const DRAWN: readonly [RegExp, string][] = [
  [/[I1|]/g, 'l'],
  [/0/g, 'o'],
];
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The keys of a name of a person, by any of which it is taken for another: how it reads, and how it is drawn, without the signs
 * between its words ("PIoy Srisai", "P1oy-Srisai." and "Ploy Srisai").
 */
export function personKeys(name: string): string[] {
  const drawn = DRAWN.reduce((text, [sign, letter]) => text.replace(sign, letter), name.normalize('NFKC'));
  const spaced = (text: string) => identityKey(text).replace(BETWEEN_WORDS, ' ').trim();
  return [...new Set([spaced(name), spaced(drawn)])];
}

/** Whether one person would be taken for the other by their names. */
export function samePersonName(one: string, other: string): boolean {
  const keys = personKeys(other);
  return personKeys(one).some((key) => keys.includes(key));
}

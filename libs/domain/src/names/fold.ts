/** Most names: nothing to fold but case and spaces. */
const PLAIN = /^[ -_a-~]*$/;
const WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
/** What nobody sees: soft hyphens, zero-width signs, marks of direction and of variants. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const SPACES = /[\s\p{Cc}]+/gu;
const APOSTROPHES = /[’‘‛ʼʹʻ′`´＇]/g;
const DASHES = /[‐‑‒–—―−]/g;
const QUOTES = /[“”„‟«»″]/g;

/**
 * The folding for identity: two names that read the same give the same text. Composed and decomposed letters, upper and
 * lower case, wide and narrow forms, kinds of spaces, dashes and apostrophes count as one; what nobody sees counts as
 * nothing. Accents and punctuation count: José is not Jose. '' for a name that is invisible.
 */
export function foldName(text: string): string {
  if (PLAIN.test(text)) return text.replace(SPACES, ' ').trim().toLowerCase();
  return (
    text
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(SPACES, ' ')
      .trim()
      // Through upper case, where ß and ss, ς and σ become one; the capital ẞ gets there as the small one.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replace(APOSTROPHES, "'")
      .replace(DASHES, '-')
      .replace(QUOTES, '"')
      .normalize('NFC')
  );
}

/** Accents of Latin, Greek and Cyrillic letters, vowel signs and hamza of Arabic: not the vowels of Thai or Hindi. */
const MARKS =
  /[\u0300-\u036f]|[\u064b-\u065f]|\u0640|\u0670|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]/g;

/** Letters that no accent can be taken from, and those of Arabic that are written for one another. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ß: 'ss',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
};
const REPLACED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * The folding for finding: words of letters and digits with one space between, without accents, case and punctuation.
 * "Côte d’Ivoire", "COTE D'IVOIRE" and "cote divoire" give the same text. Never for identity.
 */
export function foldForSearch(text: string): string {
  const name = foldName(text);
  if (WORDS.test(name)) return name;
  return name
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(REPLACED, (letter) => LETTERS[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/&/g, ' and ')
    .replace(/['.]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

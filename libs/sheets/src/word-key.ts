/** Read as minus before a number or a word: hyphens, the minus signs of all scripts, the en dash. */
const MINUS = /[-‐‑‒–−﹣⁻₋➖˗⁃]/gu;
const PLUS = /[﹢⁺₊➕]/gu;
/** Nothing but dashes: each keeps its own shape, because beside another they may mean different things. */
const DASHES = /^[-‐‑‒–—―⸺⸻−﹣⁻₋➖˗⁃ ]+$/u;
/** Accents that tell two spellings of a word apart. Lines and strokes through a letter take it back, so they stay. */
const ACCENTS = /[\u0300-\u0333\u0339-\u036f]/g;
/** What nobody sees; a turn of the writing direction changes what is seen. */
const INVISIBLE = /(?![\u00ad\u202d\u202e])\p{Cf}|[\ufe00-\ufe0f]/gu;
const WIDE_ASCII = /[\uff01-\uff5e]/g;

/**
 * By this, two cells say the same: regardless of case, accents, kinds of spaces and invisible characters. Every sign
 * stays: `-2` is not `2`, and `≠yes` is not `yes`.
 */
export function wordKey(text: string): string {
  const folded = text
    .replace(WIDE_ASCII, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[❓❔؟﹖]/gu, '?')
    .replace(/[❗❕﹗]/gu, '!')
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(INVISIBLE, '')
    // A place where a word may be broken; elsewhere some programs show it as a hyphen.
    .replace(/(?<=\p{L})\u00ad(?=\p{L})/gu, '')
    .replaceAll('\u00ad', '-')
    .toLowerCase()
    .trim()
    .replace(/[^\S\n\r\u2028\u2029]+/g, ' ')
    .replace(/ ?[\n\r\u2028\u2029][ \n\r\u2028\u2029]*/g, '; ')
    .replace(/ (?=[!?]+$)/, '');
  return DASHES.test(folded) ? folded : folded.replace(PLUS, '+').replace(MINUS, '-');
}

/** A cell of dashes alone says nothing, unless the sheet speaks in signs. @param key of the cell */
export const isDash = (key: string): boolean => DASHES.test(key);

/** Plus, minus, numbers and what joins them, with one that is no mere dash. */
const isSign = (key: string) => /^[-+±∓−=≠0-9/., ]+$/u.test(key) && /[+±∓=≠0-9]/u.test(key);

/**
 * Whether cells speak in signs or numbers, such as + and −, ++ and −−, or −2 to 2. A dash beside these is likely a
 * minus, and nobody but a person can tell. Several dashes beside one are such a scale, too.
 */
export function speaksInSigns(keys: Iterable<string>): boolean {
  const lengths = new Set<number>();
  for (const key of keys) {
    if (isSign(key)) return true;
    if (isDash(key)) lengths.add(key.replaceAll(' ', '').length);
  }
  return lengths.size > 1;
}

/** The words of a phrase: apostrophes closed up, hyphens opened: `doesn't` → `doesnt`, `co-sponsor` → `co sponsor`. */
export const phraseKey = (words: string): string => words.replaceAll("'", '').replaceAll('-', ' ');

/** Whether a sign says “not” before a name or a heading, or a line through its letters takes it back. */
export const isTurned = (text: string): boolean =>
  /^\s*(?:[≠¬]|!=)|[\u0334-\u0338]/u.test(text.normalize('NFC'));

/** The same, or a sign or question mark that doubts a name: `-Kenya`, `Kenya?`. A hyphen apart only begins a line. */
export const isDoubtful = (text: string): boolean =>
  isTurned(text) || /^\s*(?:[~≈?]|[-+−±](?=\p{L}))|[?？؟]\s*$/u.test(text);

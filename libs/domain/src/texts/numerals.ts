/** Numerals as the headings of treaties write them: digits of any script, Roman and Chinese numerals, Arabic ordinals. */

/** Where each script's ten digits begin. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0xff10,
];

/** `٦` and `๖` as `6`; of the same length in characters, since no such digit needs two. */
export function plainDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? sign : String(code - zero);
  });
}

const ROMAN = /^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** 1 to 399, 0 for what is not a Roman numeral in its usual form. */
export function romanValue(text: string): number {
  if (text === '' || !ROMAN.test(text)) return 0;
  const letters = Array.from(text.toLowerCase());
  return letters.reduce((sum, letter, index) => {
    const value = ROMAN_VALUES[letter] ?? 0;
    return value < (ROMAN_VALUES[letters[index + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
}

const CHINESE = '一二三四五六七八九';
const CHINESE_FORM =
  /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u;

/** 1 to 999, 0 for what is no Chinese numeral. */
export function chineseValue(text: string): number {
  const match = text === '' ? null : CHINESE_FORM.exec(text);
  if (!match) return 0;
  const [, hundreds = '', tens = '', ten, ones = ''] = match;
  const digit = (sign: string) => (sign === '' ? 0 : CHINESE.indexOf(sign) + 1);
  return digit(hundreds) * 100 + (ten ? (digit(tens) || 1) * 10 : 0) + digit(ones);
}

/** Words for "first" and "only", as they number the first article. */
const FIRST =
  /^(?:premier|première|premiere|unique|primero|primera|único|única|unico|unica|first|pertama)$/iu;
const ARABIC_ONES = ['', 'اولي', 'ثانيه', 'ثالثه', 'رابعه', 'خامسه', 'سادسه', 'سابعه', 'ثامنه', 'تاسعه'];
const ARABIC_TENS = ['', '', 'عشر', 'ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

/** Of the words at the beginning of a text, how many characters are an ordinal, and which. */
export function ordinalAhead(text: string): { value: number; length: number } | undefined {
  const words = /^(\p{L}[\p{L}\p{M}]*)(?:(\s{1,3})(\p{L}[\p{L}\p{M}]*))?/u.exec(text);
  if (!words) return undefined;
  const [both, first = '', , second = ''] = words;
  if (FIRST.test(first)) return { value: 1, length: first.length };
  const compound = second === '' ? 0 : arabicCompound(foldArabic(first), foldArabic(second));
  if (compound > 0) return { value: compound, length: both.length };
  const single = arabicOrdinal(foldArabic(first));
  return single > 0 ? { value: single, length: first.length } : undefined;
}

/** Letters that are written in several ways as one, without the article and without vowel signs. */
function foldArabic(word: string): string {
  return word
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/^(و?)ال/u, '$1');
}

function arabicOrdinal(word: string): number {
  const ones = ARABIC_ONES.indexOf(word);
  if (ones > 0) return ones;
  return word === 'عاشره' ? 10 : arabicTens(word);
}

function arabicTens(word: string): number {
  if (!/(?:ون|ين)$/u.test(word)) return 0;
  return Math.max(0, ARABIC_TENS.indexOf(word.slice(0, -2), 2)) * 10;
}

/** الثانية عشرة is 12, الحادية والعشرون is 21. */
function arabicCompound(first: string, second: string): number {
  const ones = first === 'حاديه' ? 1 : ARABIC_ONES.indexOf(first);
  if (ones < 1) return 0;
  if (/^عشره?$/u.test(second)) return 10 + ones;
  const tens = second.startsWith('و') ? arabicTens(second.slice(1).replace(/^ال/u, '')) : 0;
  return tens > 0 ? tens + ones : 0;
}

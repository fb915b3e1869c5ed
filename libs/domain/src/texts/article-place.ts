import { chineseValue, ordinalAhead, romanValue } from './numerals.js';

/** One article, paragraph or point. `paragraphs` holds the steps below the article: `6(2)(a)` has `['2', 'a']`. */
export interface ArticlePlace {
  /** 1 to 9999; 0 where a letter stands instead of a number: Article A */
  readonly article: number;
  /** `bis` … `decies`, one capital letter, or empty. */
  readonly suffix: string;
  /** Of several wordings under one number: `1` of `11 (Alternative 1)`, or empty. */
  readonly alternative: string;
  readonly paragraphs: readonly string[];
}

/** A place at the beginning of a text. */
export interface PlaceAhead {
  readonly place: ArticlePlace;
  /** How many characters it takes. */
  readonly length: number;
}

const LATIN = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'];
const DEEPEST = 4;
const NUMBERED_STEP = /^([1-9]\d{0,2})\s*([a-z]*)$/;
const LETTER_STEP = /^([a-z])\1{0,2}$/;
const DIGITS_AHEAD = /^([1-9]\d{0,3})(?:\.?(?:[º°]|o(?!\p{L}))|(?:er|re|ère|ᵉʳ)(?!\p{L}))?/iu;
const ROMAN_AHEAD = /^(?!l(?!\p{L})|c(?!\p{L}))[ivxlc]{1,15}(?!\p{L})/iu;
const CHINESE_AHEAD = /^[一二三四五六七八九十百零]{1,7}/u;
/** C, D, L and M alone are letters sooner than hundreds. */
const LETTER_AHEAD = /^(?![IVX])[A-Z](?![\p{L}\p{N}])/u;
/** How other languages write the Latin words, as far as they do. */
const AS_LATIN: Readonly<Record<string, string>> = {
  مكرر: 'bis',
  مكررا: 'bis',
  مكررة: 'bis',
  ทวิ: 'bis',
  ตรี: 'ter',
  จัตวา: 'quater',
  quáter: 'quater',
};
const LATIN_AHEAD = new RegExp(
  `^\\s{0,3}[-\\u2010-\\u2015]?\\s{0,3}(${[...LATIN, ...Object.keys(AS_LATIN)].join('|')})[\\u064B]?(?![\\p{L}\\p{M}])`,
  'iu',
);
const OWN_LETTER = /^(?:-)?([A-Za-z])(?!\p{L})/u;
/** A letter by itself may be the first word of a title, unless nothing or a sign follows. */
const LETTER_APART = /^\s{1,3}([A-Z])(?=\s*(?:$|[.:,;\])(*_"”»\u2010-\u2015-]))/u;
const STEP_AHEAD = /^\s{0,3}\(([^()]{1,15})\)/u;
const ALTERNATIVE_AHEAD =
  /^\s{0,3}\(\s*(?:alternativ[ea]?|alternatif|alt|option|opción|opsi|variante?|خيار|البديل)\.?\s*(\p{Nd}{1,2}|[A-Z])\s*\)/iu;

/** The longest number of one place at the beginning of a text. Digits are those of `plainDigits`. */
export function placeAhead(text: string): PlaceAhead | undefined {
  const head = headAhead(text);
  if (!head) return undefined;
  let length = head.length;
  const take = (pattern: RegExp): string => {
    const match = pattern.exec(text.slice(length, length + 40));
    if (match) length += match[0].length;
    return match?.[1] ?? '';
  };
  const lettered = head.article === 0;
  const suffix = lettered
    ? head.suffix
    : suffixOf(take(LATIN_AHEAD) || take(OWN_LETTER) || take(LETTER_APART));
  const alternative = take(ALTERNATIVE_AHEAD).toUpperCase();
  const paragraphs: string[] = [];
  for (
    let step = stepAhead(text, length);
    step && paragraphs.length < DEEPEST;
    step = stepAhead(text, length)
  ) {
    paragraphs.push(step.step);
    length += step.length;
  }
  return { place: { article: head.article, suffix, alternative, paragraphs }, length };
}

interface Head {
  readonly article: number;
  readonly suffix: string;
  readonly length: number;
}

function headAhead(text: string): Head | undefined {
  const digits = DIGITS_AHEAD.exec(text);
  if (digits) return { article: Number(digits[1]), suffix: '', length: digits[0].length };
  const roman = LETTER_AHEAD.test(text) ? '' : (ROMAN_AHEAD.exec(text)?.[0] ?? '');
  if (romanValue(roman) > 0) return { article: romanValue(roman), suffix: '', length: roman.length };
  const letter = LETTER_AHEAD.exec(text)?.[0];
  if (letter) return { article: 0, suffix: letter, length: 1 };
  const chinese = CHINESE_AHEAD.exec(text)?.[0] ?? '';
  if (chineseValue(chinese) > 0)
    return { article: chineseValue(chinese), suffix: '', length: chinese.length };
  const word = ordinalAhead(text.slice(0, 60));
  return word && { article: word.value, suffix: '', length: word.length };
}

function stepAhead(text: string, from: number): { step: string; length: number } | undefined {
  const match = STEP_AHEAD.exec(text.slice(from, from + 40));
  const step = match && readStep(match[1] ?? '');
  return step === null || step === undefined ? undefined : { step, length: match?.[0].length ?? 0 };
}

function suffixOf(letters: string): string {
  const small = letters.toLowerCase();
  return letters.length === 1 ? letters.toUpperCase() : (AS_LATIN[small] ?? small);
}

/** Of `(2)(a)`; undefined where it is anything else, or deeper than four. */
export function readSteps(text: string): string[] | undefined {
  if (!/^(?:\s*\([^()]+\))*$/.test(text)) return undefined;
  const steps = [...text.matchAll(/\(([^()]+)\)/g)].map((match) => readStep(match[1] ?? ''));
  const read = steps.filter((step) => step !== undefined);
  return read.length === steps.length && steps.length <= DEEPEST ? read : undefined;
}

function readStep(text: string): string | undefined {
  const step = text.trim().toLowerCase();
  if (LETTER_STEP.test(step) || romanStep(step) > 0) return step;
  const [, number = '', suffix = ''] = NUMBERED_STEP.exec(step) ?? [];
  if (!number || (suffix && !LATIN.includes(suffix))) return undefined;
  return suffix ? `${number} ${suffix}` : number;
}

/** Whether the place is a paragraph or point of `parent`, however deep. */
export function isUnder(place: ArticlePlace, parent: ArticlePlace): boolean {
  const above = place.paragraphs.slice(0, parent.paragraphs.length);
  return comparePlaces({ ...place, paragraphs: above }, parent) === 0;
}

export function formatPlace({ article, suffix, alternative, paragraphs }: ArticlePlace): string {
  const number = article === 0 ? suffix : `${article}${suffix && ` ${suffix}`}`;
  return `${number}${alternative && ` (alt${alternative})`}${paragraphs.map((step) => `(${step})`).join('')}`;
}

/** Order of two places in a draft: negative when `a` comes first. */
export function comparePlaces(a: ArticlePlace, b: ArticlePlace): number {
  const articles = articleRank(a) - articleRank(b) || suffixRank(a.suffix) - suffixRank(b.suffix);
  if (articles || a.alternative !== b.alternative) {
    return articles || order(a.alternative.padStart(2), b.alternative.padStart(2));
  }
  for (let depth = 0; depth < Math.min(a.paragraphs.length, b.paragraphs.length); depth++) {
    const steps = compareSteps(a.paragraphs, b.paragraphs, depth);
    if (steps) return steps;
  }
  return a.paragraphs.length - b.paragraphs.length;
}

function compareSteps(a: readonly string[], b: readonly string[], depth: number): number {
  return stepRank(a, depth) - stepRank(b, depth) || order(a[depth] ?? '', b[depth] ?? '');
}

/** Numbered steps before lettered ones; within each kind by value. */
function stepRank(steps: readonly string[], depth: number): number {
  const step = steps[depth] ?? '';
  const [, number, suffix = ''] = NUMBERED_STEP.exec(step) ?? [];
  if (number) return Number(number) * 100 + suffixRank(suffix);
  const belowLetter = /^[a-z]/.test(steps[depth - 1] ?? '');
  const value = romanStep(step);
  const roman = value > 0 && (belowLetter || !LETTER_STEP.test(step));
  return 1_000_000 + (roman ? value : (step.length - 1) * 26 + step.charCodeAt(0) - 96);
}

/** Those with letters after those with numbers. */
const articleRank = ({ article }: ArticlePlace) => (article === 0 ? 10_000 : article);

/** Steps use the small ones alone; a `c` or an `l` is a letter. */
const romanStep = (step: string) => (/^[ivx]+$/.test(step) ? romanValue(step) : 0);

function suffixRank(suffix: string): number {
  if (suffix === '') return 0;
  const latin = LATIN.indexOf(suffix);
  return latin >= 0 ? 30 + latin : suffix.charCodeAt(0) - 64;
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Numbers of articles as readers of a draft write them: `6`, `6 bis`, `6 A`, `6(2)`, `6(2)(a)(iv)`, `13–14`.
 * A word such as "Article" before the number, spaces and any kind of dash are read; one form is written.
 */

/** One article, paragraph or point. `paragraphs` holds the steps below the article: `6(2)(a)` has `['2', 'a']`. */
export interface ArticlePlace {
  /** 1 to 999 */
  readonly article: number;
  /** `bis` … `decies`, one capital letter, or empty. */
  readonly suffix: string;
  readonly paragraphs: readonly string[];
}

/** A place, or a range of places of the same depth with the same parent, both ends included. */
export interface ArticleNumber {
  readonly from: ArticlePlace;
  readonly to: ArticlePlace | null;
}

const LATIN = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'];
const LONGEST = 60;
const DEEPEST = 4;
const PREFIX = /^(?:articles?|arts?\.?)(?=[\s\d])\s*/i;
const DASH = /\s*[-\u2010-\u2015\u2212]\s*/u;
const PLACE = /^([1-9]\d{0,2})\s*([A-Za-z]{0,9})((?:\s*\([^()]{1,15}\))*)$/;
const NUMBERED_STEP = /^([1-9]\d{0,2})\s*([a-z]*)$/;
const LETTER_STEP = /^([a-z])\1{0,2}$/;
const ROMAN = /^x{0,3}(?:ix|iv|v?i{0,3})$/;

/**
 * Reads a number of an article; undefined for anything else. The letter `i` alone may be a letter or a Roman one:
 * below a letter it counts as Roman, elsewhere as a letter.
 */
export function tryArticleNumber(text: string): ArticleNumber | undefined {
  if (text.length > LONGEST) return undefined;
  const parts = text.normalize('NFKC').trim().replace(PREFIX, '').split(DASH);
  const [first, second] = parts;
  const from = first === undefined || parts.length > 2 ? undefined : readPlace(first);
  if (!from || second === undefined) return from && { from, to: null };
  const to = readPlace(second) ?? readRest(from, second);
  return to && isRange(from, to) ? { from, to } : undefined;
}

/** For what was checked before (`isArticleNumber`). @throws RangeError when the text is not a number of an article */
export function parseArticleNumber(text: string): ArticleNumber {
  const number = tryArticleNumber(text);
  if (number) return number;
  throw new RangeError(`"${text.slice(0, 40)}" is not the number of an article`);
}

/** Whether the text can be read as the number of an article, a paragraph or a range. */
export function isArticleNumber(text: string): boolean {
  return tryArticleNumber(text) !== undefined;
}

/** The one written form: `6 bis(2)(a)`; a range has an en dash without spaces. */
export function formatArticleNumber({ from, to }: ArticleNumber): string {
  return to ? `${formatPlace(from)}–${formatPlace(to)}` : formatPlace(from);
}

/** `Art. 13 - 14` → `13–14`. @throws RangeError as `parseArticleNumber` */
export function normalArticleNumber(text: string): string {
  return formatArticleNumber(parseArticleNumber(text));
}

/** The written form where the text is a number, else the text itself without spaces around it. For comparing. */
export function plainArticleNumber(text: string): string {
  const number = tryArticleNumber(text);
  return number ? formatArticleNumber(number) : text.trim();
}

/**
 * The order of a draft, for sorting written numbers: 5, 6, 6(1), 6(2), 6 A, 6 bis, 7, 10; a range after the article
 * it begins with. What is no number comes last, in the order of its characters.
 */
export function compareArticleNumbers(a: string, b: string): number {
  const [one, two] = [tryArticleNumber(a), tryArticleNumber(b)];
  if (!one || !two) return Number(!one) - Number(!two) || order(a, b);
  return (
    comparePlaces(one.from, two.from) ||
    Number(one.to !== null) - Number(two.to !== null) ||
    (one.to && two.to ? comparePlaces(one.to, two.to) : 0)
  );
}

/** What the place stands in: `6(2)(a)` → `6(2)` → `6` → null. A range of paragraphs stands in their article. */
export function parentArticleNumber(text: string): string | null {
  const { from } = parseArticleNumber(text);
  if (from.paragraphs.length === 0) return null;
  return formatPlace({ ...from, paragraphs: from.paragraphs.slice(0, -1) });
}

/** Whether `inner` is `outer` or lies in it: `25–29` covers `27` and `29(2)`, `6` covers `6(2)`, `6(2)` not `6`. */
export function coversArticleNumber(outer: ArticleNumber, inner: ArticleNumber): boolean {
  const last = outer.to ?? outer.from;
  const inside = (place: ArticlePlace) =>
    comparePlaces(place, outer.from) >= 0 && (comparePlaces(place, last) <= 0 || isUnder(place, last));
  return inside(inner.from) && inside(inner.to ?? inner.from);
}

function readPlace(text: string): ArticlePlace | undefined {
  const match = PLACE.exec(text.trim());
  if (!match) return undefined;
  const suffix = readSuffix(match[2] ?? '');
  const paragraphs = readSteps(match[3] ?? '');
  if (suffix === undefined || !paragraphs) return undefined;
  return { article: Number(match[1]), suffix, paragraphs };
}

/** The second half of `6(2)–(4)`: as many steps as it names replace the last ones of the first half. */
function readRest(from: ArticlePlace, text: string): ArticlePlace | undefined {
  const steps = text.startsWith('(') ? readSteps(text) : undefined;
  if (!steps || steps.length === 0 || steps.length > from.paragraphs.length) return undefined;
  return { ...from, paragraphs: [...from.paragraphs.slice(0, -steps.length), ...steps] };
}

function readSuffix(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (text === '' || LATIN.includes(lower)) return lower;
  return /^[A-Z]$/.test(text) ? text : undefined;
}

function readSteps(text: string): string[] | undefined {
  if (!/^(?:\s*\([^()]+\))*$/.test(text)) return undefined;
  const steps = [...text.matchAll(/\(([^()]+)\)/g)].map((match) => readStep(match[1] ?? ''));
  const read = steps.filter((step) => step !== undefined);
  return read.length === steps.length && steps.length <= DEEPEST ? read : undefined;
}

function readStep(text: string): string | undefined {
  const step = text.trim().toLowerCase();
  if (LETTER_STEP.test(step) || romanValue(step) > 0) return step;
  const [, number = '', suffix = ''] = NUMBERED_STEP.exec(step) ?? [];
  if (!number || (suffix && !LATIN.includes(suffix))) return undefined;
  return suffix ? `${number} ${suffix}` : number;
}

function isRange(from: ArticlePlace, to: ArticlePlace): boolean {
  const depth = from.paragraphs.length;
  if (depth !== to.paragraphs.length || comparePlaces(from, to) >= 0) return false;
  const up = (place: ArticlePlace) => formatPlace({ ...place, paragraphs: place.paragraphs.slice(0, -1) });
  return depth === 0 || up(from) === up(to);
}

/** Whether the place is a paragraph or point of `parent`, however deep. */
function isUnder(place: ArticlePlace, parent: ArticlePlace): boolean {
  const above = place.paragraphs.slice(0, parent.paragraphs.length);
  return comparePlaces({ ...place, paragraphs: above }, parent) === 0;
}

function formatPlace({ article, suffix, paragraphs }: ArticlePlace): string {
  return `${article}${suffix && ` ${suffix}`}${paragraphs.map((step) => `(${step})`).join('')}`;
}

/** Order of two places in a draft: negative when `a` comes first. */
export function comparePlaces(a: ArticlePlace, b: ArticlePlace): number {
  const articles = a.article - b.article || suffixRank(a.suffix) - suffixRank(b.suffix);
  if (articles) return articles;
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
  const value = romanValue(step);
  const roman = value > 0 && (belowLetter || !LETTER_STEP.test(step));
  return 1_000_000 + (roman ? value : (step.length - 1) * 26 + step.charCodeAt(0) - 96);
}

/** 1 to 39, 0 for what is not a Roman numeral. */
function romanValue(text: string): number {
  if (!ROMAN.test(text)) return 0;
  const letters: Record<string, number> = { i: 1, v: 5, x: 10 };
  return text.split('').reduce((sum, letter, index) => {
    const value = letters[letter] ?? 0;
    return value < (letters[text[index + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
}

function suffixRank(suffix: string): number {
  if (suffix === '') return 0;
  const latin = LATIN.indexOf(suffix);
  return latin >= 0 ? 30 + latin : suffix.charCodeAt(0) - 64;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

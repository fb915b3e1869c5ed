import { ARTICLE_WORD, INVISIBLE } from './heading-words.js';
import { plainDigits } from './numerals.js';
import {
  comparePlaces,
  formatPlace,
  isUnder,
  order,
  placeAhead,
  readSteps,
  type ArticlePlace,
} from './article-place.js';

/**
 * Numbers of articles as readers of a draft write them: `6`, `6 bis`, `6 A`, `8a`, `6(2)`, `6(2)(a)(iv)`, `13–14`, `VI`,
 * `٦`, `premier`, `11 (Alternative 1)`. A number is shown as it was written (`writtenArticleNumber`); for comparing and
 * sorting it has one form (`formatArticleNumber`), so that `8a` and `8 A`, or `VI` and `6`, are the same article.
 */

/** A place, or a range of places of the same depth with the same parent, both ends included. */
export interface ArticleNumber {
  readonly from: ArticlePlace;
  readonly to: ArticlePlace | null;
}

const LONGEST = 60;
/** A range of more is none: no treaty has as many. */
const LONGEST_RANGE = 500;
const DASH = /\s*[-\u2010-\u2015\u2212]\s*/u;

/**
 * Reads a number of an article; undefined for anything else. The letter `i` alone may be a letter or a Roman one:
 * below a letter it counts as Roman, elsewhere as a letter.
 */
export function tryArticleNumber(text: string): ArticleNumber | undefined {
  if (text.length > LONGEST) return undefined;
  const clean = plainDigits(text.normalize('NFC').replace(INVISIBLE, '').trim().replace(ARTICLE_WORD, ''));
  const whole = readPlace(clean);
  if (whole) return { from: whole, to: null };
  const parts = clean.split(DASH);
  const [first, second] = parts;
  const from = first === undefined || parts.length !== 2 ? undefined : readPlace(first);
  if (!from || second === undefined) return undefined;
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

/** The one form for comparing: `6 bis(2)(a)`; a range has an en dash without spaces. */
export function formatArticleNumber({ from, to }: ArticleNumber): string {
  return to ? `${formatPlace(from)}–${formatPlace(to)}` : formatPlace(from);
}

/** As it was written, without the word "Article" before it and with single spaces: `9 BIS`, `8a`, `VI`. */
export function writtenArticleNumber(text: string): string {
  const one = text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  return one.replace(ARTICLE_WORD, '');
}

/** `Art. 13 - 14` → `13–14`. @throws RangeError as `parseArticleNumber` */
export function normalArticleNumber(text: string): string {
  return formatArticleNumber(parseArticleNumber(text));
}

/** The form for comparing where the text is a number, else the text itself without spaces around it. */
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
  const ahead = placeAhead(text.trim());
  return ahead?.length === text.trim().length ? ahead.place : undefined;
}

/** The second half of `6(2)–(4)`: as many steps as it names replace the last ones of the first half. */
function readRest(from: ArticlePlace, text: string): ArticlePlace | undefined {
  const steps = text.startsWith('(') ? readSteps(text) : undefined;
  if (!steps || steps.length === 0 || steps.length > from.paragraphs.length) return undefined;
  return { ...from, paragraphs: [...from.paragraphs.slice(0, -steps.length), ...steps] };
}

function isRange(from: ArticlePlace, to: ArticlePlace): boolean {
  const depth = from.paragraphs.length;
  if (depth !== to.paragraphs.length || comparePlaces(from, to) >= 0) return false;
  if (to.article - from.article > LONGEST_RANGE || from.article === 0) return false;
  const up = (place: ArticlePlace) => formatPlace({ ...place, paragraphs: place.paragraphs.slice(0, -1) });
  return depth === 0 || up(from) === up(to);
}

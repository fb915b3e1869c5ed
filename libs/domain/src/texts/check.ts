import type { ProblemParams } from '../errors.js';
import { comparePlaces } from './article-place.js';
import {
  coversArticleNumber,
  formatArticleNumber,
  isArticleNumber,
  tryArticleNumber,
  writtenArticleNumber,
  type ArticleNumber,
} from './numbers.js';

/** One row of an incoming draft, as it was typed. */
export interface DraftRow {
  readonly number?: string | null;
  readonly title?: string | null;
}

export type DraftFindingCode =
  | 'empty'
  | 'too_many'
  | 'number_missing'
  | 'number_malformed'
  | 'title_missing'
  | 'titles_missing'
  | 'duplicate_number'
  | 'range_overlaps'
  | 'numbers_missing.one'
  | 'numbers_missing.two'
  | 'numbers_missing.span'
  | 'numbers_missing.some'
  | 'out_of_order'
  | 'article_missing';

export interface DraftFinding {
  readonly code: DraftFindingCode;
  /** Index of the row from 0; null for the draft as a whole. */
  readonly row: number | null;
  readonly field: 'articles' | 'number' | 'title';
  /** What its sentence names; rows (`at`, `other`) are counted from 1. */
  readonly params: ProblemParams;
}

/** A draft can be loaded when `errors` is empty; `warnings` are for a person to look at. */
export interface DraftCheck {
  readonly errors: DraftFinding[];
  readonly warnings: DraftFinding[];
}

/** More rows without a title than this are a draft without titles: one finding instead of one for each. */
const FEW = 5;

/** More articles than any treaty has; a file with more rows is not a draft. */
export const MOST_ARTICLES = 500;

interface ReadRow {
  readonly row: number;
  readonly number: ArticleNumber;
  /** Its form for comparing. */
  readonly plain: string;
  /** As it was written. */
  readonly text: string;
}

/** Checks the rows of an incoming draft; findings in the order of the rows. Never throws. */
export function checkDraft(rows: readonly DraftRow[]): DraftCheck {
  const whole = checkSize(rows.length);
  if (whole) return { errors: [whole], warnings: [] };
  const read = rows.flatMap((one, row): ReadRow[] => {
    const written = one.number ?? '';
    const number = tryArticleNumber(written);
    const text = writtenArticleNumber(written);
    return number ? [{ row, number, plain: formatArticleNumber(number), text }] : [];
  });
  const errors = [...rows.flatMap(checkNumber), ...duplicates(read), ...overlaps(read)];
  const warnings = [...missingTitles(rows), ...orderWarnings(read), ...missingArticles(read)];
  return { errors: inOrder(errors), warnings: inOrder(warnings) };
}

function checkSize(count: number): DraftFinding | undefined {
  if (count === 0) return finding('empty', null, 'articles');
  if (count <= MOST_ARTICLES) return undefined;
  return finding('too_many', null, 'articles', { given: count, most: MOST_ARTICLES });
}

function checkNumber({ number }: DraftRow, row: number): DraftFinding[] {
  const written = (number ?? '').trim();
  if (written === '') return [finding('number_missing', row, 'number', { at: row + 1 })];
  if (isArticleNumber(written)) return [];
  return [finding('number_malformed', row, 'number', { shown: written.slice(0, 40), at: row + 1 })];
}

/** By its title an article is found again, but there are treaties without titles. Paragraphs seldom have one. */
function missingTitles(rows: readonly DraftRow[]): DraftFinding[] {
  const missing = rows.flatMap(({ number, title }, row) => {
    const paragraph = tryArticleNumber(number ?? '')?.from.paragraphs.length;
    return (title ?? '').trim() === '' && !paragraph ? [row] : [];
  });
  if (missing.length > FEW) {
    return [finding('titles_missing', null, 'articles', { missing: missing.length, all: rows.length })];
  }
  return missing.map((row) => finding('title_missing', row, 'title', { at: row + 1 }));
}

function duplicates(read: readonly ReadRow[]): DraftFinding[] {
  const first = new Map<string, number>();
  return read.flatMap(({ row, plain, text }) => {
    const earlier = first.get(plain);
    if (earlier === undefined) {
      first.set(plain, row);
      return [];
    }
    return [finding('duplicate_number', row, 'number', { number: text, other: earlier + 1, at: row + 1 })];
  });
}

/** A range and another row of the same depth that share an article; a paragraph inside a range is no overlap. */
function overlaps(read: readonly ReadRow[]): DraftFinding[] {
  const ranges = read.filter(({ number }) => number.to);
  return read.flatMap((one) => {
    const range = ranges.find(
      (other) =>
        other.row !== one.row &&
        // Of two ranges the later row is at fault; a single article always is.
        (!one.number.to || other.row < one.row) &&
        other.plain !== one.plain &&
        shareArticle(one.number, other.number),
    );
    if (!range) return [];
    const params = { number: one.text, at: one.row + 1, range: range.text, other: range.row + 1 };
    return [finding('range_overlaps', one.row, 'number', params)];
  });
}

function shareArticle(a: ArticleNumber, b: ArticleNumber): boolean {
  if (a.from.paragraphs.length !== b.from.paragraphs.length) return false;
  return (
    coversArticleNumber(a, { from: b.from, to: null }) || coversArticleNumber(b, { from: a.from, to: null })
  );
}

/** Whole articles only: a row that goes back, and numbers that no row has between one row and those before it. */
function orderWarnings(read: readonly ReadRow[]): DraftFinding[] {
  const found: DraftFinding[] = [];
  let last: ReadRow | undefined;
  const present = new Set(read.flatMap(({ number }) => articlesOf(number)));
  for (const one of read.filter(({ number }) => number.from.paragraphs.length === 0)) {
    const before = last?.number.to ?? last?.number.from;
    if (last && before && comparePlaces(one.number.from, before) < 0) {
      const params = { number: one.text, at: one.row + 1, before: last.text };
      found.push(finding('out_of_order', one.row, 'number', params));
      continue;
    }
    const gap =
      before && before.article > 0
        ? between(before.article, one.number.from.article).filter((n) => !present.has(n))
        : [];
    if (last && gap.length > 0) {
      const { code, params } = missing(gap);
      found.push(finding(code, one.row, 'number', { ...params, before: last.text, after: one.text }));
    }
    last = one;
  }
  return found;
}

function missingArticles(read: readonly ReadRow[]): DraftFinding[] {
  const whole = read.filter(({ number }) => number.from.paragraphs.length === 0);
  return read.flatMap(({ row, number, text }) => {
    if (number.from.paragraphs.length === 0) return [];
    if (whole.some((article) => coversArticleNumber(article.number, number))) return [];
    const article = formatArticleNumber({ from: { ...number.from, paragraphs: [] }, to: null });
    return [finding('article_missing', row, 'number', { at: row + 1, number: text, article })];
  });
}

function articlesOf({ from, to }: ArticleNumber): number[] {
  if (from.paragraphs.length > 0) return [];
  return [from.article, ...(to ? [...between(from.article, to.article), to.article] : [])];
}

/** Whole numbers strictly between two. */
function between(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
}

/** Article 7, articles 7 and 8, articles 7–12, or so many articles from 7 to 15. */
function missing(numbers: readonly number[]): Pick<DraftFinding, 'code' | 'params'> {
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? first;
  if (numbers.length === 1) return { code: 'numbers_missing.one', params: { first } };
  const params = { first, last };
  if (numbers.length === 2) return { code: 'numbers_missing.two', params };
  if (last - first === numbers.length - 1) return { code: 'numbers_missing.span', params };
  return { code: 'numbers_missing.some', params: { ...params, many: numbers.length } };
}

function finding(
  code: DraftFindingCode,
  row: number | null,
  field: DraftFinding['field'],
  params: ProblemParams = {},
): DraftFinding {
  return { code, row, field, params };
}

function inOrder(findings: DraftFinding[]): DraftFinding[] {
  return findings.toSorted((a, b) => (a.row ?? -1) - (b.row ?? -1));
}

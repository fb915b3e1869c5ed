import {
  comparePlaces,
  coversArticleNumber,
  formatArticleNumber,
  isArticleNumber,
  tryArticleNumber,
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
  | 'duplicate_number'
  | 'range_overlaps'
  | 'numbers_missing'
  | 'out_of_order'
  | 'article_missing';

export interface DraftFinding {
  readonly code: DraftFindingCode;
  /** Index of the row from 0; null for the draft as a whole. */
  readonly row: number | null;
  readonly field: 'articles' | 'number' | 'title';
  /** One sentence or two for people: what is wrong and how to put it right. Rows are counted from 1. */
  readonly message: string;
}

/** A draft can be loaded when `errors` is empty; `warnings` are for a person to look at. */
export interface DraftCheck {
  readonly errors: DraftFinding[];
  readonly warnings: DraftFinding[];
}

/** More articles than any treaty has; a file with more rows is not a draft. */
export const MOST_ARTICLES = 500;

interface ReadRow {
  readonly row: number;
  readonly number: ArticleNumber;
  readonly text: string;
}

/** Checks the rows of an incoming draft; findings in the order of the rows. Never throws. */
export function checkDraft(rows: readonly DraftRow[]): DraftCheck {
  const whole = checkSize(rows.length);
  if (whole) return { errors: [whole], warnings: [] };
  const read = rows.flatMap((one, row): ReadRow[] => {
    const number = tryArticleNumber(one.number ?? '');
    return number ? [{ row, number, text: formatArticleNumber(number) }] : [];
  });
  const errors = [...rows.flatMap(checkRow), ...duplicates(read), ...overlaps(read)];
  const warnings = [...orderWarnings(read), ...missingArticles(read)];
  return { errors: inOrder(errors), warnings: inOrder(warnings) };
}

function checkSize(count: number): DraftFinding | undefined {
  if (count === 0) return finding('empty', null, 'articles', 'The draft has no articles. Give at least one.');
  if (count <= MOST_ARTICLES) return undefined;
  const message = `The draft has ${count} articles; at most ${MOST_ARTICLES} can be loaded.`;
  return finding('too_many', null, 'articles', message);
}

function checkRow({ number, title }: DraftRow, row: number): DraftFinding[] {
  const written = (number ?? '').trim();
  const found: DraftFinding[] = [];
  if (written === '') {
    const message = `Row ${row + 1} has no number. Give the number of the article, e.g. 6.`;
    found.push(finding('number_missing', row, 'number', message));
  } else if (!isArticleNumber(written)) {
    const shown = written.slice(0, 40);
    const message = `"${shown}" in row ${row + 1} is not the number of an article. Write it as in 6, 6 bis, 6(2) or 13–14.`;
    found.push(finding('number_malformed', row, 'number', message));
  }
  // Paragraphs seldom have a title of their own.
  if ((title ?? '').trim() === '' && !tryArticleNumber(written)?.from.paragraphs.length) {
    const message = `Row ${row + 1} has no title. Give the title of the article; it is how the article is found again.`;
    found.push(finding('title_missing', row, 'title', message));
  }
  return found;
}

function duplicates(read: readonly ReadRow[]): DraftFinding[] {
  const first = new Map<string, number>();
  return read.flatMap(({ row, text }) => {
    const earlier = first.get(text);
    if (earlier === undefined) {
      first.set(text, row);
      return [];
    }
    const message = `Article ${text} stands in rows ${earlier + 1} and ${row + 1}. Give each number once.`;
    return [finding('duplicate_number', row, 'number', message)];
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
        other.text !== one.text &&
        shareArticle(one.number, other.number),
    );
    if (!range) return [];
    const message = `Article ${one.text} in row ${one.row + 1} overlaps ${range.text} in row ${range.row + 1}. Give the range or its articles, not both.`;
    return [finding('range_overlaps', one.row, 'number', message)];
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
      const message = `Article ${one.text} in row ${one.row + 1} comes after ${last.text}. Check the order.`;
      found.push(finding('out_of_order', one.row, 'number', message));
      continue;
    }
    const gap = before ? between(before.article, one.number.from.article).filter((n) => !present.has(n)) : [];
    if (last && gap.length > 0) {
      const message = `${named(gap)} missing between ${last.text} and ${one.text}. Check that nothing was left out.`;
      found.push(finding('numbers_missing', one.row, 'number', message));
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
    const message = `Row ${row + 1} has ${text}, but no row has Article ${article}. Check that nothing was left out.`;
    return [finding('article_missing', row, 'number', message)];
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

/** `Article 7 is`, `Articles 7 and 8 are`, `Articles 7–12 are`. */
function named(numbers: readonly number[]): string {
  const [first, second] = numbers;
  if (numbers.length === 1) return `Article ${first} is`;
  if (numbers.length === 2) return `Articles ${first} and ${second} are`;
  const last = numbers.at(-1) ?? 0;
  const whole = last - (first ?? 0) === numbers.length - 1;
  return whole ? `Articles ${first}–${last} are` : `${numbers.length} articles from ${first} to ${last} are`;
}

function finding(
  code: DraftFindingCode,
  row: number | null,
  field: DraftFinding['field'],
  message: string,
): DraftFinding {
  return { code, row, field, message };
}

function inOrder(findings: DraftFinding[]): DraftFinding[] {
  return findings.toSorted((a, b) => (a.row ?? -1) - (b.row ?? -1));
}

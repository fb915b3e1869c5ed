import { Problem } from '../errors.js';
import { align, PLACE_ALONE } from './alignment.js';
import { MOST_ARTICLES } from './check.js';
import { followArticles, type ArticleLink, type Followed } from './following.js';
import { likenessOf, type Likeness } from './likeness.js';
import { reasonsOf, type Link, type LinkReason } from './link-reasons.js';
import {
  compareArticleNumbers,
  coversArticleNumber,
  plainArticleNumber,
  tryArticleNumber,
} from './numbers.js';

/** A provision by its identity, with its number and words in the old draft. */
export interface KnownProvision {
  readonly provisionId: string;
  readonly number: string;
  readonly title: string;
  readonly body?: string | null;
  /** How many asks are about it. */
  readonly askCount: number;
}

/** A row of the new draft. Rows are articles; a paragraph may have a row of its own. */
export interface NewArticle {
  readonly number: string;
  readonly title: string;
  readonly body?: string | null;
}

/** What a row of the new draft seems to be; in the order of the draft. */
export interface ArticleSuggestion {
  readonly index: number;
  readonly number: string;
  /** Null: it seems to be new. */
  readonly provisionId: string | null;
  /** 0 to 1: how alike the words are; 0 for a new article. */
  readonly score: number;
  readonly reasons: readonly LinkReason[];
  /** Up to three other provisions it could be, the likeliest first. */
  readonly alternatives: readonly { readonly provisionId: string; readonly score: number }[];
}

/** What seems to become of a provision; in the order of the input. */
export interface ProvisionSuggestion {
  readonly provisionId: string;
  /** `article`: it is that row. `follows`: no row of its own. `gone`, `unclear`: a person decides, above all with asks. */
  readonly outcome: 'article' | 'follows' | 'gone' | 'unclear';
  /** Index of the row; null unless `outcome` is `article`. */
  readonly index: number | null;
  readonly number: string | null;
  readonly score: number;
  readonly reasons: readonly LinkReason[];
  readonly askCount: number;
}

export interface Renumbering {
  readonly articles: ArticleSuggestion[];
  readonly provisions: ProvisionSuggestion[];
}

const WORTH_NAMING = 0.25;

type Reasons = ReadonlyMap<Link, LinkReason[]>;

interface Drafts {
  readonly previous: readonly KnownProvision[];
  readonly next: readonly NewArticle[];
  readonly likeness: (old: number, now: number) => Likeness;
}

/**
 * Suggests which article of a new draft is which provision; a person confirms. One-to-one. Words decide: titles, and
 * texts where both drafts have them; order and place only support, so an article never inherits an identity from its
 * number alone when the titles say otherwise. Paragraphs and ranges without a row of their own follow their articles.
 * @throws Problem (`validation`) for more than 500 provisions or articles
 */
export function suggestRenumbering(
  previous: readonly KnownProvision[],
  next: readonly NewArticle[],
): Renumbering {
  requireSize(previous.length, 'texts.tooManyProvisions');
  requireSize(next.length, 'texts.tooManyArticles');
  const drafts: Drafts = { previous, next, likeness: likenessOf(previous, next) };
  const articles = linkArticles(drafts);
  const links = [...articles, ...linkParagraphs(drafts, articles)];
  const reasons = reasonsOf(previous, next, links);
  return {
    articles: suggestForArticles(drafts, links, reasons),
    provisions: suggestForProvisions(drafts, links, reasons),
  };
}

function requireSize(given: number, code: 'texts.tooManyProvisions' | 'texts.tooManyArticles'): void {
  if (given <= MOST_ARTICLES) return;
  throw Problem.field('articles', { code, params: { given, most: MOST_ARTICLES } });
}

/** Articles, and ranges none of whose articles the old draft knows by itself: those have only their words to go by. */
function linkArticles(drafts: Drafts): Link[] {
  const articles = drafts.previous.flatMap(({ number }) => {
    const read = tryArticleNumber(number);
    return read && !read.to && read.from.paragraphs.length === 0 ? [read] : [];
  });
  const old = drafts.previous.flatMap(({ number }, index) => {
    const read = tryArticleNumber(number);
    const follows = read?.to && articles.some((article) => coversArticleNumber(read, article));
    return isParagraph(number) || follows ? [] : [index];
  });
  const now = drafts.next.flatMap(({ number }, index) => (isParagraph(number) ? [] : [index]));
  return linkAmong(drafts, old, now, (from, to) => {
    const [a, b] = [tryArticleNumber(from), tryArticleNumber(to)];
    return a && b ? b.from.article - a.from.article : null;
  });
}

/** Paragraphs that have rows of their own in the new draft, compared with each other. */
function linkParagraphs(drafts: Drafts, articles: readonly Link[]): Link[] {
  const old = drafts.previous.flatMap(({ number }, index) => (isParagraph(number) ? [index] : []));
  const now = drafts.next.flatMap(({ number }, index) => (isParagraph(number) ? [index] : []));
  if (old.length === 0 || now.length === 0) return [];
  const links = articleLinks(drafts, articles);
  const followed = new Map(
    followArticles(
      old.map((index) => ({ provisionId: String(index), number: drafts.previous[index]?.number ?? '' })),
      links,
    ).map(({ provisionId, number }) => [drafts.previous[Number(provisionId)]?.number, number]),
  );
  return linkAmong(drafts, old, now, (from, to) => {
    const expected = followed.get(from);
    return expected !== null && expected !== undefined && expected === plainArticleNumber(to) ? 0 : null;
  });
}

function linkAmong(
  { previous, next, likeness }: Drafts,
  old: readonly number[],
  now: readonly number[],
  shift: (from: string, to: string) => number | null,
): Link[] {
  const sorted = old.toSorted((a, b) => compareArticleNumbers(numberAt(previous, a), numberAt(previous, b)));
  const found = align({
    oldCount: sorted.length,
    nowCount: now.length,
    score: (i, j) => likeness(sorted[i] ?? -1, now[j] ?? -1).score,
    shift: (i, j) => shift(numberAt(previous, sorted[i]), numberAt(next, now[j])),
  });
  return sorted.flatMap((from, index): Link[] => {
    const to = now[found[index] ?? -1];
    if (to === undefined) return [];
    const alike = likeness(from, to);
    return [{ old: from, now: to, likeness: alike, score: rounded(alike.score ?? PLACE_ALONE) }];
  });
}

function suggestForArticles(
  { previous, next, likeness }: Drafts,
  links: readonly Link[],
  reasons: Reasons,
): ArticleSuggestion[] {
  const byRow = new Map(links.map((link) => [link.now, link]));
  return next.map(({ number }, index) => {
    const link = byRow.get(index);
    const alternatives = previous
      .map(({ provisionId }, old) => ({ provisionId, old, score: rounded(likeness(old, index).score ?? 0) }))
      .filter(({ old, score }) => score >= WORTH_NAMING && old !== link?.old)
      .toSorted((a, b) => b.score - a.score || a.old - b.old)
      .slice(0, 3)
      .map(({ provisionId, score }) => ({ provisionId, score }));
    const provisionId = link ? (previous[link.old]?.provisionId ?? null) : null;
    return {
      index,
      number,
      provisionId,
      score: link?.score ?? 0,
      reasons: link ? (reasons.get(link) ?? []) : [],
      alternatives,
    };
  });
}

function suggestForProvisions(
  drafts: Drafts,
  links: readonly Link[],
  reasons: Reasons,
): ProvisionSuggestion[] {
  const { previous, next } = drafts;
  const byProvision = new Map(links.map((link) => [link.old, link]));
  const rows = new Set(next.map(({ number }) => plainArticleNumber(number)));
  const confirmed = articleLinks(drafts, links);
  const followed = followArticles(
    previous.map(({ number }, index) => ({ provisionId: String(index), number })),
    confirmed,
  );
  return followed.map((without, index): ProvisionSuggestion => {
    const { provisionId = '', askCount = 0 } = previous[index] ?? {};
    const link = byProvision.get(index);
    if (!link) return { provisionId, askCount, ...withoutRow(without, rows) };
    return {
      provisionId,
      askCount,
      outcome: 'article',
      index: link.now,
      number: numberAt(next, link.now),
      score: link.score,
      reasons: reasons.get(link) ?? [],
    };
  });
}

/** `numbers` are those already given in the new draft; the one given here is added, because no two may be the same. */
function withoutRow({ outcome, number }: Followed, numbers: Set<string>) {
  const none = { index: null, number: null, score: 0, reasons: [] };
  if (outcome !== 'follows') return { ...none, outcome };
  if (numbers.has(number)) return { ...none, outcome: 'unclear' as const };
  numbers.add(number);
  return { ...none, outcome, number, score: 1, reasons: ['follows_article'] as const };
}

/** What became of every single article and paragraph with a row; an article without a link is gone. */
function articleLinks({ previous, next }: Drafts, links: readonly Link[]): ArticleLink[] {
  const to = new Map(
    links.map((link) => [plainArticleNumber(numberAt(previous, link.old)), numberAt(next, link.now)]),
  );
  return previous.flatMap(({ number }): ArticleLink[] => {
    const target = to.get(plainArticleNumber(number));
    if (target !== undefined) return [{ from: number, to: target }];
    return isParagraph(number) ? [] : [{ from: number, to: null }];
  });
}

function isParagraph(number: string): boolean {
  return (tryArticleNumber(number)?.from.paragraphs.length ?? 0) > 0;
}

function numberAt(list: readonly { readonly number: string }[], index: number | undefined): string {
  return (index === undefined ? undefined : list[index]?.number) ?? '';
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

import type { EarlierProvision, SuggestionNote } from '#libs/data';
import { changeOf, makesPositionsStale, MOST_ARTICLES, type ParagraphStatus } from '#libs/domain';
import { suggestInThread } from '#libs/texts';
import { inBounds } from './in-bounds.js';
import { earlierNumber } from './text-rows.js';

/** What a draft says of one article. */
export interface DraftedArticle {
  number: string;
  title: string;
  body: string | null;
  status: ParagraphStatus;
}

/**
 * A suggestion for each article, in their order. Compares at most 500 provisions, those with asks first.
 * @throws Problem (`unavailable`)
 */
export async function suggest(
  earlier: readonly EarlierProvision[],
  articles: readonly Pick<DraftedArticle, 'number' | 'title' | 'body'>[],
): Promise<SuggestionNote[]> {
  const known = earlier
    .toSorted((a, b) => Number(b.asks.length > 0) - Number(a.asks.length > 0))
    .slice(0, MOST_ARTICLES)
    .map((row) => ({
      provisionId: row.provisionId,
      number: earlierNumber(row) ?? '',
      title: row.lastTitle ?? row.title,
      body: row.body,
      askCount: row.asks.length,
    }));
  const next = articles.map(({ number, title, body }) => ({ number, title, body }));
  const { articles: found } = await inBounds(suggestInThread(known, next));
  return found.map(({ provisionId, score, reasons, alternatives }) => ({
    provisionId,
    score,
    reasons,
    alternatives,
  }));
}

/**
 * Whether positions on the provision have to be asked for again. Words decide where both drafts have them, else what a
 * person said. Where no earlier draft is known to have it, it counts as new unless a person says that it did not change.
 */
export function isChanged(
  before: EarlierProvision | undefined,
  article: Pick<DraftedArticle, 'number' | 'body' | 'status'>,
  said: boolean | null,
): boolean {
  const number = earlierNumber(before);
  if (!before || number === null) return said !== false || article.status === 'deleted';
  const old = { number, body: before.body, ...(before.status ? { status: before.status } : {}) };
  return makesPositionsStale(changeOf(old, article, said));
}

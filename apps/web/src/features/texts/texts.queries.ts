import { reviewsList, reviewsOne, textsCompare, textsSplit } from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** Two drafts compared article by article, word for word. */
export const comparisonQuery = (campaignId: string, older: string, newer: string) =>
  campaignQuery(
    campaignId,
    ['texts', 'asks'],
    'compare',
    (options) => textsCompare(older, newer, campaignId, { words: true }, options),
    [older, newer],
  );

/** The drafts that the reader looks over and has not loaded yet. */
export const reviewsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['texts'], 'text-reviews', (options) => reviewsList(campaignId, options));

/** One of them as it was left, with what its text is split into. Asked once: from then on the window says what it is. */
export const reviewQuery = (campaignId: string, reviewId: string) => ({
  ...campaignQuery(
    campaignId,
    [],
    'text-review',
    async (options) => {
      const review = await reviewsOne(reviewId, campaignId, options);
      const { text, decisions, articles } = review;
      const found =
        articles.length > 0 ? await textsSplit(campaignId, { text, decisions }, options) : undefined;
      return { ...review, ...(found ? { found } : {}) };
    },
    reviewId,
  ),
  staleTime: Infinity,
  gcTime: 0,
});

import { textsCompare } from '../../kernel/api/client.js';
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

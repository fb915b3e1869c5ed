import { asksList, countsAll, textsList } from '../api/client.js';
import { campaignQuery } from '../query/query.js';

export const allAsks = (campaignId: string) =>
  campaignQuery(campaignId, ['asks'], 'asks', (options) => asksList(campaignId, { limit: 200 }, options));

/** The drafts of the text, the newest first. */
export const allTexts = (campaignId: string) =>
  campaignQuery(campaignId, ['texts'], 'texts', (options) => textsList(campaignId, { limit: 100 }, options));

export const allCounts = (campaignId: string) =>
  campaignQuery(campaignId, ['positions', 'asks', 'texts', 'votes'], 'counts-plain', (options) =>
    countsAll(campaignId, {}, options),
  );

import { textsList, textsOne } from '../api/client.js';
import { campaignListQuery } from '../query/pages.js';
import { campaignQuery } from '../query/query.js';

/** The drafts of the text, the newest first. */
export const textsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['texts'], 'texts', (page, options) => textsList(campaignId, page, options));

/** One draft with its articles. @param bodies whether with what they say */
export const textQuery = (campaignId: string, textId: string, bodies = false) =>
  campaignQuery(
    campaignId,
    ['texts', 'asks'],
    'text',
    (options) => textsOne(textId, campaignId, bodies ? { bodies } : {}, options),
    [textId, bodies],
  );

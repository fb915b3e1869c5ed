import { countsAll } from '../api/client.js';
import { campaignQuery } from '../query/query.js';

type Asked = Parameters<typeof countsAll>[1];

/** Every ask counted. @param asked rule and what is assumed; nothing for the usual count */
export const countsQuery = (campaignId: string, asked: Asked = {}) =>
  campaignQuery(
    campaignId,
    ['positions', 'asks', 'texts', 'votes', 'campaign'],
    'counts',
    (options) => countsAll(campaignId, asked, options),
    asked,
  );

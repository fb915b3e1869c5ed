import { briefRead } from '../api/client.js';
import { campaignQuery } from '../query/query.js';

/** What is known of one delegation, by its three-letter code. */
export const briefQuery = (campaignId: string, code: string) =>
  campaignQuery(
    campaignId,
    ['positions', 'interactions', 'leads', 'tasks', 'asks', 'texts', 'votes', 'treaty'],
    'brief',
    (options) => briefRead(code, campaignId, options),
    code,
  );

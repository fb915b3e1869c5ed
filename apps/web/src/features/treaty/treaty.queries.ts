import { statusTablesList } from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** Status tables that were applied. */
export const tablesQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty'], 'treaty-tables', (options) => statusTablesList(campaignId, options));

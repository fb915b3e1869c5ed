import { statusTablesList, treatyIntentionsList } from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** Status tables that were applied. */
export const tablesQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty'], 'treaty-tables', (options) => statusTablesList(campaignId, options));

/** What was removed of what capitals say; for coordinators. */
export const removedIntentionsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty'], 'treaty-intentions-removed', (options) =>
    treatyIntentionsList(campaignId, { shelf: 'removed' }, options),
  );

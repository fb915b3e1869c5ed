import { statusTablesList, treatyIntentionsList, treatyRemoved } from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** Status tables that were applied. */
export const tablesQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty'], 'treaty-tables', (options) => statusTablesList(campaignId, options));

/** What was removed of what capitals say; for coordinators. */
export const removedIntentionsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty'], 'treaty-intentions-removed', (options) =>
    treatyIntentionsList(campaignId, { shelf: 'removed' }, options),
  );

/** What was removed of the terms and of what was done; for coordinators. */
export const removedOfTreatyQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty'], 'treaty-removed', (options) => treatyRemoved(campaignId, options));

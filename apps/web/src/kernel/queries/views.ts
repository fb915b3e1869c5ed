import { viewsList } from '../api/client.js';
import { campaignQuery, queryClient } from '../query/query.js';

const NAME = 'views';

/** My saved views in my order, then those that others share. */
export const viewsQuery = (campaignId: string) =>
  campaignQuery(campaignId, [], NAME, (options) => viewsList(campaignId, options));

/** Asks again, after a view was saved, changed or removed. */
export const refreshViews = (campaignId: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['campaign', campaignId, NAME] });

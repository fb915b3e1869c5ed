import { asksList } from '../api/client.js';
import { campaignListQuery } from '../query/pages.js';

export const asksQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['asks'], 'asks', (page, options) => asksList(campaignId, page, options));

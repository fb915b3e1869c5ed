import type { Shelf } from '#libs/domain';
import { provisionsList } from '../api/client.js';
import { campaignListQuery } from '../query/pages.js';

/** The provisions of the campaign by key, or those that were removed. */
export const provisionsQuery = (campaignId: string, shelf: Shelf = 'active') =>
  campaignListQuery(
    campaignId,
    ['asks', 'texts'],
    'provisions',
    (page, options) => provisionsList(campaignId, { ...page, shelf }, options),
    shelf,
  );

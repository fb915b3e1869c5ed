import { amendmentsList } from '../api/client.js';
import { campaignListQuery } from '../query/pages.js';

/** Every amendment that the reader sees, or those on one ask. */
export const amendmentsQuery = (campaignId: string, askId?: string) =>
  campaignListQuery(
    campaignId,
    ['votes', 'asks', 'texts'],
    'amendments',
    (page, options) => amendmentsList(campaignId, { ...page, ...(askId ? { askId } : {}) }, options),
    askId ?? null,
  );

import { amendmentsList, amendmentsOne } from '../api/client.js';
import { campaignListQuery } from '../query/pages.js';
import { campaignQuery } from '../query/query.js';

/** Every amendment that the reader sees, or those on one ask. */
export const amendmentsQuery = (campaignId: string, askId?: string) =>
  campaignListQuery(
    campaignId,
    ['votes', 'asks', 'texts'],
    'amendments',
    (page, options) => amendmentsList(campaignId, { ...page, ...(askId ? { askId } : {}) }, options),
    askId ?? null,
  );

/** Those that were removed, for a coordinator. */
export const removedAmendmentsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['votes', 'asks', 'texts'], 'removed amendments', (page, options) =>
    amendmentsList(campaignId, { ...page, shelf: 'removed' }, options),
  );

export const amendmentQuery = (campaignId: string, amendmentId: string) =>
  campaignQuery(
    campaignId,
    ['votes', 'asks', 'texts'],
    'amendment',
    (options) => amendmentsOne(amendmentId, campaignId, options),
    amendmentId,
  );

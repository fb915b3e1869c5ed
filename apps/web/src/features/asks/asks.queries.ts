import type { Shelf } from '#libs/domain';
import { amendmentsList, asksList, asksOne } from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

export const askQuery = (campaignId: string, askId: string) =>
  campaignQuery(
    campaignId,
    ['asks', 'texts'],
    'ask',
    (options) => asksOne(askId, campaignId, options),
    askId,
  );

/** All proposals to change the text that bear on an ask. */
export const amendmentsQuery = (campaignId: string, askId: string) =>
  campaignListQuery(
    campaignId,
    ['votes', 'asks', 'texts'],
    'amendments',
    (page, options) => amendmentsList(campaignId, { ...page, askId }, options),
    askId,
  );

/** Archived asks, or removed ones. */
export const asksOnShelfQuery = (campaignId: string, shelf: Shelf) =>
  campaignListQuery(
    campaignId,
    ['asks'],
    'asksOnShelf',
    (page, options) => asksList(campaignId, { ...page, shelf }, options),
    shelf,
  );

import type { Shelf } from '#libs/domain';
import { asksList, asksOne, textsList } from '../../kernel/api/client.js';
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

/** Archived asks, or removed ones. */
export const asksOnShelfQuery = (campaignId: string, shelf: Shelf) =>
  campaignListQuery(
    campaignId,
    ['asks'],
    'asksOnShelf',
    (page, options) => asksList(campaignId, { ...page, shelf }, options),
    shelf,
  );

/** Drafts that were removed: for a coordinator. */
export const removedTextsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['texts'], 'removedTexts', (page, options) =>
    textsList(campaignId, { ...page, shelf: 'removed' }, options),
  );

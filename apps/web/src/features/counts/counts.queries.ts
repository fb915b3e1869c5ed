import { votesList, votesOne } from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** All votes that were held on an ask, with those that were entered in error. */
export const votesQuery = (campaignId: string, askId: string) =>
  campaignListQuery(
    campaignId,
    ['votes'],
    'votes',
    (page, options) => votesList(campaignId, { ...page, askId }, options),
    { askId },
  );

/** One vote, against what had been forecast. */
export const voteQuery = (campaignId: string, voteId: string) =>
  campaignQuery(campaignId, ['votes'], 'vote', (options) => votesOne(voteId, campaignId, options), voteId);

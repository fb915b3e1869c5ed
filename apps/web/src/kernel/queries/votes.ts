import { votesCalibration, votesList, votesOne } from '../api/client.js';
import { campaignListQuery } from '../query/pages.js';
import { campaignQuery } from '../query/query.js';

interface Asked {
  askId?: string;
  amendmentId?: string;
  /** Those that were removed, instead of those that count. */
  shelf?: 'removed';
}

/** All votes, what was held last first. */
export const votesQuery = (campaignId: string, asked: Asked = {}) =>
  campaignListQuery(
    campaignId,
    ['votes', 'asks'],
    'votes',
    (page, options) => votesList(campaignId, { ...page, ...asked }, options),
    asked,
  );

/** One vote with its ballots, against what had been forecast. */
export const voteQuery = (campaignId: string, voteId: string) =>
  campaignQuery(
    campaignId,
    ['votes', 'asks', 'positions'],
    'vote',
    (options) => votesOne(voteId, campaignId, options),
    voteId,
  );

/** How good the forecasts were, over all votes on asks. */
export const calibrationQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['votes', 'positions'], 'calibration', (options) =>
    votesCalibration(campaignId, options),
  );

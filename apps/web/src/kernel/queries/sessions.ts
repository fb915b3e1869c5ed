import { deadlinesList, sessionsList } from '../api/client.js';
import { campaignListQuery } from '../query/pages.js';

export const sessionsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['sessions', 'deadlines'], 'sessions', (page, options) =>
    sessionsList(campaignId, page, options),
  );

/** The earliest first. */
export const deadlinesQuery = (campaignId: string, includeCancelled = false) =>
  campaignListQuery(
    campaignId,
    ['deadlines', 'sessions'],
    'deadlines',
    (page, options) => deadlinesList(campaignId, { ...page, includeCancelled }, options),
    { includeCancelled },
  );

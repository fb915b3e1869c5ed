import { deadlinesList, sessionsList, sessionsRead } from '../api/client.js';
import { campaignListQuery } from '../query/pages.js';
import { campaignQuery } from '../query/query.js';

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

/** With its meetings and deadlines. */
export const sessionQuery = (campaignId: string, sessionId: string) =>
  campaignQuery(
    campaignId,
    ['sessions', 'deadlines'],
    'session',
    (options) => sessionsRead(sessionId, campaignId, options),
    sessionId,
  );

import { deadlinesRead, remindersList, sessionsPreview, sessionsRead } from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

export const sessionQuery = (campaignId: string, sessionId: string) =>
  campaignQuery(
    campaignId,
    ['sessions', 'deadlines'],
    'session',
    (options) => sessionsRead(sessionId, campaignId, options),
    sessionId,
  );

/** What moving a session would change. @param wanted how far; undefined while that is not said: not to be asked then */
export const moveQuery = (
  campaignId: string,
  sessionId: string,
  wanted: Parameters<typeof sessionsPreview>[2],
) =>
  campaignQuery(
    campaignId,
    ['sessions', 'deadlines', 'deliveries'],
    'move',
    (options) => sessionsPreview(sessionId, campaignId, wanted, options),
    { session: sessionId, wanted },
  );

export const deadlineQuery = (campaignId: string, deadlineId: string) =>
  campaignQuery(
    campaignId,
    ['deadlines', 'sessions'],
    'deadline',
    (options) => deadlinesRead(deadlineId, campaignId, options),
    deadlineId,
  );

export const rulesQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['deliveries', 'campaign'], 'reminder-rules', (page, options) =>
    remindersList(campaignId, page, options),
  );

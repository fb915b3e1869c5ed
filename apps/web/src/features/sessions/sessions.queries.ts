import { deliveriesList, remindersList, sessionsRead } from '../../kernel/api/client.js';
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

/** Reminders of deadlines that are planned, as far as the reader may see them: one's own, or the campaign's. */
export const plannedQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['deliveries', 'deadlines', 'sessions'], 'planned-reminders', (options) =>
    deliveriesList(campaignId, { kind: 'deadline_reminder', state: 'planned', limit: 200 }, options),
  );

export const rulesQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['deliveries', 'campaign'], 'reminder-rules', (page, options) =>
    remindersList(campaignId, page, options),
  );

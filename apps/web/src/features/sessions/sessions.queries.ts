import {
  deadlinesList,
  deadlinesRead,
  remindersList,
  sessionRemovalRemovedMeetings,
  sessionsList,
  sessionsPreview,
} from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';
import { campaignQuery, queryClient, refresh } from '../../kernel/query/query.js';
import { meQuery } from '../../kernel/session/session.js';

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

/** What was removed: for a coordinator. */
export const removedSessionsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['sessions'], 'removedSessions', (page, options) =>
    sessionsList(campaignId, { ...page, shelf: 'removed' }, options),
  );

export const removedDeadlinesQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['deadlines'], 'removedDeadlines', (page, options) =>
    deadlinesList(campaignId, { ...page, shelf: 'removed' }, options),
  );

export const removedRulesQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['campaign'], 'removedRules', (page, options) =>
    remindersList(campaignId, { ...page, shelf: 'removed' }, options),
  );

export const removedMeetingsQuery = (campaignId: string, sessionId: string) =>
  campaignQuery(
    campaignId,
    ['sessions'],
    'removedMeetings',
    (options) => sessionRemovalRemovedMeetings(sessionId, campaignId, options),
    sessionId,
  );

/** Asks again for what a session in a city changes; first for how its clock is called, which comes with the seat. */
export async function refreshVenue(campaignId: string, ...more: 'deliveries'[]): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  await refresh(campaignId, 'sessions', 'deadlines', ...more);
}

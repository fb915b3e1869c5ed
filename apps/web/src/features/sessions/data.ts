import { infiniteQueryOptions } from '@tanstack/react-query';
import {
  deadlinesList,
  deliveriesList,
  remindersList,
  sessionsList,
  sessionsRead,
} from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** As many as the api gives at once. */
const MOST = 200;

export const sessionsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['sessions', 'deadlines'], 'sessions', (options) =>
    sessionsList(campaignId, { limit: MOST }, options),
  );

export const sessionQuery = (campaignId: string, sessionId: string) =>
  campaignQuery(
    campaignId,
    ['sessions', 'deadlines'],
    'session',
    (options) => sessionsRead(sessionId, campaignId, options),
    sessionId,
  );

/** In pages, the earliest first. */
export const deadlinesQuery = (campaignId: string, includeCancelled: boolean) =>
  infiniteQueryOptions({
    queryKey: ['campaign', campaignId, 'deadlines-in-pages', includeCancelled] as const,
    queryFn: ({ pageParam, signal }) =>
      deadlinesList(
        campaignId,
        { limit: MOST, includeCancelled, ...(pageParam ? { cursor: pageParam } : {}) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    meta: { topics: ['deadlines', 'sessions'] },
  });

/** Reminders of deadlines that are planned, as far as the reader may see them: one's own, or the campaign's. */
export const plannedQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['deliveries', 'deadlines', 'sessions'], 'planned-reminders', (options) =>
    deliveriesList(campaignId, { kind: 'deadline_reminder', state: 'planned', limit: MOST }, options),
  );

export const rulesQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['deliveries', 'campaign'], 'reminder-rules', (options) =>
    remindersList(campaignId, { limit: MOST }, options),
  );

/** All mail about one deadline. */
export const mailAboutQuery = (campaignId: string, subjectId: string) =>
  campaignQuery(
    campaignId,
    ['deliveries', 'deadlines', 'sessions'],
    'mail-about',
    (options) => deliveriesList(campaignId, { subjectId, limit: MOST }, options),
    subjectId,
  );

import type { Shelf } from '#libs/domain';
import {
  accreditationsList,
  badgesRead,
  representativesList,
  speakingList,
} from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** Who of the coalition is admitted to a session. */
export const accreditationsQuery = (campaignId: string, sessionId: string, shelf: Shelf = 'active') =>
  campaignListQuery(
    campaignId,
    ['sessions', 'members'],
    'accreditations',
    (page, options) => accreditationsList(sessionId, campaignId, { ...page, shelf }, options),
    { sessionId, shelf },
  );

/** Whom organisations send, of those that the reader sees. */
export const representativesQuery = (campaignId: string, sessionId: string, shelf: Shelf = 'active') =>
  campaignListQuery(
    campaignId,
    ['sessions', 'members'],
    'representatives',
    (page, options) => representativesList(sessionId, campaignId, { ...page, shelf }, options),
    { sessionId, shelf },
  );

/** The badges of a meeting and who holds them. */
export const badgesQuery = (campaignId: string, sessionId: string, meetingId: string) =>
  campaignQuery(
    campaignId,
    ['sessions'],
    'badges',
    (options) => badgesRead(sessionId, meetingId, campaignId, options),
    { sessionId, meetingId },
  );

/** Time to speak in a session, by item and in the order of speakers. */
export const speakingQuery = (campaignId: string, sessionId: string, shelf: Shelf = 'active') =>
  campaignListQuery(
    campaignId,
    ['sessions', 'members'],
    'speaking',
    (page, options) => speakingList(sessionId, campaignId, { ...page, shelf }, options),
    { sessionId, shelf },
  );

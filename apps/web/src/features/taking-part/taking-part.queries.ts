import type { Shelf } from '#libs/domain';
import { accreditationsList } from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';

/** Who of the coalition is admitted to a session. */
export const accreditationsQuery = (campaignId: string, sessionId: string, shelf: Shelf = 'active') =>
  campaignListQuery(
    campaignId,
    ['sessions', 'members'],
    'accreditations',
    (page, options) => accreditationsList(sessionId, campaignId, { ...page, shelf }, options),
    { sessionId, shelf },
  );

import {
  groupsList,
  ownDelegationsHistory,
  ownDelegationsList,
  roomsHistory,
  roomsPreview,
  roomsRead,
  type SetRoomRequest,
} from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** Who is in the room, today's numbers, and until when each sits there. */
export const roomQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['campaign'], 'room', (options) => roomsRead(campaignId, {}, options));

/** Who changed it when, the latest first. */
export const roomHistoryQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['campaign'], 'roomHistory', (page, options) =>
    roomsHistory(campaignId, page, options),
  );

/** What a change would do to the numbers. */
export const roomPreviewQuery = (campaignId: string, request: SetRoomRequest) =>
  campaignQuery(
    campaignId,
    ['campaign'],
    'roomPreview',
    (options) => roomsPreview(campaignId, request, options),
    request,
  );

/** The groups that the campaign made for itself, those that were removed too. */
export const ownGroupsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['campaign'], 'ownGroups', (options) => groupsList(campaignId, options));

/** The delegations that the campaign added, in its room or not. */
export const ownDelegationsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['campaign'], 'ownDelegations', (options) =>
    ownDelegationsList(campaignId, options),
  );

/** What one of them was called before, the latest first. */
export const ownHistoryQuery = (campaignId: string, code: string) =>
  campaignListQuery(
    campaignId,
    ['campaign'],
    'ownDelegationHistory',
    (page, options) => ownDelegationsHistory(code, campaignId, page, options),
    code,
  );

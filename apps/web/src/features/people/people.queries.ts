import { invitationsList, seatRequestsList, seatRequestsUnseen } from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** Invitations that were neither accepted nor withdrawn, with what became of their mail. */
export const invitationsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['members', 'deliveries'], 'invitations', (page, options) =>
    invitationsList(campaignId, page, options),
  );

/** Changes of seats that wait for a second person. */
export const seatRequestsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'seat-requests', (options) => seatRequestsList(campaignId, options));

/** What others did to seats that I have not seen. */
export const seatNewsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'seat-news', (options) => seatRequestsUnseen(campaignId, options));

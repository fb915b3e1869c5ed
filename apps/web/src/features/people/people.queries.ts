import { invitationsList, organisationsCoalitions } from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';

/** Invitations that can still be accepted. */
export const invitationsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['members'], 'invitations', (page, options) =>
    invitationsList(campaignId, page, options),
  );

export const coalitionsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['members'], 'coalitions', (page, options) =>
    organisationsCoalitions(campaignId, page, options),
  );

import { invitationsList, organisationsCoalitions } from '../../kernel/api/client.js';
import { campaignListQuery } from '../../kernel/query/pages.js';

/** Invitations that were neither accepted nor withdrawn, with what became of their mail. */
export const invitationsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['members', 'deliveries'], 'invitations', (page, options) =>
    invitationsList(campaignId, page, options),
  );

export const coalitionsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['members'], 'coalitions', (page, options) =>
    organisationsCoalitions(campaignId, page, options),
  );

import { leadsList, membersList, organisationsList } from '../api/client.js';
import { campaignListQuery } from '../query/pages.js';
import { campaignQuery } from '../query/query.js';

/** As many as a coalition has come in one answer. */
const MOST = 1000;

/** Everybody who has or had a seat. */
export const membersQuery = (campaignId: string) =>
  campaignListQuery(
    campaignId,
    ['members'],
    'members',
    (page, options) => membersList(campaignId, page, options),
    null,
    MOST,
  );

export const organisationsQuery = (campaignId: string) =>
  campaignListQuery(
    campaignId,
    ['members'],
    'organisations',
    (page, options) => organisationsList(campaignId, page, options),
    null,
    MOST,
  );

/** Who leads the talks with which delegation. */
export const leadsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['leads'], 'leads', (options) => leadsList(campaignId, options));

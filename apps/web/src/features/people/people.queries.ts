import {
  invitationsList,
  membersList,
  seatRequestsList,
  seatRequestsUnseen,
  type MemberDto,
} from '../../kernel/api/client.js';
import { fewFirst, REST } from '../../kernel/query/early-pages.js';
import { campaignListQuery, type PagesProps } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';
import { askedOf, type PeopleFilter } from './people-filter.js';

/** People of the campaign as the filters leave them, the first page of few. */
export const peoplePages = (campaignId: string, filter: PeopleFilter): PagesProps<MemberDto> => {
  const asked = askedOf(filter);
  return {
    campaignId,
    topics: ['members'],
    name: 'people',
    parameters: asked,
    ask: (page, options) =>
      membersList(campaignId, { ...page, ...fewFirst(page.cursor, REST), ...asked }, options),
  };
};

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

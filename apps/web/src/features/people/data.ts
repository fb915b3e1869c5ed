import {
  invitationsList,
  membersList,
  organisationsCoalitions,
  organisationsList,
  type MemberDto,
  type OrganisationDto,
} from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** As many as one answer may hold; a coalition's desk has fewer people and organisations. */
const MOST = 200;

export const membersQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'members', (options) =>
    membersList(campaignId, { limit: MOST }, options),
  );

export const invitationsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'invitations', (options) =>
    invitationsList(campaignId, { limit: MOST }, options),
  );

export const organisationsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'organisations', (options) =>
    organisationsList(campaignId, { limit: MOST }, options),
  );

export const coalitionsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'coalitions', (options) =>
    organisationsCoalitions(campaignId, { limit: MOST }, options),
  );

export const organisationName = ({ name, shortName }: OrganisationDto): string =>
  shortName ? `${name} (${shortName})` : name;

export interface PeopleFilter {
  q?: string | undefined;
  role?: string | undefined;
  organisation?: string | undefined;
  /** `active` when left out, `all` for everybody. */
  state?: string | undefined;
}

/** @param filter `q` is looked for in name, organisation and address */
export function filterPeople(people: readonly MemberDto[], filter: PeopleFilter): MemberDto[] {
  const { q = '', role, organisation, state = 'active' } = filter;
  const wanted = q.trim().toLowerCase();
  return people.filter(
    (one) =>
      (state === 'all' || one.state === state) &&
      (!role || one.role === role) &&
      (!organisation || one.organisationId === organisation) &&
      (!wanted || `${one.name} ${one.organisation} ${one.email ?? ''}`.toLowerCase().includes(wanted)),
  );
}

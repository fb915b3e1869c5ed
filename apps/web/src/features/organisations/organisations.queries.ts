import type { Shelf } from '#libs/domain';
import {
  coalitionsList,
  organisationsDuplicates,
  organisationsList,
  organisationsOne,
  organisationsRemoved,
  organisationsSimilar,
  type OrganisationDto,
} from '../../kernel/api/client.js';
import { fewFirst, REST } from '../../kernel/query/early-pages.js';
import { campaignListQuery, type PagesProps } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** What narrows the directory, as the address says it. */
export interface DirectoryFilters {
  q?: string;
  place?: string;
  language?: string;
  coalition?: string;
}

/** What the api is asked for, for the list and for a sheet of it. */
export const askedOf = ({ q, place, language, coalition }: DirectoryFilters) => ({
  ...(q ? { q } : {}),
  ...(place ? { place } : {}),
  ...(language ? { language } : {}),
  ...(coalition ? { coalitionId: coalition } : {}),
});

/** Organisations, the first page of few. */
export const directoryPages = (
  campaignId: string,
  filters: DirectoryFilters,
): PagesProps<OrganisationDto> => {
  const asked = askedOf(filters);
  return {
    campaignId,
    topics: ['members', 'leads'],
    name: 'directory',
    parameters: asked,
    ask: (page, options) =>
      organisationsList(campaignId, { ...page, ...fewFirst(page.cursor, REST), ...asked }, options),
  };
};

export const organisationQuery = (campaignId: string, organisationId: string) =>
  campaignQuery(
    campaignId,
    ['members', 'leads'],
    'organisation',
    (options) => organisationsOne(organisationId, campaignId, options),
    organisationId,
  );

export const removedOrganisationsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'removedOrganisations', (options) =>
    organisationsRemoved(campaignId, options),
  );

export const duplicateOrganisationsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'duplicateOrganisations', (options) =>
    organisationsDuplicates(campaignId, options),
  );

/** Which may be meant by what is typed; asked for from the second letter on. */
export const similarOrganisationsQuery = (campaignId: string, name: string, not: string | undefined) => ({
  ...campaignQuery(
    campaignId,
    ['members'],
    'similarOrganisations',
    (options) => organisationsSimilar(campaignId, name, not === undefined ? {} : { not }, options),
    [name, not ?? ''],
  ),
  enabled: name.length > 1,
});

export const coalitionsQuery = (campaignId: string, shelf: Shelf = 'active') =>
  campaignListQuery(
    campaignId,
    ['members'],
    'coalitions',
    (page, options) => coalitionsList(campaignId, { ...page, shelf }, options),
    shelf,
  );

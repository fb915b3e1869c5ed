import {
  delegatesDuplicates,
  delegatesList,
  delegatesOne,
  delegatesRemoved,
  peopleFilesList,
  type DelegateItemDto,
} from '../../kernel/api/client.js';
import { fewFirst, REST } from '../../kernel/query/early-pages.js';
import type { PagesProps } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** What narrows the list, as the address says it. */
export interface DelegateFilters {
  q?: string;
  delegation?: string;
  language?: string;
  knownBy?: string;
  unreachable?: string;
}

/** What the api is asked for, for the list and for a file of it. */
export const askedOf = ({ q, delegation, language, knownBy, unreachable }: DelegateFilters) => ({
  ...(q ? { q } : {}),
  ...(delegation ? { delegationCode: delegation } : {}),
  ...(language ? { language } : {}),
  ...(knownBy ? { knownBy } : {}),
  ...(unreachable ? { unreachable: true } : {}),
});

/** People of delegations, the first page of few. */
export const delegatePages = (campaignId: string, filters: DelegateFilters): PagesProps<DelegateItemDto> => {
  const asked = askedOf(filters);
  return {
    campaignId,
    topics: ['interactions', 'members'],
    name: 'delegates',
    parameters: asked,
    ask: (page, options) =>
      delegatesList(campaignId, { ...page, ...fewFirst(page.cursor, REST), ...asked }, options),
  };
};

export const delegateQuery = (campaignId: string, delegateId: string) =>
  campaignQuery(
    campaignId,
    ['interactions', 'members', 'sessions'],
    'delegate',
    (options) => delegatesOne(delegateId, campaignId, options),
    delegateId,
  );

export const removedDelegatesQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['interactions'], 'removedDelegates', (options) =>
    delegatesRemoved(campaignId, options),
  );

export const duplicatesQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['interactions'], 'duplicates', (options) =>
    delegatesDuplicates(campaignId, options),
  );

/** Files of people that one brought. */
export const peopleFilesQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['interactions'], 'peopleFiles', (options) =>
    peopleFilesList(campaignId, options),
  );

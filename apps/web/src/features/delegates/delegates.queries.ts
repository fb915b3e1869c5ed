import {
  delegatesDuplicates,
  delegatesList,
  delegatesOne,
  delegatesRemoved,
  peopleFilesList,
} from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** What narrows the list, as the address says it. */
export interface DelegateFilters {
  q?: string;
  delegation?: string;
  language?: string;
  knownBy?: string;
  unreachable?: string;
}

/** More than a coalition knows; the api gives no more in one answer. */
const MOST = 1000;

/** What the api is asked for, for the list and for a file of it. */
export const askedOf = ({ q, delegation, language, knownBy, unreachable }: DelegateFilters) => ({
  ...(q ? { q } : {}),
  ...(delegation ? { delegationCode: delegation } : {}),
  ...(language ? { language } : {}),
  ...(knownBy ? { knownBy } : {}),
  ...(unreachable ? { unreachable: true } : {}),
});

/** People of delegations in one answer; `next` says whether there are more. */
export const delegatesQuery = (campaignId: string, filters: DelegateFilters) => {
  const asked = { limit: MOST, ...askedOf(filters) };
  return campaignQuery(
    campaignId,
    ['interactions', 'members'],
    'delegates',
    (options) => delegatesList(campaignId, asked, options),
    asked,
  );
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

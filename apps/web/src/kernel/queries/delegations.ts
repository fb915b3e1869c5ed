import { useCallback, useMemo } from 'react';
import { delegationsGroups, delegationsList, type DelegationDto } from '../api/client.js';
import { useLanguage } from '../i18n/index.js';
import { stateName } from '../i18n/names.js';
import { useCachedQuery } from '../query/cached-query.js';
import { campaignListQuery } from '../query/pages.js';
import { useSeat } from '../session/session.js';

/** All delegations, with what they said. */
export const delegationsQuery = (campaignId: string) =>
  campaignListQuery(
    campaignId,
    ['positions', 'leads', 'interactions', 'tasks', 'campaign'],
    'delegations',
    (page, options) => delegationsList(campaignId, page, options),
  );

/** Groups and blocs with their members. */
export const groupsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, ['campaign'], 'groups', (page, options) =>
    delegationsGroups(campaignId, page, options),
  );

/** Names in the reader's language by three-letter code and the api's English one. Another function for each language. */
export function useDelegationNames(): (code: string, english: string) => string {
  const language = useLanguage();
  return useCallback((code: string, english: string) => stateName(code, english, language), [language]);
}

/** As above, where the api gives codes alone; the code stands in until the names are known. */
export function useNamesOfCodes(): (code: string) => string {
  const names = useCachedNames();
  return (code) => names.get(code) ?? code;
}

const NONE: DelegationDto[] = [];

/**
 * All delegations, from the api or from this device; `loading` while neither has answered.
 * @param enabled false as long as nothing is done with them
 */
export function useCachedDelegationList(enabled = true): {
  all: readonly DelegationDto[];
  loading: boolean;
} {
  const { campaignId } = useSeat();
  const query = { ...delegationsQuery(campaignId), enabled };
  const { data, isLooking } = useCachedQuery(query, `delegations:${campaignId}`);
  return { all: data?.items ?? NONE, loading: isLooking };
}

/** As above, the list alone. */
export const useCachedDelegations = (enabled = true): readonly DelegationDto[] =>
  useCachedDelegationList(enabled).all;

/** Their names in the reader's language, by three-letter code. */
export function useCachedNames(enabled = true): ReadonlyMap<string, string> {
  const all = useCachedDelegations(enabled);
  const language = useLanguage();
  return useMemo(
    () => new Map(all.map(({ code, shortName }) => [code, stateName(code, shortName, language)])),
    [all, language],
  );
}

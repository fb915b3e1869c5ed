import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { delegationsGroups, delegationsList, type DelegationDto } from '../api/client.js';
import { regionName, useLanguage } from '../i18n/index.js';
import { useKeptQuery } from '../query/cached-query.js';
import { campaignListQuery } from '../query/pages.js';
import { useSeat } from '../session/session.js';

/** All delegations, with what they said. */
export const delegationsQuery = (campaignId: string) =>
  campaignListQuery(
    campaignId,
    ['positions', 'leads', 'interactions', 'tasks'],
    'delegations',
    (page, options) => delegationsList(campaignId, page, options),
  );

/** Groups and blocs with their members. */
export const groupsQuery = (campaignId: string) =>
  campaignListQuery(campaignId, [], 'groups', (page, options) =>
    delegationsGroups(campaignId, page, options),
  );

/** Names in the reader's language by three-letter code; until they are known, and in English, the api's own. */
export function useDelegationNames(): (code: string, english: string) => string {
  const { campaignId } = useSeat();
  const language = useLanguage();
  const { data } = useQuery({ ...delegationsQuery(campaignId), enabled: language !== 'en' });
  const alpha2 = useMemo(() => new Map(data?.items.map((one) => [one.code, one.alpha2])), [data]);
  return useCallback(
    (code: string, english: string) => (language === 'en' ? english : regionName(alpha2.get(code), english)),
    [alpha2, language],
  );
}

/** As above, where the api gives codes alone; the code stands in until the names are known. */
export function useNamesOfCodes(): (code: string) => string {
  const { campaignId } = useSeat();
  const { data } = useQuery(delegationsQuery(campaignId));
  const known = useMemo(() => new Map(data?.items.map((one) => [one.code, one])), [data]);
  return (code) => regionName(known.get(code)?.alpha2, known.get(code)?.shortName ?? code);
}

const NONE: DelegationDto[] = [];

/** All delegations, from the api or from this device. */
export function useKeptDelegations(): readonly DelegationDto[] {
  const { campaignId } = useSeat();
  return useKeptQuery(delegationsQuery(campaignId), `delegations:${campaignId}`).data?.items ?? NONE;
}

/** Their names in the reader's language, by three-letter code. */
export function useKeptNames(): ReadonlyMap<string, string> {
  const all = useKeptDelegations();
  const language = useLanguage();
  return useMemo(() => {
    const name = ({ alpha2, shortName }: DelegationDto) =>
      language === 'en' ? shortName : regionName(alpha2, shortName);
    return new Map(all.map((one) => [one.code, name(one)]));
  }, [all, language]);
}

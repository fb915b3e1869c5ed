import { useMemo } from 'react';
import type { DelegationDto } from '../api/client.js';
import { regionName, useLanguage } from '../i18n/index.js';
import { delegationsQuery } from '../ui/delegation-name.js';
import { useKeptQuery } from './kept-query.js';
import { useSeat } from './session.js';

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

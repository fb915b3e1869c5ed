import { useCallback, useMemo } from 'react';
import { useDelegationRank, type DelegationRank } from '../../kernel/i18n/find-states.js';
import { useCachedDelegations } from '../../kernel/queries/delegations.js';

/** As `useDelegationRank`, for lists that know names alone: one of the campaign's own is found by its other names too. */
export function useCampaignRank(): (typed: string) => DelegationRank {
  const rankFor = useDelegationRank();
  const all = useCachedDelegations();
  const others = useMemo(() => new Map(all.map(({ code, otherNames }) => [code, otherNames])), [all]);
  return useCallback(
    (typed) => {
      const rank = rankFor(typed);
      return (one) => rank({ ...one, otherNames: others.get(one.code) });
    },
    [rankFor, others],
  );
}

import { useMemo } from 'react';
import type { TreatyStateDto } from '../../kernel/api/client.js';
import { useOrder } from '../../kernel/i18n/index.js';
import { useCachedDelegations, useDelegationNames } from '../../kernel/queries/delegations.js';
import type { NamedParty } from './terms.js';

/** Who can become party, with names in the reader's language and in its order; before there are terms, the delegations. */
export function useParties(states: readonly TreatyStateDto[] | undefined): NamedParty[] {
  const nameOf = useDelegationNames();
  const inOrder = useOrder();
  const delegations = useCachedDelegations();
  return useMemo(() => {
    const all = states ?? delegations.map(({ code, shortName }) => ({ code, name: shortName }));
    const named = all.map(({ code, name }) => ({ code, name: nameOf(code, name), english: name }));
    return named.toSorted((a, b) => inOrder(a.name, b.name));
  }, [states, delegations, nameOf, inOrder]);
}

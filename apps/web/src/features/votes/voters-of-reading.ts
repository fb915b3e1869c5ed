import { useMemo } from 'react';
import { useOrder } from '../../kernel/i18n/index.js';
import { useCachedNames } from '../../kernel/queries/delegations.js';
import type { BoardVoter } from '../../ui/campaign/ballots/voters.js';

/** Codes with their names in the reader's language, in its order. */
export function useNamedVoters(codes: readonly string[]): BoardVoter[] {
  const names = useCachedNames();
  const inOrder = useOrder();
  return useMemo(
    () =>
      codes
        .map((code) => ({ code, name: names.get(code) ?? code }))
        .toSorted((a, b) => inOrder(a.name, b.name)),
    [codes, names, inOrder],
  );
}

import { useMemo } from 'react';
import { orderOf } from '#libs/domain';
import { useCachedDelegationList } from '../../../kernel/queries/delegations.js';
import { stateName } from '../../../kernel/i18n/names.js';
import { useLanguage } from '../../../kernel/i18n/index.js';

export interface BoardVoter {
  code: string;
  /** In the reader's language. */
  name: string;
}

/** How squares are ordered: as on a board of the forum, which is in English, or as the reader expects names. */
export type BoardOrder = 'forum' | 'reader';

/** Who may vote, as far as it is known on this device; `loading` while neither device nor api has answered. */
export function useVoters(order: BoardOrder): { voters: BoardVoter[]; loading: boolean } {
  const { all, loading } = useCachedDelegationList();
  const language = useLanguage();
  const voters = useMemo(() => {
    const inOrder = orderOf(order === 'forum' ? 'en' : language);
    return all
      .filter(({ capacity }) => capacity === 'voting')
      .map(({ code, shortName }) => ({ code, shortName, name: stateName(code, shortName, language) }))
      .toSorted((a, b) => (order === 'forum' ? inOrder(a.shortName, b.shortName) : inOrder(a.name, b.name)));
  }, [all, order, language]);
  return { voters, loading };
}

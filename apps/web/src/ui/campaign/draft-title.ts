import { useQuery } from '@tanstack/react-query';
import { textsQuery } from '../../kernel/queries/texts.js';
import { useSeat } from '../../kernel/session/session.js';

/** The title of a draft by its key, which is for links and sheets; the key itself until the drafts are known. */
export function useDraftTitle(): (key: string) => string {
  const { campaignId } = useSeat();
  const { data } = useQuery(textsQuery(campaignId));
  return (key) => data?.items.find((draft) => draft.key === key)?.title ?? key;
}

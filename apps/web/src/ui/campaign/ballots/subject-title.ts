import { useQuery } from '@tanstack/react-query';
import { amendmentsQuery } from '../../../kernel/queries/amendments.js';
import { asksQuery } from '../../../kernel/queries/asks.js';
import { useCachedQuery } from '../../../kernel/query/cached-query.js';
import { useSeat } from '../../../kernel/session/session.js';
import type { VoteAbout } from './vote-about.js';

/** As many characters as leave room for the hour in a title of 200. */
const MOST = 120;

/** Of the amendment that is voted on, else of the ask; undefined where it is neither, or not known here. An amendment that not
 * everybody may know of gives no title: a vote is read by the whole campaign. */
export function useSubjectTitle({ amendmentId, askId }: VoteAbout): string | undefined {
  const { campaignId } = useSeat();
  const asks = useCachedQuery(asksQuery(campaignId), `asks:${campaignId}`).data?.items ?? [];
  const amendments = useQuery(amendmentsQuery(campaignId)).data?.items ?? [];
  const amendment = amendments.find(({ id }) => id === amendmentId);
  const open = amendment && (amendment.tier === 'coalition' || amendment.tier === 'public');
  const title = open ? amendment.title : asks.find(({ id }) => id === askId)?.title;
  return title && title.length > MOST ? `${title.slice(0, MOST - 1)}…` : title;
}

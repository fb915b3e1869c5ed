import { useMemo } from 'react';
import { holdsOn, orderOf } from '#libs/domain';
import { roomsRead } from '../../../kernel/api/client.js';
import { useCachedDelegationList } from '../../../kernel/queries/delegations.js';
import { stateName } from '../../../kernel/i18n/names.js';
import { useLanguage } from '../../../kernel/i18n/index.js';
import { useCachedQuery } from '../../../kernel/query/cached-query.js';
import { campaignQuery } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';

export interface BoardVoter {
  code: string;
  /** In the reader's language. */
  name: string;
}

/** How squares are ordered: as on a board of the forum, which is in English, or as the reader expects names. */
export type BoardOrder = 'forum' | 'reader';

interface Voter {
  code: string;
  shortName: string;
}

/** Who has a vote on a day, whatever the room is today. */
const votersOfDayQuery = (campaignId: string, day: string) =>
  campaignQuery(
    campaignId,
    ['campaign'],
    'votersOfDay',
    async (options): Promise<Voter[]> => {
      const { members } = await roomsRead(campaignId, { on: day }, options);
      return members
        .filter((member) => member.capacity === 'voting' && holdsOn(member, day))
        .map(({ code, shortName }) => ({ code, shortName }));
    },
    day,
  );

/**
 * Who may vote on a day, as far as it is known on this device; `loading` while neither device nor api has answered. Where the room
 * of that day is not here, it is that of today, and `ofDay` is false.
 * @param day `YYYY-MM-DD`, where the vote is held
 */
export function useVoters(
  order: BoardOrder,
  day: string,
): { voters: BoardVoter[]; loading: boolean; ofDay: boolean } {
  const { campaignId } = useSeat();
  const { all, loading } = useCachedDelegationList();
  const room = useCachedQuery(votersOfDayQuery(campaignId, day), `day:${campaignId}:room:${day}`);
  const language = useLanguage();
  const known = room.data;
  const voters = useMemo(() => {
    const inOrder = orderOf(order === 'forum' ? 'en' : language);
    return (known ?? all.filter(({ capacity }) => capacity === 'voting'))
      .map(({ code, shortName }) => ({ code, shortName, name: stateName(code, shortName, language) }))
      .toSorted((a, b) => (order === 'forum' ? inOrder(a.shortName, b.shortName) : inOrder(a.name, b.name)));
  }, [known, all, order, language]);
  const waits = room.isLooking && room.fetchStatus === 'fetching';
  return { voters, loading: loading || waits, ofDay: known !== undefined || waits };
}

import { useQuery } from '@tanstack/react-query';
import { postsList, postsRestore } from '../../kernel/api/client.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { useT } from '../../kernel/i18n/index.js';
import { campaignQuery, refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemovedList } from '../../ui/campaign/removal/removed-list.js';
import { Loaded } from '../../ui/loaded.js';

/** The posts of a delegation that were removed, each with the way back. */
export default function RemovedPosts({ code }: { code: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const query = useQuery(
    campaignQuery(
      campaignId,
      ['interactions'],
      'removed-posts',
      (options) => postsList(code, campaignId, { shelf: 'removed' }, options),
      code,
    ),
  );
  return (
    <Loaded query={query} height={80}>
      {({ items }) => (
        <RemovedList
          items={items.map(({ id, city, removed }) => {
            return { id, title: t('delegation.postOf', { city: placeText(city) }), removed };
          })}
          restore={(id) => postsRestore(code, id, campaignId)}
          again={() => refresh(campaignId, 'interactions')}
        />
      )}
    </Loaded>
  );
}

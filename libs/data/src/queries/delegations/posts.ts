import { Post } from '../../tables/delegates.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { columns, int, json, nullable, text, uuid } from '../sql-type.js';

/** The posts of a delegation on a shelf, or the one that is meant; to be asked with removed rows for those. */
export const postsOfDelegation = defineQuery({
  name: 'delegation.posts',
  text: `select p.id, p.city, p.zone, p.version, ${removedMark('p')} as removed
    from post p
    where p.campaign_id = $1 and p.delegation_code = $2 and ($3::uuid is null or p.id = $3)
      and ${onShelf('$4::text', 'p', { archived: false })}
    order by p.city, p.id`,
  parameters: { campaignId: uuid, delegationCode: text, id: nullable(uuid), shelf: nullable(text) },
  row: { ...columns(Post, 'id', 'city', 'zone', 'version'), removed: nullable(json<RemovedMark>()) },
  prepared: false,
});
export type PostRow = RowOf<typeof postsOfDelegation>;

/** What hangs on a post, as far as the reader sees it. One row; named after `USE_KINDS`. */
export const usesOfPost = defineQuery({
  name: 'delegation.usesOfPost',
  text: `select (select count(*)::int from delegate_role r where r.campaign_id = $1 and r.post_id = $2) as role`,
  parameters: { campaignId: uuid, postId: uuid },
  row: { role: int },
});

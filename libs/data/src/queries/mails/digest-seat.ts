import { Membership } from '../../tables/people.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, columns, instant, nullable, text, uuid } from '../sql-type.js';

/** Whose digest, of which campaign, and the windows that it had before. */
export const digestSeatRow = defineQuery({
  name: 'digest.seat',
  text: `select m.user_id as "userId", c.id as "campaignId", left(c.name, 400) as campaign, c.slug,
    m.joined_at as "joinedAt",
    (select max(r.window_end) from digest_run r where r.membership_id = m.id and r.slot <> $2) as "previousEnd",
    (select r.window_start from digest_run r where r.membership_id = m.id and r.slot = $2) as "ownStart",
    (select r.window_end from digest_run r where r.membership_id = m.id and r.slot = $2) as "ownEnd",
    (select min(y.fire_at) from delivery y where y.user_id = m.user_id and y.membership_id = m.id
      and y.kind = 'digest' and (y.state <> 'skipped' or y.skip_reason = 'expired')) as "firstFireAt",
    (select min(y.created_at) from delivery y where y.user_id = m.user_id and y.membership_id = m.id
      and y.kind = 'digest') as "firstPlannedAt"
  from membership m join campaign c on c.id = m.campaign_id where m.id = $1 and m.state = 'active'`,
  parameters: { membershipId: uuid, slot: text },
  row: {
    userId: uuid,
    campaignId: uuid,
    campaign: text,
    slug: text,
    ...columns(Membership, 'joinedAt'),
    previousEnd: nullable(instant),
    ownStart: nullable(instant),
    ownEnd: nullable(instant),
    firstFireAt: nullable(instant),
    firstPlannedAt: nullable(instant),
  },
});

/**
 * The ids of all testimony that a digest could speak of: for one reader's share in another reader's digest. A count rests on
 * everybody's position, whenever it was recorded. With `withRemoved()`, for what capitals said and is withdrawn, and amendments that are removed.
 */
export const readableTestimony = defineQuery({
  name: 'digest.readable',
  text: `select coalesce(array_agg(x.id), '{}') as ids from (
    select p.id from position_event p where p.campaign_id = $1 and p.recorded_at < $3
    union all select i.id from interaction i where i.campaign_id = $1 and i.recorded_at >= $2 and i.recorded_at < $3
    union all select a.id from amendment a where a.campaign_id = $1 and a.created_at < $3
      and greatest(a.created_at, a.changed_at, a.restored_at, a.removed_at) >= $2
    union all select n.id from treaty_intention n where n.campaign_id = $1 and n.recorded_at < $3
      and greatest(n.recorded_at, n.changed_at, n.restored_at, n.removed_at) >= $2
    union all select t.id from task t where t.campaign_id = $1 and ((t.state = 'open' and t.assignee_id = $4)
      or (t.created_at >= $2 and t.created_at < $3) or (t.closed_at >= $2 and t.closed_at < $3)
      or exists (select from task_comment c where c.task_id = t.id and c.created_at >= $2 and c.created_at < $3))) x`,
  parameters: { campaignId: uuid, start: instant, end: instant, userId: uuid },
  row: { ids: arrayOf(uuid) },
  prepared: false,
});

import { CalendarFeed } from '../../tables/access.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, columns, int, uuid } from '../sql-type.js';

/** Readings of one feed in an hour; calendars ask once an hour, and some of them from several places. */
export const MOST_FETCHES = 60;

export const myCalendarFeeds = defineQuery({
  name: 'calendar.mine',
  text: `select id, name, created_at as "createdAt", last_fetched_at as "lastFetchedAt"
    from calendar_feed where user_id = $1 and revoked_at is null order by created_at, id`,
  parameters: { userId: uuid },
  row: columns(CalendarFeed, 'id', 'name', 'createdAt', 'lastFetchedAt'),
});
export type MyCalendarFeed = RowOf<typeof myCalendarFeeds>;

/**
 * As `demarche_auth`: whose feed it is, as long as it lets somebody read: not revoked, the account open, and a seat somewhere.
 * Notes the reading; `wait` is how many seconds are left of an hour in which it was read too often, else 0.
 */
export const fetchFeed = defineQuery({
  name: 'calendar.fetch',
  text: `update calendar_feed f set last_fetched_at = now(),
      fetches = case when f.fetches_since < now() - interval '1 hour' then 1 else f.fetches + 1 end,
      fetches_since = case when f.fetches_since < now() - interval '1 hour' then now() else f.fetches_since end
    from user_account u
    where f.id = $1 and f.revoked_at is null and u.id = f.user_id and u.state = 'active'
      and exists (select from membership m where m.user_id = u.id and m.state = 'active')
    returning u.id as "userId", case when f.fetches > ${MOST_FETCHES}
      then ceil(extract(epoch from f.fetches_since + interval '1 hour' - now()))::int else 0 end as wait`,
  parameters: { id: uuid },
  row: { userId: uuid, wait: int },
});

/** Whether somebody has as many of them as anybody needs. */
export const feedsAreMany = defineQuery({
  name: 'calendar.areMany',
  text: 'select count(*) >= 20 as many from calendar_feed where user_id = $1 and revoked_at is null',
  parameters: { userId: uuid },
  row: { many: boolean },
});

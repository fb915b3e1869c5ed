import { defineQuery } from '../define-query.js';
import { arrayOf, instant, int, text, uuid } from '../sql-type.js';
import { ABOUT_DEADLINE } from '../deliveries/kinds.js';

/** New times of meetings, one list per column. */
export const moveMeetingTimes = defineQuery({
  name: 'session.moveMeetings',
  text: `update meeting m set starts_local = n.starts_local, ends_local = n.ends_local, starts_at = n.starts_at,
      ends_at = n.ends_at
    from unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
      as n (id, starts_local, ends_local, starts_at, ends_at)
    where m.campaign_id = $1 and m.id = n.id`,
  parameters: {
    campaignId: uuid,
    ids: arrayOf(uuid),
    startsLocal: arrayOf(text),
    endsLocal: arrayOf(text),
    startsAt: arrayOf(instant),
    endsAt: arrayOf(instant),
  },
  row: {},
});

/**
 * Mail about deadlines that will be due at another time.
 */
export const mailOfMovedDeadlines = defineQuery({
  name: 'session.mailOfMovedDeadlines',
  text: `with
    moving as (select * from unnest($2::uuid[], $3::timestamptz[]) as m (id, due_at)),
    sent as (
      select distinct on (d.subject_id, d.user_id) d.user_id, d.stated_due_at is distinct from m.due_at as otherwise
      from moving m join delivery d on d.subject_id = m.id
      where d.campaign_id = $1 and d.state in ('handing_over', 'accepted', 'uncertain')
        and d.kind in ${ABOUT_DEADLINE}
      order by d.subject_id, d.user_id, d.handed_over_at desc, d.id desc
    )
    select clock_now() as now,
      (select count(*)::int from moving m join delivery d on d.subject_id = m.id
       where d.campaign_id = $1 and d.kind = 'deadline_reminder' and d.state in ('planned', 'claimed'))
        as "pendingReminders",
      (select count(distinct user_id)::int from sent where otherwise) as "peopleNotifiedOfOldTime"`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid), dueAt: arrayOf(instant) },
  row: { now: instant, pendingReminders: int, peopleNotifiedOfOldTime: int },
});

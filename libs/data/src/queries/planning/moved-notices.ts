import { defineQuery } from '../define-query.js';
import { arrayOf, boolean, instant, text, uuid } from '../sql-type.js';

/** Everybody whose last mail about a deadline gave another time than it has now. */
export const misinformedPeople = defineQuery({
  name: 'planning.misinformedPeople',
  text: `select l.id as "deadlineId", l.due_at as "dueAt", u.id as "userId", u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo"
     from deadline l
       join lateral (
         select distinct on (d.user_id) d.user_id, d.useful_until from delivery d
         where d.subject_id = l.id and d.state in ('handing_over', 'accepted', 'uncertain')
         order by d.user_id, d.handed_over_at desc) notified on notified.useful_until <> l.due_at
       join user_account u on u.id = notified.user_id and u.state = 'active'
     where l.id = any($1::uuid[]) and l.state = 'open' and l.due_at > clock_now()`,
  parameters: { deadlineIds: arrayOf(uuid) },
  row: { deadlineId: uuid, dueAt: instant, userId: uuid, zone: text, quietFrom: text, quietTo: text },
  prepared: false,
});

export const planMovedNotices = defineQuery({
  name: 'planning.movedNotices',
  text: `with
  notice as (
    select l.campaign_id, l.id as subject_id, l.version, m.user_id, m.id as membership_id, n.fire_at, n.urgent, l.due_at
    from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::boolean[]) as n (deadline_id, user_id, fire_at, urgent)
      join deadline l on l.id = n.deadline_id
      join membership m on m.campaign_id = l.campaign_id and m.user_id = n.user_id and m.state = 'active'
        and m.wants_reminders
  ),
  withdrawn as (
    update delivery d set state = 'skipped', skip_reason = 'superseded', fence = null, lease_until = null
    where d.subject_id = any($5::uuid[]) and d.kind = 'deadline_moved' and d.state in ('planned', 'claimed')
      and not exists (select from notice n where n.subject_id = d.subject_id and n.user_id = d.user_id
        and n.version::text = d.occurrence)
    returning 1
  )
  insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, membership_id,
    fire_at, useful_until, urgent)
  select gen_random_uuid(), campaign_id, 'deadline_moved', 'moved', subject_id, version, version::text, user_id,
    membership_id, fire_at, due_at, urgent
  from notice
  on conflict on constraint delivery_once do nothing`,
  parameters: {
    deadlineId: arrayOf(uuid),
    userId: arrayOf(uuid),
    fireAt: arrayOf(instant),
    urgent: arrayOf(boolean),
    deadlineIds: arrayOf(uuid),
  },
  row: {},
  prepared: false,
});

import type { DeliveryKind } from '#libs/domain';
import { Deadline } from '../../tables/process.js';
import {
  ABOUT_DEADLINE,
  DEADLINE_NOTICES,
  HANDED_OVER,
  PENDING,
  WANTS_DEADLINES,
  WITHDRAWN,
} from '../deliveries/kinds.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, boolean, columns, instant, nullable, text, textOf, uuid } from '../sql-type.js';

/**
 * Everybody whose last mail about a deadline says something else than what holds now, as long as it matters: before the time
 * that holds, or, where the deadline was cancelled or its time has already passed, before the time that the person was given.
 */
export const misinformedPeople = defineQuery({
  name: 'planning.misinformedPeople',
  text: `select l.id as "deadlineId", l.state, l.due_at as "dueAt", last.stated_due_at as "statedDueAt", u.id as "userId",
      u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo"
     from deadline l
       join lateral (
         select distinct on (d.user_id) d.user_id, d.stated_due_at from delivery d
         where d.subject_id = l.id and d.kind in ${ABOUT_DEADLINE} and d.state in ${HANDED_OVER}
         order by d.user_id, d.handed_over_at desc, d.id desc) last on true
       join user_account u on u.id = last.user_id and u.state = 'active'
     where l.id = any($1::uuid[]) and case when l.state = 'open' and l.due_at > clock_now()
       then last.stated_due_at is distinct from l.due_at
       else last.stated_due_at > clock_now() end`,
  parameters: { deadlineIds: arrayOf(uuid) },
  row: {
    deadlineId: uuid,
    ...columns(Deadline, 'state', 'dueAt'),
    /** The time that the person was given last; null when the last mail said that the deadline was cancelled. */
    statedDueAt: nullable(instant),
    userId: uuid,
    zone: text,
    quietFrom: text,
    quietTo: text,
  },
  prepared: false,
});

/** One row for each version of a deadline and person. One that was not sent when the deadline changes again is withdrawn. */
export const planDeadlineNotices = defineQuery({
  name: 'planning.deadlineNotices',
  text: `with
  notice as (
    select l.campaign_id, n.kind, l.id as subject_id, l.version, m.user_id, m.id as membership_id, n.fire_at,
      n.useful_until, case when l.state = 'open' then l.due_at end as stated_due_at, n.urgent
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::boolean[])
        as n (deadline_id, user_id, kind, fire_at, useful_until, urgent)
      join deadline l on l.id = n.deadline_id
      join membership m on m.campaign_id = l.campaign_id and m.user_id = n.user_id and m.state = 'active'
        and ${WANTS_DEADLINES}
  ),
  withdrawn as (
    update delivery d set state = 'skipped', skip_reason = 'superseded', not_before = null, fence = null, lease_until = null
    where d.subject_id = any($7::uuid[]) and d.kind in ${DEADLINE_NOTICES} and d.state in ${PENDING}
      and not exists (select from notice n where n.subject_id = d.subject_id and n.user_id = d.user_id
        and n.version::text = d.occurrence)
    returning 1
  )
  insert into delivery as d (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
    membership_id, fire_at, useful_until, stated_due_at, urgent, created_at)
  select gen_random_uuid(), campaign_id, kind, 'moved', subject_id, version, version::text, user_id, membership_id,
    fire_at, useful_until, stated_due_at, urgent, (select clock_now())
  from notice
  on conflict on constraint delivery_once do update
    set kind = excluded.kind, fire_at = excluded.fire_at, useful_until = excluded.useful_until,
      stated_due_at = excluded.stated_due_at, urgent = excluded.urgent, membership_id = excluded.membership_id,
      state = 'planned', skip_reason = null, not_before = null, fence = null, lease_until = null
    where (d.state = 'skipped' and d.skip_reason in ${WITHDRAWN})
      or (d.state in ${PENDING} and d.fire_at > (select clock_now())
        and (d.kind, d.fire_at, d.useful_until, d.urgent) is distinct from
          (excluded.kind, excluded.fire_at, excluded.useful_until, excluded.urgent))`,
  parameters: {
    deadlineId: arrayOf(uuid),
    userId: arrayOf(uuid),
    kind: arrayOf(textOf<DeliveryKind>()),
    fireAt: arrayOf(instant),
    usefulUntil: arrayOf(instant),
    urgent: arrayOf(boolean),
    deadlineIds: arrayOf(uuid),
  },
  row: {},
  prepared: false,
});

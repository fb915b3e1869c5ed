import { Deadline } from '../../tables/process.js';
import { ReminderRule } from '../../tables/mail.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, columns, instant, nullable, text, uuid } from '../sql-type.js';
import { ABOUT_DEADLINE, HANDED_OVER, PENDING, WANTS_DEADLINES } from '../deliveries/kinds.js';
import { LEAD, UPSERT } from './upsert.js';

const clock = { zone: text, quietFrom: text, quietTo: text };

export const openDeadlines = defineQuery({
  name: 'planning.openDeadlines',
  text: `select id, campaign_id as "campaignId", kind, due_at as "dueAt", version from deadline
    where id = any($1::uuid[]) and state = 'open' and due_at > $2`,
  parameters: { ids: arrayOf(uuid), now: instant },
  row: columns(Deadline, 'id', 'campaignId', 'kind', 'dueAt', 'version'),
  prepared: false,
});

export const deadlineRules = defineQuery({
  name: 'planning.deadlineRules',
  text: `select id, campaign_id as "campaignId", subject, type, minutes, at_time as "atTime", days_before as "daysBefore",
      urgent
    from reminder_rule where active and subject <> 'task' and campaign_id = any($1::uuid[])`,
  parameters: { campaignIds: arrayOf(uuid) },
  row: columns(
    ReminderRule,
    'id',
    'campaignId',
    'subject',
    'type',
    'minutes',
    'atTime',
    'daysBefore',
    'urgent',
  ),
  prepared: false,
});

/** The clocks that the members of these campaigns have, each once. */
export const recipientClocks = defineQuery({
  name: 'planning.recipientClocks',
  text: `select distinct m.campaign_id as "campaignId", u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo"
    from membership m join user_account u on u.id = m.user_id
    where m.campaign_id = any($1::uuid[]) and m.state = 'active' and ($2::uuid[] is null or m.user_id = any($2))`,
  parameters: { campaignIds: arrayOf(uuid), onlyUsers: nullable(arrayOf(uuid)) },
  row: { campaignId: uuid, ...clock },
  prepared: false,
});
export type RecipientClockRow = RowOf<typeof recipientClocks>;

/** Whom a rule addresses; written once for the planner, the auditor has its own. */
export const planDeadlineReminders = defineQuery({
  name: 'planning.deadlineReminders',
  text: `with
  slot as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[])
      as s (rule_id, deadline_id, zone, quiet_from, quiet_to, fire_at, catch_up_at)
  ),
  wanted as (
    select l.campaign_id, 'deadline_reminder' as kind, 'rule:' || r.id as rule_key, l.id as subject_id,
      l.version as subject_version, m.user_id, m.id as membership_id, s.fire_at, s.catch_up_at, l.due_at,
      l.due_at as useful_until, r.urgent, ${LEAD} as lead,
      -- Whose last mail gave another time hears by a notice; whose last mail gave this one has heard.
      s.fire_at <= (select clock_now()) and exists (select from delivery n where n.subject_id = l.id
        and n.user_id = m.user_id and n.kind in ${ABOUT_DEADLINE} and n.state in ${HANDED_OVER}) as informed
    from slot s
      join deadline l on l.id = s.deadline_id
      join reminder_rule r on r.id = s.rule_id
      join membership m on m.campaign_id = l.campaign_id and m.state = 'active' and ${WANTS_DEADLINES}
        and m.role = any(r.audience_roles)
        and (r.audience_organisation_id is null or r.audience_organisation_id = m.organisation_id)
        and ($9::uuid[] is null or m.user_id = any($9))
      join user_account u on u.id = m.user_id and u.state = 'active'
        and u.zone = s.zone and u.quiet_from = s.quiet_from and u.quiet_to = s.quiet_to
  ),
  open_rows as (
    select d.id, case when l.state = 'cancelled' then 'cancelled' when l.due_at <= clock_now() then 'expired'
      when (d.rule_key, d.subject_id, d.user_id) in (select rule_key, subject_id, user_id from wanted) then 'superseded'
      else 'no_longer_addressed' end as reason
    from delivery d join deadline l on l.id = d.subject_id
    where d.subject_id = any($8::uuid[]) and d.kind = 'deadline_reminder' and d.state in ${PENDING}
      and ($9::uuid[] is null or d.user_id = any($9))
  )${UPSERT}`,
  parameters: {
    ruleId: arrayOf(uuid),
    deadlineId: arrayOf(uuid),
    zone: arrayOf(text),
    quietFrom: arrayOf(text),
    quietTo: arrayOf(text),
    fireAt: arrayOf(instant),
    catchUpAt: arrayOf(nullable(instant)),
    deadlineIds: arrayOf(uuid),
    onlyUsers: nullable(arrayOf(uuid)),
  },
  row: {},
  prepared: false,
});

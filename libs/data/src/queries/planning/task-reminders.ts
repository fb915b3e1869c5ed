import { ReminderRule } from '../../tables/mail.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, columns, instant, nullable, text, uuid } from '../sql-type.js';
import { PENDING, WANTS_TASKS_DUE } from '../deliveries/kinds.js';
import { LEAD, UPSERT } from './upsert.js';

/** Each open task with each rule for tasks, and the clock of whom it is assigned to. */
export const taskReminderCandidates = defineQuery({
  name: 'planning.taskReminderCandidates',
  text: `select t.id as "taskId", t.due_at as "dueAt", t.given_at as "givenAt", u.id as "userId", u.zone, u.quiet_from as "quietFrom",
       u.quiet_to as "quietTo", r.id, r.type, r.minutes, r.at_time as "atTime", r.days_before as "daysBefore", r.urgent
     from task t join user_account u on u.id = t.assignee_id and u.state = 'active'
       join reminder_rule r on r.campaign_id = t.campaign_id and r.subject = 'task' and r.active
     where t.id = any($1::uuid[]) and t.state = 'open' and t.due_at > clock_now()`,
  parameters: { taskIds: arrayOf(uuid) },
  row: {
    taskId: uuid,
    dueAt: instant,
    givenAt: instant,
    userId: uuid,
    zone: text,
    quietFrom: text,
    quietTo: text,
    ...columns(ReminderRule, 'id', 'type', 'minutes', 'atTime', 'daysBefore', 'urgent'),
  },
  prepared: false,
});

export const planTaskReminders = defineQuery({
  name: 'planning.taskReminders',
  text: `with
  slot as (
    select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[])
      as s (rule_id, task_id, fire_at, catch_up_at)
  ),
  wanted as (
    select t.campaign_id, 'task_reminder' as kind, 'rule:' || r.id as rule_key, t.id as subject_id,
      t.version as subject_version, m.user_id, m.id as membership_id, s.fire_at, s.catch_up_at, t.due_at,
      t.due_at as useful_until, r.urgent, ${LEAD} as lead, false as informed
    from slot s
      join task t on t.id = s.task_id
      join reminder_rule r on r.id = s.rule_id
      join membership m on m.campaign_id = t.campaign_id and m.user_id = t.assignee_id and m.state = 'active'
        and ${WANTS_TASKS_DUE}
  ),
  open_rows as (
    select d.id, case when t.state = 'done' then 'done' when t.state = 'cancelled' then 'cancelled'
      when t.due_at <= clock_now() then 'expired'
      when (d.rule_key, d.subject_id, d.user_id) in (select rule_key, subject_id, user_id from wanted) then 'superseded'
      else 'no_longer_addressed' end as reason
    from delivery d join task t on t.id = d.subject_id
    where d.subject_id = any($5::uuid[]) and d.kind = 'task_reminder' and d.state in ${PENDING}
  )${UPSERT}`,
  parameters: {
    ruleId: arrayOf(uuid),
    taskId: arrayOf(uuid),
    fireAt: arrayOf(instant),
    catchUpAt: arrayOf(nullable(instant)),
    taskIds: arrayOf(uuid),
  },
  row: {},
  prepared: false,
});

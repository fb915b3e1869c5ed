import { PENDING, WANTS_TASKS_OVERDUE } from '../deliveries/kinds.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, instant, nullable, text, uuid } from '../sql-type.js';
import { beforeImport, TASK_NEWS_DAYS } from './task-notices.js';
import { UPSERT } from './upsert.js';

/** Who gave a task to its assignee; null where that is the assignee. */
export const TASK_GIVER = 'nullif(t.given_by, t.assignee_id)';

/** Overdue tasks that somebody else gave, with that person's clock; not what was overdue before its campaign came as an archive. */
export const givenTasks = defineQuery({
  name: 'planning.givenTasks',
  text: `select t.id as "taskId", t.due_at as "dueAt", u.id as "userId", u.zone, u.quiet_from as "quietFrom",
      u.quiet_to as "quietTo"
    from task t join user_account u on u.id = ${TASK_GIVER} and u.state = 'active'
    where t.id = any($1::uuid[]) and t.state = 'open' and t.due_at <= clock_now()
      and t.due_at > clock_now() - interval '${TASK_NEWS_DAYS} days' and not ${beforeImport('t.due_at', 't.campaign_id')}`,
  parameters: { taskIds: arrayOf(uuid) },
  row: { taskId: uuid, dueAt: instant, userId: uuid, zone: text, quietFrom: text, quietTo: text },
  prepared: false,
});

/** One mail for each time at which a task was overdue. */
export const planOverdueTasks = defineQuery({
  name: 'planning.overdueTasks',
  text: `with
  slot as (
    select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[])
      as s (task_id, user_id, fire_at, catch_up_at, useful_until)
  ),
  wanted as (
    select t.campaign_id, 'task_overdue' as kind, 'overdue' as rule_key, t.id as subject_id, t.version as subject_version,
      m.user_id, m.id as membership_id, s.fire_at, s.catch_up_at, t.due_at, s.useful_until, false as urgent,
      0 as lead, false as informed
    from slot s
      join task t on t.id = s.task_id
      join membership m on m.campaign_id = t.campaign_id and m.user_id = s.user_id and m.state = 'active'
        and ${WANTS_TASKS_OVERDUE}
  ),
  open_rows as (
    select d.id, case when t.state = 'done' then 'done' when t.state = 'cancelled' then 'cancelled'
      else 'no_longer_addressed' end as reason
    from delivery d join task t on t.id = d.subject_id
    where d.subject_id = any($6::uuid[]) and d.kind = 'task_overdue' and d.state in ${PENDING}
  )${UPSERT}`,
  parameters: {
    taskId: arrayOf(uuid),
    userId: arrayOf(uuid),
    fireAt: arrayOf(instant),
    catchUpAt: arrayOf(nullable(instant)),
    usefulUntil: arrayOf(instant),
    taskIds: arrayOf(uuid),
  },
  row: {},
  prepared: false,
});

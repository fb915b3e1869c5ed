import type { TaskChange } from '#libs/domain';
import { HANDED_OVER, PENDING, WANTS_TASKS_CHANGED, WITHDRAWN } from '../deliveries/kinds.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, instant, nullable, text, textOf, uuid } from '../sql-type.js';

/** Days for which a change of a task is worth a mail, and an overdue task worth telling of. */
export const TASK_NEWS_DAYS = 7;

/**
 * Writes what was done to a task for those whom it concerns. Of several unseen changes of one task a person sees the last,
 * but that it was given to them outlasts that it was moved. `own`: the person did it.
 * `knownDueAt`: when it was due as far as the person knew before; after an own act, when it is due.
 */
export const recordTaskNotices = defineQuery({
  name: 'planning.recordTaskNotices',
  text: `
    insert into task_notice as n (task_id, user_id, campaign_id, change, actor_id, at, seen_at, known_at, known_due_at)
    select v.task_id, v.user_id, v.campaign_id, v.change, v.actor_id, clock_now(), case when v.own then clock_now() end,
      case when v.own or v.known_due_at is not null then now() end, v.known_due_at
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::boolean[], $7::timestamptz[])
      as v (task_id, user_id, campaign_id, change, actor_id, own, known_due_at)
    on conflict (task_id, user_id) do update
      set change = case when n.seen_at is null and n.change = 'given' and excluded.change = 'retimed' then n.change
          else excluded.change end,
        actor_id = excluded.actor_id, at = excluded.at, seen_at = excluded.seen_at,
        known_at = case when excluded.seen_at is null then n.known_at else excluded.known_at end,
        known_due_at = case when excluded.seen_at is null then n.known_due_at else excluded.known_due_at end`,
  parameters: {
    taskId: arrayOf(uuid),
    userId: arrayOf(uuid),
    campaignId: arrayOf(uuid),
    change: arrayOf(textOf<TaskChange>()),
    actorId: arrayOf(uuid),
    own: arrayOf(boolean),
    knownDueAt: arrayOf(nullable(instant)),
  },
  row: {},
  prepared: false,
});

/** When the task of `n` and `t` is due for the person of `n`: null where it is not that person's open task. */
export const TASK_HOLDS = `case when t.state = 'open' and t.assignee_id = n.user_id then t.due_at end`;

/** The same as far as the person of `n` knows, by the last mail or own act; no row where nothing is known. */
export const TASK_KNOWN = `
  select k.due_at from (
    select n.known_due_at as due_at, n.known_at as at where n.known_at is not null
    union all select d.stated_due_at, d.handed_over_at from delivery d
      where d.subject_id = n.task_id and d.user_id = n.user_id and d.kind = 'task_reminder' and d.state in ${HANDED_OVER}
    union all select i.stated_due_at, d.handed_over_at from delivery_task i join delivery d on d.id = i.delivery_id
      where i.task_id = n.task_id and i.user_id = n.user_id and d.state in ${HANDED_OVER}
  ) k order by k.at desc, k.due_at desc nulls last limit 1`;

/** Whether something at an instant was before its campaign came here as an archive: what is to be said of it was said there. */
export const beforeImport = (instant: string, campaign: string) =>
  `coalesce(${instant} <= (select k.imported_at from campaign k where k.id = ${campaign}), false)`;

/** Whether a mail told the person of mention `n`, here or where the campaign came from. */
export const MENTION_MAILED = `(${beforeImport('n.at', 'n.campaign_id')}
    or exists (select from delivery_mention i join delivery d on d.id = i.delivery_id
      where i.comment_id = n.comment_id and i.user_id = n.user_id and d.state in ${HANDED_OVER}))`;

/**
 * For each seat with changes of tasks, or comments that name its person, of which that person does not know: since when, and by when the first of them is due.
 * Not what the sender has given up already.
 */
export const taskNews = defineQuery({
  name: 'planning.taskNews',
  text: `select m.id as "membershipId", u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo",
      min(n.at) as since, max(n.at) as until, min(n.due_at) filter (where n.due_at > n.at) as "dueAt"
    from (
        select n.campaign_id, n.user_id, n.at, ${TASK_HOLDS} as due_at from task_notice n join task t on t.id = n.task_id
        where ($1::uuid[] is null or n.user_id = any($1)) and n.at > clock_now() - interval '${TASK_NEWS_DAYS} days'
          and ${TASK_HOLDS} is distinct from (${TASK_KNOWN})
        union all select n.campaign_id, n.user_id, n.at, null from task_mention n join task_comment c on c.id = n.comment_id
        where ($1::uuid[] is null or n.user_id = any($1)) and n.at > clock_now() - interval '${TASK_NEWS_DAYS} days'
          and not ${MENTION_MAILED}
      ) n
      join membership m on m.campaign_id = n.campaign_id and m.user_id = n.user_id and m.state = 'active'
        and ${WANTS_TASKS_CHANGED}
      join user_account u on u.id = m.user_id and u.state = 'active'
    where not exists (select from delivery d where d.subject_id = m.id and d.rule_key = 'tasks' and d.user_id = n.user_id
        and d.created_at >= n.at
        and (d.state = 'failed' or (d.state = 'skipped' and d.skip_reason not in ${WITHDRAWN})))
    group by m.id, u.id`,
  parameters: { onlyUsers: nullable(arrayOf(uuid)) },
  row: {
    membershipId: uuid,
    zone: text,
    quietFrom: text,
    quietTo: text,
    since: instant,
    until: instant,
    dueAt: nullable(instant),
  },
  prepared: false,
});
export type TaskNews = RowOf<typeof taskNews>;

/** One pending row for each seat; what it says is gathered when it leaves. */
export const planTaskNotices = defineQuery({
  name: 'planning.taskNotices',
  text: `with
  wanted as (
    select m.campaign_id, m.user_id, m.id as membership_id, s.fire_at, s.useful_until, s.urgent,
      (select count(*) from delivery d where d.subject_id = m.id and d.rule_key = 'tasks' and d.user_id = m.user_id
        and d.state not in ${PENDING})::text as occurrence
    from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::boolean[])
        as s (membership_id, fire_at, useful_until, urgent)
      join membership m on m.id = s.membership_id
  ),
  withdrawn as (
    update delivery d set state = 'skipped', skip_reason = 'superseded', not_before = null, fence = null, lease_until = null
    where d.kind = 'task_notice' and d.state in ${PENDING} and ($5::uuid[] is null or d.user_id = any($5))
      and not exists (select from wanted w where w.membership_id = d.subject_id)
    returning 1
  )
  insert into delivery as d (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
    membership_id, fire_at, useful_until, urgent, created_at)
  select gen_random_uuid(), campaign_id, 'task_notice', 'tasks', membership_id, 0, occurrence, user_id, membership_id,
    fire_at, useful_until, urgent, (select clock_now())
  from wanted
  on conflict on constraint delivery_once do update
    set fire_at = excluded.fire_at, useful_until = excluded.useful_until, urgent = excluded.urgent, state = 'planned',
      not_before = null, fence = null, lease_until = null
    where d.state in ${PENDING}
      and (d.fire_at, d.useful_until, d.urgent) is distinct from (excluded.fire_at, excluded.useful_until, excluded.urgent)`,
  parameters: {
    membershipId: arrayOf(uuid),
    fireAt: arrayOf(instant),
    usefulUntil: arrayOf(instant),
    urgent: arrayOf(boolean),
    onlyUsers: nullable(arrayOf(uuid)),
  },
  row: {},
  prepared: false,
});

/** Whom the changes of these tasks concern. */
export const peopleOfTaskNotices = defineQuery({
  name: 'planning.peopleOfTaskNotices',
  text: 'select distinct user_id as id from task_notice where task_id = any($1::uuid[])',
  parameters: { taskIds: arrayOf(uuid) },
  row: { id: uuid },
  prepared: false,
});

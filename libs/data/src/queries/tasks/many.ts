import type { TaskState, Tier } from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, instant, int, nullable, text, textOf, uuid } from '../sql-type.js';
import { TASK, taskRow } from './tasks.js';

export const tasksByIds = defineQuery({
  name: 'task.byIds',
  text: `${TASK} where t.campaign_id = $1 and t.id = any($2::uuid[]) order by array_position($2::uuid[], t.id), t.id`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid) },
  row: taskRow,
  prepared: false,
});

/** Of people and delegations that tasks name: who is no active member, and what is no delegation. */
export const strangersToTasks = defineQuery({
  name: 'task.strangers',
  text: `select
    array(select a from unnest($2::uuid[]) a where not exists (select from membership m join user_account u on u.id = m.user_id
      where m.campaign_id = $1 and m.user_id = a and m.state = 'active' and u.state = 'active')) as people,
    array(select c from unnest($3::text[]) c where not exists (select from delegation where code = c)) as delegations`,
  parameters: { campaignId: uuid, people: arrayOf(uuid), delegations: arrayOf(text) },
  row: { people: arrayOf(uuid), delegations: arrayOf(text) },
  prepared: false,
});

/** Whoever handed it on gives it back before anything else was changed: that is an undo, and makes nobody its giver. */
const TAKES_BACK = `(v.given_by is not null and t.handed_version = t.version and t.handed_by = $2::uuid
  and t.had_by is not distinct from v.assignee_id)`;

/**
 * Writes tasks as they are to be, each only at the version that was read. Whoever closes one is noted, and a task that
 * stays closed keeps when it was. `given`: its assignee has it anew from now on; `givenBy`: from whom, where it is handed on.
 */
export const changeTasks = defineQuery({
  name: 'task.change',
  text: `update task t set title = v.title, note = v.note, assignee_id = v.assignee_id, due_local = v.due_local, zone = v.zone,
      due_at = v.due_at, zone_version = v.zone_version, state = v.state, tier = v.tier, version = t.version + 1,
      closed_at = case when v.state = 'open' then null when t.state = v.state then t.closed_at else clock_now() end,
      closed_by = case when v.state = 'open' then null when t.state = v.state then t.closed_by else $2::uuid end,
      closed_by_series = case when v.state = 'open' then false when t.state = v.state then t.closed_by_series else $16 end,
      given_at = case when ${TAKES_BACK} then t.had_since when v.given then clock_now() else t.given_at end,
      given_by = case when ${TAKES_BACK} then t.had_from else coalesce(v.given_by, t.given_by) end,
      handed_version = case when v.given_by is null then t.handed_version else t.version + 1 end,
      handed_by = case when v.given_by is null then t.handed_by else $2::uuid end,
      had_by = case when v.given_by is null then t.had_by else t.assignee_id end,
      had_from = case when v.given_by is null then t.had_from else t.given_by end,
      had_since = case when v.given_by is null then t.had_since else t.given_at end
    from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::timestamptz[],
        $11::text[], $12::text[], $13::text[], $14::boolean[], $15::uuid[])
      as v (id, version, title, note, assignee_id, due_local, zone, due_at, zone_version, state, tier, given, given_by)
    where t.campaign_id = $1 and t.id = v.id and t.version = v.version`,
  parameters: {
    campaignId: uuid,
    actorId: uuid,
    id: arrayOf(uuid),
    version: arrayOf(int),
    title: arrayOf(text),
    note: arrayOf(text),
    assigneeId: arrayOf(nullable(uuid)),
    dueLocal: arrayOf(text),
    zone: arrayOf(text),
    dueAt: arrayOf(instant),
    zoneVersion: arrayOf(text),
    state: arrayOf(textOf<TaskState>()),
    tier: arrayOf(textOf<Tier>()),
    given: arrayOf(boolean),
    givenBy: arrayOf(nullable(uuid)),
    bySeries: boolean,
  },
  row: {},
  prepared: false,
});

/** For each person, or nobody, how many open tasks there are that the reader sees; nobody comes last. */
export const openTasksByPerson = defineQuery({
  name: 'task.openByPerson',
  text: `select t.assignee_id as "userId", u.name, o.name as organisation,
      coalesce(m.state = 'active' and u.state = 'active', false) as active, count(*)::int as open,
      (count(*) filter (where t.due_at < clock_now()))::int as overdue
    from task t left join user_account u on u.id = t.assignee_id
      left join membership m on m.campaign_id = t.campaign_id and m.user_id = t.assignee_id
      left join known_organisation o on o.id = m.organisation_id
    where t.campaign_id = $1 and t.state = 'open'
    group by t.assignee_id, u.name, o.name, m.state, u.state order by u.name nulls last, t.assignee_id`,
  parameters: { campaignId: uuid },
  row: {
    userId: nullable(uuid),
    name: nullable(text),
    organisation: nullable(text),
    active: boolean,
    open: int,
    overdue: int,
  },
  prepared: false,
});
export type OpenTasksOfOne = RowOf<typeof openTasksByPerson>;

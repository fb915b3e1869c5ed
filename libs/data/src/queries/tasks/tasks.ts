import { exactText, placeIn } from '../../sql-text.js';
import { Task } from '../../tables/tasks.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { hasLeft } from '../planning/task-series.js';
import { isKnown } from '../rooms/scope.js';
import { arrayOf, boolean, columns, exactInstant, int, limit, nullable, text, uuid } from '../sql-type.js';

/** A task with the names of those whom it concerns. */
export const taskRow = {
  ...columns(Task, 'id', 'title', 'note', 'delegationCode', 'interactionId', 'assigneeId'),
  assignee: nullable(text),
  /** To the microsecond. */
  dueAt: text,
  ...columns(Task, 'dueLocal', 'zone', 'state', 'tier', 'authorId'),
  author: text,
  organisationId: uuid,
  organisation: text,
  ...columns(Task, 'createdAt', 'closedAt'),
  /** Who said that it is done or cancelled; null where it is open, or that is not known any more. */
  closedBy: nullable(text),
  /** Of which series it was made; null where the reader does not see that. */
  seriesId: nullable(uuid),
  onDate: nullable(text),
  ...columns(Task, 'version'),
};

/** Its `select` and `from`; `t` is the task. */
export const TASK = `select t.id, t.title, t.note, t.delegation_code as "delegationCode", i.id as "interactionId",
    t.assignee_id as "assigneeId", w.name as assignee, ${exactText('t.due_at')} as "dueAt",
    t.due_local as "dueLocal", t.zone, t.state, t.tier, t.author_id as "authorId", u.name as author,
    t.organisation_id as "organisationId", o.name as organisation, t.created_at as "createdAt",
    t.closed_at as "closedAt", c.name as "closedBy", r.id as "seriesId", case when r.id is not null then t.on_date::text end as "onDate",
    t.version
  from task t
    join user_account u on u.id = t.author_id
    join known_organisation o on o.id = t.organisation_id
    left join user_account w on w.id = t.assignee_id
    left join user_account c on c.id = t.closed_by
    left join interaction i on i.id = t.interaction_id
    left join task_series r on r.id = t.series_id`;

export const taskById = defineQuery({
  name: 'task.byId',
  text: `${TASK} where t.campaign_id = $1 and t.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row: taskRow,
});

export type TaskRow = RowOf<typeof taskById>;

/** Whether whom the task is assigned to, or whoever wrote it, sits in the campaign. */
const sits = (
  who: string,
) => `exists (select from membership m join user_account a on a.id = m.user_id and a.state = 'active'
        where m.campaign_id = t.campaign_id and m.user_id = ${who} and m.state = 'active')`;

/** What narrows a list of tasks, for $2 to $10. */
const CHOSEN = `t.campaign_id = $1
      and ($2::uuid is null or t.assignee_id = $2) and ($3::text is null or t.state = $3)
      and ($4::text is null or t.delegation_code = $4) and ($5::timestamptz is null or t.due_at < $5)
      and ($6::uuid[] is null or t.id = any($6))
      and (not $7::boolean or (t.state = 'open' and (t.due_at < clock_now() or not ${sits('t.assignee_id')})))
      and (not $8::boolean or (t.state = 'open' and t.due_at < clock_now()))
      and (not $9::boolean or t.assignee_id is null)
      and (not $10::boolean or (t.assignee_id is not null and not ${sits('t.assignee_id')}) or not ${sits('t.author_id')})`;

const chosen = {
  campaignId: uuid,
  assigneeId: nullable(uuid),
  state: nullable(text),
  delegationCode: nullable(text),
  dueBefore: nullable(exactInstant),
  ids: nullable(arrayOf(uuid)),
  /** Only what is open and overdue, or that nobody who sits here has. */
  attention: boolean,
  overdue: boolean,
  /** Only what is assigned to nobody. */
  nobodys: boolean,
  /** Only what was given by or to somebody whose seat ended. */
  removed: boolean,
};

/** What is due first comes first; or those of `ids`, in their order. First the ids of the page: names are looked up for these alone. */
export const tasksPage = defineQuery({
  name: 'task.page',
  text: `${TASK} where t.id = any(array(select t.id from task t where ${CHOSEN}
      and ($11::timestamptz is null or (${placeIn('$6', 't.id')}, t.due_at, t.id) > ($13::int, $11, $12::uuid))
    order by ${placeIn('$6', 't.id')}, t.due_at, t.id limit $14))
    order by ${placeIn('$6', 't.id')}, t.due_at, t.id`,
  parameters: {
    ...chosen,
    afterDueAt: nullable(exactInstant),
    afterId: nullable(uuid),
    afterPlace: nullable(int),
    limit,
  },
  row: taskRow,
  prepared: false,
});

/** What is done or cancelled, what was closed last comes first. */
export const closedTasksPage = defineQuery({
  name: 'task.closedPage',
  text: `${TASK.replace('t.version', `t.version, ${exactText('t.closed_at')} as "closedExactly"`)} where t.id = any(array(
      select t.id from task t where ${CHOSEN} and t.closed_at is not null
        and ($11::timestamptz is null or (t.closed_at, t.id) < ($11, $12::uuid))
      order by t.closed_at desc, t.id desc limit $13))
    order by t.closed_at desc, t.id desc`,
  parameters: { ...chosen, afterClosedAt: nullable(exactInstant), afterId: nullable(uuid), limit },
  row: { ...taskRow, closedExactly: nullable(text) },
  prepared: false,
});

export const tasksOfInteractions = defineQuery({
  name: 'task.ofInteractions',
  text: `${TASK} where t.campaign_id = $1 and t.interaction_id = any($2::uuid[]) order by t.created_at, t.id`,
  parameters: { campaignId: uuid, interactionIds: arrayOf(uuid) },
  row: taskRow,
});

export const openTasksOfDelegation = defineQuery({
  name: 'task.openOfDelegation',
  text: `${TASK} where t.campaign_id = $1 and t.delegation_code = $2 and t.state = 'open'
    order by t.due_at, t.id`,
  parameters: { campaignId: uuid, delegationCode: text },
  row: taskRow,
});

/** Whether the assignee is an active member and the delegation known; true for what is not given. */
export const taskCheck = defineQuery({
  name: 'task.check',
  text: `select
    $2::uuid is null or exists (select from membership m join user_account u on u.id = m.user_id
      where m.campaign_id = $1 and m.user_id = $2 and m.state = 'active' and u.state = 'active') as assignee,
    $3::text is null or ${isKnown('$3')} as delegation`,
  parameters: { campaignId: uuid, assigneeId: nullable(uuid), delegationCode: nullable(text) },
  row: { assignee: boolean, delegation: boolean },
});

/** The open tasks of a person that the reader sees. */
export const openTasksOfPerson = defineQuery({
  name: 'task.openOfPerson',
  text: `select id, given_by as "givenBy", due_at as "dueAt" from task
    where campaign_id = $1 and assignee_id = $2 and state = 'open' order by id for update`,
  parameters: { campaignId: uuid, userId: uuid },
  row: columns(Task, 'id', 'givenBy', 'dueAt'),
  prepared: false,
});

/** Who handed it on as $5, and how it was before: for whoever takes that back at once. */
const HANDED = `handed_version = version + 1, handed_by = $5, had_by = assignee_id, had_from = given_by, had_since = given_at,
  left_version = version + 1, left_at = clock_now()`;

/** Gives open tasks to somebody else. */
export const handTasksOn = defineQuery({
  name: 'task.handOn',
  text: `update task set assignee_id = $3, given_by = coalesce($4, given_by), given_at = clock_now(), version = version + 1, ${HANDED}
    where campaign_id = $1 and id = any($2::uuid[])`,
  parameters: {
    campaignId: uuid,
    ids: arrayOf(uuid),
    assigneeId: uuid,
    givenBy: nullable(uuid),
    actorId: uuid,
  },
  row: {},
  prepared: false,
});

/** As `demarche_worker`: the open tasks and series of those who left while the campaign was closed are nobody's. */
export const leaveTasksOfGone = defineQuery({
  name: 'task.leaveOfGone',
  text: `with series as (update task_series s set assignee_id = null, version = version + 1
      where campaign_id = $1 and assignee_id is not null and ${hasLeft('s')}),
    gone as (select id, assignee_id from task t
      where campaign_id = $1 and assignee_id is not null and state = 'open' and ${hasLeft('t')} order by id for update)
    update task t set assignee_id = null, version = version + 1 from gone where t.id = gone.id
    returning t.id, gone.assignee_id as "userId", t.given_by as "givenBy", t.due_at as "dueAt"`,
  parameters: { campaignId: uuid },
  row: { id: uuid, userId: nullable(uuid), ...columns(Task, 'givenBy', 'dueAt') },
  prepared: false,
});

/** As `demarche_worker`: what is left of a person's open tasks is nobody's, whoever sees it. */
export const leaveTasks = defineQuery({
  name: 'task.leave',
  text: `update task set assignee_id = null, version = version + 1, ${HANDED.replace('$5', '$3')}
    where campaign_id = $1 and assignee_id = $2 and state = 'open'
    returning id, given_by as "givenBy", due_at as "dueAt"`,
  parameters: { campaignId: uuid, userId: uuid, actorId: uuid },
  row: columns(Task, 'id', 'givenBy', 'dueAt'),
  prepared: false,
});

/**
 * As `demarche_worker`: what a person had until the seat was ended is theirs again, where nobody changed it since, and whoever
 * ended it takes that back within the hour.
 */
export const giveTasksBack = defineQuery({
  name: 'task.giveBack',
  text: `with series as (update task_series set assignee_id = had_by, given_by = had_from, version = version + 1
      where campaign_id = $1 and had_by = $2 and handed_by = $3 and left_version = version and left_at > clock_now() - interval '1 hour'
        and ended_at is null),
    left_by as (select id, assignee_id from task where campaign_id = $1 and had_by = $2 and handed_by = $3
        and left_version = version and left_at > clock_now() - interval '1 hour' and state = 'open' order by id for update)
    update task t set assignee_id = t.had_by, given_by = t.had_from, given_at = t.had_since, version = t.version + 1
    from left_by l where t.id = l.id
    returning t.id, l.assignee_id as "heirId", t.given_by as "givenBy", t.due_at as "dueAt"`,
  parameters: { campaignId: uuid, userId: uuid, actorId: uuid },
  row: { id: uuid, heirId: nullable(uuid), ...columns(Task, 'givenBy', 'dueAt') },
  prepared: false,
});

import type { TaskState } from '#libs/domain';
import { TaskSeries } from '../../tables/task-series.js';
import { Task } from '../../tables/tasks.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { closesForSeries, hasSeat, SERIES_ASSIGNEE } from '../planning/task-series.js';
import { arrayOf, columns, date, instant, int, nullable, text, textOf, uuid } from '../sql-type.js';

/**
 * Series that the reader sees, those that go on first; with `tx.withRemoved()`, so that a session that was removed still has
 * its name. Who does not sit in the campaign any more has none.
 */
export const taskSeries = defineQuery({
  name: 'task.series',
  text: `select s.id, s.title, s.note, s.delegation_code as "delegationCode", w.id as "assigneeId", w.name as assignee,
      s.at_time as "atTime", s.zone, s.unit, s.every, s.weekdays, s.starts_on::text as "startsOn", s.until_on::text as "untilOn",
      s.until_session_id as "untilSessionId", e.name as "untilSession", ${closesForSeries('e')} as "sessionClosesAt", s.tier,
      s.author_id as "authorId", u.name as author, s.organisation_id as "organisationId", o.name as organisation,
      s.made_until::text as "madeUntil", s.ended_at as "endedAt", s.version, clock_now() as now
    from task_series s join user_account u on u.id = s.author_id join known_organisation o on o.id = s.organisation_id
      left join user_account w on w.id = ${SERIES_ASSIGNEE}
      left join session e on e.id = s.until_session_id
    where s.campaign_id = $1 and ($2::uuid is null or s.id = $2)
    order by s.ended_at is not null, s.title, s.id limit 500`,
  parameters: { campaignId: uuid, id: nullable(uuid) },
  row: {
    ...columns(TaskSeries, 'id', 'title', 'note', 'delegationCode'),
    assigneeId: nullable(uuid),
    assignee: nullable(text),
    ...columns(TaskSeries, 'atTime', 'zone', 'unit', 'every'),
    weekdays: arrayOf(int),
    ...{ startsOn: text, untilOn: nullable(text) },
    ...columns(TaskSeries, 'untilSessionId'),
    untilSession: nullable(text),
    sessionClosesAt: nullable(instant),
    ...columns(TaskSeries, 'tier', 'authorId'),
    author: text,
    organisationId: uuid,
    organisation: text,
    madeUntil: text,
    ...columns(TaskSeries, 'endedAt', 'version'),
    now: instant,
  },
  prepared: false,
});
export type TaskSeriesRow = RowOf<typeof taskSeries>;

/** The tasks of a series from a day on, in a state, that the reader sees; of closed ones those that were closed at an instant. */
export const tasksOfSeries = defineQuery({
  name: 'task.ofSeries',
  text: `select id, version, on_date::text as "onDate", due_local as "dueLocal" from task
    where campaign_id = $1 and series_id = $2 and on_date >= $3 and state = $4
      and ($5::uuid is null or closed_at = (select s.ended_at from task_series s where s.id = $5))
    order by on_date, id`,
  parameters: {
    campaignId: uuid,
    seriesId: uuid,
    from: date,
    state: textOf<TaskState>(),
    closedWith: nullable(uuid),
  },
  row: { ...columns(Task, 'id', 'version'), onDate: text, dueLocal: text },
  prepared: false,
});

/**
 * The tasks of a series from a day on that a change of it concerns, as far as the reader sees them: those that are open, and those
 * that an earlier change cancelled.
 */
export const tasksToCarryOn = defineQuery({
  name: 'task.toCarryOn',
  text: `select t.id, t.version, t.on_date::text as "onDate", t.due_local as "dueLocal", t.state, t.title, t.note,
      t.assignee_id as "assigneeId", t.tier
    from task t
    where t.campaign_id = $1 and t.series_id = $2 and t.on_date >= $3
      and (t.state = 'open' or (t.state = 'cancelled' and t.closed_by_series))
    order by t.on_date, t.id`,
  parameters: { campaignId: uuid, seriesId: uuid, from: date },
  row: {
    ...columns(Task, 'id', 'version'),
    ...{ onDate: text, dueLocal: text },
    ...columns(Task, 'state', 'title', 'note', 'assigneeId', 'tier'),
  },
  prepared: false,
});
export type TaskToCarryOn = RowOf<typeof tasksToCarryOn>;

/** Of these tasks those whose assignee does not sit in the campaign any more, with who has them then: whoever does the series, or nobody. */
export const assigneesGone = defineQuery({
  name: 'task.assigneesGone',
  text: `select t.id, (select ${SERIES_ASSIGNEE} from task_series s where s.id = t.series_id) as "assigneeId"
    from (select s.id, s.series_id from task s where s.campaign_id = $1 and s.id = any($2::uuid[])
      and s.assignee_id is not null and not ${hasSeat('s.assignee_id')}) t
    order by t.id`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid) },
  row: { id: uuid, assigneeId: nullable(uuid) },
  prepared: false,
});

/** How many comments stand below each of these tasks, of those that the reader sees. */
export const commentCounts = defineQuery({
  name: 'task.commentCounts',
  text: `select task_id as "taskId", count(*)::int as comments from task_comment
    where campaign_id = $1 and task_id = any($2::uuid[]) group by task_id order by task_id`,
  parameters: { campaignId: uuid, taskIds: arrayOf(uuid) },
  row: { taskId: uuid, comments: int },
  prepared: false,
});

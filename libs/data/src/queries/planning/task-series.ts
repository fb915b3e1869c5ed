import type { TaskState } from '#libs/domain';
import { TaskSeries } from '../../tables/task-series.js';
import { Task } from '../../tables/tasks.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, date, instant, int, nullable, text, textOf, uuid } from '../sql-type.js';

/** Whether somebody sits in the campaign of `s`. */
export const sits = (who: string) => `exists (select from membership m join user_account u on u.id = m.user_id
    where m.campaign_id = s.campaign_id and m.user_id = ${who} and m.state = 'active' and u.state = 'active')`;

/** Whether somebody has a seat in the campaign of `s`, also while the account is closed: opened again, it is as it was. */
export const hasSeat = (who: string) => `exists (select from membership m
    where m.campaign_id = s.campaign_id and m.user_id = ${who} and m.state = 'active')`;

/** Whom a series gives its tasks to: nobody where that person has no seat in the campaign any more. */
export const SERIES_ASSIGNEE = `case when ${hasSeat('s.assignee_id')} then s.assignee_id end`;

/**
 * Whether whoever has a task or a series has no seat now, but for those who never had one here: people of an archive whom nobody
 * has let in.
 */
export const hasLeft = (
  alias: string,
) => `not exists (select from membership m join campaign c on c.id = m.campaign_id
      where m.campaign_id = ${alias}.campaign_id and m.user_id = ${alias}.assignee_id
        and (m.state = 'active' or (c.imported_at is not null and m.admitted_at is null)))`;

/** When a session closes with which series end: one that was removed, at its removal. @param alias of the session */
export const closesForSeries = (alias: string) => `least(${alias}.closes_at, ${alias}.removed_at)`;

/**
 * On which clock whoever does series `s` had its last task, and at what hour: so that another at that hour is a repeat, of which
 * that person was told.
 */
const LAST_HOUR = `(select right(t.due_local, 5) || ' ' || t.zone from task t
      where t.series_id = s.id and t.assignee_id = s.assignee_id order by t.on_date desc, t.id desc limit 1)`;

/**
 * Series of open campaigns that go on, each held until the transaction ends, so that one worker at a time makes its tasks. Not
 * what nobody would see: a series for its author alone who does not sit there any more, and nobody does it.
 */
export const seriesToMake = defineQuery({
  name: 'planning.seriesToMake',
  text: `select s.id, s.campaign_id as "campaignId", ${SERIES_ASSIGNEE} as "assigneeId", s.at_time as "atTime", s.zone, s.unit,
      s.every, s.weekdays, s.starts_on::text as "startsOn", s.until_on::text as "untilOn", s.made_until::text as "madeUntil",
      s.given_by as "givenBy", coalesce(${LAST_HOUR} = s.at_time || ' ' || s.zone, false) as repeats, ${closesForSeries('e')} as "sessionClosesAt", k.imported_at as "importedAt"
    from task_series s join campaign k on k.id = s.campaign_id left join session e on e.id = s.until_session_id
    where s.ended_at is null and ($1::uuid[] is null or s.id = any($1))
      and (s.tier <> 'me' or ${sits('s.author_id')} or ${sits('s.assignee_id')})
    order by s.id for update of s`,
  parameters: { ids: nullable(arrayOf(uuid)) },
  row: {
    ...columns(TaskSeries, 'id', 'campaignId', 'assigneeId', 'atTime', 'zone', 'unit', 'every'),
    weekdays: arrayOf(int),
    ...{ startsOn: text, untilOn: nullable(text), madeUntil: text },
    ...columns(TaskSeries, 'givenBy'),
    repeats: boolean,
    sessionClosesAt: nullable(instant),
    importedAt: nullable(instant),
  },
  prepared: false,
});
export type SeriesToMake = RowOf<typeof seriesToMake>;

/** Writes a task for each day that has none yet. @returns the ids of those that were made */
export const makeTasksOfSeries = defineQuery({
  name: 'planning.makeTasksOfSeries',
  text: `select made as id from make_tasks_of_series($1::uuid[], $2::uuid[], $3::date[], $4::uuid[], $5::text[],
      $6::timestamptz[], $7::text) as made order by made`,
  parameters: {
    id: arrayOf(uuid),
    seriesId: arrayOf(uuid),
    onDate: arrayOf(date),
    assigneeId: arrayOf(nullable(uuid)),
    dueLocal: arrayOf(text),
    dueAt: arrayOf(instant),
    zoneVersion: text,
  },
  row: { id: uuid },
  prepared: false,
});

export const noteSeriesMade = defineQuery({
  name: 'planning.noteSeriesMade',
  text: `update task_series s set made_until = v.until from unnest($1::uuid[], $2::date[]) as v (id, until)
    where s.id = v.id and s.made_until < v.until`,
  parameters: { id: arrayOf(uuid), until: arrayOf(date) },
  row: {},
  prepared: false,
});

/** Series of a campaign that go on. */
export const seriesGoingOn = defineQuery({
  name: 'planning.seriesGoingOn',
  text: 'select s.id, s.zone from task_series s where s.campaign_id = $1 and s.ended_at is null order by s.id',
  parameters: { campaignId: uuid },
  row: columns(TaskSeries, 'id', 'zone'),
  prepared: false,
});

/** Of those, which end with a session. */
export const seriesUntilSession = defineQuery({
  name: 'planning.seriesUntilSession',
  text: `select s.id, s.zone from task_series s
    where s.campaign_id = $1 and s.until_session_id = $2 and s.ended_at is null order by s.id`,
  parameters: { campaignId: uuid, sessionId: uuid },
  row: columns(TaskSeries, 'id', 'zone'),
  prepared: false,
});

/**
 * Of series that go on until the end of a session, as far as who asks sees them: tasks that are open where the series put them,
 * and those that it cancelled.
 */
export const tasksUntilSession = defineQuery({
  name: 'planning.tasksUntilSession',
  text: `select t.id, t.campaign_id as "campaignId", t.on_date::text as "onDate", t.state,
      t.assignee_id as "assigneeId", case when t.assignee_id is null or ${hasSeat('t.assignee_id')} then t.assignee_id else ${SERIES_ASSIGNEE} end as "doneBy",
      t.due_at as "dueAt", t.given_by as "givenBy", s.zone, s.unit, s.every, s.weekdays,
      s.starts_on::text as "startsOn"
    from task t join task_series s on s.id = t.series_id
    where s.campaign_id = $1 and s.until_session_id = $2 and s.ended_at is null and (
      (t.state = 'open' and t.zone = s.zone and t.due_local = t.on_date || 'T' || s.at_time)
      or (t.state = 'cancelled' and t.closed_by_series))
    order by t.id`,
  parameters: { campaignId: uuid, sessionId: uuid },
  row: {
    ...columns(Task, 'id', 'campaignId'),
    onDate: text,
    ...columns(Task, 'state', 'assigneeId'),
    /** Who has it when it is open again. */
    doneBy: nullable(uuid),
    ...columns(Task, 'dueAt'),
    givenBy: uuid,
    ...columns(TaskSeries, 'zone', 'unit', 'every'),
    ...{ weekdays: arrayOf(int), startsOn: text },
  },
  prepared: false,
});
export type TaskUntilSession = RowOf<typeof tasksUntilSession>;

/** As `demarche_worker`: cancels tasks whose series has their day no more, or opens them again with it, for whoever has them then. */
export const settleTasksOfSeries = defineQuery({
  name: 'planning.settleTasksOfSeries',
  text: `update task t set state = v.state, version = t.version + 1, closed_by_series = v.state = 'cancelled',
      closed_at = case when v.state = 'cancelled' then clock_now() end, closed_by = case when v.state = 'cancelled' then $3::uuid end,
      given_at = case when v.state = 'open' then clock_now() else t.given_at end, assignee_id = v.assignee_id
    from unnest($1::uuid[], $2::text[], $4::uuid[]) as v (id, state, assignee_id) where t.id = v.id and t.state <> v.state`,
  parameters: {
    id: arrayOf(uuid),
    state: arrayOf(textOf<TaskState>()),
    actorId: uuid,
    assigneeId: arrayOf(nullable(uuid)),
  },
  row: {},
  prepared: false,
});

/**
 * Series of a person that go on without an open task, so that nobody would hear of them before their next day. `userId`: null for
 * all whose seat has ended.
 */
export const seriesWithoutTask = defineQuery({
  name: 'planning.seriesWithoutTask',
  text: `select s.id from task_series s
    where s.campaign_id = $1 and s.ended_at is null and s.assignee_id is not null
      and case when $2::uuid is null then ${hasLeft('s')} else s.assignee_id = $2 end
      and (s.tier <> 'me' or s.author_id <> s.assignee_id)
      and not exists (select from task t where t.series_id = s.id and t.state = 'open')
    order by s.id`,
  parameters: { campaignId: uuid, userId: nullable(uuid) },
  row: { id: uuid },
  prepared: false,
});

/** Gives what a person had of series that the reader may change to somebody else. */
export const handSeriesOn = defineQuery({
  name: 'planning.handSeriesOn',
  text: `update task_series set assignee_id = $3, given_by = coalesce($4, given_by), version = version + 1,
      handed_version = version + 1, handed_by = $5, had_by = assignee_id, had_from = given_by,
      left_version = version + 1, left_at = clock_now()
    where campaign_id = $1 and assignee_id = $2`,
  parameters: { campaignId: uuid, userId: uuid, to: uuid, givenBy: nullable(uuid), actorId: uuid },
  row: {},
  prepared: false,
});

/** As `demarche_worker`: what is left of them is nobody's. */
export const leaveSeries = defineQuery({
  name: 'planning.leaveSeries',
  text: `update task_series set assignee_id = null, version = version + 1,
      handed_version = version + 1, handed_by = $3, had_by = assignee_id, had_from = given_by,
      left_version = version + 1, left_at = clock_now()
    where campaign_id = $1 and assignee_id = $2`,
  parameters: { campaignId: uuid, userId: uuid, actorId: uuid },
  row: {},
  prepared: false,
});

import type { TaskSeriesRow, TaskToCarryOn } from '#libs/data';
import { addDays, nextRecurrences, Problem, toWall, type Recurrence } from '#libs/domain';
import { lastDay } from '#libs/planning';
import { refuseWall } from '../http/refuse-wall.js';
import { refusal } from '../http/refusal.js';
import type { ChangeSeriesRequest } from './task-series.dto.js';
import type { ChangeTaskRequest } from './tasks.dto.js';

/** When a series has its tasks, as it is kept. */
export type SeriesRule = Pick<
  TaskSeriesRow,
  'unit' | 'every' | 'weekdays' | 'startsOn' | 'untilOn' | 'untilSessionId' | 'atTime' | 'zone'
>;

/** The days of a series. @param sessionClosesAt of the session whose last day is its own */
export const recurrenceOf = (rule: SeriesRule, sessionClosesAt: Date | null): Recurrence => ({
  ...rule,
  untilOn: lastDay({ ...rule, sessionClosesAt }),
});

/** @throws Problem naming the field with which there could be no task, or more than one end */
export function refuseRule(rule: SeriesRule, sessionClosesAt: Date | null, now: Date): void {
  refuseDays(rule);
  const { startsOn, untilOn, untilSessionId } = rule;
  for (const [field, date] of Object.entries({ startsOn, untilOn })) {
    if (date !== null) refuseWall(field, `${date}T12:00`, 'UTC');
  }
  const today = toWall(now, rule.zone).slice(0, 10);
  const first = startsOn > today ? startsOn : today;
  if (nextRecurrences(recurrenceOf(rule, sessionClosesAt), first, 1).length > 0) return;
  const end = untilOn === null ? 'startsOn' : 'untilOn';
  throw Problem.field(untilSessionId === null ? end : 'untilSessionId', refusal('tasks.noDayLeft'));
}

function refuseDays({ unit, weekdays, untilOn, untilSessionId }: SeriesRule): void {
  const ofWeeks = unit === 'week';
  if (ofWeeks && weekdays.length === 0) throw Problem.field('weekdays', refusal('tasks.noWeekday'));
  if (!ofWeeks && weekdays.length > 0) throw Problem.field('weekdays', refusal('tasks.monthWeekday'));
  if (untilOn !== null && untilSessionId !== null) throw Problem.field('untilOn', refusal('tasks.twoEnds'));
}

/** Whether two rules have other days; the time of day is none of them. */
const differ = (one: SeriesRule, other: SeriesRule): boolean =>
  daysOf(one) !== daysOf(other) || one.zone !== other.zone;

const daysOf = ({ unit, every, weekdays, startsOn, untilOn, untilSessionId }: SeriesRule) =>
  JSON.stringify([unit, every, weekdays.toSorted((a, b) => a - b), startsOn, untilOn, untilSessionId]);

const PLAIN = ['title', 'note', 'tier', 'atTime', 'zone', 'unit', 'every', 'weekdays', 'startsOn'] as const;

/** The series as it is asked for; what the request leaves out stays, and one end takes the place of the other. */
export function changedSeries(before: TaskSeriesRow, request: ChangeSeriesRequest): TaskSeriesRow {
  const given = PLAIN.filter((field) => (request[field] ?? null) !== null);
  const after: TaskSeriesRow = {
    ...before,
    ...Object.fromEntries(given.map((field) => [field, request[field]])),
    assigneeId: request.assigneeId === undefined ? before.assigneeId : request.assigneeId,
  };
  const { untilOn, untilSessionId } = request;
  if (untilOn !== undefined || untilSessionId !== undefined) {
    after.untilOn = untilOn ?? (untilSessionId ? null : before.untilOn);
    after.untilSessionId = untilSessionId ?? (untilOn ? null : before.untilSessionId);
    if (untilOn === null) after.untilOn = null;
    if (untilSessionId === null) after.untilSessionId = null;
  }
  return after;
}

/**
 * From which day on a change holds, and up to which its tasks are made: with other days all of them are looked at again. What
 * weeks and months are counted from stays, so that a change of anything else moves no day.
 * @throws Problem naming `from` where days before it have no tasks yet, which they would lose
 */
export function reachOf(before: TaskSeriesRow, after: TaskSeriesRow, request: ChangeSeriesRequest) {
  refuseTooFar(before, request.from);
  const today = toWall(before.now, after.zone).slice(0, 10);
  const from = request.from ?? today;
  const madeUntil = differ(before, after) ? addDays(from > today ? from : today, -1) : before.madeUntil;
  return { from, madeUntil };
}

/** @throws Problem naming `from` where days before it have no tasks yet, which a change from then on would leave without */
export function refuseTooFar({ madeUntil }: TaskSeriesRow, from: string | undefined): void {
  const latest = addDays(madeUntil, 1);
  if (from !== undefined && from > latest) {
    throw Problem.field('from', refusal('tasks.fromTooFar', { latest }));
  }
}

/** Up to which day a new series counts as made: nobody is given a task for a day that is over. */
export function madeBefore({ startsOn, zone }: SeriesRule, now: Date): string {
  const yesterday = addDays(toWall(now, zone).slice(0, 10), -1);
  const before = addDays(startsOn, -1);
  return before > yesterday ? before : yesterday;
}

/**
 * What a change of a series asks of one of its tasks. What an earlier change cancelled is changed along with the others, so that it
 * is as they are when its day comes back.
 */
export function carriedOn(
  before: TaskSeriesRow,
  after: TaskSeriesRow,
  task: TaskToCarryOn,
  days: ReadonlySet<string>,
): ChangeTaskRequest {
  const state = days.has(task.onDate) ? 'open' : 'cancelled';
  return { ...ofTask(before, after, task), ...(state === task.state ? {} : { state }) };
}

const CARRIED = ['title', 'note', 'assigneeId', 'tier'] as const;

/** What somebody changed of one alone stays: the time to which it was moved, whose it is, and what is written there. */
function ofTask(
  before: TaskSeriesRow,
  after: TaskSeriesRow,
  task: TaskToCarryOn,
): Partial<Pick<ChangeTaskRequest, (typeof CARRIED)[number] | 'dueLocal' | 'zone'>> {
  const { onDate, dueLocal } = task;
  const fields = CARRIED.filter((field) => after[field] !== before[field] && task[field] === before[field]);
  const retimed = after.atTime !== before.atTime || after.zone !== before.zone;
  const moves = retimed && dueLocal === `${onDate}T${before.atTime}`;
  return {
    ...Object.fromEntries(fields.map((field) => [field, after[field]])),
    ...(moves ? { dueLocal: `${onDate}T${after.atTime}`, zone: after.zone } : {}),
  };
}

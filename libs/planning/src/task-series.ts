import {
  inColumns,
  makeTasksOfSeries as makeTasks,
  newId,
  noteSeriesMade,
  seriesToMake,
  seriesWithoutTask,
  type SeriesToMake,
} from '#libs/data';
import { addDays, recurrenceDates, toInstant, toWall, zoneDataVersion } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { ChangedTask } from './changed-task.js';
import { clockNow } from './clock-now.js';

/** So many days before its day a task is there: early enough for every reminder that people set. */
const AHEAD_DAYS = 7;
/** So far ahead the next task of a series is looked for whose doer leaves. */
const NEXT_DAYS = 366;
/** A repeat that is made so late is told of as a task that is new: there may be no reminder of it any more. */
const SOON_MS = 24 * 3_600_000;
/** What nobody made for longer, e.g. since no server ran, is not made up for. */
const LATE_DAYS = 31;

/**
 * Makes the tasks of series for the days up to a week from now, as `demarche_worker`. Each day has its task once, whoever
 * comes how often, and however far the clock has moved since.
 * @param ids of series; null for all
 */
export async function makeTasksOfSeries(
  worker: Transaction,
  ids: readonly string[] | null,
): Promise<ChangedTask[]> {
  const now = await clockNow(worker);
  const all = await worker.run(seriesToMake, { ids });
  const due = all.flatMap((series) => daysOf(series, now) ?? []);
  const rows = due.flatMap(({ series, dates }) => dates.map((onDate) => rowOf(series, onDate)));
  const made = new Set<string>();
  if (rows.length > 0) {
    const columns = inColumns(rows, 'id', 'seriesId', 'onDate', 'assigneeId', 'dueLocal', 'dueAt');
    for (const { id } of await worker.run(makeTasks, { ...columns, zoneVersion: zoneDataVersion }))
      made.add(id);
  }
  const until = due.map((one) => ({ id: one.series.id, until: one.until }));
  if (until.length > 0) await worker.execute(noteSeriesMade, inColumns(until, 'id', 'until'));
  return rows
    .filter(({ id }) => made.has(id))
    .map(({ id, campaignId, assigneeId, dueAt, givenBy, repeats }) => {
      const after = { assigneeId, dueAt, state: 'open' as const };
      const foreseen = repeats && dueAt.getTime() - now.getTime() > SOON_MS;
      return { id, campaignId, giverId: givenBy, actorId: givenBy, foreseen, before: null, after };
    });
}

/**
 * Makes the next task of series that have no open one, as far ahead as it may be: so that whom it goes to, or who gave it to
 * somebody who leaves, hears of it as of other tasks.
 * @param userId whose series; null for all whose seat has ended
 */
export async function makeNextTasks(
  worker: Transaction,
  campaignId: string,
  userId: string | null,
): Promise<void> {
  const idle = await worker.run(seriesWithoutTask, { campaignId, userId });
  if (idle.length === 0) return;
  const now = await clockNow(worker);
  const series = await worker.run(seriesToMake, { ids: idle.map(({ id }) => id) });
  const rows = series.flatMap((one) => nextDay(one, now).map((onDate) => rowOf(one, onDate)));
  if (rows.length === 0) return;
  const columns = inColumns(rows, 'id', 'seriesId', 'onDate', 'assigneeId', 'dueLocal', 'dueAt');
  await worker.run(makeTasks, { ...columns, zoneVersion: zoneDataVersion });
}

/** The first day from today on that has no task yet; none where the series ends before. */
function nextDay(series: SeriesToMake, now: Date): string[] {
  const [today, after] = [toWall(now, series.zone).slice(0, 10), addDays(series.madeUntil, 1)];
  const first = today < after ? after : today;
  const [last, untilOn] = [addDays(first, NEXT_DAYS), lastDay(series)];
  const until = untilOn !== null && untilOn < last ? untilOn : last;
  return recurrenceDates({ ...series, untilOn }, first, until).slice(0, 1);
}

/** Has no task made of these series for a day that is over. */
export async function passOver(
  worker: Transaction,
  series: readonly { id: string; zone: string }[],
): Promise<void> {
  const now = await clockNow(worker);
  const over = series.map(({ id, zone }) => ({ id, until: addDays(toWall(now, zone).slice(0, 10), -1) }));
  if (over.length > 0) await worker.execute(noteSeriesMade, inColumns(over, 'id', 'until'));
}

/** Which days of a series want a task, and up to which day that was asked; undefined where nothing is new. */
function daysOf(series: SeriesToMake, now: Date) {
  const today = toWall(now, series.zone).slice(0, 10);
  const [ahead, untilOn] = [addDays(today, AHEAD_DAYS), lastDay(series)];
  // Not beyond its end: that may move, with its session.
  const until = untilOn !== null && untilOn < ahead ? untilOn : ahead;
  if (until <= series.madeUntil) return undefined;
  const [after, late] = [addDays(series.madeUntil, 1), addDays(today, -LATE_DAYS)];
  // What was before a campaign came as an archive was done, or left, where it came from.
  const here = series.importedAt ? toWall(series.importedAt, series.zone).slice(0, 10) : late;
  const first = [after, late, here].toSorted().at(-1) ?? after;
  const dates = recurrenceDates({ ...series, untilOn }, first, until);
  return { series, dates, until };
}

/** The last day of a series: a date, or that on which its session closes, as the clock of the series shows it. */
export function lastDay({
  untilOn,
  sessionClosesAt,
  zone,
}: Pick<SeriesToMake, 'untilOn' | 'sessionClosesAt' | 'zone'>): string | null {
  return sessionClosesAt ? toWall(sessionClosesAt, zone).slice(0, 10) : untilOn;
}

function rowOf(
  { id: seriesId, campaignId, assigneeId, givenBy, repeats, atTime, zone }: SeriesToMake,
  onDate: string,
) {
  const dueLocal = `${onDate}T${atTime}`;
  const dueAt = toInstant(dueLocal, zone).instant;
  return { id: newId(), seriesId, campaignId, assigneeId, givenBy, repeats, onDate, dueLocal, dueAt };
}

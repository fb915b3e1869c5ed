import {
  dateDeadlines,
  dateLetters,
  dateMeetings,
  dateSessions,
  dateTasks,
  deadlinesOfOtherZones,
  inColumns,
  Installation,
  lettersOfOtherZones,
  meetingsOfSessions,
  sessionsOfOtherZones,
  tasksOfOtherZones,
  type RowOf,
} from '#libs/data';
import { deriveDeadline, toInstant, zoneDataVersion } from '#libs/domain';
import type { Transaction } from '#libs/platform';

type DeadlineRow = RowOf<typeof deadlinesOfOtherZones>;

/** What re-deriving touched, by id. */
export interface Rederived {
  deadlineIds: string[];
  taskIds: string[];
  letterIds: string[];
}

/**
 * Works the UTC instants out again from wall time and zone, for everything that lies ahead and was derived with other
 * time-zone data. What lies behind stays as it happened. Runs as `demarche_worker`.
 */
export async function rederive(tx: Transaction): Promise<Rederived> {
  await rederiveSessions(tx);
  const zoneVersion = zoneDataVersion;
  const deadlines = await tx.run(deadlinesOfOtherZones, { zoneVersion });
  const derived = deadlines.map((row) => ({ id: row.id, ...derivedOf(row) }));
  await tx.execute(dateDeadlines, { ...inColumns(derived, 'id', 'wall', 'instant'), zoneVersion });
  const taskIds = await rederiveTasks(tx);
  const letterIds = await rederiveLetters(tx);
  await tx.table(Installation).update({ id: 1 }, { zoneVersion });
  return { deadlineIds: derived.map((row) => row.id), taskIds, letterIds };
}

function derivedOf(row: DeadlineRow): { wall: string; instant: Date } {
  if (row.schedule === 'absolute' || row.anchor === null || !row.session) {
    return { wall: row.wall, instant: toInstant(row.wall, row.zone).instant };
  }
  const { anchor, offsetDays, atTime, offsetMinutes, zone } = row;
  return deriveDeadline(
    { type: 'relative', anchor, offsetDays, at: atTime, offsetMinutes, zone },
    row.session,
  );
}

async function rederiveSessions(tx: Transaction): Promise<void> {
  const sessions = await tx.run(sessionsOfOtherZones, { zoneVersion: zoneDataVersion });
  const instants = sessions.map(({ id, zone, opens, closes }) => ({
    id,
    opensAt: toInstant(opens, zone).instant,
    closesAt: toInstant(closes, zone).instant,
  }));
  const opened = inColumns(instants, 'id', 'opensAt', 'closesAt');
  await tx.execute(dateSessions, { ...opened, zoneVersion: zoneDataVersion });
  const meetings = await tx.run(meetingsOfSessions, { sessionIds: sessions.map((session) => session.id) });
  const times = meetings.map(({ id, zone, starts, ends }) => ({
    id,
    startsAt: toInstant(starts, zone).instant,
    endsAt: toInstant(ends, zone).instant,
  }));
  await tx.execute(dateMeetings, inColumns(times, 'id', 'startsAt', 'endsAt'));
}

async function rederiveTasks(tx: Transaction): Promise<string[]> {
  const tasks = await tx.run(tasksOfOtherZones, { zoneVersion: zoneDataVersion });
  const derived = tasks.map(({ id, zone, wall }) => ({ id, at: toInstant(wall, zone).instant }));
  await tx.execute(dateTasks, { ...inColumns(derived, 'id', 'at'), zoneVersion: zoneDataVersion });
  return derived.map((row) => row.id);
}

/**
 * When sign-on of letters closes, by the time-zone data of today.
 * @param id of one letter, null for all that the role may change
 */
export async function rederiveLetters(tx: Transaction, id: string | null = null): Promise<string[]> {
  const letters = await tx.run(lettersOfOtherZones, { zoneVersion: zoneDataVersion, id });
  // Of one table all: where a letter has an instant, it has the others.
  const derived = letters.map(({ id: one, wall, zone }) => ({
    id: one,
    at: toInstant(wall ?? '', zone ?? '').instant,
  }));
  await tx.execute(dateLetters, { ...inColumns(derived, 'id', 'at'), zoneVersion: zoneDataVersion });
  return derived.map((row) => row.id);
}

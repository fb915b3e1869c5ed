import { deriveDeadline, toInstant, zoneDataVersion, type SessionTimes } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { columns } from './ledger.js';

interface WallRow {
  id: string;
  zone: string;
  wall: string;
  at: Date;
}

interface DeadlineRow extends WallRow {
  schedule: 'absolute' | 'relative';
  anchor: 'session_open' | 'session_close' | null;
  offsetDays: number;
  atTime: string | null;
  offsetMinutes: number;
  session: SessionTimes | null;
}

/** What re-deriving touched, by id. */
export interface Rederived {
  deadlineIds: string[];
  taskIds: string[];
}

/**
 * Works the UTC instants out again from wall time and zone, for everything that lies ahead and was derived with other
 * time-zone data. What lies behind stays as it happened. Runs as `demarche_worker`.
 */
export async function rederive(tx: Transaction): Promise<Rederived> {
  await rederiveSessions(tx);
  const deadlines = await tx.query<DeadlineRow & Record<string, unknown>>(
    `select d.id, d.zone, d.due_local as wall, d.due_at as at, d.schedule, d.anchor, d.offset_days as "offsetDays",
       d.at_time as "atTime", d.offset_minutes as "offsetMinutes",
       case when s.id is not null then json_build_object('opensWall', s.opens_local, 'closesWall', s.closes_local,
         'zone', s.zone) end as session
     from deadline d left join session s on s.id = d.session_id
     where d.zone_version <> $1 and d.due_at > clock_now()`,
    [zoneDataVersion],
  );
  const derived = deadlines.map((row) => ({ id: row.id, ...derivedOf(row) }));
  await tx.query(
    `update deadline d set due_local = n.wall, due_at = n.at, zone_version = $4
     from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as n (id, wall, at) where d.id = n.id`,
    [...columns(derived, 'id', 'wall', 'instant'), zoneDataVersion],
  );
  const taskIds = await rederiveTasks(tx);
  await tx.query('update installation set zone_version = $1 where id = 1', [zoneDataVersion]);
  return { deadlineIds: derived.map((row) => row.id), taskIds };
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
  const sessions = await tx.query<{ id: string; zone: string; opens: string; closes: string }>(
    `select id, zone, opens_local as opens, closes_local as closes from session
     where zone_version <> $1 and closes_at > clock_now()`,
    [zoneDataVersion],
  );
  const instants = sessions.map(({ id, zone, opens, closes }) => ({
    id,
    opensAt: toInstant(opens, zone).instant,
    closesAt: toInstant(closes, zone).instant,
  }));
  await tx.query(
    `update session s set opens_at = n.opens_at, closes_at = n.closes_at, zone_version = $4
     from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as n (id, opens_at, closes_at) where s.id = n.id`,
    [...columns(instants, 'id', 'opensAt', 'closesAt'), zoneDataVersion],
  );
  const ids = sessions.map((session) => session.id);
  const meetings = await tx.query<{ id: string; zone: string; starts: string; ends: string }>(
    `select m.id, s.zone, m.starts_local as starts, m.ends_local as ends
     from meeting m join session s on s.id = m.session_id where s.id = any($1::uuid[])`,
    [ids],
  );
  const times = meetings.map(({ id, zone, starts, ends }) => ({
    id,
    startsAt: toInstant(starts, zone).instant,
    endsAt: toInstant(ends, zone).instant,
  }));
  await tx.query(
    `update meeting m set starts_at = n.starts_at, ends_at = n.ends_at
     from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as n (id, starts_at, ends_at) where m.id = n.id`,
    columns(times, 'id', 'startsAt', 'endsAt'),
  );
}

async function rederiveTasks(tx: Transaction): Promise<string[]> {
  const tasks = await tx.query<{ id: string; zone: string; wall: string }>(
    `select id, zone, due_local as wall from task where zone_version <> $1 and due_at > clock_now()`,
    [zoneDataVersion],
  );
  const derived = tasks.map(({ id, zone, wall }) => ({ id, at: toInstant(wall, zone).instant }));
  await tx.query(
    `update task t set due_at = n.at, zone_version = $3
     from unnest($1::uuid[], $2::timestamptz[]) as n (id, at) where t.id = n.id`,
    [...columns(derived, 'id', 'at'), zoneDataVersion],
  );
  return derived.map((row) => row.id);
}

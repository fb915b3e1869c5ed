import type { SessionTimes } from '#libs/domain';
import { Deadline } from '../../tables/process.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, columns, instant, json, nullable, text, uuid } from '../sql-type.js';

/*
 * What lies ahead and was derived with other time-zone data than a version, and the instants that it is to have.
 */

export const deadlinesOfOtherZones = defineQuery({
  name: 'zones.deadlines',
  text: `select d.id, d.zone, d.due_local as wall, d.due_at as at, d.schedule, d.anchor, d.offset_days as "offsetDays",
      d.at_time as "atTime", d.offset_minutes as "offsetMinutes",
      case when s.id is not null then json_build_object('opensWall', s.opens_local, 'closesWall', s.closes_local,
        'zone', s.zone) end as session
    from deadline d left join session s on s.id = d.session_id
    where d.zone_version <> $1 and d.due_at > clock_now()`,
  parameters: { zoneVersion: text },
  row: {
    id: uuid,
    zone: text,
    wall: text,
    at: instant,
    ...columns(Deadline, 'schedule', 'anchor', 'offsetDays', 'atTime', 'offsetMinutes'),
    session: nullable(json<SessionTimes>()),
  },
  prepared: false,
});

export const dateDeadlines = defineQuery({
  name: 'zones.dateDeadlines',
  text: `update deadline d set due_local = n.wall, due_at = n.at, zone_version = $4
    from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as n (id, wall, at) where d.id = n.id`,
  parameters: { id: arrayOf(uuid), wall: arrayOf(text), instant: arrayOf(instant), zoneVersion: text },
  row: {},
  prepared: false,
});

export const sessionsOfOtherZones = defineQuery({
  name: 'zones.sessions',
  text: `select id, zone, opens_local as opens, closes_local as closes from session
    where zone_version <> $1 and closes_at > clock_now()`,
  parameters: { zoneVersion: text },
  row: { id: uuid, zone: text, opens: text, closes: text },
  prepared: false,
});

export const dateSessions = defineQuery({
  name: 'zones.dateSessions',
  text: `update session s set opens_at = n.opens_at, closes_at = n.closes_at, zone_version = $4
    from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as n (id, opens_at, closes_at) where s.id = n.id`,
  parameters: { id: arrayOf(uuid), opensAt: arrayOf(instant), closesAt: arrayOf(instant), zoneVersion: text },
  row: {},
  prepared: false,
});

export const meetingsOfSessions = defineQuery({
  name: 'zones.meetings',
  text: `select m.id, s.zone, m.starts_local as starts, m.ends_local as ends
    from meeting m join session s on s.id = m.session_id where s.id = any($1::uuid[])`,
  parameters: { sessionIds: arrayOf(uuid) },
  row: { id: uuid, zone: text, starts: text, ends: text },
  prepared: false,
});

export const dateMeetings = defineQuery({
  name: 'zones.dateMeetings',
  text: `update meeting m set starts_at = n.starts_at, ends_at = n.ends_at
    from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as n (id, starts_at, ends_at) where m.id = n.id`,
  parameters: { id: arrayOf(uuid), startsAt: arrayOf(instant), endsAt: arrayOf(instant) },
  row: {},
  prepared: false,
});

export const lettersOfOtherZones = defineQuery({
  name: 'zones.letters',
  text: `select id, zone, closes_local as wall from letter
    where zone_version <> $1 and closes_at > clock_now() and ($2::uuid is null or id = $2)`,
  parameters: { zoneVersion: text, id: nullable(uuid) },
  row: { id: uuid, zone: nullable(text), wall: nullable(text) },
  prepared: false,
});

export const dateLetters = defineQuery({
  name: 'zones.dateLetters',
  text: `update letter l set closes_at = n.at, zone_version = $3
    from unnest($1::uuid[], $2::timestamptz[]) as n (id, at) where l.id = n.id`,
  parameters: { id: arrayOf(uuid), at: arrayOf(instant), zoneVersion: text },
  row: {},
  prepared: false,
});

export const tasksOfOtherZones = defineQuery({
  name: 'zones.tasks',
  text: 'select id, zone, due_local as wall from task where zone_version <> $1 and due_at > clock_now()',
  parameters: { zoneVersion: text },
  row: { id: uuid, zone: text, wall: text },
  prepared: false,
});

export const dateTasks = defineQuery({
  name: 'zones.dateTasks',
  text: `update task t set due_at = n.at, zone_version = $3
    from unnest($1::uuid[], $2::timestamptz[]) as n (id, at) where t.id = n.id`,
  parameters: { id: arrayOf(uuid), at: arrayOf(instant), zoneVersion: text },
  row: {},
  prepared: false,
});

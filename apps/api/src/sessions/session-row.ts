import { Problem, wallProblem, type SessionTimes } from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import type { Principal } from '../http/principal.js';
import type { MeetingDto, SessionDto } from './sessions.dto.js';

export interface SessionRow {
  [column: string]: unknown;
  id: string;
  processId: string;
  name: string;
  city: string;
  zone: string;
  opensLocal: string;
  closesLocal: string;
  opensAt: Date;
  closesAt: Date;
  source: string | null;
  version: number;
  meetingCount: number;
  deadlineCount: number;
}

const COLUMNS = `s.id, s.process_id as "processId", s.name, s.city, s.zone, s.opens_local as "opensLocal",
    s.closes_local as "closesLocal", s.opens_at as "opensAt", s.closes_at as "closesAt", s.source, s.version`;

/** Counted once per campaign and not once per row. */
export const SELECT_SESSION = `select ${COLUMNS}, coalesce(m.count, 0) as "meetingCount",
    coalesce(d.count, 0) as "deadlineCount"
  from session s
    left join (select session_id, count(*)::int as count from meeting where campaign_id = $1 group by session_id) m
      on m.session_id = s.id
    left join (select session_id, count(*)::int as count from deadline where campaign_id = $1 and state = 'open'
      group by session_id) d on d.session_id = s.id
  where s.campaign_id = $1`;

export interface MeetingRow {
  [column: string]: unknown;
  id: string;
  name: string;
  startsLocal: string;
  endsLocal: string;
  startsAt: Date;
  endsAt: Date;
}

export const SELECT_MEETING = `select id, name, starts_local as "startsLocal", ends_local as "endsLocal",
    starts_at as "startsAt", ends_at as "endsAt"
  from meeting where campaign_id = $1 and session_id = $2`;

/** A DTO's fields without its class, so that they can be spread. */
type Fields<T> = { [Key in keyof T]: T[Key] };

export function toSession(row: SessionRow, reader: Principal): Fields<SessionDto> {
  const { id, processId, name, city, zone, meetingCount, deadlineCount, source, version } = row;
  return {
    id,
    processId,
    name,
    city,
    zone,
    opens: clocks(row.opensAt, zone, reader),
    closes: clocks(row.closesAt, zone, reader),
    meetingCount,
    deadlineCount,
    source,
    version,
  };
}

export function toMeeting(row: MeetingRow, zone: string, reader: Principal): Fields<MeetingDto> {
  const [starts, ends] = [clocks(row.startsAt, zone, reader), clocks(row.endsAt, zone, reader)];
  return { id: row.id, name: row.name, starts, ends };
}

/** When and where a session is held. */
export type SessionTimesRow = Pick<
  SessionRow,
  'id' | 'zone' | 'opensLocal' | 'closesLocal' | 'opensAt' | 'closesAt'
>;

export function timesOf(row: Pick<SessionRow, 'zone' | 'opensLocal' | 'closesLocal'>): SessionTimes {
  return { opensWall: row.opensLocal, closesWall: row.closesLocal, zone: row.zone };
}

/** @throws Problem naming the field when a person cannot have meant this local time */
export function refuseWall(field: string, wall: string, zone: string): void {
  const problem = wallProblem(wall, zone);
  if (problem) throw Problem.field(problem.code === 'unknown_zone' ? 'zone' : field, problem.message);
}

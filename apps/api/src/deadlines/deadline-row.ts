import { inWords, type DeadlineKind, type Schedule } from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import { oddHour } from '../http/odd-hour.js';
import type { Principal } from '../http/principal.js';
import type { DeadlineDto } from './deadlines.dto.js';

export interface DeadlineRow {
  [column: string]: unknown;
  id: string;
  sessionId: string | null;
  session: string | null;
  kind: DeadlineKind;
  title: string;
  schedule: 'absolute' | 'relative';
  anchor: 'session_open' | 'session_close' | null;
  offsetDays: number;
  at: string | null;
  offsetMinutes: number;
  zone: string;
  dueLocal: string;
  dueAt: Date;
  state: 'open' | 'cancelled';
  source: string | null;
  version: number;
  now: Date;
}

/** With `now` as the campaign's clock; the sub-select keeps it from being asked again for every row. */
export const SELECT_DEADLINE = `select d.id, d.session_id as "sessionId", s.name as session, d.kind, d.title, d.schedule,
    d.anchor, d.offset_days as "offsetDays", d.at_time as at, d.offset_minutes as "offsetMinutes", d.zone,
    d.due_local as "dueLocal", d.due_at as "dueAt", d.state, d.source, d.version, (select clock_now()) as now
  from deadline d left join session s on s.campaign_id = d.campaign_id and s.id = d.session_id`;

export function scheduleOf(row: DeadlineRow): Schedule {
  const { zone, anchor, offsetDays, at, offsetMinutes } = row;
  if (row.schedule === 'absolute' || anchor === null) return { type: 'absolute', wall: row.dueLocal, zone };
  return { type: 'relative', anchor, offsetDays, at, offsetMinutes, zone };
}

export function toDeadline(row: DeadlineRow, reader: Principal): DeadlineDto {
  const { id, kind, title, state, sessionId, session, schedule, anchor, offsetDays, at, offsetMinutes } = row;
  return {
    id,
    kind,
    title,
    state,
    sessionId,
    session,
    schedule,
    anchor,
    offsetDays,
    at,
    offsetMinutes,
    zone: row.zone,
    due: clocks(row.dueAt, row.zone, reader),
    inWords: inWords(row.now, row.dueAt, reader.locale),
    oddHour: oddHour(statedWall(row.dueLocal, at), row.zone, row.dueAt),
    source: row.source,
    version: row.version,
  };
}

/** The hour that was asked for: a gap moved `wall` away from the time of day that the schedule names. */
export function statedWall(wall: string, at: string | null): string {
  return at === null ? wall : `${wall.slice(0, 11)}${at}`;
}

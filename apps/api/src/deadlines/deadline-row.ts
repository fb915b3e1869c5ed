import type { DeadlineRow } from '#libs/data';
import type { Schedule } from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import { oddHour } from '../http/odd-hour.js';
import type { Principal } from '../http/principal.js';
import type { DeadlineDto } from '../dto/deadline.dto.js';

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
    oddHour: oddHour(statedWall(row.dueLocal, at), row.zone, row.dueAt),
    source: row.source,
    removed: row.removed,
    version: row.version,
  };
}

/** The hour that was asked for: a gap moved `wall` away from the time of day that the schedule names. */
export function statedWall(wall: string, at: string | null): string {
  return at === null ? wall : `${wall.slice(0, 11)}${at}`;
}

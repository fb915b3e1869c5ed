import type { MeetingRow, SessionRow } from '#libs/data';
import type { SessionTimes } from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import type { Principal } from '../http/principal.js';
import type { MeetingDto, SessionDto } from './sessions.dto.js';

/** A DTO's fields without its class, so that they can be spread. */
type Fields<T> = { [Key in keyof T]: T[Key] };

export function toSession(row: SessionRow, reader: Principal): Fields<SessionDto> {
  const { id, processId, name, city, zone, meetingCount, deadlineCount, source, removed, version } = row;
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
    removed,
    version,
  };
}

export function toMeeting(row: MeetingRow, zone: string, reader: Principal): Fields<MeetingDto> {
  const [starts, ends] = [clocks(row.startsAt, zone, reader), clocks(row.endsAt, zone, reader)];
  return { id: row.id, name: row.name, starts, ends };
}

export function timesOf(row: Pick<SessionRow, 'zone' | 'opensLocal' | 'closesLocal'>): SessionTimes {
  return { opensWall: row.opensLocal, closesWall: row.closesLocal, zone: row.zone };
}

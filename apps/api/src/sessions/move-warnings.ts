import type { FollowingDeadline } from '../deadlines/session-deadlines.service.js';
import { clocks } from '../dto/clocks.dto.js';
import { oddHour } from '../http/odd-hour.js';
import type { Principal } from '../http/principal.js';
import type { MoveWarningDto } from './session-move.dto.js';
import type { Move, MovedMeeting, NewPlace } from './session-move.js';

type Subject = Pick<MoveWarningDto, 'subject' | 'subjectId' | 'title'>;
type Found = Pick<MoveWarningDto, 'code'> & Partial<Pick<MoveWarningDto, 'at' | 'oddHour'>>;

const about =
  (subject: Subject) =>
  (found: Found): MoveWarningDto => ({ ...subject, at: null, oddHour: null, ...found });

/** What somebody who moves a session should know before, and cannot see from the new times alone. */
export function moveWarnings(move: Move, reader: Principal): MoveWarningDto[] {
  const { session, place, meetings, deadlines, now } = move;
  const { opensWall, closesWall, zone } = place.times;
  const odd = [oddHour(opensWall, zone, place.opensAt), oddHour(closesWall, zone, place.closesAt)];
  const found: Found[] = [
    ...odd.filter((hour) => hour !== null).map((hour) => ({ code: 'odd_hour' as const, oddHour: hour })),
    ...(place.opensAt < now ? [{ code: 'in_the_past' as const }] : []),
  ];
  return [
    ...found.map(about({ subject: 'session', subjectId: session.id, title: session.name })),
    ...meetings.flatMap((meeting) => ofMeeting(meeting, place)),
    ...deadlines
      .filter(({ row }) => row.state === 'open')
      .flatMap((deadline) => ofDeadline(deadline, now, reader)),
  ];
}

function ofMeeting({ row, startsAt, endsAt, oddHours }: MovedMeeting, place: NewPlace): MoveWarningDto[] {
  const outside = startsAt < place.opensAt || endsAt > place.closesAt;
  const found: Found[] = [
    ...oddHours.map((hour) => ({ code: 'odd_hour' as const, oddHour: hour })),
    ...(outside ? [{ code: 'outside_session' as const }] : []),
  ];
  return found.map(about({ subject: 'meeting', subjectId: row.id, title: row.name }));
}

function ofDeadline(deadline: FollowingDeadline, now: Date, reader: Principal): MoveWarningDto[] {
  const { row, due, follows, oddHour: hour, misplaced } = deadline;
  const at = clocks(due.instant, due.zone, reader);
  const found: Found[] = [
    ...(follows ? [] : [{ code: 'stays' as const, at }]),
    ...(hour === null ? [] : [{ code: 'odd_hour' as const, oddHour: hour }]),
    ...(follows && due.instant < now ? [{ code: 'in_the_past' as const, at }] : []),
    ...(misplaced === undefined ? [] : [{ code: 'outside_session' as const, at }]),
  ];
  return found.map(about({ subject: 'deadline', subjectId: row.id, title: row.title }));
}

import { clockFace } from '#libs/domain';
import type { FollowingDeadline } from '../deadlines/session-deadlines.service.js';
import { oddHour } from '../http/odd-hour.js';
import type { MoveWarningDto, WarningCode } from './session-move.dto.js';
import type { Move, MovedMeeting, NewPlace } from './session-move.js';

/** What somebody who moves a session should know before, and cannot see from the new times alone. */
export function moveWarnings({ session, place, meetings, deadlines, now }: Move): MoveWarningDto[] {
  const about = (code: WarningCode, message: string): MoveWarningDto => ({
    code,
    subject: 'session',
    subjectId: session.id,
    message,
  });
  const { opensWall, closesWall, zone } = place.times;
  const odd = [oddHour(opensWall, zone, place.opensAt), oddHour(closesWall, zone, place.closesAt)];
  const past = place.opensAt < now ? [about('in_the_past', 'The session would open in the past.')] : [];
  return [
    ...odd.filter((notice) => notice !== null).map((notice) => about('odd_hour', notice)),
    ...past,
    ...meetings.flatMap((meeting) => ofMeeting(meeting, place)),
    ...deadlines.filter(({ row }) => row.state === 'open').flatMap((deadline) => ofDeadline(deadline, now)),
  ];
}

function ofMeeting(meeting: MovedMeeting, place: NewPlace): MoveWarningDto[] {
  const about = (code: WarningCode, message: string): MoveWarningDto => ({
    code,
    subject: 'meeting',
    subjectId: meeting.row.id,
    message: `"${meeting.row.name}": ${message}`,
  });
  const outside = meeting.startsAt < place.opensAt || meeting.endsAt > place.closesAt;
  return [
    ...meeting.notices.map((notice) => about('odd_hour', notice)),
    ...(outside ? [about('outside_session', 'this meeting would lie outside the session.')] : []),
  ];
}

function ofDeadline(deadline: FollowingDeadline, now: Date): MoveWarningDto[] {
  const { row, due, follows, notice, misplaced } = deadline;
  const about = (code: WarningCode, message: string): MoveWarningDto => ({
    code,
    subject: 'deadline',
    subjectId: row.id,
    message: `"${row.title}": ${message}`,
  });
  const label = clockFace(due.instant, row.zone).label;
  const stays = `it is stated by itself and stays at ${label}. Change it as well if it should follow.`;
  return [
    ...(follows ? [] : [about('stays', stays)]),
    ...(notice === null ? [] : [about('odd_hour', notice)]),
    ...(follows && due.instant < now ? [about('in_the_past', `it would be in the past: ${label}.`)] : []),
    ...(misplaced === undefined ? [] : [about('outside_session', misplaced)]),
  ];
}

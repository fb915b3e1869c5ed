import type { MeetingRow, SessionRow } from '#libs/data';
import {
  addDays,
  checkSession,
  daysBetween,
  isLocalDate,
  moveSession,
  Problem,
  toInstant,
  WALL_YEARS,
  type SessionTimes,
} from '#libs/domain';
import type { OddHourDto } from '../dto/odd-hour.dto.js';
import { oddHour } from '../http/odd-hour.js';
import type { FollowingDeadline } from '../deadlines/session-deadlines.service.js';
import { atField, refusal } from '../http/refusal.js';
import type { MoveMailDto, MoveSessionRequest } from './session-move.dto.js';
import { timesOf } from './session-row.js';

/** Where a session will sit. */
export interface NewPlace {
  times: SessionTimes;
  opensAt: Date;
  closesAt: Date;
  /** By how many days the opening moves, and with it the meetings. */
  days: number;
  /** The field of the request to be named when something cannot follow. */
  field: 'days' | 'opensOn' | 'closesOn';
}

/** @throws Problem naming the field when the session cannot move like this */
export function newPlace(session: SessionRow, request: MoveSessionRequest): NewPlace {
  const { days: asked, opensOn, closesOn } = stated(request);
  const field = statedField(asked, opensOn, closesOn);
  const before = timesOf(session);
  const times = atField(field, () => {
    const moved = moveSession(before, asked === undefined ? { opensOn: opensOn ?? '' } : { days: asked });
    return closesOn === undefined ? moved : { ...moved, closesWall: onDate(closesOn, moved.closesWall) };
  });
  atField(closesOn === undefined ? field : 'closesOn', () => checkSession(times));
  for (const wall of [times.opensWall, times.closesWall]) {
    const year = Number(wall.slice(0, 4));
    const message = refusal('sessions.outsideYears', { first: WALL_YEARS.first, last: WALL_YEARS.last });
    if (year < WALL_YEARS.first || year > WALL_YEARS.last) throw Problem.field(field, message);
  }
  if (times.opensWall === before.opensWall && times.closesWall === before.closesWall)
    throw Problem.field(field, refusal('sessions.sameDays'));
  return {
    times,
    opensAt: toInstant(times.opensWall, times.zone).instant,
    closesAt: toInstant(times.closesWall, times.zone).instant,
    days: daysBetween(before.opensWall, times.opensWall),
    field,
  };
}

/** A null passes the validators as if the field were absent. */
function stated({ days, opensOn, closesOn }: MoveSessionRequest): MoveSessionRequest {
  return { days: days ?? undefined, opensOn: opensOn ?? undefined, closesOn: closesOn ?? undefined };
}

function statedField(days?: number, opensOn?: string, closesOn?: string): 'days' | 'opensOn' {
  if (days === undefined && opensOn === undefined) throw Problem.field('days', refusal('sessions.sayWhere'));
  if (days === undefined) return 'opensOn';
  if (opensOn !== undefined) throw Problem.field('opensOn', refusal('sessions.daysOrOpensOn'));
  if (closesOn !== undefined) throw Problem.field('closesOn', refusal('sessions.closesWithOpens'));
  return 'days';
}

function onDate(date: string, wall: string): string {
  if (!isLocalDate(date)) throw Problem.field('closesOn', refusal('sessions.noSuchDay', { date }));
  return `${date}${wall.slice(10)}`;
}

export interface MovedMeeting {
  row: MeetingRow;
  startsLocal: string;
  endsLocal: string;
  startsAt: Date;
  endsAt: Date;
  oddHours: OddHourDto[];
}

/** The meetings move by as many days as the opening and keep their hours on the clock of the venue. */
export function moveMeetings(meetings: readonly MeetingRow[], place: NewPlace): MovedMeeting[] {
  const { zone } = place.times;
  return meetings.map((row) => {
    const [startsLocal, endsLocal] = [
      addDays(row.startsLocal, place.days),
      addDays(row.endsLocal, place.days),
    ];
    const [startsAt, endsAt] = [toInstant(startsLocal, zone).instant, toInstant(endsLocal, zone).instant];
    if (endsAt <= startsAt) {
      const message = refusal('sessions.inSkippedHour', { name: row.name });
      throw Problem.field(place.field, message);
    }
    const oddHours = [oddHour(startsLocal, zone, startsAt), oddHour(endsLocal, zone, endsAt)];
    return {
      row,
      startsLocal,
      endsLocal,
      startsAt,
      endsAt,
      oddHours: oddHours.filter((hour) => hour !== null),
    };
  });
}

/** Everything a move moves, worked out but not yet carried out. */
export interface Move {
  session: SessionRow;
  place: NewPlace;
  meetings: MovedMeeting[];
  deadlines: FollowingDeadline[];
  now: Date;
  mail: MoveMailDto;
}

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
import type { MovedTasksDto, MoveMailDto, MoveSessionRequest } from './session-move.dto.js';
import { timesOf } from './session-row.js';

/** The fields that say where it goes. */
export type MoveField = 'days' | 'opensOn' | 'closesOn' | 'opensTime' | 'closesTime' | 'zone' | 'city';

/** Where a session will sit. */
export interface NewPlace {
  times: SessionTimes;
  opensAt: Date;
  closesAt: Date;
  /** By how many days the opening moves, and with it the meetings. */
  days: number;
  /** The field of the request to be named when something cannot follow. */
  field: MoveField;
  /** Null where it stays. */
  city: string | null;
}

/** @throws Problem naming the field when the session cannot move like this */
export function newPlace(session: SessionRow, request: MoveSessionRequest): NewPlace {
  const asked = stated(request);
  const { closesOn } = asked;
  const field = statedField(asked);
  const before = timesOf(session);
  const times = newTimes(before, asked, field);
  atField(closesOn === undefined ? field : 'closesOn', () => checkSession(times));
  for (const wall of [times.opensWall, times.closesWall]) {
    const year = Number(wall.slice(0, 4));
    const message = refusal('sessions.outsideYears', { first: WALL_YEARS.first, last: WALL_YEARS.last });
    if (year < WALL_YEARS.first || year > WALL_YEARS.last) throw Problem.field(field, message);
  }
  const city = asked.city === session.city ? null : (asked.city ?? null);
  const sameTimes = times.opensWall === before.opensWall && times.closesWall === before.closesWall;
  if (sameTimes && times.zone === before.zone && city === null)
    throw Problem.field(field, refusal('sessions.sameDays'));
  return {
    times,
    opensAt: toInstant(times.opensWall, times.zone).instant,
    closesAt: toInstant(times.closesWall, times.zone).instant,
    days: daysBetween(before.opensWall, times.opensWall),
    field,
    city,
  };
}

/** A null passes the validators as if the field were absent. */
function stated(request: MoveSessionRequest): MoveSessionRequest {
  return Object.fromEntries(Object.entries(request).map(([name, said]) => [name, said ?? undefined]));
}

/** The days by which it moves, then the hours and the zone in which the clock of its venue is read. */
function newTimes(before: SessionTimes, asked: MoveSessionRequest, field: MoveField): SessionTimes {
  const { days, opensOn, closesOn, opensTime, closesTime, zone = before.zone } = asked;
  return atField(field, () => {
    const moved = moveSession(before, opensOn === undefined ? { days: days ?? 0 } : { opensOn });
    const closesWall = closesOn === undefined ? moved.closesWall : onDate(closesOn, moved.closesWall);
    return {
      zone,
      opensWall: atHour(opensTime, moved.opensWall),
      closesWall: atHour(closesTime, closesWall),
    };
  });
}

const atHour = (time: string | undefined, wall: string) =>
  time === undefined ? wall : `${wall.slice(0, 11)}${time}`;

const OTHERWISE = ['zone', 'opensTime', 'closesTime', 'city'] as const;

function statedField({ days, opensOn, closesOn, ...rest }: MoveSessionRequest): MoveField {
  if (days === undefined && opensOn === undefined) {
    const other = OTHERWISE.find((name) => rest[name] !== undefined);
    if (other === undefined) throw Problem.field('days', refusal('sessions.sayWhere'));
    if (closesOn !== undefined) throw Problem.field('closesOn', refusal('sessions.closesWithOpens'));
    return other;
  }
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
  tasks: MovedTasksDto;
}

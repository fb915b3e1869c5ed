import type { Deadline, DeadlineRow, Row, SessionTimesRow } from '#libs/data';
import {
  deriveDeadline,
  Problem,
  toWall,
  WALL_YEARS,
  type DeadlineKind,
  type DerivedDeadline,
  type RelativeSchedule,
  type Schedule,
} from '#libs/domain';
import { atField, refusal } from '../http/refusal.js';
import { refuseWall } from '../http/refuse-wall.js';
import { timesOf } from '../sessions/session-row.js';

export interface WhenStated {
  zone?: string | null;
  wall?: string | null;
  anchor?: RelativeSchedule['anchor'] | null;
  offsetDays?: number | null;
  at?: string | null;
  offsetMinutes?: number | null;
}

type WhenField = keyof WhenStated;

const RELATIVE = ['anchor', 'at', 'offsetDays', 'offsetMinutes'] as const;
const given = (value: unknown) => value !== undefined && value !== null;

export const saysWhen = (request: WhenStated) =>
  given(request.wall) || given(request.zone) || RELATIVE.some((name) => given(request[name]));

/**
 * The schedule that a request states; what it leaves open is taken from the stored one, if there is any.
 * @throws Problem naming the field when it states both forms, or neither
 */
export function statedSchedule(request: WhenStated, stored?: Schedule): Schedule {
  const zone = request.zone ?? stored?.zone;
  if (zone === undefined) throw Problem.field('zone', refusal('deadlines.nameZone'));
  const relative = RELATIVE.find((name) => given(request[name]));
  if (given(request.wall)) {
    const message = refusal('deadlines.wallOrOffset');
    if (relative) throw Problem.field(relative, message);
    return { type: 'absolute', wall: request.wall ?? '', zone };
  }
  if (relative) return fromSession(request, zone, stored?.type === 'relative' ? stored : undefined);
  if (stored) return { ...stored, zone };
  throw Problem.field('wall', refusal('deadlines.sayWhen'));
}

function fromSession(request: WhenStated, zone: string, stored?: RelativeSchedule): RelativeSchedule {
  const anchor = request.anchor ?? stored?.anchor;
  if (!anchor) throw Problem.field('anchor', refusal('deadlines.sayAnchor'));
  const base = { type: 'relative', anchor, zone } as const;
  if (given(request.offsetMinutes)) {
    const message = refusal('deadlines.minutesOrDays');
    if (given(request.at) || given(request.offsetDays)) throw Problem.field('offsetMinutes', message);
    return { ...base, offsetDays: 0, at: null, offsetMinutes: request.offsetMinutes ?? 0 };
  }
  return { ...base, ...offsetInDays(request, stored) };
}

type Offset = Pick<RelativeSchedule, 'at' | 'offsetDays' | 'offsetMinutes'>;

function offsetInDays({ at: askedAt, offsetDays }: WhenStated, stored?: Offset): Offset {
  const at = askedAt ?? stored?.at ?? null;
  if (at !== null) return { at, offsetDays: offsetDays ?? stored?.offsetDays ?? 0, offsetMinutes: 0 };
  if (given(offsetDays)) throw Problem.field('at', refusal('deadlines.daysNeedTime'));
  return { at, offsetDays: 0, offsetMinutes: stored?.offsetMinutes ?? 0 };
}

/** The field to be named when the outcome is wrong: what the request says, most telling first. */
function fieldToBlame(request: WhenStated): WhenField | 'sessionId' {
  const order = ['wall', 'offsetMinutes', 'offsetDays', 'at', 'anchor', 'zone'] as const;
  return order.find((name) => given(request[name])) ?? 'sessionId';
}

/**
 * Where the schedule falls, once everything that a person can get wrong is ruled out.
 * @throws Problem naming the field
 */
export function placeDeadline(
  kind: DeadlineKind,
  schedule: Schedule,
  session: SessionTimesRow | undefined,
  request: WhenStated,
): DerivedDeadline {
  if (schedule.type === 'absolute') {
    const field = given(request.wall) ? 'wall' : 'zone';
    refuseWall(field, schedule.wall, schedule.zone, field);
  } else if (!session) {
    throw Problem.field('sessionId', refusal('deadlines.anchorNeedsSession'));
  }
  const field = fieldToBlame(request);
  const derived = atField(field, () => deriveDeadline(schedule, session && timesOf(session)));
  const year = Number(derived.wall.slice(0, 4));
  if (year < WALL_YEARS.first || year > WALL_YEARS.last) {
    throw Problem.field(
      field,
      refusal('deadlines.years', { first: WALL_YEARS.first, last: WALL_YEARS.last }),
    );
  }
  const misplaced = session && outsideSession(kind, schedule.type, derived.instant, session);
  if (session && misplaced) throw misplacedProblem(field, misplaced, kind, session);
  return derived;
}

/** What happens in the course of a session. Registration, submissions, sign-ons and signatures come before it, or long after. */
const DURING: ReadonlySet<DeadlineKind> = new Set(['session_close', 'vote', 'speakers_list']);

export interface SessionSpan {
  zone: string;
  opensAt: Date;
  closesAt: Date;
}

export type Misplaced = 'before_session' | 'after_session';

/** Why a deadline makes no sense for its session; undefined when it does. */
export function outsideSession(
  kind: DeadlineKind,
  type: Schedule['type'],
  due: Date,
  session: SessionSpan,
): Misplaced | undefined {
  if (due < session.opensAt && DURING.has(kind)) return 'before_session';
  return due > session.closesAt && (type === 'absolute' || DURING.has(kind)) ? 'after_session' : undefined;
}

function misplacedProblem(
  field: string,
  misplaced: Misplaced,
  kind: DeadlineKind,
  session: SessionSpan,
): Problem {
  const { zone, opensAt, closesAt } = session;
  const sentence =
    misplaced === 'before_session'
      ? refusal('deadlines.beforeSession', { kind, opens: toWall(opensAt, zone), zone })
      : refusal('deadlines.afterSession', { closes: toWall(closesAt, zone), zone });
  return Problem.field(field, sentence);
}

/** Whether the zone of a changed deadline is the venue's: as it was said before, where nobody says another zone or session. */
export function onVenueClock(
  before: DeadlineRow,
  schedule: Schedule,
  session: SessionTimesRow | undefined,
): boolean {
  if (schedule.type === 'absolute') return false;
  const same =
    before.schedule === 'relative' && before.zone === schedule.zone && before.sessionId === session?.id;
  return same ? before.venueClock : schedule.zone === session?.zone;
}

type Time = 'schedule' | 'anchor' | 'offsetDays' | 'atTime' | 'offsetMinutes';
type DerivedTime = 'zone' | 'dueLocal' | 'dueAt' | 'zoneVersion';

/** The columns of a deadline's time. */
export function timeColumns(schedule: Schedule, due: DerivedDeadline): Row<Deadline, Time | DerivedTime> {
  const relative = schedule.type === 'relative' ? schedule : undefined;
  return {
    schedule: schedule.type,
    anchor: relative?.anchor ?? null,
    offsetDays: relative?.offsetDays ?? 0,
    atTime: relative?.at ?? null,
    offsetMinutes: relative?.offsetMinutes ?? 0,
    zone: schedule.zone,
    dueLocal: due.wall,
    dueAt: due.instant,
    zoneVersion: due.zoneDataVersion,
  };
}

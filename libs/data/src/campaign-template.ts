import { addDays, daysBetween, deriveDeadline, isoWeekday, toInstant, zoneDataVersion } from '#libs/domain';
import type { SessionTimes } from '#libs/domain';
import {
  DEADLINES,
  MEETING_HOURS,
  PROVISIONS,
  SEED_DOCUMENTS,
  SESSIONS,
  TEXT_VERSIONS,
  sessionByKey,
  type AskPriority,
  type ReferenceAsk,
  type ReferenceDeadline,
  type ReferenceSession,
  type SourceGrade,
  type TextVersionKey,
} from '#libs/reference';
import type { Deadline } from './tables/process.js';
import type { New } from './tables/row.js';
import { milestone } from './treaty-template.js';

/** Rows of the reference data in the columns of our tables, without ids. */

const opening = MEETING_HOURS[0].from;
const closing = MEETING_HOURS[1].to;

/** The city's usual hours: meetings begin in the morning of the first day and end in the evening of the last. */
export function sessionTimes(session: ReferenceSession): SessionTimes {
  return {
    opensWall: `${session.firstDay}T${opening}`,
    closesWall: `${session.lastDay}T${closing}`,
    zone: session.zone,
  };
}

/** @param until calendar date; sessions that begin after it are left out */
export function sessionsUntil(until: string | undefined): ReferenceSession[] {
  return SESSIONS.filter((session) => until === undefined || session.firstDay <= until);
}

export function sessionRow(session: ReferenceSession) {
  const times = sessionTimes(session);
  return {
    name: session.name,
    city: session.city,
    zone: session.zone,
    opensLocal: times.opensWall,
    closesLocal: times.closesWall,
    opensAt: toInstant(times.opensWall, session.zone).instant,
    closesAt: toInstant(times.closesWall, session.zone).instant,
    zoneVersion: zoneDataVersion,
    source: graded(session),
  };
}

/** Two meetings on each working day, at the usual hours; only the reconvened session is known to have met like that. */
export function meetingRows(session: ReferenceSession) {
  if (session.key !== 'concluding-reconvened') return [];
  return workingDays(session).flatMap((day) =>
    MEETING_HOURS.map((hours) => ({
      name: `${hours.key === 'morning' ? 'Morning' : 'Afternoon'} meeting`,
      startsLocal: `${day}T${hours.from}`,
      endsLocal: `${day}T${hours.to}`,
      startsAt: toInstant(`${day}T${hours.from}`, session.zone).instant,
      endsAt: toInstant(`${day}T${hours.to}`, session.zone).instant,
    })),
  );
}

function workingDays(session: ReferenceSession): string[] {
  const count = daysBetween(session.firstDay, session.lastDay) + 1;
  return Array.from({ length: count }, (_, day) => addDays(session.firstDay, day)).filter(
    (day) => isoWeekday(day) <= 5,
  );
}

export interface DeadlineFact {
  key: string;
  session: string | null;
  row: Omit<New<Deadline>, 'id' | 'campaignId' | 'sessionId'>;
}

/** The dated facts of the process as deadlines that move with their session, and the last day for signature. */
export function deadlineFacts(until: string | undefined): DeadlineFact[] {
  const included = new Set(sessionsUntil(until).map((session) => session.key));
  const ofSessions = DEADLINES.filter((deadline) => included.has(deadline.session)).map(ofSession);
  const signature = until === undefined || until >= adoption().lastDay ? [lastDayForSignature()] : [];
  return [...ofSessions, ...signature];
}

function ofSession(deadline: ReferenceDeadline): DeadlineFact {
  const session = sessionByKey(deadline.session);
  if (!session) throw new Error(`The reference data has no session ${deadline.session}`);
  const closes = deadline.kind === 'session_close';
  const schedule = {
    type: 'relative',
    anchor: closes ? 'session_close' : 'session_open',
    offsetDays: closes ? 0 : daysBetween(session.firstDay, deadline.wallTime),
    at: closes ? null : deadline.wallTime.slice(11),
    offsetMinutes: 0,
    zone: deadline.zone,
  } as const;
  const derived = deriveDeadline(schedule, sessionTimes(session));
  return {
    key: deadline.key,
    session: deadline.session,
    row: {
      kind: deadline.kind,
      title: deadline.title,
      schedule: 'relative',
      anchor: schedule.anchor,
      offsetDays: schedule.offsetDays,
      atTime: schedule.at,
      offsetMinutes: 0,
      zone: deadline.zone,
      dueLocal: derived.wall,
      dueAt: derived.instant,
      zoneVersion: derived.zoneDataVersion,
      source: graded(deadline),
    },
  };
}

/** The day on which the negotiation ended. */
export const adoption = () => milestone('assembly-adoption');

function lastDayForSignature(): DeadlineFact {
  const fact = milestone('signature-closes');
  const derived = deriveDeadline({
    type: 'absolute',
    wall: `${fact.lastDay}T${closing}`,
    zone: 'America/New_York',
  });
  return {
    key: fact.key,
    session: null,
    row: {
      kind: 'signature',
      title: fact.title,
      schedule: 'absolute',
      anchor: null,
      offsetDays: 0,
      atTime: null,
      offsetMinutes: 0,
      zone: derived.zone,
      dueLocal: derived.wall,
      dueAt: derived.instant,
      zoneVersion: derived.zoneDataVersion,
      source: `${graded(fact)}. ${fact.note ?? ''}`.trim(),
    },
  };
}

const PRIORITIES: Record<AskPriority, number> = { high: 1, medium: 2, low: 3 };

export function askRow(ask: ReferenceAsk) {
  const seed = SEED_DOCUMENTS.find((document) => document.key === ask.origin);
  return {
    key: ask.key,
    title: ask.title,
    kind: ask.kind,
    summary: ask.redLine ? `${ask.summary} Red line: ${ask.redLine}` : ask.summary,
    priority: PRIORITIES[ask.priority],
    redLine: ask.redLine !== undefined,
    fallback: ask.fallback ?? null,
    source: seed
      ? `${seed.title}, ${seed.date}`
      : `A question ${ask.origin === 'negotiation' ? 'of the negotiation' : 'since adoption'}; the direction is a proposal`,
  };
}

/** Only the month of circulation is known; the convention itself has its day. @param until calendar date */
export function textVersionRows(until: string | undefined) {
  return TEXT_VERSIONS.map(({ key, month, title, symbol, note }, index) => ({
    key,
    title,
    symbol,
    ordinal: index + 1,
    circulatedOn: key === 'final' ? adoption().lastDay : `${month}-01`,
    state: 'confirmed' as const,
    source: note,
    confirmedAt: new Date(`${month}-01T00:00:00Z`),
  })).filter((text) => until === undefined || text.circulatedOn <= until);
}

/** One row per provision whose number in the draft a source gives. */
export function articleRows(text: TextVersionKey) {
  return PROVISIONS.flatMap(({ key, title, numbers }, index) => {
    const number = (numbers as Partial<Record<TextVersionKey, string>>)[text];
    return number === undefined
      ? []
      : [{ provision: key, sort: index, number, title, status: 'open' as const, changed: false }];
  });
}

const graded = (fact: { source: string; grade: SourceGrade }) =>
  `${fact.source} (${fact.grade.replaceAll('_', ' ')})`;

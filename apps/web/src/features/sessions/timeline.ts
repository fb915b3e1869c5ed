import type {
  ClockFaceDto,
  ClocksDto,
  DeadlineDto,
  DeliveryDto,
  SessionDto,
} from '../../kernel/api/client.js';
import { clockText } from '../../kernel/i18n/clocks.js';

/** One row of the plan: a session at its opening, or a deadline at its hour. */
export type Entry =
  | { type: 'session'; id: string; at: string; session: SessionDto }
  | { type: 'deadline'; id: string; at: string; deadline: DeadlineDto };

export interface PlanFilter {
  /** `session`, a kind of deadline, or nothing for all. */
  kind?: string | undefined;
  /** Id of one session with its deadlines. */
  session?: string | undefined;
}

/** Sessions and deadlines in the order of time; at the same instant the session first. */
export function entriesOf(
  sessions: readonly SessionDto[],
  deadlines: readonly DeadlineDto[],
  { kind, session: only }: PlanFilter,
): Entry[] {
  const shownSessions = kind && kind !== 'session' ? [] : sessions;
  const shownDeadlines = kind ? deadlines.filter((one) => one.kind === kind) : deadlines;
  const entries: Entry[] = [
    ...shownSessions
      .filter(({ id }) => !only || id === only)
      .map((session) => ({ type: 'session' as const, id: session.id, at: session.opens.instant, session })),
    ...shownDeadlines
      .filter(({ sessionId }) => !only || sessionId === only)
      .map((deadline) => ({
        type: 'deadline' as const,
        id: deadline.id,
        at: deadline.due.instant,
        deadline,
      })),
  ];
  const order = (entry: Entry) => (entry.type === 'session' ? 0 : 1);
  return entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || order(a) - order(b));
}

const endOf = (entry: Entry): string =>
  entry.type === 'session' ? entry.session.closes.instant : entry.deadline.due.instant;

/** What is over by the campaign's clock, and what is not; a session that runs is not over. @param now in ms */
export function splitByNow(entries: readonly Entry[], now: number): { past: Entry[]; coming: Entry[] } {
  const over = (entry: Entry) => Date.parse(endOf(entry)) <= now;
  return { past: entries.filter(over), coming: entries.filter((entry) => !over(entry)) };
}

/** The session that runs now, else the next one; undefined when none lies ahead. @param now in ms */
export function presentSession(sessions: readonly SessionDto[], now: number): SessionDto | undefined {
  return sessions
    .filter(({ closes }) => Date.parse(closes.instant) > now)
    .toSorted((a, b) => Date.parse(a.opens.instant) - Date.parse(b.opens.instant))[0];
}

export const runsNow = ({ opens, closes }: SessionDto, now: number): boolean =>
  Date.parse(opens.instant) <= now && now < Date.parse(closes.instant);

/** The next deadline that was not cancelled. @param now in ms */
export function nextDeadline(deadlines: readonly DeadlineDto[], now: number): DeadlineDto | undefined {
  return deadlines
    .filter(({ state, due }) => state === 'open' && Date.parse(due.instant) > now)
    .toSorted((a, b) => Date.parse(a.due.instant) - Date.parse(b.due.instant))[0];
}

export interface Reminded {
  people: number;
  /** The earliest mail that is planned. */
  first: ClocksDto;
}

/** How many people have a planned reminder of each deadline, by the deadline's id. */
export function remindedOf(planned: readonly DeliveryDto[]): Map<string, Reminded> {
  const people = new Map<string, Set<string>>();
  const first = new Map<string, ClocksDto>();
  for (const { subjectId, userId, fireAt } of planned) {
    people.set(subjectId, (people.get(subjectId) ?? new Set()).add(userId));
    const known = first.get(subjectId);
    if (!known || Date.parse(fireAt.instant) < Date.parse(known.instant)) first.set(subjectId, fireAt);
  }
  return new Map([...first].map(([id, at]) => [id, { people: people.get(id)?.size ?? 0, first: at }]));
}

/** From one time to another on the same clock, in one label where both lie on one day. */
export function spanLabel(starts: ClockFaceDto, ends: ClockFaceDto): string {
  const [startDay, startTime = ''] = starts.wall.split('T');
  const [endDay, endTime = ''] = ends.wall.split('T');
  const oneDay = startDay === endDay && starts.offsetMinutes === ends.offsetMinutes;
  if (!oneDay) return `${clockText(starts)} – ${clockText(ends)}`;
  return clockText(starts).replace(startTime, `${startTime}–${endTime}`);
}

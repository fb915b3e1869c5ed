import type {
  ChangeDeadlineRequest,
  DeadlineDto,
  MakeDeadlineRequest,
  SessionDto,
} from '../../kernel/api/client.js';
import { instantIn } from './instant-in.js';

/** How the time of a deadline is stated: by itself, at an hour some days from a session, or so many minutes from it. */
export type Way = 'wall' | 'day' | 'exact';

/** What the form holds: all of it text, as it was typed. */
export interface DeadlineDraft {
  kind: string;
  title: string;
  way: Way;
  /** `2024-08-09T18:00` */
  wall: string;
  zone: string;
  sessionId: string;
  anchor: 'session_open' | 'session_close';
  /** Days or, with `exact`, `unit`s before or after the anchor; never signed. */
  amount: string;
  unit: 'minutes' | 'hours' | 'days';
  direction: 'before' | 'after';
  /** `18:00` */
  at: string;
  source: string;
}

const MINUTES = { minutes: 1, hours: 60, days: 1440 } as const;

export const emptyDeadline = (session: SessionDto | undefined, zone: string): DeadlineDraft => ({
  kind: 'own',
  title: '',
  way: 'wall',
  wall: '',
  zone: session?.zone ?? zone,
  sessionId: session?.id ?? '',
  anchor: 'session_open',
  amount: '3',
  unit: 'hours',
  direction: 'before',
  at: '18:00',
  source: '',
});

function unitOf(minutes: number): DeadlineDraft['unit'] {
  if (minutes !== 0 && minutes % 1440 === 0) return 'days';
  return minutes % 60 === 0 ? 'hours' : 'minutes';
}

/** The form of a deadline as it stands. */
export function draftOf(deadline: DeadlineDto): DeadlineDraft {
  const signed = deadline.at === null ? deadline.offsetMinutes : deadline.offsetDays;
  const unit = deadline.at === null ? unitOf(signed) : 'days';
  const relative = deadline.at === null ? 'exact' : 'day';
  const amount = deadline.at === null ? Math.abs(signed) / MINUTES[unit] : Math.abs(signed);
  return {
    kind: deadline.kind,
    title: deadline.title,
    way: deadline.schedule === 'absolute' ? 'wall' : relative,
    wall: deadline.due.venue.wall,
    zone: deadline.zone,
    sessionId: deadline.sessionId ?? '',
    anchor: deadline.anchor ?? 'session_open',
    amount: String(amount),
    unit: deadline.schedule === 'absolute' ? 'hours' : unit,
    direction: signed > 0 ? 'after' : 'before',
    at: deadline.at ?? '18:00',
    source: deadline.source ?? '',
  };
}

type When = Pick<MakeDeadlineRequest, 'wall' | 'anchor' | 'offsetDays' | 'at' | 'offsetMinutes'>;

function whenOf({ way, wall, anchor, amount, unit, direction, at }: DeadlineDraft): When {
  if (way === 'wall') return { wall };
  const sign = direction === 'before' ? -1 : 1;
  // `|| 0`: nothing is sent as minus nothing.
  const signed = (factor: number) => Math.round(Number(amount) * factor) * sign || 0;
  if (way === 'day') return { anchor, offsetDays: signed(1), at };
  return { anchor, offsetMinutes: signed(MINUTES[unit]) };
}

const orNull = (text: string): string | null => text.trim() || null;

export const makeRequest = (draft: DeadlineDraft, id: string): MakeDeadlineRequest => ({
  id,
  kind: draft.kind as MakeDeadlineRequest['kind'],
  title: draft.title.trim(),
  zone: draft.zone.trim(),
  ...whenOf(draft),
  ...(draft.sessionId ? { sessionId: draft.sessionId } : {}),
  ...(orNull(draft.source) ? { source: orNull(draft.source) } : {}),
});

const TIMED = ['way', 'wall', 'zone', 'sessionId', 'anchor', 'amount', 'unit', 'direction', 'at'] as const;

/** What a draft changes of the deadline that it was made of, and nothing else: a time that was left alone is not stated anew. */
export function changeRequest(draft: DeadlineDraft, before: DeadlineDto): ChangeDeadlineRequest {
  const stood = draftOf(before);
  const timed = TIMED.some((name) => draft[name] !== stood[name]);
  return {
    ...(draft.kind === stood.kind ? {} : { kind: draft.kind as DeadlineDto['kind'] }),
    ...(draft.title.trim() === stood.title ? {} : { title: draft.title.trim() }),
    ...(draft.source.trim() === stood.source ? {} : { source: orNull(draft.source) }),
    ...(timed ? { ...whenOf(draft), zone: draft.zone.trim(), sessionId: draft.sessionId || null } : {}),
  };
}

/** What brings a deadline back to how it was. @param now as it stands after the change */
export const backTo = (before: DeadlineDto, now: DeadlineDto): ChangeDeadlineRequest => ({
  ...changeRequest(draftOf(before), now),
  ...(before.state === now.state ? {} : { state: before.state }),
});

/** The wall time that a draft means; undefined while that is not known, and of an exact time from a session. */
export function meantWall(draft: DeadlineDraft, session: SessionDto | undefined): string | undefined {
  if (draft.way === 'wall') return draft.wall || undefined;
  const anchor = draft.anchor === 'session_open' ? session?.opens : session?.closes;
  if (draft.way === 'exact' || !anchor || draft.amount === '') return undefined;
  const day = new Date(Date.parse(`${anchor.venue.wall.slice(0, 10)}T00:00:00Z`));
  day.setUTCDate(day.getUTCDate() + (whenOf(draft).offsetDays ?? 0));
  return Number.isNaN(day.getTime()) ? undefined : `${day.toISOString().slice(0, 10)}T${draft.at}`;
}

/**
 * The instant that a draft means, in ms, for a look at it before it is saved; NaN while that is not known. The api
 * has the last word.
 */
export function meantInstant(draft: DeadlineDraft, session: SessionDto | undefined): number {
  if (draft.way !== 'exact') return instantIn(meantWall(draft, session) ?? '', draft.zone);
  const anchor = draft.anchor === 'session_open' ? session?.opens : session?.closes;
  if (!anchor || draft.amount === '') return Number.NaN;
  return Date.parse(anchor.instant) + (whenOf(draft).offsetMinutes ?? 0) * 60_000;
}

/** What a form cannot be saved without; the api would name it by its own words. */
export type Needed = 'title' | 'wall' | 'sessionId' | 'amount' | 'at';

/** The first thing that is missing; undefined when the api can judge the rest. */
export function missingIn(draft: DeadlineDraft): Needed | undefined {
  if (!draft.title.trim()) return 'title';
  if (draft.way === 'wall') return draft.wall ? undefined : 'wall';
  if (!draft.sessionId) return 'sessionId';
  if (draft.amount === '') return 'amount';
  return draft.way === 'day' && !draft.at ? 'at' : undefined;
}

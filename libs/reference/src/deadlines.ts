import type { DeadlineKind } from '#libs/domain';
import type { Sourced, WallTime } from './source.js';

export interface ReferenceDeadline extends Sourced {
  readonly key: string;
  readonly title: string;
  readonly kind: Extract<DeadlineKind, 'registration' | 'session_close'>;
  readonly session: string;
  readonly wallTime: WallTime;
  readonly zone: string;
  /** Who has to keep it; some sessions close for organisations without prior approval a week earlier. */
  readonly audience: 'everyone' | 'other-ngos';
  /** Number of the event at indico.un.org, where known. */
  readonly indicoEvent: number | null;
  readonly note?: string;
}

/** Registration closes in New York time even where the session is held in Vienna. */
const newYork = 'America/New_York';

/** Real deadlines of the process. verified: Indico.UN and UNODC pages, except the last, whose hour is assumed. */
export const DEADLINES: readonly ReferenceDeadline[] = [
  {
    key: 'intersessional-2-registration',
    title: 'Registration for the second intersessional consultation',
    kind: 'registration',
    session: 'intersessional-2',
    wallTime: '2022-06-10T18:00',
    zone: newYork,
    audience: 'everyone',
    indicoEvent: null,
    source: 'UNODC page of the second intersessional consultation',
    grade: 'verified',
  },
  {
    key: 'session-4-registration',
    title: 'Registration for the fourth session',
    kind: 'registration',
    session: 'session-4',
    wallTime: '2023-01-06T18:00',
    zone: newYork,
    audience: 'everyone',
    indicoEvent: 1002989,
    source: 'Indico.UN event 1002989',
    grade: 'verified',
  },
  {
    key: 'session-5-registration',
    title: 'Registration for the fifth session',
    kind: 'registration',
    session: 'session-5',
    wallTime: '2023-04-06T18:00',
    zone: newYork,
    audience: 'everyone',
    indicoEvent: 1004084,
    source: 'Indico.UN event 1004084',
    grade: 'verified',
  },
  {
    key: 'session-6-registration-other-ngos',
    title: 'Registration for the sixth session, other organisations',
    kind: 'registration',
    session: 'session-6',
    wallTime: '2023-08-14T18:00',
    zone: newYork,
    audience: 'other-ngos',
    indicoEvent: 1005604,
    source: 'Indico.UN event 1005604',
    grade: 'verified',
  },
  {
    key: 'session-6-registration',
    title: 'Registration for the sixth session',
    kind: 'registration',
    session: 'session-6',
    wallTime: '2023-08-18T18:00',
    zone: newYork,
    audience: 'everyone',
    indicoEvent: 1005604,
    source: 'Indico.UN event 1005604',
    grade: 'verified',
  },
  {
    key: 'concluding-registration-other-ngos',
    title: 'Registration for the concluding session, other organisations',
    kind: 'registration',
    session: 'concluding',
    wallTime: '2024-01-22T18:00',
    zone: newYork,
    audience: 'other-ngos',
    indicoEvent: 1007770,
    source: 'Indico.UN event 1007770',
    grade: 'verified',
  },
  {
    key: 'concluding-registration',
    title: 'Registration for the concluding session',
    kind: 'registration',
    session: 'concluding',
    wallTime: '2024-01-26T18:00',
    zone: newYork,
    audience: 'everyone',
    indicoEvent: 1007770,
    source: 'Indico.UN event 1007770',
    grade: 'verified',
  },
  {
    key: 'concluding-reconvened-close',
    title: 'Close of the reconvened concluding session',
    kind: 'session_close',
    session: 'concluding-reconvened',
    wallTime: '2024-08-09T18:00',
    zone: newYork,
    audience: 'everyone',
    indicoEvent: null,
    source: 'UNODC page of the session (day); usual meeting hours (hour)',
    grade: 'assumed',
    note: 'The day is verified, the hour is the end of the usual afternoon meeting.',
  },
];

export interface ZoneReading {
  readonly zone: string;
  readonly wallTime: WallTime;
}

/** One moment as several walls show it. */
export interface ZoneTrap {
  readonly key: string;
  readonly wallTime: WallTime;
  readonly zone: string;
  /** The same moment in UTC, `YYYY-MM-DDTHH:mmZ`. */
  readonly utc: string;
  readonly readings: readonly ZoneReading[];
  readonly why: string;
}

/** Moments that conversion code gets wrong. Computed from the IANA data of Node, checked in the test. */
export const ZONE_TRAPS: readonly ZoneTrap[] = [
  {
    key: 'friday-evening-summer',
    wallTime: '2022-06-10T18:00',
    zone: newYork,
    utc: '2022-06-10T22:00Z',
    readings: [
      { zone: 'Europe/Vienna', wallTime: '2022-06-11T00:00' },
      { zone: 'Asia/Bangkok', wallTime: '2022-06-11T05:00' },
      { zone: 'Asia/Yangon', wallTime: '2022-06-11T04:30' },
    ],
    why: 'Friday evening in New York is Saturday elsewhere; Vienna reads midnight; Yangon is half an hour off.',
  },
  {
    key: 'friday-evening-winter',
    wallTime: '2023-01-06T18:00',
    zone: newYork,
    utc: '2023-01-06T23:00Z',
    readings: [
      { zone: 'Europe/Vienna', wallTime: '2023-01-07T00:00' },
      { zone: 'Asia/Bangkok', wallTime: '2023-01-07T06:00' },
      { zone: 'Asia/Yangon', wallTime: '2023-01-07T05:30' },
    ],
    why: 'Bangkok is twelve hours ahead in winter and eleven in summer.',
  },
  {
    key: 'clock-change-weeks',
    wallTime: '2022-03-24T10:00',
    zone: 'Europe/Vienna',
    utc: '2022-03-24T09:00Z',
    readings: [
      { zone: 'America/New_York', wallTime: '2022-03-24T05:00' },
      { zone: 'Asia/Bangkok', wallTime: '2022-03-24T16:00' },
    ],
    why: 'From 13 to 27 March 2022 New York and Vienna were five hours apart, not six.',
  },
  {
    key: 'session-close',
    wallTime: '2024-08-09T18:00',
    zone: newYork,
    utc: '2024-08-09T22:00Z',
    readings: [
      { zone: 'Europe/Vienna', wallTime: '2024-08-10T00:00' },
      { zone: 'Asia/Bangkok', wallTime: '2024-08-10T05:00' },
      { zone: 'Asia/Manila', wallTime: '2024-08-10T06:00' },
    ],
    why: 'The last day in New York is over before the Saturday begins in the region of the 2024 coalition.',
  },
];

import type { DatePrecision, IsoDate, Sourced } from './source.js';

export type SessionKind = 'organisational' | 'formal' | 'intersessional' | 'follow-up';

/** Dates that were announced and then given up. */
export interface PlannedDates extends Sourced {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  /** `month`: only the month was announced, and the two days are its first and last. */
  readonly precision: DatePrecision;
}

export interface ReferenceSession extends Sourced {
  readonly key: string;
  readonly name: string;
  readonly kind: SessionKind;
  /** Number within its kind; null for sessions that bear none. */
  readonly number: number | null;
  readonly city: 'New York' | 'Vienna';
  readonly zone: 'America/New_York' | 'Europe/Vienna';
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  /** Symbols of the documents of this session, where a source ties them to it. */
  readonly documents: readonly string[];
  /** In the order in which they were given up. */
  readonly plannedEarlier: readonly PlannedDates[];
  readonly note?: string;
}

const newYork = { city: 'New York', zone: 'America/New_York' } as const;
const vienna = { city: 'Vienna', zone: 'Europe/Vienna' } as const;

const unodc = { source: 'UNODC home page of the Ad Hoc Committee (copies)', grade: 'verified' } as const;
const bare = { documents: [], plannedEarlier: [] } as const;

/** All sessions in order of time. verified: UNODC home page copies, GA/12309, Indico.UN; plans as stated. */
export const SESSIONS: readonly ReferenceSession[] = [
  {
    ...unodc,
    ...newYork,
    key: 'organisational',
    name: 'Organisational session',
    kind: 'organisational',
    number: null,
    firstDay: '2021-05-10',
    lastDay: '2021-05-12',
    documents: [],
    plannedEarlier: [
      {
        firstDay: '2020-08-01',
        lastDay: '2020-08-31',
        precision: 'month',
        source: 'UN press release GA/12309',
        grade: 'verified',
      },
      {
        firstDay: '2021-01-20',
        lastDay: '2021-01-22',
        precision: 'day',
        source: 'UN press release GA/12309',
        grade: 'verified',
      },
    ],
  },
  {
    ...unodc,
    ...newYork,
    ...bare,
    key: 'organisational-matters',
    name: 'Session on organisational matters',
    kind: 'organisational',
    number: null,
    firstDay: '2022-02-24',
    lastDay: '2022-02-24',
  },
  {
    ...unodc,
    ...newYork,
    key: 'session-1',
    name: 'First session',
    kind: 'formal',
    number: 1,
    firstDay: '2022-02-28',
    lastDay: '2022-03-11',
    documents: [],
    plannedEarlier: [
      {
        firstDay: '2022-01-17',
        lastDay: '2022-01-28',
        precision: 'day',
        source: 'dig.watch process page',
        grade: 'verified',
      },
    ],
  },
  {
    ...unodc,
    ...vienna,
    ...bare,
    key: 'intersessional-1',
    name: 'First intersessional consultation',
    kind: 'intersessional',
    number: 1,
    firstDay: '2022-03-24',
    lastDay: '2022-03-25',
    note: 'Falls in the weeks in which New York had moved its clocks and Vienna had not: five hours apart, not six.',
  },
  {
    ...unodc,
    ...vienna,
    ...bare,
    key: 'session-2',
    name: 'Second session',
    kind: 'formal',
    number: 2,
    firstDay: '2022-05-30',
    lastDay: '2022-06-10',
  },
  {
    ...unodc,
    ...vienna,
    ...bare,
    key: 'intersessional-2',
    name: 'Second intersessional consultation',
    kind: 'intersessional',
    number: 2,
    firstDay: '2022-06-13',
    lastDay: '2022-06-14',
  },
  {
    ...unodc,
    ...newYork,
    ...bare,
    key: 'session-3',
    name: 'Third session',
    kind: 'formal',
    number: 3,
    firstDay: '2022-08-29',
    lastDay: '2022-09-09',
  },
  {
    ...unodc,
    ...vienna,
    ...bare,
    key: 'intersessional-3',
    name: 'Third intersessional consultation',
    kind: 'intersessional',
    number: 3,
    firstDay: '2022-11-03',
    lastDay: '2022-11-04',
  },
  {
    ...unodc,
    ...vienna,
    ...bare,
    key: 'session-4',
    name: 'Fourth session',
    kind: 'formal',
    number: 4,
    firstDay: '2023-01-09',
    lastDay: '2023-01-20',
  },
  {
    ...unodc,
    ...vienna,
    ...bare,
    key: 'intersessional-4',
    name: 'Fourth intersessional consultation',
    kind: 'intersessional',
    number: 4,
    firstDay: '2023-03-06',
    lastDay: '2023-03-07',
  },
  {
    ...unodc,
    ...vienna,
    ...bare,
    key: 'session-5',
    name: 'Fifth session',
    kind: 'formal',
    number: 5,
    firstDay: '2023-04-11',
    lastDay: '2023-04-21',
    note: 'The meeting room had no seats for stakeholders, who followed from another one.',
  },
  {
    ...unodc,
    ...vienna,
    ...bare,
    key: 'intersessional-5',
    name: 'Fifth intersessional consultation',
    kind: 'intersessional',
    number: 5,
    firstDay: '2023-06-20',
    lastDay: '2023-06-21',
  },
  {
    ...unodc,
    ...newYork,
    ...bare,
    key: 'session-6',
    name: 'Sixth session',
    kind: 'formal',
    number: 6,
    firstDay: '2023-08-21',
    lastDay: '2023-09-01',
  },
  {
    ...unodc,
    ...newYork,
    ...bare,
    key: 'concluding',
    name: 'Concluding session',
    kind: 'formal',
    number: null,
    firstDay: '2024-01-29',
    lastDay: '2024-02-09',
    note: 'Suspended without a result on about 8 February 2024 (EFF) and continued in July.',
  },
  {
    ...unodc,
    ...newYork,
    key: 'concluding-reconvened',
    name: 'Reconvened concluding session',
    kind: 'formal',
    number: null,
    firstDay: '2024-07-29',
    lastDay: '2024-08-09',
    documents: [
      'A/AC.291/24/Add.1',
      'A/AC.291/22/Rev.3',
      'A/AC.291/25/Rev.1',
      'A/AC.291/27',
      'A/AC.291/L.15',
      'A/AC.291/L.16',
    ],
    plannedEarlier: [],
    note: 'Ordered by General Assembly decision 78/549. Reports number its meetings in two ways: do not rely on them.',
  },
  {
    ...unodc,
    ...vienna,
    ...bare,
    key: 'cosp-rules',
    name: 'Session on the rules of procedure of the Conference of the States Parties',
    kind: 'follow-up',
    number: null,
    firstDay: '2026-01-26',
    lastDay: '2026-01-30',
    note: 'Ended without agreement on who may take part (second-hand).',
  },
];

export function sessionByKey(key: string): ReferenceSession | undefined {
  return SESSIONS.find((session) => session.key === key);
}

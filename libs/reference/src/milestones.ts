import type { IsoDate, SourceGrade, Sourced } from './source.js';
import type { StateCode } from './states/index.js';

export interface ReferenceMilestone extends Sourced {
  readonly key: string;
  readonly title: string;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly city: string | null;
  readonly note?: string;
}

const depositary = 'treaties.un.org, MTDSG XVIII-16; C.N.196.2025';

/** What followed the last session. */
export const MILESTONES: readonly ReferenceMilestone[] = [
  {
    key: 'committee-adoption',
    title: 'The committee adopts the draft convention',
    firstDay: '2024-08-08',
    lastDay: '2024-08-08',
    city: 'New York',
    source: 'A/AC.291/L.15; EFF; dig.watch report of 8 August 2024',
    grade: 'verified',
    note: 'One dig.watch page says 7 August.',
  },
  {
    key: 'assembly-adoption',
    title: 'The General Assembly adopts the convention (A/RES/79/243)',
    firstDay: '2024-12-24',
    lastDay: '2024-12-24',
    city: 'New York',
    source: depositary,
    grade: 'verified',
    note: 'At the 55th plenary meeting; that no vote was taken is from memory.',
  },
  {
    key: 'signature-opens',
    title: 'Opening for signature in Hanoi',
    firstDay: '2025-10-25',
    lastDay: '2025-10-26',
    city: 'Hanoi',
    source: depositary,
    grade: 'verified',
  },
  {
    key: 'signature-closes',
    title: 'Last day for signature at UN Headquarters',
    firstDay: '2026-12-31',
    lastDay: '2026-12-31',
    city: 'New York',
    source: depositary,
    grade: 'verified',
    note: 'The hour at which the depositary closes on that day is not known.',
  },
];

/** When the convention binds. verified: Art. 65(1) as published in MTDSG XVIII-16. */
export const ENTRY_INTO_FORCE = {
  instrumentsNeeded: 40,
  daysAfter: 90,
  /** The instrument of the European Union does not count beside those of its members. */
  regionalOrganisationCounts: false,
  source: depositary,
  grade: 'verified',
} as const;

export interface SignatoryCount {
  readonly count: number;
  readonly asOf: string;
  readonly grade: SourceGrade;
  readonly note?: string;
}

/** The count grows; news of the first day in Hanoi gave a lower one than the depositary gave after the second. */
export const SIGNATORY_COUNTS: readonly SignatoryCount[] = [
  {
    count: 72,
    asOf: '2025-10-26',
    grade: 'verified',
    note: 'With the European Union; news of the first day said 65.',
  },
  { count: 74, asOf: '2026-03', grade: 'second_hand' },
  { count: 76, asOf: '2026-05', grade: 'second_hand', note: 'Before Canada signed in July 2026.' },
];

/**
 * Signatories read in a copy of the depositary list, which broke off after Jamaica: absence says nothing.
 * verified, partial: MTDSG XVIII-16.
 */
// prettier-ignore
export const SIGNATORIES_SEEN: readonly StateCode[] = [
  'DZA', 'AGO', 'AUS', 'AUT', 'AZE', 'BLR', 'BEL', 'BRA', 'BRN', 'BFA', 'KHM', 'CHL', 'CHN', 'CRI',
  'CIV', 'CUB', 'CZE', 'PRK', 'COD', 'DJI', 'DOM', 'ECU', 'EGY', 'EUE', 'FRA', 'GHA', 'GRC', 'GNB',
  'IRN', 'IRL', 'JAM',
];

/**
 * The day on which the depositary counted 72 signatories; who of those below signed later is not known, because the
 * copy of the list gave no days.
 */
export const SIGNATORIES_SEEN_AS_OF: IsoDate = '2025-10-26';

/** Ratifications that somebody reported; sources disagree, check with the depositary. second-hand. */
export const RATIFICATIONS_REPORTED: readonly StateCode[] = ['QAT', 'AZE', 'VNM'];

/** When the reports were read; the days of the deposits are not known. */
export const RATIFICATIONS_REPORTED_AS_OF: IsoDate = '2026-11-01';

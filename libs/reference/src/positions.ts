import type { Stance } from '#libs/domain';
import type { AskKey } from './asks.js';
import type { IsoDate, SourceGrade, Sourced } from './source.js';
import type { StateCode } from './states/index.js';

export interface ReferencePosition extends Sourced {
  readonly state: StateCode;
  readonly ask: AskKey;
  /** Our coding of what the report says; see `codingNote` where it is not plain. */
  readonly stance: Stance;
  readonly saidPublicly: true;
  readonly occurredOn: IsoDate;
  readonly session: string;
  /** What the report says, in our own words. */
  readonly summary: string;
  readonly codingNote?: string;
  readonly sourceUrl: string;
  readonly caution: string;
}

export const TRANSCRIPT_CAUTION = 'AI transcript, accuracy not guaranteed';

const transcript = {
  saidPublicly: true,
  session: 'concluding-reconvened',
  grade: 'machine_transcript',
  caution: TRANSCRIPT_CAUTION,
} as const;

const reportsUrl = 'https://dig.watch/event/reconvened-concluding-session-of-the-ad-hoc-committee';

const thresholdReport = {
  ...transcript,
  ask: 'high-ratification-threshold',
  occurredOn: '2024-08-01',
  source: 'dig.watch, machine-made report of the meeting of 1 August 2024, morning',
  sourceUrl: reportsUrl,
} as const;

const clauseReport = {
  ...transcript,
  ask: 'keep-suppression-clause',
  occurredOn: '2024-08-05',
  source: 'dig.watch, machine-made report of the meeting of 5 August 2024, morning',
  sourceUrl: reportsUrl,
} as const;

const keepsClause = {
  ...clauseReport,
  stance: 'support',
  summary: 'Prefers to keep paragraph 2 as drafted.',
} as const;

const generalWording = {
  ...clauseReport,
  stance: 'lean_against',
  summary: 'Wants a general statement on human rights instead of a detailed list.',
  codingNote: 'Against the list, not against a human-rights clause as such.',
} as const;

/**
 * Real positions for the demo. machine-transcript: reports that dig.watch generates from recordings and that
 * warn of errors themselves. Never show one without its grade; none of them is a fact about a state. Only states
 * that the reports name are here: not the "over 35" that Egypt spoke for, nor those that followed India.
 */
export const POSITIONS: readonly ReferencePosition[] = [
  {
    ...thresholdReport,
    state: 'MEX',
    stance: 'champion',
    summary: 'Argued for 60 ratifications, for the sake of broad support.',
    codingNote: 'Champion, because the proposal was its own.',
  },
  {
    ...thresholdReport,
    state: 'NZL',
    stance: 'support',
    summary: 'Backed the proposal of 60 ratifications.',
  },
  {
    ...thresholdReport,
    state: 'LIE',
    stance: 'support',
    summary: 'Backed the proposal of 60 ratifications.',
  },
  {
    ...thresholdReport,
    state: 'RUS',
    stance: 'oppose',
    summary: 'Called for 30 ratifications, because the matter is urgent.',
  },
  { ...thresholdReport, state: 'IRN', stance: 'oppose', summary: 'Supported a lower threshold.' },
  { ...thresholdReport, state: 'AZE', stance: 'oppose', summary: 'Supported a lower threshold.' },
  { ...keepsClause, state: 'NZL' },
  { ...keepsClause, state: 'CAN' },
  { ...keepsClause, state: 'AUS' },
  { ...keepsClause, state: 'LIE' },
  { ...keepsClause, state: 'USA' },
  { ...keepsClause, state: 'CHE' },
  {
    ...clauseReport,
    state: 'EGY',
    stance: 'oppose',
    summary:
      'Asked to delete the list of rights, aligned with more than 35 states that the report does not name.',
  },
  {
    ...clauseReport,
    state: 'IND',
    stance: 'lean_against',
    summary: 'Proposed the word "restriction" in place of "suppression"; several others agreed.',
    codingNote: 'Against the wording, not for deletion.',
  },
  { ...generalWording, state: 'MYS' },
  { ...generalWording, state: 'PAK' },
];

export interface ReferenceStatement extends Sourced {
  readonly key: string;
  readonly speaker: StateCode;
  /** Group in whose name it was made. */
  readonly onBehalfOf: string;
  readonly aligned: readonly StateCode[];
  readonly occurredOn: IsoDate;
  readonly session: string;
  readonly subject: string;
  readonly grade: SourceGrade;
}

/** A real statement of a bloc with states that aligned themselves: 27 members and ten more. */
export const BLOC_STATEMENTS: readonly ReferenceStatement[] = [
  {
    key: 'eu-2026-01-26',
    speaker: 'EUE',
    onBehalfOf: 'eu',
    aligned: ['ALB', 'ARM', 'BIH', 'ISL', 'MNE', 'MKD', 'NOR', 'MDA', 'SRB', 'UKR'],
    occurredOn: '2026-01-26',
    session: 'cosp-rules',
    subject: 'Rules of procedure of the Conference of the States Parties',
    source: 'EU statement of 26 January 2026 (EEAS copy at pubt.io)',
    grade: 'verified',
  },
];

import { toInstant } from '#libs/domain';
import { POSITIONS, RECORDED_VOTES, TRANSCRIPT_CAUTION } from '#libs/reference';
import type { DemoAmendment } from './amendments.js';
import { ILLUSTRATIVE } from './illustrative.js';
import type { DemoStatement, Saying } from './rows.js';

/** What the first campaign of the demo knows beside its meetings: what was said in public, and what is invented. */

const NEW_YORK = 'America/New_York';

/** What delegations said in the room, with source and grade. A quarter of an hour into the meeting, and noted then. */
export function publicPositions(): Saying[] {
  return POSITIONS.map((position) => ({
    by: 'campaigner',
    state: position.state,
    ask: position.ask,
    stance: position.stance,
    confidence: 2,
    said: 'publicly',
    grade: 'machine_transcript',
    source: `${position.source} (${position.caution}) ${position.sourceUrl}`,
    note: [position.summary, position.codingNote ?? ''].join(' ').trim(),
    at: toInstant(`${position.occurredOn}T10:15`, NEW_YORK).instant,
    zone: NEW_YORK,
    tier: 'public',
  }));
}

export const BLOC_STATEMENT: Omit<DemoStatement, 'id'> = {
  title: 'A Caribbean statement on searches, joined by Costa Rica (illustrative)',
  by: 'campaigner',
  speaker: 'JAM',
  group: 'caricom',
  aligned: ['CRI'],
  excepted: ['HTI'],
  ask: 'judicial-oversight-of-searches',
  stance: 'support',
  confidence: 2,
  grade: 'own_notes',
  source: ILLUSTRATIVE,
  note: 'Illustrative: no such statement was read; it shows how one statement counts for many.',
  at: new Date('2024-08-02T15:30:00Z'),
  day: '2024-08-02',
  zone: NEW_YORK,
  tier: 'coalition',
};

/** A state that spoke for itself after its bloc had, and one whose source only its author reads. */
export const LATE_WORDS: readonly Saying[] = [
  {
    by: 'campaigner2',
    state: 'GUY',
    ask: 'judicial-oversight-of-searches',
    stance: 'undecided',
    confidence: 2,
    said: 'privately',
    grade: 'second_hand',
    source: ILLUSTRATIVE,
    note: 'Differs from the statement that was made in its name.',
    at: new Date('2024-08-02T19:30:00Z'),
    zone: NEW_YORK,
    tier: 'coalition',
  },
  {
    by: 'campaigner',
    state: 'KEN',
    ask: 'judicial-oversight-of-searches',
    stance: 'support',
    confidence: 3,
    said: 'privately',
    grade: 'own_notes',
    source: 'Illustrative: an invented diplomat, who must not be named.',
    note: ILLUSTRATIVE,
    at: new Date('2024-08-04T20:00:00Z'),
    zone: NEW_YORK,
    tier: 'core',
    sealed: true,
  },
];

const REPORT = POSITIONS.find((position) => position.ask === 'keep-suppression-clause');
const reported = {
  ask: 'keep-suppression-clause',
  effect: 'defeats',
  provision: 'suppression-clause',
  proposedOn: '2024-08-05',
  state: 'proposed',
  grade: 'machine_transcript',
  source: `${REPORT?.source ?? ''} (${TRANSCRIPT_CAUTION}) ${REPORT?.sourceUrl ?? ''}`,
  tier: 'public',
} as const;

export const AMENDMENTS: readonly DemoAmendment[] = [
  {
    ...reported,
    key: 'delete-list',
    title: 'Delete the list of rights in paragraph 2',
    body: 'Proposed by Egypt, aligned with more than 35 states that the report does not name.',
    sponsors: { sponsor: ['EGY'], co_sponsor: [] },
  },
  {
    ...reported,
    key: 'restriction',
    title: 'Write "restriction" in place of "suppression"',
    body: 'Proposed by India; the report says that several others agreed, without their names.',
    sponsors: { sponsor: ['IND'], co_sponsor: [] },
  },
  {
    key: 'prior-authorisation',
    title: 'A court decides before a search (illustrative)',
    ask: 'judicial-oversight-of-searches',
    effect: 'serves',
    provision: 'search-and-seizure',
    body: 'Illustrative: no such proposal was read.',
    proposedOn: '2024-08-02',
    state: 'proposed',
    grade: 'own_notes',
    source: ILLUSTRATIVE,
    tier: 'coalition',
    sponsors: { sponsor: ['FJI'], co_sponsor: ['NZL', 'CHE', 'CRI'] },
  },
];

/** Eight days into the demo's own story; who voted how, and with what numbers, is not verified and not told. */
export const REJECTED_MOTION: DemoAmendment = {
  key: 'delete-clause',
  title: 'Delete the clause against suppression of rights',
  ask: 'keep-suppression-clause',
  effect: 'defeats',
  provision: 'suppression-clause',
  body: 'Moved by Iran on the last day of voting and rejected. The numbers are not verified, so they are not given.',
  proposedOn: '2024-08-08',
  state: 'rejected',
  grade: 'second_hand',
  source: 'EFF on the votes of 8 August 2024: deletions moved by Iran were rejected (verified)',
  tier: 'public',
  sponsors: { sponsor: ['IRN'], co_sponsor: [] },
};

/** Who leads the talks with whom: the invented people's organisations. */
export const LEADS: readonly { state: string; by: string; person: boolean }[] = [
  { state: 'FJI', by: 'campaigner', person: true },
  { state: 'PHL', by: 'campaigner', person: true },
  { state: 'THA', by: 'campaigner2', person: true },
  { state: 'SGP', by: 'campaigner2', person: false },
  { state: 'IDN', by: 'member', person: true },
  { state: 'KHM', by: 'member2', person: true },
  { state: 'VNM', by: 'coordinator', person: false },
  { state: 'JAM', by: 'coordinator', person: true },
];

/** Resolution 74/247: the tally is known, the ballots are not. */
export function recordedVotes() {
  return RECORDED_VOTES.map((vote) => ({
    title: vote.title,
    rule: 'simple_majority' as const,
    heldAt: toInstant(`${vote.date}T12:00`, NEW_YORK).instant,
    zone: NEW_YORK,
    yes: vote.yes,
    no: vote.no,
    abstained: vote.abstained,
    grade: 'second_hand' as const,
    source: `${vote.source} (${vote.grade}). ${vote.note ?? ''}`.trim(),
  }));
}

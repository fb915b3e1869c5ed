import type { SourceGrade } from './source.js';

/** When registration for a session usually closes, as a deadline that is counted from its opening. The zone is stated with it. */
export interface DeadlineOffer {
  readonly key: string;
  /** Whose practice it is. */
  readonly forum: 'ad_hoc_committee' | 'conference';
  /** Who has to keep it; organisations without consultative status close earlier. */
  readonly audience: 'everyone' | 'other-ngos';
  readonly offsetDays: number;
  /** `HH:mm` on the clock of `zone`. */
  readonly at: string;
  readonly zone: string;
  readonly source: string;
  readonly grade: SourceGrade;
}

/**
 * Read off `DEADLINES` and off Indico.UN: the sixth session opened on 21 August 2023, the concluding one on 29 January 2024, and
 * both closed 7 and 3 days before; the rules session of the Conference opened on 26 January 2026 and closed on Thursday the 22nd.
 * Neither says when it closes the next time: an offer is a beginning to be held against the invitation.
 */
export const DEADLINE_OFFERS: readonly DeadlineOffer[] = [
  {
    key: 'committee-other-ngos',
    forum: 'ad_hoc_committee',
    audience: 'other-ngos',
    offsetDays: -7,
    at: '18:00',
    zone: 'America/New_York',
    source: 'Indico.UN events 1005604 and 1007770',
    grade: 'verified',
  },
  {
    key: 'committee',
    forum: 'ad_hoc_committee',
    audience: 'everyone',
    offsetDays: -3,
    at: '18:00',
    zone: 'America/New_York',
    source: 'Indico.UN events 1005604 and 1007770',
    grade: 'verified',
  },
  {
    key: 'conference',
    forum: 'conference',
    audience: 'everyone',
    offsetDays: -4,
    at: '18:00',
    zone: 'Europe/Vienna',
    source: 'Indico.UN event 1020135',
    grade: 'verified',
  },
];

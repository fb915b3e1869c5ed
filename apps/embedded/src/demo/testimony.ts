import type { Confidence, EvidenceGrade, InteractionKind, Said, Stance, Tier } from '#libs/domain';
import { ILLUSTRATIVE } from './illustrative.js';

export interface DemoPosition {
  ask: string;
  stance: Stance;
  confidence: Confidence;
  said: Said;
  grade: EvidenceGrade;
  source: string;
}

export interface DemoMeeting {
  by: string;
  state: string;
  kind: InteractionKind;
  occurredAt: string;
  zone: string;
  note: string;
  tier: Tier;
  /** Who may know that the two were in touch, where that is more than may know the rest. */
  noticeTier?: Tier;
  positions: DemoPosition[];
}

const heard = (ask: string, stance: Stance, confidence: Confidence = 2): DemoPosition => ({
  ask,
  stance,
  confidence,
  said: 'privately',
  grade: 'own_notes',
  source: ILLUSTRATIVE,
});

export const DEMO_MEETINGS: readonly DemoMeeting[] = [
  {
    by: 'campaigner',
    state: 'FJI',
    kind: 'corridor',
    occurredAt: '2024-08-01T15:40:00Z',
    zone: 'America/New_York',
    note: `${ILLUSTRATIVE} Wants to see the safeguards before deciding; asked for one page on Article 28.`,
    tier: 'coalition',
    positions: [heard('judicial-oversight-of-searches', 'lean_support')],
  },
  {
    by: 'campaigner',
    state: 'THA',
    kind: 'meeting',
    occurredAt: '2024-08-02T19:10:00Z',
    zone: 'America/New_York',
    note: `${ILLUSTRATIVE} Waits for instructions from the capital on Articles 27 and 28.`,
    tier: 'core',
    positions: [
      heard('judicial-oversight-of-searches', 'undecided'),
      heard('production-order-conditions', 'undecided', 1),
    ],
  },
  {
    by: 'campaigner2',
    state: 'SGP',
    kind: 'call',
    occurredAt: '2024-08-02T02:30:00Z',
    zone: 'Asia/Yangon',
    note: `${ILLUSTRATIVE} Heard through a partner; to be confirmed in New York.`,
    tier: 'organisation',
    noticeTier: 'coalition',
    positions: [heard('extradition-substantial-grounds', 'silent', 1)],
  },
  {
    by: 'campaigner2',
    state: 'KEN',
    kind: 'meeting',
    occurredAt: '2024-08-05T12:40:00Z',
    zone: 'America/New_York',
    note: `${ILLUSTRATIVE} Two hours before the demo begins: others see that they met, not what was said.`,
    tier: 'organisation',
    noticeTier: 'coalition',
    positions: [heard('cooperation-safeguards', 'undecided', 1)],
  },
  {
    by: 'coordinator',
    state: 'IDN',
    kind: 'email',
    occurredAt: '2024-08-05T03:15:00Z',
    zone: 'Asia/Bangkok',
    note: `${ILLUSTRATIVE} Answered our letter politely, without a position.`,
    tier: 'coalition',
    positions: [heard('cooperation-safeguards', 'silent')],
  },
  {
    by: 'campaigner',
    state: 'PHL',
    kind: 'corridor',
    occurredAt: '2024-08-05T14:20:00Z',
    zone: 'America/New_York',
    note: `${ILLUSTRATIVE} A private impression, not to be passed on yet.`,
    tier: 'me',
    positions: [heard('judicial-oversight-of-searches', 'lean_support', 1)],
  },
];

export interface DemoTask {
  by: string;
  for: string;
  state: string;
  title: string;
  dueLocal: string;
  zone: string;
  tier: Tier;
}

export const DEMO_TASKS: readonly DemoTask[] = [
  {
    by: 'campaigner',
    for: 'campaigner',
    state: 'FJI',
    title: 'Send one page on Article 28 to the delegation of Fiji',
    dueLocal: '2024-08-06T17:00',
    zone: 'America/New_York',
    tier: 'coalition',
  },
  {
    by: 'coordinator',
    for: 'campaigner2',
    state: 'THA',
    title: 'Ask the contact in the capital what Thailand was instructed on Article 28',
    dueLocal: '2024-08-07T12:00',
    zone: 'Asia/Yangon',
    tier: 'core',
  },
  {
    by: 'coordinator',
    for: 'member',
    state: 'IDN',
    title: 'Call the ministry in Jakarta about Articles 41 and 42',
    dueLocal: '2024-08-13T15:00',
    zone: 'Asia/Jakarta',
    tier: 'coalition',
  },
  {
    by: 'coordinator',
    for: 'member2',
    state: 'KHM',
    title: 'Share the statement with the mission of Cambodia',
    dueLocal: '2024-08-14T15:00',
    zone: 'Asia/Phnom_Penh',
    tier: 'coalition',
  },
];

/** Tomorrow's deadline of the demo: the coalition's own, hence invented and labelled so. */
export const DEMO_SIGN_ON = {
  title: 'Names under the statement to the Chair (illustrative)',
  wall: '2024-08-06T18:00',
  zone: 'America/New_York',
};

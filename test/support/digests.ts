import type { CountSummary } from '#libs/domain';
import type { DigestContent } from '#libs/mail';

const at = new Date('2024-08-05T01:00:00Z');
const none = { items: [], total: 0 };

/** A week in which nothing happened. */
export const quiet: DigestContent = {
  campaignId: '018f7e2a-0000-7000-8000-000000000001',
  campaign: 'UN cybercrime convention',
  slug: 'un-cybercrime',
  window: { start: new Date('2024-07-29T01:00:00Z'), end: at },
  at,
  deadlines: { ...none, changes: 0 },
  closed: none,
  sessions: none,
  letters: { ...none, changes: 0 },
  votes: none,
  texts: none,
  amendments: none,
  room: { before: 193, after: 193, changes: [], renamed: [] },
  shifts: { asks: [], total: 0 },
  interactions: none,
  acts: none,
  treaty: null,
  intentions: none,
  mine: none,
  others: none,
  done: none,
  comments: none,
  asks: none,
};

const task = {
  id: '018f7e2a-0000-7000-8000-000000000011',
  title: 'Send the wording on Article 35 to the mission',
  delegation: 'Mexico',
  code: 'MEX',
  assignee: 'Ploy Srisai',
  author: 'Aung Ko',
  zone: 'America/New_York',
  dueAt: new Date('2024-08-05T13:00:00Z'),
};

type Counted = { yes: number; no: number; short: number };

/** Of a room of 192, by two thirds. */
function counted(before: Counted, after: Counted) {
  const tally = ({ yes, no, short }: Counted) => {
    return { yes, no, short, open: 192 - yes - no, littleKnown: false };
  };
  const summary: CountSummary = {
    ...tally(after),
    ...{ code: 'short', outlook: 'unlikely', members: 192, probability: 0.02, undo: 0 },
    needed: Math.ceil(((after.yes + after.no) * 2) / 3),
    ...{ nearest: [], tie: null, quorum: { needed: 97, present: 192 } },
  };
  return { before: tally(before), after: tally(after), summary };
}

/** The week before the session closes: something in every section. */
export const rich: DigestContent = {
  ...quiet,
  deadlines: {
    items: [
      {
        id: '018f7e2a-0000-7000-8000-000000000021',
        title: 'The reconvened concluding session closes',
        kind: 'session_close',
        state: 'open',
        zone: 'America/New_York',
        dueAt: new Date('2024-08-09T22:00:00Z'),
        change: 'changed',
        wasAt: new Date('2024-08-08T22:00:00Z'),
        wasZone: 'America/New_York',
        statedAt: new Date('2024-08-09T22:00:00Z'),
        statedZone: 'America/New_York',
      },
      {
        id: '018f7e2a-0000-7000-8000-000000000022',
        title: 'Sign-on to the joint letter',
        kind: 'sign_on',
        state: 'cancelled',
        zone: 'Europe/Vienna',
        dueAt: new Date('2024-08-12T15:00:00Z'),
        change: 'changed',
        wasAt: null,
        wasZone: 'Europe/Vienna',
        statedAt: new Date('2024-08-12T15:00:00Z'),
        statedZone: 'Europe/Vienna',
      },
    ],
    total: 2,
    changes: 2,
  },
  closed: {
    items: [
      {
        id: '018f7e2a-0000-7000-8000-000000000023',
        title: "Speakers' list for the high-level segment",
        kind: 'speakers_list',
        state: 'open',
        zone: 'America/New_York',
        dueAt: new Date('2024-08-01T21:00:00Z'),
        change: null,
        wasAt: null,
        wasZone: 'America/New_York',
        statedAt: new Date('2024-08-01T21:00:00Z'),
        statedZone: 'America/New_York',
      },
    ],
    total: 1,
  },
  sessions: {
    items: [
      {
        id: '018f7e2a-0000-7000-8000-000000000051',
        name: 'Reconvened concluding session',
        city: 'New York',
        zone: 'America/New_York',
        opensAt: new Date('2024-07-29T14:00:00Z'),
        closesAt: new Date('2024-08-09T22:00:00Z'),
        wasCity: 'Vienna',
        wasZone: 'Europe/Vienna',
        wasOpensAt: new Date('2024-07-29T08:00:00Z'),
        wasClosesAt: new Date('2024-08-08T16:00:00Z'),
      },
    ],
    total: 1,
  },
  votes: {
    items: [
      {
        id: '018f7e2a-0000-7000-8000-000000000061',
        title: 'Motion to delete paragraph 2 of Article 6',
        ...{ kind: 'amendment', removed: false, ask: 'A defence for security research', effect: 'defeats' },
        ...{ heldAt: new Date('2024-08-01T21:10:00Z'), zone: 'America/New_York' },
        ...{ rule: 'two_thirds', passes: false, complete: true, needed: 84, voting: 125, objections: 102 },
        numbers: { yes: 23, no: 102, abstain: 26, absent: null },
        ...{ called: 96, hits: 93 },
        surprises: [
          { delegation: 'Mexico', code: 'MEX', called: 'no', actual: 'yes' },
          { delegation: 'Peru', code: 'PER', called: 'no', actual: 'yes' },
          { delegation: 'Mali', code: 'MLI', called: 'yes', actual: 'abstain' },
        ],
      },
      {
        id: '018f7e2a-0000-7000-8000-000000000062',
        title: 'Closure of the debate',
        ...{ kind: 'procedure', removed: true, ask: null, effect: 'serves', rule: 'simple_majority' },
        ...{ heldAt: new Date('2024-07-26T21:10:00Z'), zone: 'America/New_York' },
        ...{ passes: true, complete: false, needed: 2, voting: 3, objections: 1 },
        ...{ numbers: { yes: 2, no: 1, abstain: 0, absent: 0 }, called: 0, hits: 0, surprises: [] },
      },
    ],
    total: 2,
  },
  shifts: {
    asks: [
      {
        ask: 'A defence for security research',
        redLine: true,
        rule: 'two_thirds',
        ...counted({ yes: 61, no: 40, short: 19 }, { yes: 58, no: 44, short: 30 }),
        ...{ rewordings: [], stale: 0, fresh: 0 },
        shifts: [
          {
            statement: {
              speaker: { delegation: 'Egypt', code: 'EGY' },
              group: { code: 'african', name: 'African Group' },
              stance: 'oppose',
              joined: 53,
              aligned: [{ delegation: 'Türkiye', code: 'TUR' }],
              excepted: [
                { delegation: 'Ghana', code: 'GHA' },
                { delegation: 'Kenya', code: 'KEN' },
              ],
            },
            moves: [
              {
                ...{ from: 'support', to: 'oppose', stated: 'oppose', cause: 'said', corrected: null },
                delegations: [{ delegation: 'Senegal', code: 'SEN' }],
              },
              {
                ...{ from: 'oppose', to: 'oppose', stated: 'oppose', cause: 'said', corrected: null },
                delegations: [
                  { delegation: 'Egypt', code: 'EGY' },
                  { delegation: 'Mali', code: 'MLI' },
                ],
              },
            ],
            ...{ said: 'publicly', grade: 'official_record', statements: 1 },
          },
          {
            statement: null,
            moves: [
              {
                ...{ from: null, to: 'oppose', stated: 'silent', cause: 'said', corrected: null },
                delegations: [{ delegation: 'Viet Nam', code: 'VNM' }],
              },
            ],
            ...{ said: 'publicly', grade: 'webcast', statements: 2 },
          },
        ],
      },
      {
        ask: 'Narrow the powers to preserve and access data',
        redLine: false,
        rule: 'two_thirds',
        ...counted({ yes: 65, no: 38, short: 11 }, { yes: 67, no: 38, short: 9 }),
        ...{ rewordings: [], stale: 0, fresh: 0 },
        shifts: [
          {
            statement: null,
            moves: [
              {
                ...{
                  from: 'undecided',
                  to: 'lean_support',
                  stated: 'lean_support',
                  cause: 'said',
                  corrected: null,
                },
                delegations: [
                  { delegation: 'Mexico', code: 'MEX' },
                  { delegation: 'Peru', code: 'PER' },
                ],
              },
            ],
            ...{ said: 'privately', grade: 'own_notes', statements: 2 },
          },
        ],
      },
    ],
    total: 6,
  },
  interactions: {
    items: [
      {
        id: '018f7e2a-0000-7000-8000-000000000031',
        delegation: 'Thailand',
        code: 'THA',
        kind: 'corridor',
        organisation: 'Manushya Foundation',
        zone: 'America/New_York',
        occurredAt: new Date('2024-08-01T19:30:00Z'),
        note: 'Ninety seconds at the coffee bar.\r\nThey ask for wording by Friday, and say the capital decides.',
      },
    ],
    total: 1,
  },
  mine: {
    items: [{ ...task, title: 'Call the legal adviser back', dueAt: new Date('2024-08-02T10:00:00Z') }, task],
    total: 2,
  },
  others: {
    items: [{ ...task, title: 'Draft the floor statement', delegation: null, assignee: null }],
    total: 1,
  },
  done: { items: [{ ...task, title: 'Book the side event room', delegation: null }], total: 1 },
  comments: {
    items: [
      { id: '018f7e2a-0000-7000-8000-000000000051', title: 'Call the legal adviser back', comments: 2 },
    ],
    total: 1,
  },
  asks: {
    items: [
      {
        id: '018f7e2a-0000-7000-8000-000000000041',
        title: 'Delete Article 17',
        redLine: true,
        change: 'new',
      },
      {
        id: '018f7e2a-0000-7000-8000-000000000042',
        title: 'Say what "serious" is',
        redLine: false,
        change: 'changed',
      },
    ],
    total: 2,
  },
};

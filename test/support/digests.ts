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
  shifts: none,
  interactions: none,
  mine: none,
  others: none,
  done: none,
  asks: none,
};

const task = {
  id: '018f7e2a-0000-7000-8000-000000000011',
  title: 'Send the wording on Article 35 to the mission',
  delegation: 'Mexico',
  alpha2: 'MX',
  assignee: 'Ploy Srisai',
  author: 'Aung Ko',
  zone: 'America/New_York',
  dueAt: new Date('2024-08-05T13:00:00Z'),
};

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
      },
      {
        id: '018f7e2a-0000-7000-8000-000000000022',
        title: 'Sign-on to the joint letter',
        kind: 'sign_on',
        state: 'cancelled',
        zone: 'Europe/Vienna',
        dueAt: new Date('2024-08-12T15:00:00Z'),
        change: 'changed',
      },
    ],
    total: 2,
    changes: 2,
  },
  shifts: {
    items: [
      {
        delegation: 'Mexico',
        alpha2: 'MX',
        ask: 'Narrow the powers to preserve and access data',
        from: 'undecided',
        to: 'lean_support',
        stated: 'lean_support',
        said: 'privately',
        grade: 'own_notes',
        statements: 2,
      },
      {
        delegation: 'Viet Nam',
        alpha2: 'VN',
        ask: 'A defence for security research',
        from: null,
        to: 'oppose',
        stated: 'silent',
        said: 'publicly',
        grade: 'webcast',
        statements: 2,
      },
    ],
    total: 14,
  },
  interactions: {
    items: [
      {
        id: '018f7e2a-0000-7000-8000-000000000031',
        delegation: 'Thailand',
        alpha2: 'TH',
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

import { allPages } from '../query/pages.js';
import { queryClient } from '../query/query.js';
import { asksQuery } from './asks.js';
import { delegationsQuery, groupsQuery } from './delegations.js';
import { plannedQuery } from './deliveries.js';
import { membersQuery, organisationsQuery } from './members.js';
import { deadlinesQuery, sessionsQuery } from './sessions.js';
import { textsQuery } from './texts.js';

const ROWS = Array.from({ length: 1_003 }, (_none, id) => ({ id: String(id) }));
let asked: number;

/** As the api answers: at most 200 rows, and where the next page begins. */
function answerInPages(address: string): Promise<unknown> {
  asked += 1;
  const { searchParams } = new URL(address, 'http://desk.example');
  const from = Number(searchParams.get('cursor') ?? 0);
  const to = from + Math.min(Number(searchParams.get('limit') ?? 50), 200);
  const body = JSON.stringify({ items: ROWS.slice(from, to), next: to < ROWS.length ? String(to) : null });
  return Promise.resolve({
    ok: true,
    status: 200,
    headers: new Map([['content-type', 'application/json']]),
    json: () => Promise.resolve(JSON.parse(body)),
    text: () => Promise.resolve(body),
    clone: () => ({ json: () => Promise.resolve(JSON.parse(body)) }),
  });
}

beforeEach(() => {
  asked = 0;
  globalThis.fetch = answerInPages as unknown as typeof fetch;
});
afterEach(() => queryClient.clear());

const get = queryClient.fetchQuery.bind(queryClient);
const LISTS: Record<string, () => Promise<{ items: unknown[] }>> = {
  asks: () => get(asksQuery('c1')),
  delegations: () => get(delegationsQuery('c1')),
  groups: () => get(groupsQuery('c1')),
  planned: () => get(plannedQuery('c1')),
  members: () => get(membersQuery('c1')),
  organisations: () => get(organisationsQuery('c1')),
  sessions: () => get(sessionsQuery('c1')),
  deadlines: () => get(deadlinesQuery('c1', true)),
  texts: () => get(textsQuery('c1')),
};

it.each(Object.keys(LISTS))('Of %s every row is known, not the first 200', async (name) => {
  expect(await LISTS[name]?.()).toEqual({ items: ROWS });
  expect(asked).toBe(6);
});

it('A list that never ends is given up, and says so', async () => {
  const endless = () => Promise.resolve({ items: [1], next: 'on' });
  await expect(allPages(endless)).rejects.toThrow('more than');
});

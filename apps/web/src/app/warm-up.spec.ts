import { jest } from '@jest/globals';
import { queryClient } from '../kernel/query/query.js';
import { json, signIn } from '../ui/campaign/test-form.js';
import { warmUp } from './warm-up.js';

const face = { zone: 'UTC', wall: '2024-08-05T12:00', offsetMinutes: 0 };
const now = { instant: '2024-08-05T12:00:00.000Z', venue: face, reader: face };

let asked: string[];
let over: AbortController;

beforeEach(() => {
  jest.useFakeTimers();
  over = new AbortController();
  asked = [];
  signIn((address: string) => {
    asked.push(new URL(address, 'http://here').pathname.split('/').at(-1) ?? '');
    return json(200, { items: [], next: null, now, nextDeadline: null, inSession: false });
  });
});
afterEach(() => {
  over.abort();
  jest.useRealTimers();
  queryClient.clear();
});

/** A list that somebody has just opened, until it is answered. */
function opened(): () => void {
  let answer: () => void = () => undefined;
  const answered = new Promise<null>((resolve) => (answer = () => resolve(null)));
  queryClient.fetchQuery({ queryKey: ['list'], queryFn: () => answered }).catch(() => undefined);
  return answer;
}

it('What a phone is to have without a network is asked for after the list that somebody waits for', async () => {
  const answer = opened();
  void warmUp('c1', over.signal);
  await jest.advanceTimersByTimeAsync(4_000);
  expect(asked).toEqual([]);
  answer();
  await jest.advanceTimersByTimeAsync(4_000);
  expect(asked).toEqual(['c1', 'delegations', 'asks', 'tasks', 'deadlines', 'sessions']);
});

it('Whoever taps on is not in the way for ever: a list that is never answered delays it by seconds', async () => {
  opened();
  void warmUp('c1', over.signal);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual(['c1', 'delegations', 'asks', 'tasks', 'deadlines', 'sessions']);
});

it('My day is asked for again when a task changes, for as long as the campaign is open', async () => {
  void warmUp('c1', over.signal);
  await jest.advanceTimersByTimeAsync(20_000);
  const before = asked.filter((one) => one === 'tasks').length;
  await queryClient.invalidateQueries({ queryKey: ['campaign', 'c1', 'tasks'] });
  expect(asked.filter((one) => one === 'tasks')).toHaveLength(before + 1);
  over.abort();
  await queryClient.invalidateQueries({ queryKey: ['campaign', 'c1', 'tasks'] });
  expect(asked.filter((one) => one === 'tasks')).toHaveLength(before + 1);
});

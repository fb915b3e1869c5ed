/** @jest-environment node */
import { jest } from '@jest/globals';
import { actFor, call } from './call.js';

const real = globalThis.fetch;
let keys: (string | null)[] = [];
/** What becomes of the next requests: a status, or no answer at all. */
let fates: (number | 'lost')[] = [];

beforeEach(() => {
  [keys, fates] = [[], []];
  actFor('018f7e2a-0000-7000-8000-000000000001');
  globalThis.fetch = (_: unknown, init?: RequestInit) => {
    keys.push(new Headers(init?.headers).get('Idempotency-Key'));
    const fate = fates.shift() ?? 200;
    if (fate === 'lost') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(new Response('{}', { status: fate }));
  };
});
afterEach(() => {
  globalThis.fetch = real;
  jest.restoreAllMocks();
});

const change = (body = '{"title":"New"}', version = '"3"') => {
  const init = { method: 'PATCH', body, headers: { 'If-Match': version } };
  return call('/api/tasks/1', init).catch(() => undefined);
};

it.each([['lost'], [502], [504]] as const)(
  'A change whose answer was %s is sent again with its key, and the one after it with another',
  async (fate) => {
    fates = [fate, 200];
    await change();
    await change();
    await change();
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  },
);

it('Another change has another key: other words, another version, another person', async () => {
  fates = ['lost', 'lost', 'lost', 'lost'];
  await change();
  await change('{"title":"Newer"}');
  await change('{"title":"Newer"}', '"4"');
  actFor('018f7e2a-0000-7000-8000-000000000002');
  await change('{"title":"Newer"}', '"4"');
  expect(new Set(keys).size).toBe(4);
});

it('What was done between is no repeat: taken back after a lost answer, it is done anew', async () => {
  fates = ['lost', 200, 200];
  await change();
  await call('/api/tasks/1', { method: 'DELETE' });
  await change();
  expect(new Set(keys).size).toBe(3);
});

it('What bears a key, or an id that was made here, is left as it is; so is what only asks', async () => {
  await call('/api/tasks', { method: 'POST', body: '{"id":"018f7e2a-0000-7000-8000-000000000009"}' });
  await call('/api/tasks', { method: 'POST', body: '{}', headers: { 'Idempotency-Key': 'own' } });
  await call('/api/tasks');
  expect(keys).toEqual([null, 'own', null]);
});

it('A lost change is the same one two seconds later, whatever the clock shows, and not after ten minutes', async () => {
  const at = (wall: string) => jest.spyOn(Date, 'now').mockReturnValue(Date.parse(`2026-11-30T${wall}Z`));
  fates = ['lost', 'lost', 'lost'];
  at('12:09:59');
  await change();
  at('12:10:01');
  await change();
  at('12:19:59');
  await change();
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

it('A change with ids inside it has a key of its own', async () => {
  await change('{"roles":[{"id":"018f7e2a-0000-7000-8000-000000000009"}]}');
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
});

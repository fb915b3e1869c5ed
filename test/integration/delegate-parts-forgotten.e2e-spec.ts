import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { admin, at, clients, done, openLiveWorld, stopLiveWorld } from '../support/live-streams.js';

beforeAll(() => openLiveWorld());
afterAll(stopLiveWorld);

/** How many first answers still have these words. */
const answersWith = async (words: string) => {
  const text = 'select count(*)::int as count from idempotency_record where body::text like $1';
  return (await admin<{ count: number }>(text, [`%${words}%`]))[0]?.count;
};

const known = async (name: string) => {
  const id = newId();
  await done(clients.author.post(at('/delegations/TUV/delegates'), { id, name, tier: 'me' }));
  return { path: at(`/delegates/${id}`) };
};

it.each([
  ['note', 'notes', { note: 'Has debts, may be pressed', tier: 'coalition' }, 'may be pressed'],
  [
    'way to reach somebody',
    'contact-points',
    { kind: 'phone', value: '+688 20999', tier: 'coalition' },
    '+688 20999',
  ],
])(
  'A %s that was removed for good is in no first answer, nor in a colleague’s',
  async (_, parts, said, words) => {
    const { path } = await known(`Tavita with ${parts}`);
    await done(clients.author.patch(path, { tier: 'coalition' }, 1));
    const part = { id: newId(), ...said };
    await done(clients.author.post(`${path}/${parts}`, part));
    const other = { id: newId(), note: 'Likes coffee', tier: 'coalition' };
    await done(clients.coordinator.post(`${path}/notes`, other));
    expect(await answersWith(words)).toBe(2);
    await done(clients.author.delete(`${path}/${parts}/${part.id}`, 1));
    expect(await answersWith(words)).toBe(0);
  },
);

it('A note that was put right is in no first answer as it was', async () => {
  const { path } = await known('Tavita of the note');
  const note = { id: newId(), note: 'Is ill, and tells nobody', tier: 'me' };
  await done(clients.author.post(`${path}/notes`, note));
  await done(clients.author.patch(`${path}/notes/${note.id}`, { note: 'Is away until May' }, 1));
  expect(await answersWith('tells nobody')).toBe(0);
});

it('A pseudonym that was removed is in no first answer', async () => {
  const { path } = await known('Tavita with a name');
  const name = { name: 'The heron', tier: 'coalition' };
  await done(clients.author.call('PUT', `${path}/pseudonym`, name, { 'Idempotency-Key': newId() }));
  expect(await answersWith('The heron')).toBe(1);
  await done(clients.author.delete(`${path}/pseudonym`, 2));
  expect(await answersWith('The heron')).toBe(0);
});

import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { begin, openAccountWorld, person, stopAccountWorld, world } from '../support/accounts.js';

beforeAll(openAccountWorld);
afterAll(stopAccountWorld);
beforeEach(begin);

it('a mail that tries the relay out goes where it was asked to, and says so, whatever address comes after', async () => {
  const { database } = world.demarche;
  await database.admin('update user_account set installation_admin = true where id = $1', [person.id]);
  const here = await world.demarche.as(person);
  const asked = await here.post('/api/installation/mail-test', undefined);
  expect([asked.status, asked.body.to]).toEqual([201, person.email]);
  await database.admin('update user_account set email = $2 where id = $1', [
    person.id,
    `${newId()}@example.org`,
  ]);
  await world.worker.mailTestNow();
  expect((await world.sent()).map(({ to }) => to)).toEqual([[person.email]]);
  const { last } = (await here.get('/api/installation/mail-test')).body;
  expect(last).toMatchObject({ to: person.email, state: 'accepted' });
});

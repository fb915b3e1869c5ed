import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { PASSWORD } from '../support/makers.js';
import {
  begin,
  openAccountWorld,
  person,
  signIn,
  stopAccountWorld,
  submit,
  tokenOf,
  world,
} from '../support/accounts.js';

beforeAll(openAccountWorld);
afterAll(stopAccountWorld);
beforeEach(begin);

/** Invites an address, which makes an account that nobody has opened. */
async function invited(email: string): Promise<void> {
  await world.ask(world.clients.desk, 'post', 'invitations', {
    ...{ email, name: 'Somebody', role: 'campaigner', organisationId: world.campaign.organisationId },
    ...{ locale: 'en', zone: 'Asia/Bangkok' },
  });
}

/** Asks for another address; both mailboxes agree. @returns what the second one was answered */
async function agreed(email: string) {
  const here = await world.demarche.as(person);
  expect((await here.post('/api/me/address-change', { email, password: PASSWORD })).status).toBe(201);
  const mails = await world.sent();
  const answers = [person.email, email].map((to) => {
    const links = mails
      .filter((mail) => mail.to.includes(to))
      .flatMap(({ text }) => /\/mail\/address\?token=\S+/.exec(text) ?? []);
    return () => submit('/mail/address', { token: tokenOf(links[0] ?? ''), agree: 'yes' });
  });
  expect((await answers[0]!()).status).toBe(200);
  return answers[1]!;
}

const revoke = (email: string) =>
  world.demarche.database.admin('update invitation set revoked_at = clock_now() where email = $1', [email]);

describe('an address at which an account was never opened', () => {
  it('is free once no invitation waits there; until then it is said what to do', async () => {
    const email = `${newId()}@example.org`;
    await invited(email);
    const answer = await agreed(email);
    const waits = await answer();
    expect([waits.status, waits.text]).toEqual([409, expect.stringContaining('withdraw it')]);
    expect((await signIn(person.email, PASSWORD)).status).toBe(200);
    await revoke(email);
    expect((await answer()).status).toBe(200);
    expect((await signIn(email, PASSWORD)).status).toBe(200);
    expect((await signIn(person.email, PASSWORD)).status).toBe(401);
  });
});

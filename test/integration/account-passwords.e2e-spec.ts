import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, Tokens } from '#libs/platform';
import { aPerson, PASSWORD } from '../support/makers.js';
import {
  NEW_PASSWORD,
  world,
  person,
  client,
  signIn,
  submit,
  tokenOf,
  openAccountWorld,
  stopAccountWorld,
  begin,
} from '../support/accounts.js';

beforeAll(openAccountWorld);
afterAll(stopAccountWorld);
beforeEach(begin);

const ask = (email: string) => client().post('/api/password-resets', { email });
/** Mails to an address since the last look, oldest first. */
async function mailsTo(address: string): Promise<{ subject: string; text: string }[]> {
  return (await world.sent()).filter(({ to }) => to.includes(address));
}
function linkIn(text: string): string {
  const [link] = /\/mail\/(password|address)\?token=\S+/.exec(text) ?? [];
  if (!link) throw new Error(`No link in ${text}`);
  return link;
}
async function resetLink(): Promise<string> {
  expect((await ask(person.email)).status).toBe(204);
  const mail = (await mailsTo(person.email)).find(({ subject }) => subject.includes('choose'));
  return linkIn(mail?.text ?? '');
}

describe('a forgotten password', () => {
  it('is chosen anew by a link that goes to the mailbox, works once, and ends every sign-in', async () => {
    const before = await world.demarche.as(person);
    const link = await resetLink();
    const page = await client().get(link);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining(person.email)]);
    const token = tokenOf(link);
    const form = { token, password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD };
    expect((await submit('/mail/password', { ...form, passwordAgain: 'something else' })).status).toBe(400);
    expect(
      (await submit('/mail/password', { ...form, password: 'short', passwordAgain: 'short' })).status,
    ).toBe(400);
    const answers = await Promise.all([submit('/mail/password', form), submit('/mail/password', form)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect((await submit('/mail/password', form)).status).toBe(410);
    expect((await client().get(link)).status).toBe(410);
    expect((await signIn(person.email, PASSWORD)).status).toBe(401);
    expect((await signIn(person.email, NEW_PASSWORD)).status).toBe(200);
    // As if its time were over: a phone keeps what waits there.
    expect((await before.get('/api/me')).body.type).toBe('urn:demarche:problem:not_signed_in');
    expect((await mailsTo(person.email)).map(({ subject }) => subject)).toEqual([
      'Demarche: your password was changed',
    ]);
  });
  it('looks the same for an address that nobody has, and is bounded for both alike', async () => {
    const nobody = `${newId()}@example.org`;
    for (const email of [person.email, nobody]) {
      const answers = [];
      for (let n = 0; n < 4; n++) answers.push(await ask(email));
      expect(answers.map(({ status, text }) => [status, text !== ''])).toEqual([
        ...[1, 2, 3].map(() => [204, false]),
        [429, true],
      ]);
      expect(answers[3]?.headers.get('retry-after')).toMatch(/^\d+$/);
    }
    expect(await mailsTo(nobody)).toEqual([]);
  });
  it('has a link that ends with the next change of the password, after half an hour, and for a closed account', async () => {
    const [first, second] = [await resetLink(), await resetLink()];
    const form = (link: string) => ({
      token: tokenOf(link),
      password: NEW_PASSWORD,
      passwordAgain: NEW_PASSWORD,
    });
    expect((await submit('/mail/password', form(second))).status).toBe(200);
    expect((await submit('/mail/password', form(first))).status).toBe(410);
    const late = await resetLink();
    await world.demarche.database.admin(
      `update password_reset set expires_at = now() - interval '1 second' where user_id = $1`,
      [person.id],
    );
    expect((await client().get(late)).status).toBe(410);
    await world.demarche.database.admin('delete from sign_in_throttle');
    const closed = await resetLink();
    await world.demarche.database.admin(`update user_account set state = 'disabled' where id = $1`, [
      person.id,
    ]);
    expect((await client().get(closed)).status).toBe(410);
  });
  it.each([
    ['nothing', ''],
    ['nonsense', 'nonsense'],
    ['much too much', 'x'.repeat(3000)],
  ])('has no page for %s', async (_what, token) => {
    const address = `/mail/password?token=${encodeURIComponent(token)}`;
    expect((await client().get(address)).status).toBe(410);
    expect((await submit('/mail/password', { token })).status).toBe(410);
  });
  it('does not take a link that was made for something else', async () => {
    const tokens = new Tokens(world.demarche.environment.secret);
    const link = await resetLink();
    const id = tokenOf(link).split('.')[0] ?? '';
    for (const purpose of ['invitation', 'address', 'unsubscribe', 'device'] as const) {
      const other = encodeURIComponent(tokens.make(purpose, id));
      expect((await client().get(`/mail/password?token=${other}`)).status).toBe(410);
    }
  });
});

describe('a password that one knows', () => {
  it('is changed in the settings; other devices sign in again, and a repeat changes nothing', async () => {
    const [here, elsewhere] = [await world.demarche.as(person), await world.demarche.as(person)];
    const wish = { current: PASSWORD, password: NEW_PASSWORD };
    const wrong = await here.post('/api/me/password', { ...wish, current: 'not this one at all' });
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([400, 'current']);
    const weak = await here.post('/api/me/password', { ...wish, password: 'password1234' });
    expect([weak.status, weak.body.fields[0].path]).toEqual([400, 'password']);
    expect((await here.post('/api/me/password', wish)).status).toBe(204);
    expect((await here.post('/api/me/password', wish)).status).toBe(204);
    expect((await here.get('/api/me')).status).toBe(200);
    expect((await elsewhere.get('/api/me')).status).toBe(401);
    expect((await signIn(person.email, NEW_PASSWORD)).status).toBe(200);
    expect(await mailsTo(person.email)).toHaveLength(1);
  });
});

describe('an address', () => {
  const next = () => `${newId()}@example.org`;
  const asked = async (email: string) => {
    const here = await world.demarche.as(person);
    const answer = await here.post('/api/me/address-change', { email, password: PASSWORD });
    expect([answer.status, answer.body.newEmail]).toEqual([201, email]);
    const mails = await world.sent();
    const [old, fresh] = [person.email, email].map(
      (to) => mails.find((mail) => mail.to.includes(to))?.text ?? '',
    );
    return { here, oldLink: linkIn(old ?? ''), newLink: linkIn(fresh ?? '') };
  };
  const answer = (link: string, agree: string) => submit('/mail/address', { token: tokenOf(link), agree });
  it('changes when both mailboxes have agreed, whoever is first, and the old one hears of it', async () => {
    const email = next();
    const { here, oldLink, newLink } = await asked(email);
    expect((await client().get(newLink)).text).toContain(email);
    expect((await answer(newLink, 'yes')).status).toBe(200);
    expect((await signIn(email, PASSWORD)).status).toBe(401);
    expect((await here.get('/api/me/address-change')).body.items[0]).toMatchObject({
      newAgreed: true,
      oldAgreed: false,
    });
    expect((await answer(oldLink, 'yes')).status).toBe(200);
    expect((await signIn(email, PASSWORD)).status).toBe(200);
    expect((await signIn(person.email, PASSWORD)).status).toBe(401);
    expect((await here.get('/api/me/address-change')).body.items).toEqual([]);
    expect((await mailsTo(person.email)).map(({ subject }) => subject)).toEqual([
      'Demarche: your address was changed',
    ]);
    expect((await answer(oldLink, 'yes')).status).toBe(410);
  });
  it('stays where either refuses, or the wish is taken back', async () => {
    const first = await asked(next());
    expect((await answer(first.oldLink, 'no')).status).toBe(200);
    expect((await answer(first.newLink, 'yes')).status).toBe(410);
    const second = await asked(next());
    expect((await second.here.delete('/api/me/address-change')).status).toBe(204);
    expect((await answer(second.newLink, 'yes')).status).toBe(410);
    expect((await signIn(person.email, PASSWORD)).status).toBe(200);
  });
  it('stays where a new password was set meanwhile: whoever had the old one may have asked', async () => {
    const { oldLink, newLink } = await asked(next());
    expect((await answer(oldLink, 'yes')).status).toBe(200);
    const form = { token: tokenOf(await resetLink()), password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD };
    expect((await submit('/mail/password', form)).status).toBe(200);
    expect((await answer(newLink, 'yes')).status).toBe(410);
    expect((await signIn(person.email, NEW_PASSWORD)).status).toBe(200);
  });
  it('is not one that somebody else has, which is told when both have agreed and no sooner', async () => {
    const other = await aPerson(world.demarche.database, world.campaign);
    const { newLink, oldLink } = await asked(other.email);
    expect((await answer(newLink, 'yes')).status).toBe(200);
    expect((await answer(oldLink, 'yes')).status).toBe(409);
    expect((await signIn(person.email, PASSWORD)).status).toBe(200);
    expect((await signIn(other.email, PASSWORD)).status).toBe(200);
  });
  it('takes the password', async () => {
    const here = await world.demarche.as(person);
    const refused = await here.post('/api/me/address-change', { email: next(), password: 'not this one' });
    expect([refused.status, refused.body.fields[0].path]).toEqual([400, 'password']);
  });
});

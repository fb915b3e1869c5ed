import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, Tokens } from '#libs/platform';
import { Client } from '../support/demarche.js';
import { aPerson, PASSWORD, type TestPerson } from '../support/makers.js';
import { PlannedWorld } from '../support/planned-world.js';

/** Passwords, addresses and what is kept of an account, with a real worker and a real mailbox. */
const NEW_PASSWORD = 'four kites over the harbour';
let world: PlannedWorld;
let person: TestPerson;

beforeAll(async () => {
  world = await PlannedWorld.open('2024-08-05T14:40:00Z');
});
afterAll(() => world.close());
beforeEach(async () => {
  person = await aPerson(world.demarche.database, world.campaign, { zone: 'Asia/Bangkok' });
  await world.demarche.database.admin('delete from sign_in_throttle');
});

const client = () => new Client(world.demarche.base);
const ask = (email: string) => client().post('/api/password-resets', { email });
const signIn = (email: string, password: string) => client().signIn(email, password);

/** Mails to an address since the last look, oldest first. */
async function mailsTo(address: string): Promise<{ subject: string; text: string }[]> {
  return (await world.sent()).filter(({ to }) => to.includes(address));
}

function linkIn(text: string): string {
  const [link] = /\/mail\/(password|address)\?token=\S+/.exec(text) ?? [];
  if (!link) throw new Error(`No link in ${text}`);
  return link;
}

const submit = (path: string, form: Record<string, string>) =>
  client().send('POST', path, new URLSearchParams(form).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
const tokenOf = (link: string) => new URL(link, world.demarche.base).searchParams.get('token') ?? '';

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

const close = async (who: TestPerson) =>
  (await world.demarche.as(who)).post('/api/me/closing', { password: PASSWORD });

describe('an account', () => {
  it('says all that is stored about it, and nothing that lets in', async () => {
    const here = await world.demarche.as(person);
    const stored = await here.get('/api/me/data');
    expect([stored.status, stored.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="demarche-about-me.json"',
    ]);
    expect(Object.keys(stored.body)).toEqual(
      expect.arrayContaining(['membership', 'sign_in', 'user_account']),
    );
    expect(stored.body.user_account).toEqual([
      expect.objectContaining({ id: person.id, email: person.email }),
    ]);
    expect(stored.text).not.toMatch(/argon2|token_hash|password_hash/);
  });

  it('says of what it may not see neither that it is there, nor what is planned about it', async () => {
    const { database } = world.demarche;
    const { id: campaignId, organisationId } = world.campaign;
    const other = await aPerson(database, world.campaign, { role: 'campaigner' });
    const by = { campaignId, organisationId, authorId: other.id };
    const contact = await database.make.interaction({
      ...{ ...by, delegationCode: 'FJI', tier: 'me' },
      occurredAt: new Date('2024-08-05T10:00:00Z'),
    });
    const given = { assigneeId: person.id, interactionId: contact };
    const mine = await database.make.task({ ...by, ...given, tier: 'me' });
    const hidden = await database.make.task({ ...by, givenBy: person.id, tier: 'me' });
    for (const [subject, state] of [
      [mine, 'planned'],
      [hidden, 'planned'],
      [hidden, 'accepted'],
    ]) {
      await database.admin(
        `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
           membership_id, fire_at, useful_until, state)
         values ($1, $2, 'task_overdue', 'overdue', $3, 1, $4, $5, $6, clock_now(), clock_now(), $4)`,
        [newId(), campaignId, subject, state, person.id, person.membershipId],
      );
    }
    const { body, text } = await (await world.demarche.as(person)).get('/api/me/data');
    expect(body.task).toEqual([expect.objectContaining({ id: mine, interaction_id: null })]);
    expect(text).not.toContain(contact);
    expect(body.delivery.map((row: Record<string, string>) => [row['subject_id'], row['state']])).toEqual(
      expect.arrayContaining([
        [mine, 'planned'],
        [hidden, 'accepted'],
      ]),
    );
    expect(body.delivery).toHaveLength(2);
  });

  it('is closed for good: the name of the organisation stands where the person’s stood', async () => {
    const here = await world.demarche.as(person);
    const wrong = await here.post('/api/me/closing', { password: 'not this one' });
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([400, 'password']);
    expect((await close(person)).status).toBe(204);
    expect((await signIn(person.email, PASSWORD)).status).toBe(401);
    expect((await here.get('/api/me')).body.type).toBe('urn:demarche:problem:sign_in_revoked');
    const [left] = await world.demarche.database.admin<{ text: string }>(
      `select string_agg(t, ' ') as text from (
         select user_account::text from user_account where id = $1
         union all select membership::text from membership where user_id = $1
         union all select invitation::text from invitation where user_id = $1) as l (t)`,
      [person.id],
    );
    expect(left?.text).toContain('removed');
    expect(left?.text).not.toContain(person.email);
  });

  it('is not closed while it coordinates alone, and a seat is not left then', async () => {
    const refused = await close(world.people.desk);
    expect([refused.status, refused.body.code]).toEqual([409, 'account.coordinatesAlone']);
    const left = await world.clients.desk.post(world.at('members/me/leaving'), undefined, {
      'If-Match': '"1"',
    });
    expect([left.status, left.body.code]).toEqual([409, 'account.coordinatesAlone']);
  });

  it('leaves one campaign', async () => {
    const here = await world.demarche.as(person);
    expect((await here.post(world.at('members/me/leaving'), undefined, { 'If-Match': '"1"' })).status).toBe(
      204,
    );
    expect((await here.get('/api/me')).body.seats).toEqual([]);
    expect((await here.get(world.at('members/me'))).status).toBe(404);
  });
});

describe('the administrators of an installation', () => {
  const admin = async () => {
    await world.demarche.database.admin('update user_account set installation_admin = true where id = $1', [
      person.id,
    ]);
    return world.demarche.as(person);
  };
  const only = () =>
    world.demarche.database.admin('update user_account set installation_admin = false where id <> $1', [
      person.id,
    ]);

  it('are made by one of them, who opens the account by mail; all hear of it; the last one stays', async () => {
    await only();
    const here = await admin();
    const email = `${newId()}@example.org`;
    expect((await here.post('/api/installation/admins', { email, name: 'Maya Lim' })).status).toBe(204);
    expect((await here.post('/api/installation/admins', { email, name: 'Maya Lim' })).status).toBe(204);
    const mails = await world.sent();
    expect(mails.filter(({ to }) => to.includes(email)).map(({ subject }) => subject)).toEqual([
      'Demarche: an administrator account for you',
    ]);
    expect(mails.filter(({ to }) => to.includes(person.email))).toHaveLength(1);
    const [link = ''] =
      /\/mail\/invitation\?token=\S+/.exec(mails.find(({ to }) => to.includes(email))?.text ?? '') ?? [];
    const form = {
      name: 'Maya Lim',
      zone: 'Asia/Jakarta',
      password: NEW_PASSWORD,
      passwordAgain: NEW_PASSWORD,
    };
    expect((await submit('/mail/invitation', { token: tokenOf(link), ...form })).status).toBe(200);
    const maya = client();
    expect((await maya.signIn(email, NEW_PASSWORD)).body.installationAdmin).toBe(true);
    const { body } = await maya.get('/api/installation/accounts?q=maya%20lim');
    expect(body.items.map((one: { email: string }) => one.email)).toEqual([email]);
    expect((await maya.delete(`/api/installation/admins/${person.id}`)).status).toBe(204);
    expect((await here.get('/api/installation/accounts')).status).toBe(403);
    const last = await maya.delete(`/api/installation/admins/${body.items[0].id}`);
    expect([last.status, last.body.code]).toEqual([409, 'account.lastAdmin']);
    const closing = await maya.post('/api/me/closing', { password: NEW_PASSWORD });
    expect([closing.status, closing.body.code]).toEqual([409, 'account.lastAdmin']);
  });

  it('close an account and open it again; not their own', async () => {
    const here = await admin();
    const other = await aPerson(world.demarche.database, world.campaign);
    const theirs = await world.demarche.as(other);
    const at = (id: string) => `/api/installation/accounts/${id}`;
    expect((await here.patch(at(other.id), { state: 'disabled' })).status).toBe(204);
    expect((await theirs.get('/api/me')).status).toBe(401);
    expect((await signIn(other.email, PASSWORD)).status).toBe(401);
    expect((await here.patch(at(other.id), { state: 'active' })).status).toBe(204);
    expect((await signIn(other.email, PASSWORD)).status).toBe(200);
    expect((await here.patch(at(person.id), { state: 'disabled' })).body.code).toBe('account.ownState');
    await close(other);
    expect((await here.patch(at(other.id), { state: 'active' })).body.code).toBe('account.neverOpened');
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

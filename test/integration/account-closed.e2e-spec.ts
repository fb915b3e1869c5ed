import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { aPerson, PASSWORD, type TestPerson } from '../support/makers.js';
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

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, migrate, newId, Tokens } from '#libs/platform';
import { firstAdminLink } from '../../apps/api/src/people/first-admin.js';
import { createTestDatabase } from '../support/database.js';
import { Client } from '../support/demarche.js';
import { aPerson, PASSWORD, setClock } from '../support/makers.js';
import {
  demarche,
  campaign,
  elsewhere,
  coordinator,
  tokens,
  type Item,
  of,
  phrase,
  invite,
  postForm,
  good,
  openPeopleWorld,
  begin,
  stopPeopleWorld,
} from '../support/people.js';

beforeAll(openPeopleWorld);
beforeEach(begin);
afterAll(stopPeopleWorld);

describe('an invitation', () => {
  it('goes out as one mail, is read without being used, accepted once, and then lets the person sign in', async () => {
    const { request, id, token } = await invite();
    const mails = await demarche.database.admin(
      `select kind, state, urgent, occurrence, rule_key, fire_at <= clock_now() as due from delivery where subject_id = $1`,
      [id],
    );
    expect(mails).toEqual([
      {
        kind: 'invitation',
        state: 'planned',
        urgent: true,
        occurrence: '0',
        rule_key: 'invitation',
        due: true,
      },
    ]);
    for (let i = 0; i < 3; i++) {
      expect(
        (await fetch(`${demarche.base}/mail/invitation?token=${token}`, { method: 'HEAD' })).status,
      ).toBe(200);
      const page = await new Client(demarche.base).get(`/mail/invitation?token=${token}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toMatch('text/html');
      expect(page.text).toContain('A treaty');
      expect(page.text).toContain('campaigner');
      // One of ours, which proposes the zone, and none that anybody's words could bring.
      expect(page.text.match(/<script/g)).toHaveLength(1);
      // Under no-referrer a browser would post the form with `Origin: null`, which is refused.
      expect(page.headers.get('referrer-policy')).toBe('same-origin');
    }
    const accepted = await postForm({ token, ...good });
    expect(accepted.status).toBe(200);
    const client = new Client(demarche.base);
    expect((await client.signIn(request.email, phrase)).status).toBe(200);
    expect((await client.get('/api/me')).body).toMatchObject({
      name: 'Linh Tran',
      zone: 'Asia/Bangkok',
      seats: [{ campaignId: campaign.id, role: 'campaigner' }],
    });
    expect(await (await postForm({ token, ...good })).text()).toContain('You are in already');
  });
  it('is accepted through JSON as well', async () => {
    const { token, request } = await invite();
    const client = new Client(demarche.base);
    const answer = await client.post('/api/invitations/accept', {
      token,
      name: 'Linh',
      zone: 'UTC',
      password: phrase,
    });
    expect(answer.body).toEqual({
      campaignId: campaign.id,
      campaign: 'A treaty',
      role: 'campaigner',
      newAccount: true,
      already: false,
    });
    expect((await client.signIn(request.email, phrase)).status).toBe(200);
  });
  it('is accepted by one of two who press the button at the same moment', async () => {
    const { token } = await invite();
    const answers = await Promise.all(Array.from({ length: 4 }, () => postForm({ token, ...good })));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts.filter((text) => text.includes('You are in already'))).toHaveLength(3);
  });
  it('looks the same whether or not the address has an account, and does not tell whose it is', async () => {
    const known = await aPerson(demarche.database, elsewhere, { name: 'A secret name' });
    const first = await invite();
    const second = await invite({ email: known.email.toUpperCase(), name: 'Linh Le' });
    const shape = (body: Record<string, object>) => ({
      ...body,
      ...{ name: '', id: '', membershipId: '', email: '', expires: Object.keys(body['expires'] ?? {}) },
    });
    expect(shape(second.answer.body)).toEqual(shape(first.answer.body));
    const members = await second.client.get(`${of(campaign.id)}/members`);
    expect(members.text).not.toContain('A secret name');
    expect(members.body.items.filter((member: Item) => member['state'] === 'invited')).toHaveLength(2);
    expect((await second.client.get(`${of(campaign.id)}/invitations`)).text).not.toContain('A secret name');
  });
  it('needs only a button from somebody with an account, and leaves the password alone', async () => {
    const known = await aPerson(demarche.database, elsewhere);
    const { token } = await invite({ email: known.email });
    const page = await new Client(demarche.base).get(`/mail/invitation?token=${token}`);
    expect(page.text).not.toContain('type="password"');
    const client = new Client(demarche.base);
    const sneaking = await client.post('/api/invitations/accept', { token, password: 'another good phrase' });
    expect(sneaking.status).toBe(400);
    expect((await postForm({ token, ...good })).status).toBe(200);
    await client.signIn(known.email, PASSWORD);
    expect((await client.get('/api/me')).body.seats).toHaveLength(2);
  });
  it('shows what is wrong beside the field and keeps everything but the passwords', async () => {
    const { token } = await invite();
    const short = await postForm({
      token,
      ...good,
      name: 'Linh "L" <Tran>',
      password: 'short',
      passwordAgain: 'short',
    });
    const page = await short.text();
    expect(short.status).toBe(400);
    expect(page).toContain('at least 12 characters');
    expect(page).toContain('id="password-problem"');
    expect(page).toContain('value="Linh &quot;L&quot; &lt;Tran&gt;"');
    expect(page).not.toContain('value="short"');
    const different = await (await postForm({ token, ...good, passwordAgain: `${phrase}!` })).text();
    expect(different).toContain('id="passwordAgain-problem"');
    const zone = await (await postForm({ token, ...good, zone: 'Mars/Olympus' })).text();
    expect(zone).toContain('id="zone-problem"');
    const name = await postForm({ token, ...good, name: 'a\r\nBcc: x@example.org' });
    expect(name.status).toBe(400);
    expect((await postForm({ token, ...good })).status).toBe(200);
  });
  it('works from its own page in a browser, and refuses another site', async () => {
    const { token } = await invite();
    const foreign = await postForm({ token, ...good }, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    const own = await postForm(
      { token, ...good },
      { origin: demarche.environment.publicUrl, 'sec-fetch-site': 'same-origin' },
    );
    expect(own.status).toBe(200);
  });
  it('that is forged, withdrawn, expired or for another purpose is refused in the same words', async () => {
    const withdrawn = await invite();
    expect(
      (await withdrawn.client.post(`${of(campaign.id)}/invitations/${withdrawn.id}/revoke`)).status,
    ).toBe(204);
    const expired = await invite();
    await demarche.database.admin(`update invitation set expires_at = clock_now() where id = $1`, [
      expired.id,
    ]);
    const replaced = await invite();
    await invite({ email: replaced.request.email });
    const bad = [
      withdrawn.token,
      expired.token,
      replaced.token,
      tokens.make('unsubscribe', withdrawn.id),
      tokens.make('admin', `${coordinator.id}:${Date.now() + 60_000}`),
      new Tokens('another-key-0123456789-abcdefghijklmn').make('invitation', withdrawn.id),
      tokens.make('invitation', newId()),
      'nonsense',
      '',
      `${withdrawn.token}\u0000`,
    ];
    const texts = new Set<string>();
    for (const token of bad) {
      const answer = await new Client(demarche.base).get(
        `/mail/invitation?token=${encodeURIComponent(token)}`,
      );
      expect(answer.status).toBe(410);
      texts.add(answer.text);
      const posted = await postForm({ token, ...good });
      expect(posted.status).toBe(410);
      texts.add(await posted.text());
    }
    expect(texts.size).toBe(1);
  });
  it('holds for 72 hours of the campaign clock', async () => {
    const { token } = await invite();
    await setClock(demarche.database, new Date(Date.now() + 71 * 3_600_000).toISOString());
    expect((await new Client(demarche.base).get(`/mail/invitation?token=${token}`)).status).toBe(200);
    await setClock(demarche.database, new Date(Date.now() + 73 * 3_600_000).toISOString());
    expect((await new Client(demarche.base).get(`/mail/invitation?token=${token}`)).status).toBe(410);
    await setClock(demarche.database, new Date().toISOString());
  });
});

describe('organisations', () => {
  it('are added once, by a coordinator, under a name of their own', async () => {
    const client = await demarche.as(coordinator);
    const path = `${of(campaign.id)}/organisations`;
    const request = { id: newId(), name: 'Manushya', shortName: 'M' };
    const added = await client.post(path, request);
    expect(added.status).toBe(201);
    expect((await client.post(path, request)).body).toEqual(added.body);
    const again = await client.post(path, { name: 'Manushya' });
    expect(again.status).toBe(409);
    expect(again.body.fields[0].path).toBe('name');
    const taken = await client.post(path, { id: elsewhere.organisationId, name: 'New' });
    expect(taken.body.fields[0].path).toBe('id');
    expect((await client.get(path)).body.items.map((item: Item) => item['name'])).toEqual([
      'A treaty organisation',
      'Manushya',
    ]);
    const member = await demarche.as(await aPerson(demarche.database, campaign));
    expect((await member.post(path, { name: 'Mine' })).status).toBe(403);
    expect((await member.get(path)).body.items).toHaveLength(2);
  });
  it.each([
    ['name', { name: '' }],
    ['name', { name: 'a\nb' }],
    ['name', { name: 'x'.repeat(1_000_000) }],
    ['shortName', { name: 'a', shortName: 'nul\u0000' }],
    ['id', { id: 'x', name: 'a' }],
  ])('with a bad %s are refused by its name (%#)', async (field, request) => {
    const answer = await (await demarche.as(coordinator)).post(`${of(campaign.id)}/organisations`, request);
    expect(answer.status).toBe(400);
    expect(answer.body.fields[0].path).toBe(field);
  });
});

describe('the first installation admin', () => {
  it('opens the account with the printed link, once, while nobody else has one', async () => {
    const empty = await createTestDatabase();
    await migrate(empty.url);
    const database = await Database.open({ url: empty.url, poolSize: 2 });
    const link = () => firstAdminLink(database, tokens, 'https://desk.example.org', 'Admin@Example.org');
    expect(await link()).toMatch(/^https:\/\/desk\.example\.org\/mail\/invitation\?token=/);
    expect(await link()).toBeDefined();
    await expect(firstAdminLink(database, tokens, 'https://x', 'a\nb@example.org')).rejects.toThrow(
      'ADMIN_EMAIL',
    );
    const [account] = await empty.admin('select email, state, installation_admin from user_account');
    expect(account).toEqual({ email: 'admin@example.org', state: 'invited', installation_admin: true });
    await empty.admin(`update user_account set state = 'active'`);
    expect(await link()).toBeUndefined();
    await database.close();
    await empty.drop();
  });
  it('is let in by the accepting page', async () => {
    const id = newId();
    await demarche.database.admin(
      `insert into user_account (id, email, name, zone, installation_admin) values ($1, $2, 'Administrator', 'UTC', true)`,
      [id, `admin-${id}@example.org`],
    );
    const token = tokens.make('admin', `${id}:${Date.now() + 60_000}`);
    const late = tokens.make('admin', `${id}:${Date.now() - 1}`);
    expect((await postForm({ token: late, ...good })).status).toBe(410);
    expect((await new Client(demarche.base).get(`/mail/invitation?token=${token}`)).status).toBe(200);
    expect((await postForm({ token, ...good })).status).toBe(200);
    expect((await postForm({ token, ...good })).status).toBe(410);
    const client = new Client(demarche.base);
    expect((await client.signIn(`admin-${id}@example.org`, phrase)).body).toMatchObject({
      installationAdmin: true,
      seats: [],
    });
  });
});

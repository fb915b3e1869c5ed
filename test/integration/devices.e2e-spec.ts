import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { Client } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';
import { aSignIn } from '../support/sign-ins.js';
import {
  signedIn,
  listed,
  audited,
  demarche,
  campaign,
  person,
  openDeviceWorld,
  stopDeviceWorld,
  begin,
} from '../support/signed-in-devices.js';

beforeAll(openDeviceWorld);
afterAll(stopDeviceWorld);
beforeEach(begin);

const PHONE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP2A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.6668.70 Mobile Safari/537.36';
const LAPTOP = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0';
const REVOKED = { type: 'urn:demarche:problem:sign_in_revoked', title: 'Signed out elsewhere', status: 401 };
const ENDED = { type: 'urn:demarche:problem:not_signed_in', title: 'Not signed in', status: 401 };

describe('what a device was to send', () => {
  it('is taken for its author alone, whoever is signed in there by now', async () => {
    const device = await signedIn(person, PHONE);
    const other = await aPerson(demarche.database, campaign);
    const path = '/api/me';
    expect((await device.call('GET', path, undefined, { 'demarche-person': person.id })).status).toBe(200);
    const refused = await device.call('GET', path, undefined, { 'demarche-person': other.id });
    expect(refused).toMatchObject({ status: 401, body: ENDED });
    expect((await device.get(path)).status).toBe(200);
  });
  it('is not asked for by a page of another site, not even to read', async () => {
    const device = await signedIn(person, PHONE);
    const from = async (site: string) =>
      (await device.call('GET', '/api/me', undefined, { 'sec-fetch-site': site })).status;
    expect(await Promise.all(['same-origin', 'none', 'cross-site', 'same-site'].map(from))).toEqual([
      200, 200, 403, 403,
    ]);
  });
});

describe('my name', () => {
  it.each(['Ploy\u202egnirahs', 'Ploy\u2066 Srisai', 'Ploy\u2029Srisai'])(
    'cannot turn the line around in which others read it (%j)',
    async (name) => {
      const device = await signedIn(person, LAPTOP);
      const { body: me } = await device.get('/api/me');
      const refused = await device.call('PATCH', '/api/me', { name }, { 'if-match': `"${me.version}"` });
      expect(refused).toMatchObject({ status: 400, body: { fields: [{ path: 'name' }] } });
    },
  );
});

describe('the list of my devices', () => {
  it('names each in short words on the reader’s clock, this one first', async () => {
    await signedIn(person, LAPTOP);
    const phone = await signedIn(person, PHONE);
    const { body } = await phone.get('/api/me/sign-ins');
    expect(body.items).toEqual([
      expect.objectContaining({ current: true, browser: 'Chrome', system: 'Android' }),
      expect.objectContaining({ current: false, browser: 'Firefox', system: 'Windows' }),
    ]);
    for (const { openedAt, lastUsedAt } of body.items) {
      for (const at of [openedAt, lastUsedAt])
        expect(at).toMatchObject({
          // Of no place, so on the reader's own clock alone.
          venue: { zone: 'Asia/Bangkok' },
          reader: { zone: 'Asia/Bangkok', offsetMinutes: 420 },
        });
    }
  });
  it('rests on words alone: nothing else of what the browser said is kept', async () => {
    await signedIn(person, PHONE);
    const rows = await demarche.database.admin('select s::text as kept from sign_in s where user_id = $1', [
      person.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).toContain('Chrome/Android');
    expect(JSON.stringify(rows)).not.toMatch(/Pixel|Chrome\/129|Mozilla/);
  });
  it('leaves out what lets nobody in any more, and other people’s', async () => {
    const phone = await signedIn(person, PHONE);
    const [old, unused, revoked] = [
      await aSignIn(demarche.database, person.id),
      await aSignIn(demarche.database, person.id),
      await aSignIn(demarche.database, person.id),
    ];
    await aSignIn(demarche.database, (await aPerson(demarche.database, campaign)).id);
    expect(await listed(phone)).toHaveLength(4);
    await demarche.database.admin(
      `update sign_in set expires_at = case when id = $1 then now() else expires_at end,
         last_used_at = case when id = $2 then now() - interval '2 hours 1 second' else last_used_at end,
         revoked_at = case when id = $3 then now() end where user_id = $4`,
      [old, unused, revoked, person.id],
    );
    expect((await listed(phone)).map(({ current }) => current)).toEqual([true]);
  });
  it('knows the devices of before: named in a sentence, or not at all', async () => {
    const phone = await signedIn(person, PHONE);
    await aSignIn(demarche.database, person.id, '');
    await aSignIn(demarche.database, person.id, 'Safari on iPhone');
    expect((await listed(phone)).map(({ browser, system }) => [browser, system])).toEqual([
      ['Chrome', 'Android'],
      ['Safari', 'iPhone'],
      [null, null],
    ]);
  });
});

describe('a device that I sign out from another', () => {
  it('is told so at its next request, and told to throw away what it keeps', async () => {
    const [laptop, phone] = [await signedIn(person, LAPTOP), await signedIn(person, PHONE)];
    const lost = (await listed(laptop)).find(({ current }) => !current)!;
    expect((await laptop.post(`/api/me/sign-ins/${lost.id}/revoke`)).status).toBe(204);
    for (const path of ['/api/me', `/api/campaigns/${campaign.id}`, `/api/campaigns/${newId()}/tasks`]) {
      const answer = await phone.get(path);
      expect(answer.body).toMatchObject(REVOKED);
      expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    }
    expect((await listed(laptop)).map(({ browser, system }) => [browser, system])).toEqual([
      ['Firefox', 'Windows'],
    ]);
  });
  it('is signed out once, however often I ask', async () => {
    const [laptop] = [await signedIn(person, LAPTOP), await signedIn(person, PHONE)];
    const lost = (await listed(laptop)).find(({ current }) => !current)!;
    for (let times = 0; times < 3; times++) {
      expect((await laptop.post(`/api/me/sign-ins/${lost.id}/revoke`)).status).toBe(204);
    }
    expect(await audited(person.id)).toEqual(['sign_in_revoked']);
  });
  it('can be the one I hold: its cookie goes as well', async () => {
    const phone = await signedIn(person, PHONE);
    const [own] = await listed(phone);
    const answer = await phone.post(`/api/me/sign-ins/${own!.id}/revoke`);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/^demarche_sign_in=; .*Expires=Thu, 01 Jan 1970/);
    expect((await phone.get('/api/me')).body).toMatchObject(REVOKED);
  });
  it('is mine: somebody else’s does not exist for me, nor one that is not there', async () => {
    const phone = await signedIn(person, PHONE);
    const other = await aPerson(demarche.database, campaign);
    const theirs = await signedIn(other, LAPTOP);
    const [foreign] = await listed(theirs);
    const answers = [
      await phone.post(`/api/me/sign-ins/${foreign!.id}/revoke`),
      await phone.post(`/api/me/sign-ins/${newId()}/revoke`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]!.text).toBe(answers[1]!.text);
    expect((await theirs.get('/api/me')).status).toBe(200);
    const wrong = await phone.post('/api/me/sign-ins/this-one/revoke');
    expect(wrong.body).toMatchObject({ status: 400, fields: [{ path: 'signInId' }] });
  });
  it('goes with all the others at once, and I stay', async () => {
    const devices = [await signedIn(person, LAPTOP), await signedIn(person, LAPTOP)];
    const phone = await signedIn(person, PHONE);
    for (let times = 0; times < 2; times++) {
      expect((await phone.post('/api/me/sign-ins/revoke-others')).status).toBe(204);
    }
    for (const device of devices) expect((await device.get('/api/me')).body).toMatchObject(REVOKED);
    expect(await listed(phone)).toHaveLength(1);
    expect(await audited(person.id)).toEqual(['other_sign_ins_revoked']);
  });
});

describe('a sign-in that ran out', () => {
  const after = (change: string) =>
    demarche.database.admin(`update sign_in set ${change} where user_id = $1`, [person.id]);
  it.each([
    ['unused for two hours', `last_used_at = now() - interval '2 hours 1 second'`],
    ['twelve hours old', 'expires_at = now()'],
  ])('because it was %s leaves what the device keeps alone', async (_why, change) => {
    const phone = await signedIn(person, PHONE);
    await after(change);
    const answer = await phone.get('/api/me');
    expect(answer.body).toMatchObject(ENDED);
    expect(answer.headers.get('clear-site-data')).toBeNull();
  });
  it('is still revoked when somebody revoked it as well', async () => {
    const phone = await signedIn(person, PHONE);
    await after(`expires_at = now(), revoked_at = now()`);
    expect((await phone.get('/api/me')).body).toMatchObject(REVOKED);
  });
  it('is like a cookie that nobody ever got, and like none', async () => {
    const stranger = new Client(demarche.base);
    const answers = [
      await stranger.get('/api/me'),
      await stranger.get('/api/me', { cookie: `demarche_sign_in=${'A'.repeat(43)}` }),
    ];
    for (const { body } of answers) expect(body).toMatchObject(ENDED);
  });
  it('with a disabled account counts as revoked', async () => {
    const phone = await signedIn(person, PHONE);
    await demarche.database.admin(`update user_account set state = 'disabled' where id = $1`, [person.id]);
    expect((await phone.get('/api/me')).body).toMatchObject(REVOKED);
  });
});

describe('an installation admin', () => {
  let admin: TestPerson;
  let desk: Client;
  const signOut = (whose: Pick<TestPerson, 'email'>, client = desk) =>
    client.post('/api/installation/sign-outs', { email: whose.email });
  beforeEach(async () => {
    admin = await aPerson(demarche.database, await aCampaign(demarche.database));
    await demarche.database.admin('update user_account set installation_admin = true where id = $1', [
      admin.id,
    ]);
    desk = await demarche.as(admin);
  });
  it('signs an account out on every device, which can sign in again', async () => {
    const devices = [await signedIn(person, LAPTOP), await signedIn(person, PHONE)];
    expect((await signOut({ email: person.email.toUpperCase() })).status).toBe(204);
    for (const device of devices) expect((await device.get('/api/me')).body).toMatchObject(REVOKED);
    const again = await signedIn(person, PHONE);
    expect((await again.get('/api/me')).status).toBe(200);
    const [event] = await demarche.database.admin(
      `select campaign_id, subject_type, subject_id, detail from audit_event
       where actor_id = $1 and action = 'signed_out_everywhere'`,
      [admin.id],
    );
    expect(event).toEqual({
      campaign_id: null,
      subject_type: 'user_account',
      subject_id: person.id,
      detail: {},
    });
  });
  it('cannot tell whether an account was signed in, or is there', async () => {
    const idle = await aPerson(demarche.database, campaign);
    await signedIn(person, PHONE);
    const answers = [
      await signOut(person),
      await signOut(idle),
      await signOut({ email: 'nobody@example.org' }),
    ];
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [204, ''],
      [204, ''],
      [204, ''],
    ]);
  });
  it('only: a coordinator ends the seat of a member, and no sign-in', async () => {
    const coordinator = await demarche.as(
      await aPerson(demarche.database, campaign, { role: 'coordinator' }),
    );
    const phone = await signedIn(person, PHONE);
    expect((await signOut(person, coordinator)).status).toBe(403);
    const seat = `/api/campaigns/${campaign.id}/members/${person.membershipId}`;
    expect((await coordinator.post(`${seat}/sign-out-everywhere`)).status).toBe(404);
    expect((await coordinator.patch(seat, { state: 'removed' }, 1)).status).toBe(200);
    expect((await phone.get('/api/me')).body).toMatchObject({ seats: [] });
  });
});

describe('my language', () => {
  it.each(['fr', 'es', 'ar', 'id', 'en'])('can be %s', async (locale) => {
    const client = await demarche.as(person);
    expect((await client.patch('/api/me', { locale }, 1)).body).toMatchObject({ locale, version: 2 });
    expect((await client.get('/api/me')).body.locale).toBe(locale);
  });
  it.each(['th', 'fr-CA', '', 'EN', 5])('cannot be %p, and the field is named', async (locale) => {
    const client = await demarche.as(person);
    const answer = await client.patch('/api/me', { locale }, 1);
    expect(answer.status).toBe(400);
    expect(answer.body.fields).toEqual([
      { path: 'locale', code: 'isIn', params: {}, detail: 'locale must be one of: en, fr, es, ar, id.' },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';

describe('signing in', () => {
  let demarche: TestDemarche;
  let person: TestPerson;
  beforeAll(async () => {
    demarche = await startDemarche();
    person = await aPerson(demarche.database, await aCampaign(demarche.database), { role: 'coordinator' });
  });
  afterAll(() => demarche.stop());
  it('answers who I am, and from then on knows me by the cookie', async () => {
    const client = new Client(demarche.base);
    const answer = await client.signIn(person.email.toUpperCase());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const me = await client.get('/api/me');
    expect(me.body).toMatchObject({ email: person.email, seats: [{ role: 'coordinator' }], version: 1 });
    expect(me.headers.get('etag')).toBe('"1"');
  });
  it('ends at sign-out', async () => {
    const client = await demarche.as(person);
    expect((await client.post('/api/auth/sign-out')).status).toBe(204);
    expect((await client.get('/api/me')).status).toBe(401);
  });
  it.each([
    ['the same person', () => Promise.resolve(person)],
    ['somebody else', async () => aPerson(demarche.database, await aCampaign(demarche.database))],
  ])('ends in a browser where %s signs in anew, and is told as run out', async (_who, next) => {
    const browser = new Client(demarche.base);
    const before = (await browser.signIn(person.email)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const elsewhere = await demarche.as(person);
    const wrong = { email: person.email, password: 'not the password' };
    expect((await browser.post('/api/auth/sign-in', wrong)).status).toBe(401);
    const asBefore = () => new Client(demarche.base).get('/api/me', { cookie: before });
    expect((await asBefore()).status).toBe(200);
    await browser.signIn((await next()).email);
    const after = await asBefore();
    expect([after.status, after.body.type]).toEqual([401, 'urn:demarche:problem:not_signed_in']);
    expect(after.headers.get('clear-site-data')).toBeNull();
    expect((await browser.get('/api/me')).status).toBe(200);
    expect((await elsewhere.get('/api/me')).status).toBe(200);
  });
  it('refuses an unknown address and a wrong password in the same words', async () => {
    const wrong = await new Client(demarche.base).signIn(person.email, 'not the password');
    const unknown = await new Client(demarche.base).signIn('nobody@example.org', 'not the password');
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(unknown.text).toBe(wrong.text);
  });
  it('names the field that is missing', async () => {
    const answer = await new Client(demarche.base).post('/api/auth/sign-in', { email: 'a@example.org' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.body.fields[0].path).toBe('password');
  });
  it('changes my zone once, and not over somebody else’s change', async () => {
    const client = await demarche.as(person);
    expect((await client.patch('/api/me', { zone: 'Asia/Yangon' })).status).toBe(428);
    const { body } = await client.get('/api/me');
    const changed = await client.patch('/api/me', { zone: 'Asia/Yangon' }, body.version);
    expect(changed.body).toMatchObject({ zone: 'Asia/Yangon', version: body.version + 1 });
    const stale = await client.patch('/api/me', { zone: 'Asia/Jakarta' }, body.version);
    expect(stale.status).toBe(412);
    expect(stale.headers.get('etag')).toBe(`"${body.version + 1}"`);
    const unknown = await client.patch('/api/me', { zone: 'Mars/Olympus' }, body.version + 1);
    expect(unknown.body.fields[0].path).toBe('zone');
  });
  it.each([
    ['longer than 20 hours', { quietFrom: '22:00', quietTo: '18:01' }, 'quietTo'],
    ['longer than 20 hours with what is stored', { quietFrom: '10:59' }, 'quietFrom'],
    ['with an hour that no clock shows', { quietTo: '24:00' }, 'quietTo'],
    ['written in another way', { quietFrom: '9:00' }, 'quietFrom'],
  ])('refuses quiet hours %s, and keeps the old', async (_what, change, field) => {
    const sleeper = await aPerson(demarche.database, await aCampaign(demarche.database));
    const client = await demarche.as(sleeper);
    const answer = await client.patch('/api/me', change, 1);
    expect(answer.status).toBe(400);
    expect(answer.body.fields).toEqual([
      { path: field, code: expect.any(String), params: {}, detail: expect.any(String) },
    ]);
    expect((await client.get('/api/me')).body).toMatchObject({
      quietFrom: '22:00',
      quietTo: '07:00',
      version: 1,
    });
  });
  it('takes quiet hours of 20 hours, and equal ends for none', async () => {
    const sleeper = await aPerson(demarche.database, await aCampaign(demarche.database));
    const client = await demarche.as(sleeper);
    expect((await client.patch('/api/me', { quietFrom: '22:00', quietTo: '18:00' }, 1)).status).toBe(200);
    expect((await client.patch('/api/me', { quietFrom: '00:00', quietTo: '00:00' }, 2)).status).toBe(200);
  });
  it('keeps the subjects of mails discreet until the person wishes it otherwise', async () => {
    const client = await demarche.as(await aPerson(demarche.database, await aCampaign(demarche.database)));
    expect((await client.get('/api/me')).body.plainSubjects).toBe(false);
    expect((await client.patch('/api/me', { plainSubjects: true }, 1)).body.plainSubjects).toBe(true);
    expect((await client.patch('/api/me', { plainSubjects: null }, 2)).body.plainSubjects).toBe(true);
    const wrong = await client.patch('/api/me', { plainSubjects: 'yes' }, 3);
    expect(wrong.body.fields[0].path).toBe('plainSubjects');
  });
});

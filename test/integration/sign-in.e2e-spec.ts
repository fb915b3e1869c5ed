import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { Passwords } from '../../apps/api/src/sign-in/passwords.js';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, PASSWORD, type TestPerson } from '../support/makers.js';

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

describe('guessing', () => {
  let demarche: TestDemarche;
  let campaign: { id: string; organisationId: string };
  let person: TestPerson;
  let networks = 0;

  beforeAll(async () => {
    demarche = await startDemarche({ trustedProxies: 1 });
    campaign = await aCampaign(demarche.database);
  });
  beforeEach(async () => {
    person = await aPerson(demarche.database, campaign);
  });
  afterAll(() => demarche.stop());

  const aNetwork = () => `10.${Math.floor(++networks / 250)}.${networks % 250}.7`;
  const attempt = (network: string, password = PASSWORD, email = person.email) =>
    new Client(demarche.base).call(
      'POST',
      '/api/auth/sign-in',
      { email, password },
      { 'x-forwarded-for': network },
    );
  const guess = (network: string, email?: string) => attempt(network, 'guess', email);

  it('is slowed down, and who waits is let in by the right password, however often she was refused', async () => {
    const network = aNetwork();
    const answers: number[] = [];
    let waits = 0;
    while (waits === 0) {
      const answer = await guess(network);
      answers.push(answer.status);
      if (answer.status === 429) waits = Number(answer.headers.get('retry-after'));
    }
    expect(answers.slice(0, -1).every((status) => status === 401)).toBe(true);
    expect(answers.length).toBeGreaterThan(4);
    expect(waits).toBeLessThanOrEqual(4);
    const until = Date.now() + waits * 1000;
    // Neither her impatience nor the right password shortens or lengthens it.
    for (let i = 0; i < 8; i++) {
      const refused = await attempt(network);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(waits);
    }
    await delay(until - Date.now());
    expect((await attempt(network)).status).toBe(200);
    expect((await guess(network)).status).toBe(401);
  });

  it('by one network does not keep the owner out elsewhere, nor her neighbours in the same one', async () => {
    const network = aNetwork();
    while ((await guess(network)).status !== 429);
    const before = Date.now();
    expect((await attempt(aNetwork())).status).toBe(200);
    const neighbour = await aPerson(demarche.database, campaign);
    expect((await attempt(network, PASSWORD, neighbour.email)).status).toBe(200);
    expect(Date.now() - before).toBeLessThan(1_500);
  });

  it('of many accounts makes a venue wait two seconds at most', async () => {
    const network = aNetwork();
    await guess(network);
    await demarche.database.admin(
      'update sign_in_throttle set failures = 500, last_at = now() where failures = 1',
    );
    const before = Date.now();
    const neighbour = await aPerson(demarche.database, campaign);
    expect((await attempt(network, PASSWORD, neighbour.email)).status).toBe(200);
    expect(Date.now() - before).toBeLessThan(2_900);
  });

  it('from many networks at once shares ten attempts a minute, in which the owner takes no part', async () => {
    const [hers, elsewhere] = [aNetwork(), aNetwork()];
    await guess(hers);
    const guessers = Array.from({ length: 12 }, aNetwork);
    const round = async () => {
      const answers = await Promise.all(guessers.map((network) => guess(network)));
      return answers.filter(({ status }) => status === 401).length;
    };
    for (let free = 0; free < 4; free++) expect(await round()).toBe(12);
    expect(await round()).toBe(10);
    expect(await round()).toBe(0);
    for (const network of [hers, elsewhere]) {
      const before = Date.now();
      expect((await attempt(network)).status).toBe(200);
      expect(Date.now() - before).toBeLessThan(1_900);
    }
  });

  it('cannot tell by the time whether an address is known', async () => {
    const samples = 30;
    const hash = await new Passwords().hash(PASSWORD);
    const known: string[] = [];
    for (let i = 0; i < samples + 2; i++) known.push((await aPerson(demarche.database, campaign)).email);
    await demarche.database.admin('update user_account set password_hash = $2 where email = any($1)', [
      known,
      hash,
    ]);
    const timed = async (email: string) => {
      const before = performance.now();
      expect((await guess(aNetwork(), email)).status).toBe(401);
      return performance.now() - before;
    };
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (const [i, email] of known.entries()) {
      const other = await timed(`nobody-${i}@example.org`);
      const own = await timed(email);
      // The first ones warm the machine up.
      if (i < 2) continue;
      times.unknown.push(other);
      times.known.push(own);
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const [one, two] = [median(times.known), median(times.unknown)];
    // Without a password to check it would be tens of times quicker; what else runs on the machine makes some tenths.
    expect(Math.max(one, two) / Math.min(one, two)).toBeLessThan(2);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Planner } from '#libs/planning';
import { Database, type Jobs } from '#libs/platform';
import { Passwords } from '../../apps/api/src/sign-in/passwords.js';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, PASSWORD, type TestPerson } from '../support/makers.js';

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
  const attempt = (network: string, password = PASSWORD, { email = person.email, cookie = '' } = {}) =>
    new Client(demarche.base).call(
      'POST',
      '/api/auth/sign-in',
      { email, password },
      { 'x-forwarded-for': network, 'user-agent': 'Firefox/130 (Windows)', ...(cookie && { cookie }) },
    );
  const guess = (network: string, email?: string) => attempt(network, 'guess', email ? { email } : {});
  /** Signs in, and keeps what proves later that this device did. */
  const aKnownDevice = async (email = person.email) => {
    const cookies = (await attempt(aNetwork(), PASSWORD, { email })).headers.getSetCookie();
    const device = cookies.find((cookie) => cookie.startsWith('demarche_device=')) ?? '';
    expect(device).toMatch(/; Max-Age=15552000; .*HttpOnly; SameSite=Lax/);
    return device.split(';')[0] ?? '';
  };
  const flood = async (count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, () => guess(aNetwork())));
    return answers.filter(({ status }) => status === 401).length;
  };
  const passes = (minutes: number) =>
    demarche.database.admin(
      `update sign_in_throttle set last_at = last_at - make_interval(mins => ${minutes})`,
    );
  it('from many networks is tried eight times at once and then every ten minutes', async () => {
    expect(await flood(40)).toBe(8);
    const refused = await attempt(aNetwork());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(600);
    expect(refused.body).toMatchObject({ code: 'signIn.tooManyFailed', params: { minutes: 10 } });
    await passes(10);
    expect(await flood(3)).toBe(1);
    await passes(10);
    expect((await attempt(aNetwork())).status).toBe(200);
  });
  it('is not what many do who have the right password at once', async () => {
    const network = aNetwork();
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(network)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });
  it('leaves no trace of what was not tried: who comes back after the wait is let in, however often she was refused', async () => {
    const network = aNetwork();
    for (let tried = 0; tried < 5; tried++) expect((await guess(network)).status).toBe(401);
    for (let refused = 0; refused < 8; refused++) expect((await attempt(network)).status).toBe(429);
    expect((await attempt(aNetwork())).status).toBe(200);
    await passes(15);
    expect((await attempt(network)).status).toBe(200);
    expect((await guess(network)).status).toBe(401);
  });
  it('from however many networks keeps no owner out of a device on which she signed in before', async () => {
    const cookie = await aKnownDevice();
    expect(await flood(40)).toBe(8);
    for (let round = 0; round < 2; round++) {
      for (let mistake = 0; mistake < 3; mistake++) {
        expect((await attempt(aNetwork(), 'mistyped', { cookie })).status).toBe(401);
      }
      expect((await attempt(aNetwork(), PASSWORD, { cookie })).status).toBe(200);
    }
    expect((await attempt(aNetwork())).status).toBe(429);
  });
  it('on a device of the owner’s is tried four times', async () => {
    const cookie = await aKnownDevice();
    await flood(8);
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push((await attempt(aNetwork(), 'guess', { cookie })).status);
    expect(answers).toEqual([401, 401, 401, 401, 429, 429]);
  });
  it('takes no kept place with the proof of another account, a forged one, or one of a device that was signed out', async () => {
    const other = await aPerson(demarche.database, campaign);
    const own = await aKnownDevice();
    const cookies = [await aKnownDevice(other.email), `${own.slice(0, -2)}xx`, own];
    const owner = new Client(demarche.base);
    await owner.signIn(person.email);
    expect((await owner.post('/api/me/sign-ins/revoke-others')).status).toBe(204);
    await flood(8);
    for (const cookie of cookies) {
      expect((await attempt(aNetwork(), PASSWORD, { cookie })).status).toBe(429);
    }
  });
  it('of one password on many accounts from one network ends after 30, and stops nobody there whose device is known', async () => {
    const network = aNetwork();
    const cookie = await aKnownDevice();
    const tried = [];
    for (let n = 0; n < 36; n++) tried.push((await guess(network, `nobody-${n}@example.org`)).status);
    expect(tried.filter((status) => status === 401)).toHaveLength(30);
    expect(tried.slice(30).every((status) => status === 429)).toBe(true);
    expect((await attempt(network, PASSWORD, { cookie })).status).toBe(200);
    expect((await attempt(aNetwork())).status).toBe(200);
  });
  it('is told to the owner, and to the log without naming anybody', async () => {
    const cookie = await aKnownDevice();
    const before = demarche.logged.length;
    const network = aNetwork();
    await attempt(network, 'a secret guess');
    await attempt(network, 'a secret guess');
    await attempt(network, 'mistyped', { cookie });
    await guess(network, 'nobody@example.org');
    const lines = demarche.logged.slice(before).map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { level: 'warn', event: 'sign_in.failed', knownDevice: false },
      { event: 'sign_in.failed', knownDevice: false, account: lines[0].account, network: lines[0].network },
      { event: 'sign_in.failed', knownDevice: true, account: lines[0].account },
      { event: 'sign_in.failed', knownDevice: false },
    ]);
    expect(lines[3].account).not.toBe(lines[0].account);
    expect(JSON.stringify(lines)).not.toMatch(/example|secret|mistyped|10\.\d+\.\d+/);
    const owner = await demarche.as(person);
    const { body } = await owner.get('/api/me/failed-sign-ins');
    expect(body.items).toHaveLength(2);
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ count: 2, knownDevice: false, browser: 'Firefox', system: 'Windows' }),
        expect.objectContaining({ count: 1, knownDevice: true }),
      ]),
    );
    const neighbour = await demarche.as(await aPerson(demarche.database, campaign));
    expect((await neighbour.get('/api/me/failed-sign-ins')).body.items).toEqual([]);
  });
  it('by strangers is a mail to the owner, one a day, and a flood is a line a minute in the log', async () => {
    const mails = async () => {
      const database = await Database.open({ url: demarche.database.url, poolSize: 1 });
      await new Planner({ wake: () => undefined } as unknown as Jobs).refresh(database);
      await database.close();
      return demarche.database.admin<{ kind: string; state: string }>(
        `select kind, state from delivery where user_id = $1 and kind <> 'digest'`,
        [person.id],
      );
    };
    for (let n = 0; n < 4; n++) await guess(aNetwork());
    expect(await mails()).toEqual([]);
    await guess(aNetwork());
    expect(await mails()).toEqual([{ kind: 'failed_sign_ins', state: 'planned' }]);
    await flood(10);
    expect(await mails()).toHaveLength(1);
    await demarche.database.admin(
      `update delivery set state = 'accepted', created_at = created_at - interval '25 hours', occurrence = 'yesterday'
       where user_id = $1 and kind <> 'digest'`,
      [person.id],
    );
    expect(await mails()).toHaveLength(2);
    const refusals = demarche.logged.filter((line) => line.includes('sign_in.refused'));
    expect(refusals).toHaveLength(1);
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

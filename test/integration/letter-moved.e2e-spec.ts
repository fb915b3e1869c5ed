import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compose } from '#libs/mail';
import { Planner } from '#libs/planning';
import { Database, Jobs, newId } from '#libs/platform';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { type Client, demarcheOver, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';
import { anOpenLetter, type Place } from '../support/signing.js';
import { SendingWorld } from '../support/worker.js';

const MOVED = 'Demarche: a letter can be signed until another time';

/** Over HTTP to the api, and over SMTP to a mail catcher. */
describe('who was asked to sign a letter whose sign-on then closes at another time', () => {
  let world: SendingWorld;
  let demarche: TestDemarche;
  let database: Database;
  let campaign: Place;
  let coordinator: TestPerson;
  let client: Client;
  let letterId: string;
  let worker: RunningWorker;
  let jobs: Jobs;
  let planner: Planner;

  beforeAll(async () => {
    world = await SendingWorld.open();
    demarche = await demarcheOver(world.database, { smtpUrl: world.catcher.url });
    jobs = await Jobs.open({ ...world.environment, prefix: 'moved' });
    planner = new Planner(jobs);
    database = await Database.open({ url: world.database.url, poolSize: 2 });
  });
  afterAll(async () => {
    await database.close();
    await jobs.close();
    await demarche.close();
    await world.close();
  });
  beforeEach(async () => {
    campaign = await aCampaign(world.database);
    coordinator = await aPerson(world.database, campaign, { role: 'coordinator' });
    client = await demarche.as(coordinator);
    letterId = await anOpenLetter(demarche, campaign, coordinator.id);
    worker = await world.worker({ compose, planner });
  });
  afterEach(() => world.rest());

  const path = (rest = '') => `/api/campaigns/${campaign.id}/letters/${letterId}${rest}`;
  const ask = async (...addresses: string[]) =>
    expect(
      (
        await client.post(path('/requests'), {
          ...{ addresses: addresses.join('\n'), language: 'en', zone: 'Asia/Bangkok' },
        })
      ).status,
    ).toBe(201);
  const address = () => `s-${newId()}@example.org`;
  const admin = (text: string, values: unknown[] = []) => world.database.admin(text, values);
  /** By day, for everybody who was asked: what a night would put off goes now. */
  const send = async () => {
    await database.asRole('worker', (tx) => planner.everything(tx));
    await admin(
      `update delivery set fire_at = clock_now() - interval '1 second', not_before = null, urgent = true
       where state = 'planned' and kind like 'letter%' and rule_key not like 'letter:%'`,
    );
    await worker.sweepNow();
  };
  const move = async (closes: { wall: string; zone: string } | null) => {
    const { version } = (await client.get(path())).body;
    expect((await client.patch(path(), { closes }, version)).status).toBe(200);
  };
  const until = (wall: string) => ({ wall, zone: 'America/New_York' });
  const moved = async (email: string) =>
    (await world.mailsTo({ email })).filter(({ subject }) => subject === MOVED).map(({ text }) => text);
  const set = (email: string, change: string) =>
    admin(`update letter_request set ${change} where email = $1`, [email]);

  it('hears of it once with both clocks, where it has not answered and wants reminders', async () => {
    const [waits, declined, signed, stopped, paused] = Array.from({ length: 5 }, address) as [
      ...[string, string, string, string, string],
    ];
    await ask(waits, declined, signed, stopped, paused);
    await send();
    expect(await world.mailsTo({ email: waits })).toHaveLength(1);
    await set(declined, `answer = 'declined'`);
    await set(signed, `answer = 'signed'`);
    await set(stopped, 'stopped_at = now()');
    await admin(`update user_account set mail_paused_until = '2029-01-01' where email = $1`, [paused]);
    await move(until('2030-02-03T18:00'));
    await send();
    await send();
    const [text, ...others] = await moved(waits);
    expect(others).toEqual([]);
    expect(text).toMatch(/You can sign until .*3 Feb 2030, 18:00 in New York.*4 Feb 2030, 06:00 in Bangkok/);
    expect(text).toContain('To the <Chair>');
    for (const email of [declined, signed, stopped, paused]) expect(await moved(email)).toEqual([]);
  });

  it('hears of the last of several moves alone, of nothing that was taken back, and again when it moves back later', async () => {
    const email = address();
    await ask(email);
    await send();
    await move(until('2030-02-03T18:00'));
    await move(until('2030-03-03T18:00'));
    await send();
    expect((await moved(email)).map((text) => text.includes('3 Mar 2030'))).toEqual([true]);
    await move(until('2030-04-03T18:00'));
    await move(until('2030-03-03T18:00'));
    await send();
    expect(await moved(email)).toHaveLength(1);
    await move(until('2030-02-03T18:00'));
    await send();
    await move(until('2030-03-03T18:00'));
    await send();
    const months = (await moved(email)).map((text) => /3 (\w+) 2030/.exec(text)?.[1]);
    expect(months.toSorted()).toEqual(['Feb', 'Mar', 'Mar']);
    await move(null);
    await send();
    expect((await moved(email)).filter((text) => text.includes('without a last day'))).toHaveLength(1);
    expect((await worker.auditNow()).problems).toBe(0);
    await admin(
      `update delivery set stated_due_at = now() where kind = 'letter_moved' and stated_due_at is null`,
    );
    expect((await worker.auditNow()).missing).toBe(1);
  });

  it('reads the time that holds in a request that had not left, and nothing else', async () => {
    const email = address();
    await ask(email);
    await move(until('2030-02-03T18:00'));
    await send();
    await send();
    const mails = await world.mailsTo({ email });
    expect(mails.map(({ subject }) => subject)).toEqual(['Demarche: a letter to sign']);
    expect(mails[0]?.text).toContain('3 Feb 2030');
  });

  it('hears of it where new time-zone data move the instant', async () => {
    const email = address();
    await ask(email);
    await send();
    await admin(`update installation set zone_version = 'old'`);
    await database.asRole('worker', async (tx) => {
      expect(await planner.rederiveZones(tx)).toBe(true);
    });
    await send();
    expect((await moved(email)).map((text) => text.includes('1 Jan 2030'))).toEqual([true]);
  });

  it('hears nothing of a letter that is closed, removed, or in a closed campaign', async () => {
    const email = address();
    await ask(email);
    await send();
    await move(until('2030-02-03T18:00'));
    const { version } = (await client.get(path())).body;
    expect((await client.delete(path(), { 'If-Match': `"${version}"` })).status).toBe(204);
    await send();
    expect(await moved(email)).toEqual([]);
    expect((await client.post(path('/restore'))).status).toBe(200);
    expect((await client.post(`/api/campaigns/${campaign.id}/close`)).status).toBe(200);
    await send();
    expect(await moved(email)).toEqual([]);
    expect((await client.post(`/api/campaigns/${campaign.id}/reopen`)).status).toBe(200);
    await send();
    expect(await moved(email)).toHaveLength(1);
  });
});

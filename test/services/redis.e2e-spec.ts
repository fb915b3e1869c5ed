import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compose } from '#libs/mail';
import { Database, Jobs, jsonLog, newId } from '#libs/platform';
import { journalPath, startMailCatcher } from '../../apps/embedded/src/mail/index.js';
import { startWorker } from '../../apps/worker/src/worker.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testEnvironment } from '../support/demarche.js';
import { aMailing } from '../support/mailing.js';
import { until } from '../support/processes.js';
import { quietPlanner } from '../support/worker.js';
import { startOwnRedis, type OwnRedis } from './own-redis.js';

const PEOPLE = 500;
/** The reminders fall due one after the other, so that one sweep cannot send them all. */
const APART_MS = 20;
/** Until then nothing is flushed: what leaves in time leaves because of wake-ups. */
const UNDISTURBED = 150;
const FLUSH_EVERY_MS = 100;
/** What losing the queue may cost: one sweep interval, and a little for the sending. */
const SWEEP_MS = 15_000;
const SENDING_MS = 8_000;

describe('the queue on Redis', () => {
  let database: TestDatabase;
  let redis: OwnRedis;
  const ends: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    ends.push(() => database.drop());
    redis = await startOwnRedis();
    ends.push(() => redis.stop());
  });
  afterAll(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  it('is refused unless Redis keeps every key', async () => {
    await redis.client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    const opening = Jobs.open({ databaseUrl: database.url, redisUrl: redis.url, prefix: newId() });
    await expect(opening).rejects.toThrow('maxmemory-policy to noeviction');
    await redis.client.config('SET', 'maxmemory-policy', 'noeviction');
  });

  it('may be flushed again and again while 500 reminders fall due: none lost, none twice, none later than a sweep', async () => {
    const home = await mkdtemp(join(tmpdir(), 'demarche-flush-'));
    ends.push(() => rm(home, { recursive: true, force: true }));
    const catcher = await startMailCatcher({ dir: home, report: () => undefined });
    ends.push(() => catcher.stop());
    const mailing = await aMailing(database, PEOPLE, ['reminder']);
    const jobs = await startMailing(catcher.url, journalPath(home));
    const due = await fallDueOneByOne();
    await jobs.wake('sweep');

    await until(() => catcher.count() >= UNDISTURBED, 'the undisturbed part has left');
    let flushed = 0;
    for (const giveUp = Date.now() + 60_000; catcher.count() < PEOPLE && Date.now() < giveUp; flushed++) {
      await redis.client.flushall();
      await pause(FLUSH_EVERY_MS);
    }
    await pause(500);

    const received = await catcher.list();
    expect(received.flatMap((mail) => mail.to).sort()).toEqual(mailing.addresses);
    const delays = received
      .map((mail) => mail.receivedAt.getTime() - (due.get(mail.to[0] ?? '') ?? NaN))
      .reverse();
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    // Wake-ups are kept to the second.
    expect(Math.max(...delays.slice(0, UNDISTURBED))).toBeLessThan(SENDING_MS);
    expect(Math.max(...delays)).toBeLessThan(SWEEP_MS + SENDING_MS);
    // The flushes came while most of it was still to be sent, and did take wake-ups away.
    expect(flushed).toBeGreaterThan(20);
    expect(Math.max(...delays)).toBeGreaterThan(SENDING_MS);
  }, 600_000);

  it('that was flushed has its schedules again within an interval', async () => {
    const scheduled = async () =>
      (await redis.client.exists('bull:sweep:repeat', 'bull:reconcile:repeat')) === 2;
    await until(scheduled, 'the jobs are scheduled');
    await redis.client.flushall();
    expect(await scheduled()).toBe(false);
    await until(scheduled, 'they are scheduled again', SWEEP_MS + SENDING_MS);
  });

  /** A worker that has nothing to do yet. */
  async function startMailing(smtpUrl: string, acceptLog: string): Promise<Jobs> {
    const environment = testEnvironment(database, { smtpUrl, acceptLog, redisUrl: redis.url });
    const opened = await Database.open({ url: database.url });
    ends.push(() => opened.close());
    const jobs = await Jobs.open(environment);
    ends.push(() => jobs.close());
    await database.admin(`update delivery set fire_at = clock_now() + interval '1 hour'`);
    const log = jsonLog(() => undefined);
    // The ledger is laid out by hand here; the real planner would put all reminders back to one instant.
    const worker = await startWorker({
      environment,
      database: opened,
      jobs,
      compose,
      log,
      planner: quietPlanner,
    });
    ends.push(() => worker.stop());
    await worker.sweepNow();
    return jobs;
  }

  /** @returns when the reminder of each address is due, in real milliseconds */
  async function fallDueOneByOne(): Promise<Map<string, number>> {
    const rows = await database.admin<{ email: string; at: Date }>(
      `update delivery d set fire_at = clock_now() + interval '1 second' + n.n * $1 * interval '1 millisecond'
       from (select id, row_number() over (order by id) as n from delivery) n, user_account u
       where n.id = d.id and u.id = d.user_id returning u.email, d.fire_at as at`,
      [APART_MS],
    );
    return new Map(rows.map((row) => [row.email, row.at.getTime()]));
  }
});

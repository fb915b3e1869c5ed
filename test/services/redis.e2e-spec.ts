import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '#libs/mail';
import { Database, Jobs, jsonLog, newId } from '#libs/platform';
import { startMailCatcher, journalPath } from '../../apps/embedded/src/mail/index.js';
import { startWorker } from '../../apps/worker/src/worker.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testEnvironment } from '../support/demarche.js';
import { aMailing } from '../support/mailing.js';
import { until } from '../support/processes.js';

const url = process.env['TEST_REDIS_URL'] ?? '';

describe('the queue on Redis', () => {
  let database: TestDatabase;
  let redis: Redis;

  beforeAll(async () => {
    if (!url) throw new Error('These tests need TEST_REDIS_URL; npm run test:services sets it');
    database = await createTestDatabase();
    redis = new Redis(url);
  });
  afterAll(async () => {
    await redis.config('SET', 'maxmemory-policy', 'noeviction');
    redis.disconnect();
    await database.drop();
  });

  it('is refused unless Redis keeps every key', async () => {
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    const opening = Jobs.open({ databaseUrl: database.url, redisUrl: url, prefix: newId() });
    await expect(opening).rejects.toThrow('maxmemory-policy to noeviction');
    await redis.config('SET', 'maxmemory-policy', 'noeviction');
  });

  it('may be flushed again and again during 500 due reminders: nobody is lost and nobody written to twice', async () => {
    const home = await mkdtemp(join(tmpdir(), 'demarche-flush-'));
    const catcher = await startMailCatcher({ dir: home, report: () => undefined, latencyMs: 4 });
    const mailing = await aMailing(database, 500, ['reminder']);
    const environment = testEnvironment(database, {
      smtpUrl: catcher.url,
      acceptLog: journalPath(home),
      redisUrl: url,
    });
    const opened = await Database.open({ url: database.url });
    const jobs = await Jobs.open(environment);
    const worker = await startWorker({
      environment,
      database: opened,
      jobs,
      compose,
      log: jsonLog(() => undefined),
    });
    let flushed = 0;
    while (catcher.count() < 500) {
      await redis.flushall();
      flushed++;
      const before = catcher.count();
      await until(
        () => catcher.count() > before + 20 || catcher.count() >= 500,
        'the mailing goes on',
        60_000,
      );
    }
    const received = (await catcher.list()).flatMap((mail) => mail.to).sort();
    expect(flushed).toBeGreaterThan(5);
    expect(received).toEqual(mailing.addresses);
    await worker.stop();
    await jobs.close();
    await opened.close();
    await catcher.stop();
    await rm(home, { recursive: true, force: true });
  }, 180_000);
});

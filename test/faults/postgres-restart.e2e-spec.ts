import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalPath, startMailCatcher } from '../../apps/embedded/src/mail/index.js';
import { startEmbeddedPostgres } from '../../apps/embedded/src/postgres/index.js';
import { compose } from '#libs/mail';
import { Database, Jobs, jsonLog, migrate } from '#libs/platform';
import { startWorker } from '../../apps/worker/src/worker.js';
import { openTestDatabase } from '../support/database.js';
import { testEnvironment } from '../support/demarche.js';
import { aMailing } from '../support/mailing.js';
import { until } from '../support/processes.js';

describe('PostgreSQL restarted during a mailing to 500', () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  it('loses nobody, writes to nobody twice, and the worker lives on', async () => {
    const home = await mkdtemp(join(tmpdir(), 'demarche-restart-'));
    ends.push(() => rm(home, { recursive: true, force: true }));
    const report = () => undefined;
    const settings = { dataDir: join(home, 'postgres'), report };
    let postgres = await startEmbeddedPostgres(settings);
    ends.push(() => postgres.stop());
    await migrate(postgres.url);
    let test = await openTestDatabase(postgres.url);
    const catcher = await startMailCatcher({ dir: join(home, 'mail'), report, latencyMs: 4 });
    ends.push(() => catcher.stop());
    ends.push(() => test.close());
    const mailing = await aMailing(test, 500, ['reminder']);
    const environment = testEnvironment(test, {
      redisUrl: undefined,
      smtpUrl: catcher.url,
      acceptLog: journalPath(join(home, 'mail')),
    });
    const database = await Database.open({ url: postgres.url });
    ends.push(() => database.close());
    const jobs = await Jobs.open(environment);
    ends.push(() => jobs.close());
    const worker = await startWorker({ environment, database, jobs, compose, log: jsonLog(() => undefined) });
    ends.push(() => worker.stop());

    for (const restartAt of [60, 200, 350]) {
      await until(() => catcher.count() >= restartAt, 'the next restart is due');
      await test.close();
      await postgres.stop();
      postgres = await startEmbeddedPostgres(settings);
      test = await openTestDatabase(postgres.url);
    }
    await until(
      async () => {
        const [row] = await test.admin<{ n: number }>(
          `select count(*)::int as n from delivery where fire_at <= clock_now() and state in ('planned', 'claimed', 'handing_over')`,
        );
        return row?.n === 0;
      },
      'everything is dealt with',
      120_000,
    );
    const received = (await catcher.list()).flatMap((mail) => mail.to).sort();

    expect(received).toEqual(mailing.addresses);
  }, 600_000);
});

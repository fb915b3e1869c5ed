import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '#libs/platform';
import { journalPath, startMailCatcher, type MailCatcher } from '../../apps/embedded/src/mail/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testEnvironment } from '../support/demarche.js';
import { aMailing } from '../support/mailing.js';
import { killNow, spawnWorker, stopGently, until } from '../support/processes.js';

/** Each costs a start of the worker; `npm run test:services` takes more. */
const KILLS = Number(process.env['KILLS'] ?? 2);
const CONNECTIONS = 4;

describe('a worker killed with -9 at random points of a mailing to 500', () => {
  let database: TestDatabase;
  let catcher: MailCatcher;
  let home: string;
  let worker: ChildProcess | undefined;

  beforeEach(async () => {
    database = await createTestDatabase();
    home = await mkdtemp(join(tmpdir(), 'demarche-kill-'));
    catcher = await startMailCatcher({ dir: home, report: () => undefined, latencyMs: 4 });
  });
  afterEach(async () => {
    if (worker) await killNow(worker);
    await catcher.stop();
    await rm(home, { recursive: true, force: true });
    await database.drop();
  });

  const environment = (acceptLog: string | undefined): Environment =>
    testEnvironment(database, {
      redisUrl: undefined,
      smtpUrl: catcher.url,
      mailConnections: CONNECTIONS,
      acceptLog,
    });

  const outstanding = async () => {
    const [row] = await database.admin<{ n: number }>(
      `select count(*)::int as n from delivery where fire_at <= clock_now() and state in ('planned', 'claimed', 'handing_over')`,
    );
    return row?.n ?? 0;
  };

  /** Kills at moments spread at random over the whole mailing, then lets one worker finish. @returns kills carried out */
  async function mailWithKills(settings: Environment, total: number, wanted: number): Promise<number> {
    const points = Array.from({ length: wanted }, () => 1 + Math.floor(Math.random() * (total - 12))).sort(
      (a, b) => a - b,
    );
    let kills = 0;
    for (const point of points) {
      const child = spawnWorker(settings);
      worker = child;
      await until(() => catcher.count() >= point || child.exitCode !== null, 'the next kill is due');
      expect(child.exitCode).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      await killNow(child);
      kills++;
    }
    worker = spawnWorker(settings);
    await until(async () => (await outstanding()) === 0, 'everything is dealt with', 120_000).catch(
      async (error: unknown) => {
        // What is stuck, and how, is the only thing worth knowing here.
        const stuck = `select state, attempts, not_before > clock_now() as waits, lease_until > now() as leased, count(*)
        from delivery group by 1, 2, 3, 4`;
        throw new Error(`${String(error)}: ${JSON.stringify(await database.admin(stuck))}`);
      },
    );
    await stopGently(worker);
    return kills;
  }

  async function mailsByRecipient(): Promise<Map<string, string[]>> {
    const byRecipient = new Map<string, string[]>();
    for (const mail of await catcher.list()) {
      for (const to of mail.to) byRecipient.set(to, [...(byRecipient.get(to) ?? []), mail.messageId]);
    }
    return byRecipient;
  }

  it('loses nobody and writes to nobody twice where the accept log can be read', async () => {
    const mailing = await aMailing(database, 500, ['reminder']);
    const kills = await mailWithKills(environment(journalPath(home)), 500, KILLS);
    const received = await mailsByRecipient();
    const counts = mailing.addresses.map((address) => received.get(address)?.length ?? 0);
    expect(kills).toBe(KILLS);
    expect(counts.filter((count) => count === 0)).toHaveLength(0);
    expect(counts.filter((count) => count > 1)).toHaveLength(0);
    expect([...received.keys()].sort()).toEqual(mailing.addresses);
  }, 600_000);

  it('with a plain relay loses no reminder, repeats one only under its own message id, and holds unsure digests', async () => {
    const mailing = await aMailing(database, 250, ['reminder', 'digest']);
    const kills = await mailWithKills(environment(undefined), 500, Math.ceil(KILLS / 2));
    const received = await mailsByRecipient();
    const ledger = await database.admin<{
      kind: string;
      state: string;
      message_id: string;
      attempts: number;
      email: string;
    }>(
      `select d.kind, d.state, d.message_id, d.attempts, u.email from delivery d join user_account u on u.id = d.user_id where d.fire_at <= clock_now()`,
    );
    const copies = (row: { email: string; message_id: string }) =>
      (received.get(row.email) ?? []).filter((id) => id === row.message_id).length;
    const reminders = ledger.filter((row) => row.kind === 'deadline_reminder');
    const digests = ledger.filter((row) => row.kind === 'digest');
    expect(reminders).toHaveLength(250);
    expect(digests).toHaveLength(250);
    expect(reminders.filter((row) => copies(row) === 0)).toHaveLength(0);
    const extra = reminders.reduce((sum, row) => sum + copies(row) - 1, 0);
    expect(extra).toBeLessThanOrEqual(kills * CONNECTIONS);
    expect(digests.filter((row) => copies(row) > 1)).toHaveLength(0);
    expect(digests.filter((row) => copies(row) === 0 && row.state !== 'uncertain')).toHaveLength(0);
    expect(Math.max(...ledger.map((row) => row.attempts))).toBeLessThanOrEqual(3);
    const all = [...received.values()].flat();
    const known = new Set(ledger.map((row) => row.message_id));
    expect(all.filter((id) => !known.has(id))).toHaveLength(0);
    expect(mailing.addresses).toHaveLength(250);
  }, 600_000);
});

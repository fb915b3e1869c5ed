import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailCatcher, type CaughtMail } from '../../apps/embedded/src/mail/index.js';
import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import { Database, Jobs, jsonLog, NoJournal } from '#libs/platform';
import { twinDatabases, type TestDatabase } from './database.js';
import { demarcheOver, testEnvironment, type TestDemarche } from './demarche.js';

/**
 * Noon in Bangkok, where people of tests live: whole days from any moment would end each time at the same hour, and in
 * the evening that lies in the quiet hours of all of them.
 */
const TO_NEXT_NOON = `update installation set demo = true, clock_offset = clock_offset +
  (date_trunc('day', clock_now() - interval '5 hours', 'UTC') + interval '29 hours' - clock_now())`;

/** Moves the campaign clock on, from noon to noon, while the worker plans and sends. */
export async function passDays(database: TestDatabase, days: number): Promise<CaughtMail[]> {
  const dir = await mkdtemp(join(tmpdir(), 'demarche-twin-'));
  const catcher = await startMailCatcher({ dir, report: () => undefined });
  const environment = testEnvironment(database, { smtpUrl: catcher.url });
  const own = await Database.open({ url: database.url, poolSize: 6 });
  const jobs = await Jobs.open({ ...environment, prefix: new URL(database.url).pathname.slice(1) });
  const log = jsonLog(() => undefined);
  const services = { environment, database: own, jobs, log, journal: new NoJournal(), rounds: false };
  const worker = await startWorker(services);
  for (let day = 0; day < days; day++) {
    await worker.planNow();
    await database.admin(TO_NEXT_NOON);
    await sendAll(worker, database);
  }
  await worker.auditNow();
  const mails = await catcher.list();
  await worker.stop();
  await jobs.close();
  await own.close();
  await catcher.stop();
  await rm(dir, { recursive: true, force: true });
  return mails;
}

/** Until nothing is due: on a busy machine a sweep gives back what it could not hand over while it was fresh. */
async function sendAll(worker: RunningWorker, database: TestDatabase): Promise<void> {
  const due = `select exists (select 1 from delivery where state in ('planned', 'claimed', 'handing_over')
    and greatest(fire_at, not_before) <= clock_now()) as due`;
  do {
    await worker.sweepNow();
    await worker.reconcileNow();
  } while ((await database.admin<{ due: boolean }>(due))[0]?.due);
}

/** Two servers over databases that are the same, row for row; the first is that of a server, which ends. */
export async function twinsOf(origin: TestDemarche): Promise<[plain: TestDemarche, other: TestDemarche]> {
  await origin.close();
  const [plain, other] = await twinDatabases(origin.database);
  return [await demarcheOver(plain), await demarcheOver(other)];
}

/** Ids in the order in which they are named: those that were made since the twins parted differ in nothing else. */
function byOrder(text: string): string {
  const names = new Map<string, string>();
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    names.set(id, names.get(id) ?? `id ${names.size + 1}`);
    return names.get(id) ?? '';
  });
}

const CLOCKS = /\{"instant":"([^"]*)","venue":\{[^}]*\},"reader":\{[^}]*\}[^}]*\}/g;

/** An answer without the moments in which this very test wrote or asked; what was planned lies on a full minute. */
export function settled(text: string): string {
  return byOrder(text)
    .replace(CLOCKS, (clocks, instant: string) => (/:00(\.000)?Z$/.test(instant) ? clocks : '"a moment"'))
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:(?!00(\.0+)?Z)[\d.]+Z/g, 'a moment')
    .replace(/"next":"[^"]+"/g, '"next":"there is more"');
}

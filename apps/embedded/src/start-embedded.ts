import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose } from '#libs/mail';
import {
  Database,
  grantRuntimeLogin,
  Jobs,
  jsonLog,
  migrate,
  openLogFile,
  type Environment,
} from '#libs/platform';
import { Planner } from '#libs/planning';
import { createApi } from '../../api/src/create-api.js';
import type { CaughtMail, DemoStory, Mailbox } from '../../api/src/services.js';
import { builtWebApp } from '../../api/src/web-app.js';
import { startWorker } from '../../worker/src/worker.js';
import { ensureDemo, noteDemoClock, resumeDemoClock } from './demo/demo-database.js';
import { demoStory } from './demo/story.js';
import { freeWebPort } from './free-web-port.js';
import { journalPath, startMailCatcher, type MailCatcher } from './mail/index.js';
import { acquireInstanceLock, startEmbeddedPostgres } from './postgres/index.js';

export interface EmbeddedOptions {
  /** Folder for everything that is kept: database, mail, secret, log. */
  dataHome: string;
  /** First port to try. */
  port: number;
  /** With it a monitor reads health and metrics. */
  monitorToken?: string | undefined;
  report: (line: string) => void;
}

export interface EmbeddedDemarche {
  url: string;
  /** Resolves when the database ends by itself. */
  broken: Promise<string>;
  stop(): Promise<void>;
}

/** PostgreSQL, a mail catcher, the worker and the api with the demo campaigns, in this one process, on loopback. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDemarche> {
  const { dataHome, report } = options;
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    const failures: unknown[] = [];
    // One that fails, as for want of room on the disk, must not leave the others running.
    for (const close of closing.splice(0).reverse())
      await close().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  try {
    const lock = await acquireInstanceLock(dataHome);
    closing.push(() => lock.release());
    report('Starting PostgreSQL …');
    const postgres = await startEmbeddedPostgres({ dataDir: join(dataHome, 'postgres'), report });
    closing.push(() => postgres.stop());
    report('Preparing the database …');
    await migrate(postgres.url);
    await prepareDemo(postgres.url, report);
    const story = demoStory(postgres.url);
    const goOn = async () => story.play(await noteDemoClock(postgres.url));
    await goOn();
    const clockTimer = setInterval(() => void goOn().catch(() => undefined), 15_000);
    closing.push(async () => {
      clearInterval(clockTimer);
      await noteDemoClock(postgres.url);
    });
    await mkdir(join(dataHome, 'mail'), { recursive: true });
    const catcher = await startMailCatcher({ dir: join(dataHome, 'mail'), report });
    closing.push(() => catcher.stop());
    const databaseUrl = runtimeUrlOf(postgres.url);
    await grantRuntimeLogin(postgres.url, databaseUrl);
    const environment = await environmentOf(options, databaseUrl, catcher);
    await startProcesses(environment, dataHome, catcher, story, closing);
    await lock.publish(environment.publicUrl);
    return {
      url: environment.publicUrl,
      broken: postgres.ended.then(({ expected, how }) =>
        expected ? new Promise<never>(() => undefined) : how,
      ),
      stop,
    };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

async function prepareDemo(ownerUrl: string, report: (line: string) => void): Promise<void> {
  if (await ensureDemo(ownerUrl)) report('Wrote the demo campaigns.');
  else await resumeDemoClock(ownerUrl);
}

async function environmentOf(
  { dataHome, port, monitorToken }: EmbeddedOptions,
  databaseUrl: string,
  catcher: MailCatcher,
): Promise<Environment> {
  const webPort = await freeWebPort(port);
  return {
    databaseUrl,
    redisUrl: undefined,
    smtpUrl: catcher.url,
    publicUrl: `http://127.0.0.1:${webPort}`,
    host: '127.0.0.1',
    port: webPort,
    secret: await storedSecret(join(dataHome, 'secret')),
    mailFrom: 'Demarche <demarche@demarche.example.org>',
    acceptLog: journalPath(join(dataHome, 'mail')),
    mailConnections: 5,
    trustedProxies: 0,
    monitorToken,
    demo: true,
  };
}

/** The account of api and worker, whose password is new at each start. */
function runtimeUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = 'demarche_runtime';
  url.password = randomBytes(24).toString('hex');
  return url.toString();
}

/** Made once and kept, so that links in mails that were caught stay good. */
async function storedSecret(file: string): Promise<string> {
  const stored = (await readFile(file, 'utf8').catch(() => '')).trim();
  // A disk that was full when it was made leaves an empty file, and anybody can sign with an empty key.
  if (stored !== '') return stored;
  const secret = randomBytes(32).toString('base64url');
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

async function startProcesses(
  environment: Environment,
  dataHome: string,
  catcher: MailCatcher,
  story: DemoStory,
  closing: (() => Promise<unknown>)[],
): Promise<void> {
  const file = openLogFile(join(dataHome, 'demarche.log'));
  closing.push(() => file.written());
  const log = jsonLog((line) => file.write(line));
  const database = await Database.open({ url: environment.databaseUrl, poolSize: 12 });
  closing.push(() => database.close());
  const jobs = await Jobs.open(environment);
  closing.push(() => jobs.close());
  await new Planner(jobs).refresh(database);
  const worker = await startWorker({ environment, database, jobs, log, compose });
  closing.push(() => worker.stop());
  const app = await createApi({
    environment,
    database,
    jobs,
    log,
    webRoot: builtWebApp(),
    mailbox: mailboxOf(catcher),
    story,
  });
  closing.push(() => app.close());
  await app.listen(environment.port, environment.host);
}

/** The viewer shows the newest; whoever wants all reads the folder. */
const SHOWN = 500;

function mailboxOf(catcher: MailCatcher): Mailbox {
  return {
    list: async (): Promise<CaughtMail[]> =>
      (await catcher.list({ limit: SHOWN })).map((mail) => ({
        ...mail,
        date: mail.date?.toISOString() ?? null,
        receivedAt: mail.receivedAt.toISOString(),
      })),
  };
}

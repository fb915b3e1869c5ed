import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../apps/embedded/src/postgres/free-port.js';
import { startMailCatcher } from '../../apps/embedded/src/mail/index.js';
import type { CaughtMail } from '../../apps/embedded/src/mail/caught-mail.js';
import { createEmptyDatabase } from './database.js';
import { setClock } from './makers.js';
import { stopGently, until } from './processes.js';

/** An installation as somebody sets it up who has nothing but a database and a relay. */
export interface FromNothing {
  url: string;
  /** What `npm run migrate` printed. */
  printed: string;
  /** Waits for the mail to somebody that the condition holds for, the newest of them. */
  mailTo(email: string, is: (mail: CaughtMail) => boolean): Promise<CaughtMail>;
  /** All mails, newest first. */
  mails(): Promise<CaughtMail[]>;
  /** The clock of the installation, as if so much time had passed. */
  setClock(instant: string): Promise<void>;
  stop(): Promise<void>;
}

/** Migrates an empty database as the command does, and starts api and worker on it. */
export async function startFromNothing(adminEmail: string): Promise<FromNothing> {
  const home = await mkdtemp(join(tmpdir(), 'demarche-from-nothing-'));
  const database = await createEmptyDatabase();
  const relay = await startMailCatcher({ dir: join(home, 'mail'), report: () => undefined });
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const runtime = new URL(database.url);
  [runtime.username, runtime.password] = ['from_nothing_runtime', 'of-the-api'];
  const env = {
    ...{ PATH: process.env['PATH'], HOME: home, HOST: '127.0.0.1', PORT: String(port) },
    ...{ DATABASE_URL: runtime.toString(), SMTP_URL: relay.url, PUBLIC_URL: url },
    ...{ SECRET_KEY: 'kJ3vQ9xZr7LwT2mNb8YcHs4PfGd6AeUi', MAIL_FROM: 'Desk <desk@example.org>' },
  };
  const migrated = spawnSync(process.execPath, ['dist/apps/api/src/migrate-main.js'], {
    encoding: 'utf8',
    env: { ...env, DATABASE_OWNER_URL: database.url, ADMIN_EMAIL: adminEmail },
  });
  if (migrated.status !== 0) throw new Error(`The migration failed:\n${migrated.stderr}`);
  const server = await serve(env);
  const mails = () => relay.list();
  return {
    url,
    printed: migrated.stdout,
    mails,
    mailTo: async (email, is) => {
      const found = async () => (await mails()).find((mail) => mail.to.includes(email) && is(mail));
      await until(async () => (await found()) !== undefined, `a mail to ${email} has arrived`, 120_000);
      return (await found()) as CaughtMail;
    },
    setClock: (instant) => setClock(database, instant),
    stop: async () => {
      await stopGently(server);
      await relay.stop();
      await database.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function serve(env: Record<string, string | undefined>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dist/apps/embedded/src/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  }
  const isReady = () => said.includes('Demarche is ready') || child.exitCode !== null;
  await until(isReady, 'api and worker are ready', 600_000);
  if (child.exitCode !== null) throw new Error(`It did not start:\n${said}`);
  return child;
}

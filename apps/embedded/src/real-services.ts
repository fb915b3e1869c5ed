import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Database, Jobs, readEnvironment, type Environment } from '#libs/platform';

const entry = (app: string) => fileURLToPath(new URL(`../../${app}/src/main.js`, import.meta.url));

/**
 * One api and one worker as separate processes, for an installation that fits on one machine. When one of them ends,
 * the other is stopped and the exit code handed on, so that a supervisor can start both again.
 */
export async function runOnRealServices(): Promise<void> {
  const environment = readEnvironment(process.env);
  await refuseUnfit(environment);
  // The owner of the tables is for the migration alone.
  const { DATABASE_OWNER_URL: _owner, ...env } = process.env;
  const children = ['api', 'worker'].map((app) =>
    spawn(process.execPath, [entry(app)], { stdio: 'inherit', env }),
  );
  const stop = () => children.forEach((child) => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  const over = new AbortController();
  void announce(environment, over.signal);
  process.exitCode = await Promise.race(children.map(ended));
  over.abort();
  stop();
  await Promise.all(children.map(ended));
}

/**
 * What both processes would refuse, each in its own words, is said once and before either starts.
 * @throws SetupError
 */
async function refuseUnfit(environment: Environment): Promise<void> {
  const database = await Database.open({ url: environment.databaseUrl, refuseOwner: true, poolSize: 1 });
  try {
    await database.refuseUnmigrated();
    await (await Jobs.open(environment)).close();
  } finally {
    await database.close();
  }
}

const LOOK_EVERY_MS = 300;

/** Says which address to open, once requests are served. */
async function announce({ host, port, publicUrl }: Environment, over: AbortSignal): Promise<void> {
  const here = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const isReady = () =>
    fetch(`http://${here}:${port}/health/ready`, { signal: over }).then(
      ({ status }) => status === 200,
      () => false,
    );
  while (!over.aborted) {
    if (await isReady()) {
      process.stdout.write(`Demarche is ready: open ${publicUrl}  (it listens on ${host}:${port})\n`);
      return;
    }
    await pause(LOOK_EVERY_MS, undefined, { signal: over }).catch(() => undefined);
  }
}

/** The exit code, however often and late one asks; a child that a signal ended has none, and counts as failed. */
export function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

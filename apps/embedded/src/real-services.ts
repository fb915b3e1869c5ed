import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = (app: string) => fileURLToPath(new URL(`../../${app}/src/main.js`, import.meta.url));

/**
 * One api and one worker as separate processes, for an installation that fits on one machine. When one of them ends,
 * the other is stopped and the exit code handed on, so that a supervisor can start both again.
 */
export function runOnRealServices(): Promise<void> {
  // The owner of the tables is for the migration alone.
  const { DATABASE_OWNER_URL: _owner, ...env } = process.env;
  const children = ['api', 'worker'].map((app) =>
    spawn(process.execPath, [entry(app)], { stdio: 'inherit', env }),
  );
  const stop = () => children.forEach((child) => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  return Promise.race(children.map(ended)).then(async (code) => {
    stop();
    await Promise.all(children.map(ended));
    process.exitCode = code;
  });
}

/** The exit code, however often and late one asks; a child that a signal ended has none, and counts as failed. */
export function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

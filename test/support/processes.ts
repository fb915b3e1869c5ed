import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Environment } from '#libs/platform';

/** The compiled worker as a process of its own, the way it runs in production. */
export function spawnWorker(environment: Environment): ChildProcess {
  return spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
    stdio: ['ignore', 'ignore', process.env['SHOW_WORKER'] ? 'inherit' : 'ignore'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: environment.databaseUrl,
      SMTP_URL: environment.smtpUrl,
      PUBLIC_URL: environment.publicUrl,
      SECRET_KEY: environment.secret,
      MAIL_FROM: environment.mailFrom,
      MAIL_CONNECTIONS: String(environment.mailConnections),
      ...(environment.redisUrl ? { REDIS_URL: environment.redisUrl } : {}),
      ...(environment.acceptLog ? { ACCEPT_LOG: environment.acceptLog } : {}),
    },
  });
}

/** Ends a process without any chance to tidy up, and waits until it is gone. */
export async function killNow(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

export async function stopGently(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Waits until the condition holds, looking every few milliseconds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  patience = 60_000,
): Promise<void> {
  const giveUp = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > giveUp) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

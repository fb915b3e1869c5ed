import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownPath, type Cluster } from './cluster.js';
import { errorCode, giveToFolderOwner } from './files.js';
import { guardProcess } from './guard.js';
import { serverEnvironment } from './run-program.js';

/** A started server process. */
export interface ServerProcess {
  /** False once it has ended. */
  running: () => boolean;
  /** Resolves when it has ended, with a short description such as `exit code 1`. */
  ended: Promise<string>;
  /** Fast shutdown, escalating when that takes longer than a minute; resolves when it has ended. Idempotent. */
  stop: () => Promise<void>;
}

const ESCALATION: [NodeJS.Signals, number][] = [
  ['SIGINT', 60_000],
  ['SIGQUIT', 15_000],
  ['SIGKILL', 5_000],
];

/**
 * Starts the server in a session of its own, so that Ctrl-C reaches only us and we end it in our own time; a guard
 * ends it when we die. Its messages go to `logFile` (the previous one is kept as `<logFile>.1`, mode 0600).
 */
export async function startServerProcess(
  cluster: Cluster,
  args: string[],
  logFile: string,
): Promise<ServerProcess> {
  const log = await open(logFile, 'a', 0o600);
  try {
    await giveToFolderOwner(log, dirname(logFile));
    const child = spawn(cluster.binaries.postgres, ['-D', ownPath(cluster.dataDir), ...args], {
      cwd: cluster.dataDir,
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...(cluster.account && { uid: cluster.account.uid, gid: cluster.account.gid }),
    });
    await once(child, 'spawn');
    return supervise(child, cluster);
  } finally {
    await log.close();
  }
}

function supervise(child: ChildProcess, cluster: Cluster): ServerProcess {
  const guard = guardProcess(child.pid ?? 0, 'INT', cluster.account);
  let running = true;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      running = false;
      guard.dismiss();
      resolve(code === null ? `signal ${signal}` : `exit code ${code}`);
    });
  });
  const shutDown = async (): Promise<void> => {
    for (const [signal, patienceMs] of ESCALATION) {
      if (!running) return;
      child.kill(signal);
      const patience = new AbortController();
      await Promise.race([
        ended,
        sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined),
      ]);
      patience.abort();
    }
    await ended;
  };
  let stopping: Promise<void> | undefined;
  return { running: () => running, ended, stop: () => (stopping ??= shutDown()) };
}

/** Sets the log of the previous run aside, so that it does not grow for ever. */
export async function rotateLog(logFile: string): Promise<void> {
  try {
    await rename(logFile, `${logFile}.1`);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** The last lines of the log, for an error message. */
export async function logTail(logFile: string, lines = 15): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, readIfPresent } from './files.js';
import { identifyProcess, isStillRunning, type ProcessIdentity } from './process-identity.js';

const FAST_SHUTDOWN_MS = 30_000;
const IMMEDIATE_SHUTDOWN_MS = 15_000;

/**
 * Stops a server that an earlier run left on `dataDir` (our process was killed and its guard did not get to it), and
 * removes a `postmaster.pid` whose number meanwhile belongs to some other program. `owner` is the process that
 * started it: while that lives the server is no leftover, and this throws; as it does when the server does not stop.
 */
export async function stopLeftoverServer(
  dataDir: string,
  owner: ProcessIdentity | undefined,
  report: (line: string) => void,
): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid');
  const recorded = await readRecordedPid(pidFile);
  if (recorded === undefined) return;
  const found = identifyProcess(recorded);
  if (found && isServerOf(found.pid, dataDir)) {
    if (owner && isStillRunning(owner)) {
      throw new Error(`The database in ${dataDir} is in use by process ${owner.pid}.`);
    }
    report(`Stopping the PostgreSQL that an earlier run left behind (process ${found.pid}).`);
    await stopProcess(found);
    return;
  }
  // PostgreSQL itself removes the file unless a process of this number exists, which it would take for a server.
  // Data that is still in use stays protected: it also checks the shared memory of the data directory.
  if (found || signalable(recorded)) await rm(pidFile, { force: true });
}

async function stopProcess(server: ProcessIdentity): Promise<void> {
  if (await endAfter(server, 'SIGINT', FAST_SHUTDOWN_MS)) return;
  if (await endAfter(server, 'SIGQUIT', IMMEDIATE_SHUTDOWN_MS)) return;
  throw new Error(
    `The PostgreSQL of an earlier run (process ${server.pid}) does not stop; end it and start again.`,
  );
}

async function endAfter(
  server: ProcessIdentity,
  signal: NodeJS.Signals,
  patienceMs: number,
): Promise<boolean> {
  try {
    process.kill(server.pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(50)) {
    if (!isStillRunning(server)) return true;
  }
  return false;
}

/** The first line of the file; a server in single-user mode writes its pid negated. */
async function readRecordedPid(pidFile: string): Promise<number | undefined> {
  const pid = Math.abs(Number.parseInt((await readIfPresent(pidFile)) ?? '', 10));
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** Whether `pid` is a PostgreSQL working in `dataDir`: a server's working directory is its data directory. */
function isServerOf(pid: number, dataDir: string): boolean {
  if (process.platform !== 'linux') return commandOf(pid).includes(dataDir);
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
    const works = statSync(`/proc/${pid}/cwd/.`);
    const data = statSync(dataDir);
    return /(^|\/)postgres\b/.test(command) && works.ino === data.ino && works.dev === data.dev;
  } catch {
    return false;
  }
}

function commandOf(pid: number): string {
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') ? command : '';
  } catch {
    return '';
  }
}

function signalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

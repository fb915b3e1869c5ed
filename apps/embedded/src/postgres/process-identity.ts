import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * A process that cannot be confused with a later one under the same number: `started` is an opaque text that
 * differs between any two processes which had the same pid (boot and start time). An empty `started` means that
 * the process exists but the system hides its start time from us.
 */
export interface ProcessIdentity {
  pid: number;
  started: string;
}

const hasProc = existsSync('/proc/self/stat');

/** Identifies the process `pid`; undefined when there is none (a zombie counts as none). */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const started = hasProc ? startedFromProc(pid) : startedFromPs(pid);
  return started === undefined ? undefined : { pid, started };
}

/** Whether exactly this process still runs. In doubt (start time hidden) the answer is yes. */
export function isStillRunning(identity: ProcessIdentity): boolean {
  const now = identifyProcess(identity.pid);
  if (!now) return false;
  return now.started === '' || identity.started === '' || now.started === identity.started;
}

function startedFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command name in parentheses and may itself contain spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return isDead(fields[0]) ? undefined : `${bootId()}/${fields[19] ?? ''}`;
  } catch {
    // A hardened /proc hides the processes of other accounts, which we may not signal either.
    return signalFailure(pid) === 'EPERM' ? '' : undefined;
  }
}

/** Start times count from the boot, so without the boot's own id they could repeat after a restart. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function startedFromPs(pid: number): string | undefined {
  try {
    const out = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const [state, ...started] = out.split(/\s+/);
    return isDead(state) ? undefined : started.join(' ');
  } catch (error) {
    const noPs = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return noPs && signalFailure(pid) !== 'ESRCH' ? '' : undefined;
  }
}

function isDead(state: string | undefined): boolean {
  return !state || /^[ZXx]/.test(state);
}

/** Why we may not signal the process (`ESRCH`: there is none); undefined when we may. */
function signalFailure(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

import { spawn } from 'node:child_process';
import type { ServerAccount } from './account.js';

/** Watches over another process for as long as we live. */
export interface Guard {
  /** Ends the watch: the process has ended or is ours to end. */
  dismiss(): void;
}

/**
 * Sends `signal` to `target` (a pid, or a negated process group) as soon as our own process is gone, however it
 * went (kill -9 included). A shell waits at the reading end of a pipe whose only writing end is ours and which
 * the kernel closes with us. It runs as the same account as the target and in a session of its own, so that a
 * Ctrl-C in our terminal does not reach it. Without a usable /bin/sh there is simply no watch.
 */
export function guardProcess(
  target: number,
  signal: 'INT' | 'KILL',
  account: ServerAccount | undefined,
): Guard {
  const child = spawn(
    '/bin/sh',
    ['-c', 'read _; kill -s "$1" -- "$2"', 'demarche-guard', signal, String(target)],
    {
      cwd: '/',
      env: {},
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      ...(account && { uid: account.uid, gid: account.gid }),
    },
  );
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  // A pipe is a socket to Node and would keep our event loop alive.
  (child.stdin as unknown as { unref(): void }).unref();
  return { dismiss: () => void child.kill('SIGKILL') };
}

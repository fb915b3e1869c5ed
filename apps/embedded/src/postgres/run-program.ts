import { spawn } from 'node:child_process';
import type { ServerAccount } from './account.js';
import { guardProcess } from './guard.js';

/** How to run one of PostgreSQL's programs to its end. `cwd` may be a folder the account could not reach itself. */
export interface ProgramRun {
  file: string;
  args: string[];
  cwd: string;
  account: ServerAccount | undefined;
  input?: string;
}

/** `code` is null when a signal ended it; `output` is stdout and stderr together. */
export interface ProgramResult {
  code: number | null;
  output: string;
}

/** Runs a program to its end; it is killed with all its children when our process dies. Throws when it cannot start. */
export function runProgram(run: ProgramRun): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(run.file, run.args, {
      cwd: run.cwd,
      env: serverEnvironment(),
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(run.account && { uid: run.account.uid, gid: run.account.gid }),
    });
    const guard = child.pid === undefined ? undefined : guardProcess(-child.pid, 'KILL', run.account);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      guard?.dismiss();
      reject(error);
    });
    child.on('close', (code) => {
      guard?.dismiss();
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') });
    });
    child.stdin.end(run.input ?? '');
  });
}

/** An environment without the caller's PG* and LC_* variables, which would change what the server does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

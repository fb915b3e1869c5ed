import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acquireInstanceLock, AlreadyRunningError, findRunningInstance } from './instance-lock.js';
import { identifyProcess, isStillRunning } from './process-identity.js';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(home, { recursive: true }));

const since = '2030-01-01T00:00:00.000Z';
const leaveLock = (generation: number, holder: object) =>
  writeFile(join(home, `instance.${generation}.lock`), JSON.stringify({ since, ...holder }));

describe('acquireInstanceLock', () => {
  it('tells a second start what is running, and writes nothing', async () => {
    const lock = await acquireInstanceLock(home);
    await lock.publish('http://localhost:3000');
    const before = await readdir(home);
    const failure = await acquireInstanceLock(home).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AlreadyRunningError);
    const { message, holder } = failure as AlreadyRunningError;
    expect(message).toContain('http://localhost:3000');
    expect(message).toContain(String(process.pid));
    expect(message).toContain(holder.since);
    expect(await readdir(home)).toEqual(before);
    expect(await findRunningInstance(home)).toMatchObject({ pid: process.pid, url: 'http://localhost:3000' });
  });

  it('is free again after release', async () => {
    const lock = await acquireInstanceLock(home);
    await lock.release();
    await lock.release();
    expect(await findRunningInstance(home)).toBeUndefined();
    await (await acquireInstanceLock(home)).release();
  });

  it('takes over from a process that is gone, was replaced under its number, or left an unreadable file', async () => {
    await leaveLock(1, { pid: 4_190_000, started: 'x' });
    await (await acquireInstanceLock(home)).release();
    await leaveLock(7, { pid: process.pid, started: 'another boot/1' });
    await (await acquireInstanceLock(home)).release();
    await writeFile(join(home, 'instance.20.lock'), '{"pid":');
    await acquireInstanceLock(home);
    expect(await findRunningInstance(home)).toMatchObject({ pid: process.pid });
  });

  it('keeps only a few old files', async () => {
    for (let round = 0; round < 10; round++) await (await acquireInstanceLock(home)).release();
    expect((await readdir(home)).length).toBeLessThanOrEqual(3);
  });

  it.each([0, 5])('has exactly one winner among simultaneous starts (stale generation %d)', async (stale) => {
    for (let round = 0; round < 20; round++) {
      if (stale > 0) await leaveLock(stale + 100 * round, { pid: 4_190_000, started: 'x' });
      const attempts = await Promise.allSettled(Array.from({ length: 12 }, () => acquireInstanceLock(home)));
      const won = attempts.filter((attempt) => attempt.status === 'fulfilled');
      expect(won).toHaveLength(1);
      const reasons = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []));
      expect(reasons.map((reason: Error) => reason.name)).toEqual(Array(11).fill('AlreadyRunningError'));
      await won[0]?.value.release();
    }
  });
});

describe('process identity', () => {
  it('tells a live process from a dead one', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    await once(child, 'spawn');
    const identity = identifyProcess(child.pid ?? 0);
    expect(identity && isStillRunning(identity)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(identity && isStillRunning(identity)).toBe(false);
    expect(identifyProcess(0)).toBeUndefined();
  });
});

import { link, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { errorCode, randomSuffix, readIfPresent, replaceFile, writeDurably } from './files.js';
import { identifyProcess, isStillRunning, type ProcessIdentity } from './process-identity.js';

/** What the holder of a lock says about itself; `since` is an ISO time, `url` is absent until it is published. */
export interface InstanceInfo extends ProcessIdentity {
  since: string;
  url?: string;
  released?: boolean;
}

/** A held lock on a data home. */
export interface InstanceLock {
  /** Records where this instance is reached, for the message a second start gives. */
  publish: (url: string) => Promise<void>;
  /** Gives the data home free; idempotent. Dying has the same effect. */
  release: () => Promise<void>;
}

/** Another live process holds the data home; the message says which, in words meant for the person at the terminal. */
export class AlreadyRunningError extends Error {
  constructor(readonly holder: InstanceInfo) {
    super(
      `Demarche is already running in this folder${holder.url ? ` at ${holder.url}` : ' (still starting)'}: ` +
        `process ${holder.pid}, since ${holder.since}.`,
    );
    this.name = 'AlreadyRunningError';
  }
}

const LOCK_FILE = /^instance\.(\d+)\.lock$/;
const REMEMBERED_GENERATIONS = 3;

/**
 * Takes the lock on `dataHome` (created when missing, mode 0700) or throws `AlreadyRunningError`, in which case
 * nothing was written.
 *
 * The lock is the file `instance.<n>.lock` with the highest n; it counts while its process lives. A dead or
 * released lock is never deleted or reused but succeeded by n+1, which only one process can create (`link` fails
 * when the name exists, and makes the file appear complete). The highest file always stays, so nobody can build on
 * a number that was overtaken without noticing. All processes must share one pid namespace: two containers on
 * one volume do not see each other.
 */
export async function acquireInstanceLock(dataHome: string): Promise<InstanceLock> {
  try {
    return await acquire(resolve(dataHome));
  } catch (error) {
    if (errorCode(error) !== 'EACCES' && errorCode(error) !== 'EPERM') throw error;
    throw new Error(
      `${dataHome} may not be used by this account: start as the account it belongs to (root, if it was created ` +
        'by a start as root), or choose another folder.',
    );
  }
}

async function acquire(dataHome: string): Promise<InstanceLock> {
  await mkdir(dataHome, { recursive: true, mode: 0o700 });
  const self = identifyProcess(process.pid) ?? { pid: process.pid, started: '' };
  const info: InstanceInfo = { ...self, since: new Date().toISOString() };
  for (;;) {
    const latest = await latestGeneration(dataHome);
    const holder = latest > 0 ? await readHolder(dataHome, latest) : undefined;
    if (holder && !holder.released && isStillRunning(holder)) throw new AlreadyRunningError(holder);
    const mine = latest + 1;
    if (await claim(dataHome, mine, info)) {
      await removeOld(dataHome, mine);
      return heldLock(lockPath(dataHome, mine), info);
    }
  }
}

/** The running instance of `dataHome`, or undefined. Reads only. */
export async function findRunningInstance(dataHome: string): Promise<InstanceInfo | undefined> {
  const latest = await latestGeneration(dataHome).catch(() => 0);
  const holder = latest > 0 ? await readHolder(dataHome, latest) : undefined;
  return holder && !holder.released && isStillRunning(holder) ? holder : undefined;
}

async function claim(dataHome: string, generation: number, info: InstanceInfo): Promise<boolean> {
  const temporary = join(dataHome, `instance.${randomSuffix()}.tmp`);
  await writeDurably(temporary, JSON.stringify(info));
  try {
    await link(temporary, lockPath(dataHome, generation));
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  if ((await latestGeneration(dataHome)) === generation) return true;
  await rm(lockPath(dataHome, generation), { force: true });
  return false;
}

function heldLock(file: string, info: InstanceInfo): InstanceLock {
  let current = info;
  const update = async (change: Partial<InstanceInfo>): Promise<void> => {
    current = { ...current, ...change };
    await replaceFile(file, JSON.stringify(current));
  };
  return {
    publish: (url) => update({ url }),
    release: async () => {
      if (!current.released) await update({ released: true });
    },
  };
}

async function latestGeneration(dataHome: string): Promise<number> {
  const names = await readdir(dataHome);
  return Math.max(0, ...names.map((name) => Number(LOCK_FILE.exec(name)?.[1] ?? 0)));
}

async function readHolder(dataHome: string, generation: number): Promise<InstanceInfo | undefined> {
  const text = await readIfPresent(lockPath(dataHome, generation));
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as InstanceInfo;
  } catch {
    // Files appear complete, so an unreadable one was damaged from outside or by the disk: its holder is gone.
    return undefined;
  }
}

/** A few older generations stay, so that a listing made during a succession still sees the newest. */
async function removeOld(dataHome: string, mine: number): Promise<void> {
  for (const name of await readdir(dataHome)) {
    const generation = Number(LOCK_FILE.exec(name)?.[1] ?? Infinity);
    const path = join(dataHome, name);
    const old = generation <= mine - REMEMBERED_GENERATIONS || (await isAbandonedTemporary(name, path));
    if (old) await rm(path, { force: true });
  }
}

async function isAbandonedTemporary(name: string, path: string): Promise<boolean> {
  if (!name.startsWith('instance.') || !name.endsWith('.tmp')) return false;
  const modified = await stat(path).then(
    (found) => found.mtimeMs,
    () => Infinity,
  );
  return Date.now() - modified > 60_000;
}

function lockPath(dataHome: string, generation: number): string {
  return join(dataHome, `instance.${generation}.lock`);
}

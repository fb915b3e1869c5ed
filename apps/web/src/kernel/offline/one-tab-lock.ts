import type { Vault } from './vault.js';

/** setTimeout and clearTimeout; passed in so that tests hold the clock. */
export interface Timers {
  set: (work: () => void, milliseconds: number) => unknown;
  clear: (timer: unknown) => void;
}

/** The part of navigator.locks that is used. */
export interface Locks {
  request: <T>(
    name: string,
    options: { signal?: AbortSignal; steal?: boolean },
    work: () => Promise<T>,
  ) => Promise<T>;
}

export interface TurnParts {
  /** Left out where the browser has none: a record in the database does then. */
  locks?: Locks;
  vault: Vault;
  timers: Timers;
  now: () => number;
  /** Names this tab in the lease. */
  holder: string;
}

const LOCK = 'demarche-outbox';

/** Longer than one request may take. Whoever holds the turn longer is a tab that the system has put to sleep. */
export const PATIENCE = 45_000;

/**
 * Does `work` while no other tab does it. A turn is one request, so that a tab on which a phone goes to sleep cannot
 * hold up the others for ever: after a while the turn is taken from it. Both sending the same is harmless, the id says so.
 * @returns undefined when the turn was not to be had, or was taken away meanwhile
 */
export async function inTurn<T>(parts: TurnParts, work: () => Promise<T>): Promise<T | undefined> {
  if (!parts.locks) return leased(parts, work);
  const { locks, timers } = parts;
  const impatience = new AbortController();
  const timer = timers.set(() => impatience.abort(), PATIENCE);
  const begin = (): Promise<T> => {
    timers.clear(timer);
    return work();
  };
  try {
    return await locks.request(LOCK, { signal: impatience.signal }, begin);
  } catch (error) {
    if (!isAbort(error)) throw error;
    return impatience.signal.aborted ? await stolen(locks, work) : undefined;
  } finally {
    timers.clear(timer);
  }
}

async function stolen<T>(locks: Locks, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await locks.request(LOCK, { steal: true }, work);
  } catch (error) {
    if (!isAbort(error)) throw error;
    return undefined;
  }
}

const isAbort = (error: unknown) => (error as { name?: unknown } | undefined)?.name === 'AbortError';

async function leased<T>({ vault, now, holder }: TurnParts, work: () => Promise<T>): Promise<T | undefined> {
  if ((await vault.lease(holder, now() + PATIENCE)) !== undefined) return undefined;
  try {
    return await work();
  } finally {
    await vault.endLease(holder);
  }
}

import type { Channel } from './bus.js';
import type { Places } from './leftovers.js';
import type { Locks, Timers } from './one-tab-lock.js';

/** A channel in browsers that have none: then a tab knows of itself alone. */
const SILENT: Channel = {
  postMessage: () => undefined,
  addEventListener: () => undefined,
  close: () => undefined,
};

export function browserChannel(): Channel {
  return typeof BroadcastChannel === 'undefined' ? SILENT : new BroadcastChannel('demarche');
}

export const browserTimers: Timers = {
  set: (work, milliseconds) => setTimeout(work, milliseconds),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

export function browserLocks(): Locks | undefined {
  // The types know it in every browser; without a secure connection it is not there.
  const locks = navigator.locks as LockManager | undefined;
  return locks && { request: async (name, options, work) => await locks.request(name, options, work) };
}

let asked = false;

/** Asks the browser, once in the life of a page, not to clear what lies here when space is short. */
export function browserPersist(): void {
  if (asked) return;
  asked = true;
  // Not everywhere, and a refusal changes nothing.
  void navigator.storage?.persist?.().catch(() => false);
}

/**
 * When the network or the reader may have returned. What the browser says about being online is only a reason to try:
 * it says so, too, while the server cannot be reached.
 */
export function browserEvents(
  page: EventTarget = window,
  sheet: EventTarget & { visibilityState: string } = document,
): (wake: () => void) => () => void {
  return (wake) => {
    const seen = (): void => {
      if (sheet.visibilityState === 'visible') wake();
    };
    const events = ['online', 'focus', 'pageshow'];
    events.forEach((event) => page.addEventListener(event, wake));
    sheet.addEventListener('visibilitychange', seen);
    return () => {
      events.forEach((event) => page.removeEventListener(event, wake));
      sheet.removeEventListener('visibilitychange', seen);
    };
  };
}

/** Each of them may be forbidden by the browser's settings, and then throws when it is touched. */
export function browserPlaces(): Places {
  const reach = <T>(get: () => T | undefined): T[] => {
    try {
      const place = get();
      return place === undefined ? [] : [place];
    } catch {
      return [];
    }
  };
  const [caches] = reach(() => globalThis.caches as CacheStorage | undefined);
  return { caches, storages: [...reach(() => localStorage), ...reach(() => sessionStorage)] };
}

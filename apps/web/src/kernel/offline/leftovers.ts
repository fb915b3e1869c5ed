/** The part of CacheStorage that is used. */
export interface Caches {
  keys: () => Promise<string[]>;
  delete: (name: string) => Promise<boolean>;
}

export interface Places {
  /** Left out where the browser has none. */
  caches?: Caches;
  /** localStorage and sessionStorage, as far as they can be reached. */
  storages: Storage[];
}

/** The app itself, as the service worker keeps it: it says nothing about anybody. */
const PRECACHE = 'workbox-precache';
/** Settings of the device. Everything else under our prefix is about the person. */
const ABOUT_THE_DEVICE = new Set(['demarche.language', 'demarche.colours']);

/** Deletes what the app left outside of its database, e.g. which campaign was open last. */
export async function clearLeftovers({ caches, storages }: Places): Promise<void> {
  for (const storage of storages) {
    const names = Array.from({ length: storage.length }, (_none, at) => storage.key(at) ?? '');
    const ours = names.filter((name) => name.startsWith('demarche.') && !ABOUT_THE_DEVICE.has(name));
    ours.forEach((name) => storage.removeItem(name));
  }
  if (!caches) return;
  const others = (await caches.keys()).filter((name) => !name.startsWith(PRECACHE));
  await Promise.all(others.map((name) => caches.delete(name)));
}

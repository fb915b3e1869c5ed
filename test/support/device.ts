import type { Page } from 'playwright-core';

/**
 * All that a page's origin keeps on the device, as texts that can be searched: each record of IndexedDB, read both as
 * UTF-8 and as UTF-16, each entry of the storages, and each answer in Cache Storage.
 */
export function keptOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(asked.error ?? new Error('IndexedDB failed')));
      });
    const textOf = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        return ['utf-8', 'utf-16le'].map((name) => new TextDecoder(name).decode(value)).join(' ');
      }
      if (value === null || typeof value !== 'object') return String(value);
      return Object.entries(value)
        .map(([key, part]) => `${key}=${textOf(part)}`)
        .join(' ');
    };
    const texts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      // The worker's own book of what it has cached holds addresses of the app's files.
      const database = await done(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const records = await done(database.transaction(store).objectStore(store).getAll());
        texts.push(...records.map((record) => `${name}/${store}: ${textOf(record)}`));
      }
      database.close();
    }
    for (const storage of [localStorage, sessionStorage]) {
      texts.push(...Object.entries(storage).map(([key, value]) => `storage ${key}: ${String(value)}`));
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const asked of await cache.keys()) {
        const answer = await cache.match(asked);
        if (asked.url.includes('/api/')) texts.push(`cache ${asked.url}: an answer of the api`);
        texts.push(`cache ${asked.url}: ${(await answer?.text()) ?? ''}`);
      }
    }
    return texts;
  });
}

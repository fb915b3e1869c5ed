import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type Offline } from '../../apps/web/src/kernel/offline/index.js';
import type { KeyRecord } from '../../apps/web/src/kernel/offline/database.js';
import { asked, Device, note } from '../../apps/web/src/kernel/offline/test-tab.js';
import { uuid7 } from '../../apps/web/src/kernel/offline/uuid7.js';

export const HOUR = 3_600_000;
export const SECRET = 'planted: Ms Source said yes';
export const PLOY = { id: 'ploy-0000' };

export let device: Device;

export async function begin(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  device = new Device();
}

export async function end(): Promise<void> {
  await device.close();
}

export async function signedIn(): Promise<Offline> {
  const tab = device.tab();
  await tab.connection.start();
  await tab.connection.signedIn(PLOY);
  return tab;
}

/** One thing in each store, with words that must not be found. */
export async function fill(tab: Offline): Promise<string> {
  const id = uuid7();
  await tab.outbox.enqueue(note(id, SECRET));
  await tab.drafts.saveDraft('log:planted-campaign', { note: SECRET });
  await tab.cached.pin('planted-campaign', 'KEN');
  await tab.cached.keep('brief:planted-campaign:KEN', { code: 'KEN', title: SECRET });
  return id;
}

export async function keyOnDisk(): Promise<KeyRecord | undefined> {
  const database = await asked(indexedDB.open('demarche'));
  const record = (await asked(database.transaction('key').objectStore('key').get('key'))) as
    KeyRecord | undefined;
  database.close();
  return record;
}

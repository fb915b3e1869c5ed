/** @jest-environment node */

import 'fake-indexeddb/auto';
import { VaultClosed, type Offline } from './index.js';
import { asked, note, onTheDisk, quiet, until } from './test-tab.js';
import { uuid7 } from './uuid7.js';
import {
  HOUR,
  PLOY,
  device,
  signedIn,
  fill,
  keyOnDisk,
  begin,
  end,
} from '../../../../../test/support/vault.js';

beforeEach(begin);
afterEach(end);

const LINH = { id: 'linh-0000' };
async function expectNothing(tab: Offline): Promise<void> {
  expect(await onTheDisk()).toBe('');
  expect(await tab.outbox.count()).toBe(0);
  expect(await tab.drafts.readDraft('log:planted-campaign')).toBeUndefined();
  expect(await tab.cached.read('brief:planted-campaign:KEN')).toBeUndefined();
}

describe('Wiping', () => {
  it('leaves nothing when the person signs out, without a network', async () => {
    const tab = await signedIn();
    await fill(tab);
    await tab.connection.signedOut();
    await expectNothing(tab);
    expect(tab.connection.state).toBe('wiped');
  });
  it('reaches every open tab', async () => {
    const tab = await signedIn();
    const other = device.tab();
    await other.connection.start();
    expect(other.connection.state).toBe('signed in');
    await fill(tab);
    const heard: string[] = [];
    other.connection.listen((state) => heard.push(state));
    await tab.connection.revoked();
    await until(() => other.connection.state === 'wiped');
    expect(heard).toEqual(['wiped']);
    await expectNothing(other);
    await expect(other.outbox.enqueue(note(uuid7()))).rejects.toThrow(VaultClosed);
  });
  it('keeps a tab of the first person from saving into what the next one keeps', async () => {
    const [tab, other] = [await signedIn(), device.tab()];
    await other.connection.signedIn(LINH);
    expect(await tab.drafts.saveDraft('log:planted-campaign', { note: 'planted' })).toBe(false);
    await expect(tab.outbox.enqueue(note(uuid7()))).rejects.toThrow(VaultClosed);
    expect(await other.drafts.readDraft('log:planted-campaign')).toBeUndefined();
    expect(await other.outbox.count()).toBe(0);
    expect(await other.drafts.saveDraft('log:planted-campaign', { note: 'her own' })).toBe(true);
  });
  it('is noticed by a tab that slept and did not hear of it, when one comes back to it', async () => {
    const tab = await signedIn();
    await fill(tab);
    await tab.vault.wipe();
    expect(tab.connection.state).toBe('signed in');
    device.returnTo(tab);
    await until(() => tab.connection.state === 'wiped');
  });
  it('goes on after 24 hours without the server, at the next start', async () => {
    const first = await signedIn();
    await fill(first);
    await first.close();
    device.clock.now += 24 * HOUR;
    const tab = device.tab();
    expect(await tab.connection.start()).toBe('wiped');
    await expectNothing(tab);
  });
  it('comes after 24 hours in a tab that stays open, and an answer puts it off', async () => {
    const tab = await signedIn();
    await fill(tab);
    device.clock.pass(23 * HOUR);
    tab.connection.contact();
    await until(async () => (await tab.vault.keeper())?.lastContact === device.clock.now);
    device.clock.pass(23 * HOUR);
    await quiet();
    expect(tab.connection.state).toBe('signed in');
    device.clock.pass(HOUR);
    await until(() => tab.connection.state === 'wiped');
    await expectNothing(tab);
  });
  it('comes when a phone wakes up whose timers had stood still', async () => {
    const tab = await signedIn();
    await fill(tab);
    device.clock.now += 25 * HOUR;
    device.returnTo(tab);
    await until(() => tab.connection.state === 'wiped');
    await expectNothing(tab);
  });
});

describe('A wipe', () => {
  it('takes everything of the first person when another signs in', async () => {
    const tab = await signedIn();
    await fill(tab);
    const before = await keyOnDisk();
    expect(await tab.connection.signedIn(LINH)).toBe(true);
    expect(tab.connection.userId).toBe(LINH.id);
    expect(await onTheDisk()).not.toContain(PLOY.id);
    expect((await keyOnDisk())?.keyId).not.toBe(before?.keyId);
    expect(await tab.outbox.count()).toBe(0);
    expect(await tab.drafts.readDraft('log:planted-campaign')).toBeUndefined();
  });
  it('leaves only what nobody can read when it is interrupted, and the next start ends it', async () => {
    const first = await signedIn();
    await fill(first);
    await first.close();
    const database = await asked(indexedDB.open('demarche'));
    await asked(database.transaction('key', 'readwrite').objectStore('key').clear());
    database.close();
    expect(await onTheDisk()).not.toContain('planted');
    const tab = device.tab();
    expect(await tab.connection.start()).toBe('fresh');
    expect(await onTheDisk()).toBe('');
  });
  it('is not undone by another tab that was just writing', async () => {
    const tab = await signedIn();
    const keyId = (await keyOnDisk())?.keyId;
    await tab.vault.wipe();
    await tab.connection.signedIn(LINH);
    const late = tab.vault.change('outbox', keyId, (records) =>
      records.put({ id: uuid7(), iv: new Uint8Array(12), data: new ArrayBuffer(1) }),
    );
    await expect(late).rejects.toThrow(VaultClosed);
    expect(await tab.outbox.count()).toBe(0);
  });
  it('empties what the app left elsewhere, and leaves the app and the settings of the device', async () => {
    const stored = new Map([
      ['demarche.campaign', 'cyber'],
      ['demarche.language', 'fr'],
      ['another.app', 'x'],
    ]);
    device.places.storages.push({
      get length() {
        return stored.size;
      },
      key: (at: number) => [...stored.keys()][at] ?? null,
      removeItem: (name: string) => void stored.delete(name),
    } as Storage);
    const caches = new Set(['workbox-precache-v2-https://desk.example.org/', 'answers']);
    device.places.caches = {
      keys: () => Promise.resolve([...caches]),
      delete: (name: string) => Promise.resolve(caches.delete(name)),
    } as CacheStorage;
    const tab = await signedIn();
    await tab.connection.signedOut();
    expect([...stored.keys()]).toEqual(['demarche.language', 'another.app']);
    expect([...caches]).toEqual(['workbox-precache-v2-https://desk.example.org/']);
  });
});

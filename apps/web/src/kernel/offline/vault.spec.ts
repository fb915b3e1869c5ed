/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { VaultClosed, type Offline } from './index.js';
import type { KeyRecord } from './database.js';
import { asked, Device, note, onTheDisk, quiet, until } from './test-tab.js';
import { uuid7 } from './uuid7.js';

const HOUR = 3_600_000;
const SECRET = 'planted: Ms Source said yes';
const PLOY = { id: 'ploy-0000' };
const LINH = { id: 'linh-0000' };

let device: Device;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  device = new Device();
});
afterEach(() => device.close());

async function signedIn(): Promise<Offline> {
  const tab = device.tab();
  await tab.connection.start();
  await tab.connection.signedIn(PLOY);
  return tab;
}

/** One thing in each store, with words that must not be found. */
async function fill(tab: Offline): Promise<string> {
  const id = uuid7();
  await tab.outbox.enqueue(note(id, SECRET));
  await tab.drafts.saveDraft('log:planted-campaign', { note: SECRET });
  await tab.cached.pin('planted-campaign', 'KEN');
  await tab.cached.keep('brief:planted-campaign:KEN', { code: 'KEN', title: SECRET });
  return id;
}

async function keyOnDisk(): Promise<KeyRecord | undefined> {
  const database = await asked(indexedDB.open('demarche'));
  const record = (await asked(database.transaction('key').objectStore('key').get('key'))) as
    KeyRecord | undefined;
  database.close();
  return record;
}

describe('What lies on the device', () => {
  it('cannot be read without the key: neither what was written nor what it is called', async () => {
    const tab = await signedIn();
    await fill(tab);
    const disk = await onTheDisk();
    expect(disk).toContain(PLOY.id);
    expect(disk).not.toContain('planted');
    expect(disk).not.toContain('KEN');
    expect(disk).not.toContain('campaign-1');
  });

  it('is read again by the same person after a reload', async () => {
    const first = await signedIn();
    const id = await fill(first);
    await first.close();
    const tab = device.tab();
    expect(await tab.connection.start()).toBe('signed in');
    expect(tab.connection.userId).toBe(PLOY.id);
    expect(await tab.drafts.readDraft('log:planted-campaign')).toEqual({ note: SECRET });
    expect((await tab.outbox.list()).map((item) => item.id)).toEqual([id]);
    const cached = await tab.cached.read('brief:planted-campaign:KEN');
    expect(cached).toMatchObject({ value: { title: SECRET }, cachedAt: device.clock.now });
  });

  it('has a key that no script can read out', async () => {
    await signedIn();
    const record = await keyOnDisk();
    if (!record) throw new Error('no key');
    expect(record.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', record.key)).rejects.toThrow('not extractable');
    await expect(crypto.subtle.exportKey('jwk', record.names)).rejects.toThrow('not extractable');
  });

  it('cannot be moved from one place to another', async () => {
    const tab = await signedIn();
    const first = note(uuid7());
    const second = note(uuid7());
    await tab.outbox.enqueue(first);
    const database = await asked(indexedDB.open('demarche'));
    const records = database.transaction('outbox', 'readwrite').objectStore('outbox');
    const record = (await asked(records.get(first.id))) as object;
    await asked(records.put({ ...record, id: second.id }));
    database.close();
    expect((await tab.outbox.list()).map(({ id }) => id)).toEqual([first.id]);
  });

  it('is not taken from anybody who is not signed in', async () => {
    const tab = device.tab();
    expect(await tab.connection.start()).toBe('fresh');
    await expect(tab.outbox.enqueue(note(uuid7(), SECRET))).rejects.toThrow(VaultClosed);
    expect(await tab.drafts.saveDraft('log', SECRET)).toBe(false);
    expect(await tab.cached.keep('me', { name: SECRET })).toBe(false);
    expect(await tab.outbox.count()).toBe(0);
  });
});

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

describe('A sign-in that ended by idleness', () => {
  it('locks: nothing can be read, nothing is lost, and the same person goes on', async () => {
    const tab = await signedIn();
    const id = await fill(tab);
    await tab.connection.locked();
    expect(tab.connection.state).toBe('locked');
    expect(await tab.outbox.list()).toEqual([]);
    expect(await tab.outbox.asText(id)).toBeUndefined();
    expect(await tab.outbox.count()).toBe(1);
    expect(await tab.cached.read('brief:planted-campaign:KEN')).toBeUndefined();
    expect(await tab.drafts.readDraft('log:planted-campaign')).toBeUndefined();
    const reloaded = device.tab();
    expect(await reloaded.connection.start()).toBe('locked');
    await reloaded.connection.signedIn(PLOY);
    await until(() => tab.connection.state === 'signed in');
    expect(await tab.outbox.asText(id)).toContain(SECRET);
    expect(await tab.drafts.readDraft('log:planted-campaign')).toEqual({ note: SECRET });
  });

  it('still takes what is being written', async () => {
    const tab = await signedIn();
    await tab.connection.locked();
    await tab.outbox.enqueue(note(uuid7(), SECRET));
    await tab.connection.signedIn(PLOY);
    expect((await tab.outbox.list())[0]?.summary).toContain(SECRET);
  });
});

describe('What is kept for reading', () => {
  it('holds no confidential word, and briefs of pinned delegations alone', async () => {
    const tab = await signedIn();
    const task = (tier: string) => ({ id: tier, tier, title: `planted ${tier}` });
    await tab.cached.keep('day:c', {
      items: [task('me'), task('organisation'), task('core'), task('coalition')],
    });
    expect((await tab.cached.read('day:c'))?.value).toEqual({ items: [task('coalition')] });
    expect(await tab.cached.keep('brief:c:KEN', { code: 'KEN' })).toBe(false);
    expect(await tab.cached.read('brief:c:KEN')).toBeUndefined();
    expect(await tab.cached.pin('c', 'KEN')).toBe(true);
    expect(await tab.cached.keep('brief:c:KEN', { code: 'KEN' })).toBe(true);
    expect(await tab.cached.pinned('c')).toEqual(['KEN']);
    await tab.cached.unpin('c', 'KEN');
    expect(await tab.cached.read('brief:c:KEN')).toBeUndefined();
    expect(await tab.cached.pinned('c')).toEqual([]);
  });

  it('goes with the seat in its campaign', async () => {
    const tab = await signedIn();
    for (const campaign of ['a', 'b'] as const) {
      await tab.cached.pin(campaign, 'KEN');
      await tab.cached.keep(`day:${campaign}`, { items: [] });
      await tab.cached.keep(`brief:${campaign}:KEN`, { code: 'KEN' });
      await tab.drafts.saveDraft(`log:${campaign}`, { note: campaign });
      await tab.drafts.saveDraft(`a form of tomorrow:${campaign}:KEN`, { note: campaign });
    }
    await tab.cached.keep('me', { seats: [{ campaignId: 'b' }] });
    await tab.forgetCampaignsBut(new Set(['b']));
    // One that was asked for before it was heard.
    expect(await tab.cached.keep('day:a', { items: [] })).toBe(false);
    expect(await tab.cached.read('day:a')).toBeUndefined();
    expect(await tab.cached.read('brief:a:KEN')).toBeUndefined();
    expect(await tab.cached.pinned('a')).toEqual([]);
    expect(await tab.drafts.readDraft('log:a')).toBeUndefined();
    expect(await tab.drafts.readDraft('a form of tomorrow:a:KEN')).toBeUndefined();
    expect(await tab.cached.read('brief:b:KEN')).toBeDefined();
    expect(await tab.drafts.readDraft('log:b')).toEqual({ note: 'b' });
    expect((await tab.cached.read('me'))?.value).toEqual({ seats: [{ campaignId: 'b' }] });
  });

  it('forgets what has become confidential', async () => {
    const tab = await signedIn();
    await tab.cached.keep('day:c', { tier: 'coalition', title: 'x' });
    expect(await tab.cached.keep('day:c', { tier: 'core', title: 'x' })).toBe(false);
    expect(await tab.cached.read('day:c')).toBeUndefined();
  });

  it('grows too old in a day', async () => {
    const tab = await signedIn();
    await tab.cached.keep('me', { name: 'Ploy' });
    device.clock.now += 24 * HOUR - 1;
    expect((await tab.cached.read('me'))?.value).toEqual({ name: 'Ploy' });
    device.clock.now += 1;
    expect(await tab.cached.read('me')).toBeUndefined();
  });
});

describe('A half-filled form', () => {
  it('keeps its last state, however fast it was saved, until it is cleared', async () => {
    const tab = await signedIn();
    const states = Array.from({ length: 20 }, (_none, at) => ({ note: `state ${at}` }));
    await Promise.all(states.map((state) => tab.drafts.saveDraft('log', state)));
    expect(await tab.drafts.readDraft('log')).toEqual({ note: 'state 19' });
    await tab.drafts.clearDraft('log');
    expect(await tab.drafts.readDraft('log')).toBeUndefined();
  });
});

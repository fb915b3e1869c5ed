/** @jest-environment node */

import 'fake-indexeddb/auto';
import { VaultClosed } from './index.js';
import { asked, note, onTheDisk, until } from './test-tab.js';
import { uuid7 } from './uuid7.js';
import {
  HOUR,
  SECRET,
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

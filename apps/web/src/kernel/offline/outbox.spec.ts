/** @jest-environment node */

import 'fake-indexeddb/auto';
import { note, onTheDisk, problem, quiet, until } from './test-tab.js';
import { uuid7 } from './uuid7.js';
import {
  device,
  openTab,
  write,
  empty,
  item,
  isResting,
  resting,
  passUntilEmpty,
  begin,
  end,
} from '../../../../../test/support/outbox.js';

beforeEach(begin);
afterEach(end);

describe('What is written', () => {
  it('lies on the disk when that is reported, and is sent after the tab was killed', async () => {
    const killed = await openTab();
    device.server.always = 'down';
    const ids = await write(killed, 3);
    expect(await onTheDisk()).toContain(ids[2]);
    await killed.close();
    device.server.always = 'well';
    const tab = await openTab();
    expect((await tab.outbox.list()).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    tab.startSending();
    await empty(tab);
    expect(device.server.stored).toEqual(ids);
  });
  it('is sent when the tab was killed in the middle of sending', async () => {
    const killed = await openTab();
    const [id] = await write(killed, 1);
    await killed.outbox.mark(id as string, 'sending');
    await killed.close();
    const tab = await openTab();
    tab.startSending();
    await empty(tab);
    expect(device.server.stored).toEqual([id]);
  });
  it('carries its id in the body and as the key, and what else the server wants', async () => {
    const tab = await openTab();
    const [made, acted, changed] = [uuid7(), uuid7(), uuid7()];
    await tab.outbox.enqueue(note(made));
    const path = '/api/campaigns/campaign-1/positions/p/retract';
    await tab.outbox.enqueue(note(acted, '', { path, body: { reason: 'wrong' }, idInBody: false }));
    await tab.outbox.enqueue(note(changed, '', { method: 'PATCH', body: { state: 'done' }, ifMatch: '"3"' }));
    tab.startSending();
    await empty(tab);
    expect(device.server.arrivals).toMatchObject([
      { key: made, body: { id: made, delegationCode: 'KEN' }, ifMatch: null },
      { key: acted, path, body: { reason: 'wrong' } },
      { key: changed, method: 'PATCH', body: { state: 'done' }, ifMatch: '"3"' },
    ]);
    expect(device.server.arrivals[1]?.body).not.toHaveProperty('id');
    expect(device.server.arrivals[2]?.body).not.toHaveProperty('id');
  });
  it('is withdrawn while the server cannot have it, and not after an answer that was lost', async () => {
    const tab = await openTab();
    const [never, perhaps] = await write(tab, 2);
    expect(await tab.outbox.withdraw(never as string)).toBe(true);
    device.server.always = 'lost';
    tab.startSending();
    await until(
      async () =>
        device.server.stored.length === 1 && (await item(tab, perhaps as string))?.state === 'waiting',
    );
    expect(await tab.outbox.withdraw(perhaps as string)).toBe(false);
    expect(await item(tab, perhaps as string)).toMatchObject({ tried: true });
    expect(device.server.stored).toEqual([perhaps]);
  });
  it('is one thing when it was saved twice', async () => {
    const tab = await openTab();
    const id = uuid7();
    await Promise.all([tab.outbox.enqueue(note(id)), tab.outbox.enqueue(note(id))]);
    expect(await tab.outbox.count()).toBe(1);
  });
  it('is heard of in the other tabs', async () => {
    const [tab, other] = [await openTab(), await openTab()];
    let heard = 0;
    other.outbox.subscribe(() => (heard += 1));
    const [id] = await write(tab, 1);
    await until(() => heard > 0);
    expect(await other.outbox.count()).toBe(1);
    await other.outbox.discard(id as string);
    expect(await tab.outbox.count()).toBe(0);
  });
});

describe('A bad network', () => {
  it('with five flaky retries and two tabs ends in exactly the records, in order', async () => {
    device.server.weather = ['lost', 'down', 'lost', 'down', 'lost'];
    const [tab, other] = [await openTab(), await openTab()];
    const ids = [...(await write(tab, 2)), ...(await write(other, 2)), ...(await write(tab, 1))];
    tab.startSending();
    other.startSending();
    await passUntilEmpty(tab);
    expect(device.server.stored).toEqual(ids);
    expect(device.server.arrivals.length).toBe(5 + ids.length);
    expect(device.server.busiest).toBe(1);
    await quiet();
    expect(await other.outbox.list()).toEqual([]);
  });
  it('does the same where the browser has no locks', async () => {
    device.withLocks = false;
    device.server.weather = ['lost', 'down', 'lost', 'down', 'lost'];
    const [tab, other] = [await openTab(), await openTab()];
    const ids = [...(await write(tab, 2)), ...(await write(other, 2))];
    tab.startSending();
    other.startSending();
    await passUntilEmpty(tab);
    expect(device.server.stored).toEqual(ids);
    expect(device.server.arrivals.length).toBe(5 + ids.length);
    expect(device.server.busiest).toBe(1);
  });
});

describe('The next try', () => {
  it('comes after longer and longer intervals, up to a minute, and at once when something returns', async () => {
    device.server.always = 'down';
    const tab = await openTab();
    await write(tab, 1);
    tab.startSending();
    const waits: number[] = [];
    for (let round = 1; round <= 9; round++) {
      await resting(round);
      waits.push(device.clock.waits[0] as number);
      device.clock.pass(device.clock.waits[0] as number);
    }
    // Jitter takes a quarter here; the last but one timer is the one for 24 hours.
    expect(waits).toEqual([750, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000, 45_000]);
    await resting(10);
    device.server.always = 'well';
    device.returnTo(tab);
    await empty(tab);
  });
  it('comes at once when more is written', async () => {
    device.server.always = 'down';
    const tab = await openTab();
    const first = await write(tab, 1);
    tab.startSending();
    await resting(1);
    device.server.always = 'well';
    const second = await write(tab, 1);
    await empty(tab);
    expect(device.server.stored).toEqual([...first, ...second]);
  });
  it('does not make two tabs chase each other', async () => {
    device.server.always = 'down';
    const [tab, other] = [await openTab(), await openTab()];
    await write(tab, 2);
    await quiet();
    tab.startSending();
    other.startSending();
    await until(() => device.server.arrivals.length >= 2 && isResting(4));
    await quiet(300);
    expect(device.server.arrivals.length).toBe(2);
  });
  it('comes no sooner than the server asks, in any tab and whatever returns', async () => {
    const busy = () => problem(429, 'too_many', {}, { 'retry-after': '120' });
    device.server.weather = [busy];
    const [tab, other] = [await openTab(), await openTab()];
    await write(tab, 1);
    tab.startSending();
    await until(() => device.server.arrivals.length === 1 && device.clock.waits.includes(120_000));
    other.startSending();
    device.clock.pass(119_000);
    device.returnTo(tab);
    device.returnTo(other);
    await write(other, 1);
    await quiet();
    expect(device.server.arrivals.length).toBe(1);
    device.clock.pass(1000);
    await empty(tab);
  });
});

describe('Nothing to send', () => {
  it('makes no request and waits for nothing', async () => {
    const tab = await openTab();
    tab.startSending();
    await quiet();
    expect(device.server.arrivals).toEqual([]);
    expect(device.clock.waits).toEqual([24 * 3_600_000]);
  });
});

/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Offline, OutboxItem } from './index.js';
import { Device, note, onTheDisk, problem, quiet, until } from './test-tab.js';
import { uuid7 } from './uuid7.js';

const PLOY = { id: 'ploy-0000' };
const HTML = () => new Response('<p>Welcome to the hotel', { headers: { 'content-type': 'text/html' } });

let device: Device;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  device = new Device();
});
afterEach(() => device.close());

async function openTab(): Promise<Offline> {
  const tab = device.tab();
  if ((await tab.connection.start()) !== 'signed in') await tab.connection.signedIn(PLOY);
  return tab;
}

async function write(tab: Offline, count: number, rest: Parameters<typeof note>[2] = {}): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuid7());
  for (const id of ids) await tab.outbox.enqueue(note(id, `Note ${ids.indexOf(id)}`, rest));
  return ids;
}

const empty = (tab: Offline) => until(async () => (await tab.outbox.count()) === 0);
const keys = () => device.server.arrivals.map(({ key }) => key);

async function item(tab: Offline, id: string): Promise<OutboxItem | undefined> {
  return (await tab.outbox.list()).find((one) => one.id === id);
}

/** Whether no request is on its way (each has a limit of 30 s), and a next try is planned beside the 24 hours of a tab. */
const isResting = (timers: number) => device.clock.waits.length === timers && !device.clock.has(30_000);
const resting = (tries: number) => until(() => device.server.arrivals.length === tries && isResting(2));

/** A second goes by, but not while a request is on its way or a tab waits for its turn. */
async function passSecond(): Promise<void> {
  // Without locks nobody waits for a turn, and 45 s are the seventh try of a tab that found the turn taken.
  await until(() => !device.clock.has(30_000) && !(device.withLocks && device.clock.has(45_000)));
  device.clock.pass(1000);
  await quiet(20);
}

async function passUntilEmpty(tab: Offline): Promise<void> {
  while ((await tab.outbox.count()) > 0) await passSecond();
}

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

describe('An answer that is not the last word', () => {
  it.each([
    ['408', () => problem(408, 'timeout')],
    ['429', () => problem(429, 'too_many')],
    ['502 of a gateway', () => new Response('bad gateway', { status: 502 })],
    ['503', () => problem(503, 'unavailable')],
    ['a first request still under way', () => problem(409, 'unavailable')],
    ['500', () => problem(500, 'about:blank')],
    ['the page of a hotel that says 200', HTML],
    ['the page of a hotel that says 403', () => new Response('<p>Pay', { status: 403 })],
  ])('is no refusal: %s', async (_name, weather) => {
    device.server.weather = [weather];
    const tab = await openTab();
    const ids = await write(tab, 2);
    tab.startSending();
    await resting(1);
    expect((await tab.outbox.list()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    device.clock.pass(1000);
    await empty(tab);
    expect(device.server.stored).toEqual(ids);
  });

  it('that never answers is given up after half a minute', async () => {
    const tab = await openTab();
    await write(tab, 1);
    let given: AbortSignal | null | undefined;
    const { fetch } = device.server;
    Object.assign(device.server, {
      fetch: (path: string, init: RequestInit) => {
        if (given) return fetch(path, init);
        given = init.signal;
        return new Promise((_resolve, reject) =>
          given?.addEventListener('abort', () => reject(new Error('cut'))),
        );
      },
    });
    const slow = await openTab();
    slow.startSending();
    await until(() => given !== undefined && given !== null);
    device.clock.pass(30_000);
    await until(async () => (await slow.outbox.list())[0]?.state === 'waiting');
    await passUntilEmpty(slow);
    expect(device.server.stored.length).toBe(1);
  });

  it('does not let a tab that the phone put to sleep hold up the others', async () => {
    const asleep = await openTab();
    const ids = await write(asleep, 2);
    device.server.weather = [() => new Promise(() => undefined)];
    asleep.startSending();
    await until(() => device.server.arrivals.length === 1);
    const tab = await openTab();
    tab.startSending();
    await until(() => device.clock.waits.filter((wait) => wait === 45_000).length === 1);
    // The limit of the sleeping tab's own request passes, too, but the sleeper does not hear of it.
    device.clock.pass(45_000);
    await passUntilEmpty(tab);
    expect(device.server.stored).toEqual(ids);
  });
});

describe('A fault of the server', () => {
  it('lets what the server always stumbles over stand aside, with what depends on it', async () => {
    const tab = await openTab();
    const [poison, dependent, other] = [uuid7(), uuid7(), uuid7()];
    await tab.outbox.enqueue(note(poison));
    await tab.outbox.enqueue(note(dependent, '', { after: poison }));
    await tab.outbox.enqueue(note(other));
    let broken = true;
    device.server.always = ({ key }) => {
      if (key === poison && broken) return problem(500, 'about:blank');
      device.server.stored.push(key);
      return problem(201, '');
    };
    tab.startSending();
    while (!device.server.stored.includes(other)) await passSecond();
    expect(keys().slice(0, 6)).toEqual([poison, poison, poison, poison, poison, other]);
    expect((await item(tab, poison))?.state).toBe('waiting');
    broken = false;
    await passUntilEmpty(tab);
    expect(device.server.stored).toEqual([other, poison, dependent]);
  });
});

describe('A refusal', () => {
  const gone = () =>
    problem(404, 'not_found', {
      fields: [{ path: 'delegationCode', detail: 'There is no such delegation.' }],
    });

  it('stays, with the reason and the words, and does not hold up the others', async () => {
    device.server.weather = ['well', gone, 'well'];
    const tab = await openTab();
    const ids = await write(tab, 3);
    tab.startSending();
    await until(async () => (await tab.outbox.count()) === 1 && device.server.stored.length === 2);
    const [left] = await tab.outbox.list();
    expect(left).toMatchObject({
      id: ids[1],
      state: 'refused',
      refusal: { title: 'Title of not_found', detail: 'Detail of not_found' },
    });
    expect((await tab.outbox.asText(ids[1] as string))?.split('\n')).toEqual([
      'Kenya, in the corridor',
      'Note 1',
      'Title of not_found',
      'Detail of not_found',
      'delegationCode: There is no such delegation.',
    ]);
    await tab.close();
    const reopened = await openTab();
    reopened.startSending();
    await quiet();
    expect((await reopened.outbox.list()).map(({ state }) => state)).toEqual(['refused']);
    expect(device.server.arrivals.length).toBe(3);
  });

  it('holds up what depends on it, through any number of steps, until it is sent after all', async () => {
    device.server.weather = [gone];
    const tab = await openTab();
    const [first, second, third, free] = [uuid7(), uuid7(), uuid7(), uuid7()];
    await tab.outbox.enqueue(note(first));
    await tab.outbox.enqueue(note(second, '', { after: first }));
    await tab.outbox.enqueue(note(third, '', { after: second }));
    await tab.outbox.enqueue(note(free));
    tab.startSending();
    await until(() => device.server.stored.includes(free));
    await quiet();
    expect(keys()).toEqual([first, free]);
    await tab.outbox.retry(first);
    expect((await item(tab, first))?.refusal).toBeUndefined();
    await empty(tab);
    expect(device.server.stored).toEqual([free, first, second, third]);
  });

  it('can be thrown away, and then what depended on it has its turn', async () => {
    device.server.weather = [gone];
    const tab = await openTab();
    const [first, second] = [uuid7(), uuid7()];
    await tab.outbox.enqueue(note(first));
    await tab.outbox.enqueue(note(second, '', { after: first }));
    tab.startSending();
    await until(async () => (await item(tab, first))?.state === 'refused');
    expect(await tab.outbox.discard(first)).toBe(true);
    await empty(tab);
    expect(device.server.stored).toEqual([second]);
  });

  it('is not possible for what is just being sent', async () => {
    const tab = await openTab();
    const [id] = await write(tab, 1);
    await tab.outbox.mark(id as string, 'sending');
    expect(await tab.outbox.discard(id as string)).toBe(false);
    expect(await tab.outbox.count()).toBe(1);
  });
});

describe('The end of the sign-in', () => {
  it('by idleness stops the sending; the same person signs in and it goes on', async () => {
    device.server.always = () => problem(401, 'not_signed_in');
    const tab = await openTab();
    const ids = await write(tab, 2);
    tab.startSending();
    await until(() => tab.connection.state === 'locked');
    device.returnTo(tab);
    device.clock.pass(60_000);
    await quiet();
    expect(device.server.arrivals.length).toBe(1);
    expect(await tab.outbox.count()).toBe(2);
    device.server.always = 'well';
    await tab.connection.signedIn(PLOY);
    await empty(tab);
    expect(device.server.stored).toEqual(ids);
  });

  it('by revocation wipes everything', async () => {
    device.server.always = () => problem(401, 'sign_in_revoked');
    const tab = await openTab();
    await write(tab, 2);
    tab.startSending();
    await until(() => tab.connection.state === 'wiped');
    expect(await onTheDisk()).toBe('');
    await quiet();
    expect(device.server.arrivals.length).toBe(1);
  });

  it('stops what a sleeping tab was about to send: the next person finds nothing sent in their name', async () => {
    const [tab, other] = [await openTab(), await openTab()];
    const [id] = await write(tab, 1);
    const claim = tab.outbox.claim.bind(tab.outbox);
    // The tab falls asleep when it has read the note, and wakes up when another person has signed in.
    tab.outbox.claim = async (one) => {
      await other.connection.signingIn();
      await other.connection.signedIn({ id: 'linh-0000' });
      return claim(one);
    };
    tab.startSending();
    await until(() => tab.connection.userId === 'linh-0000');
    await quiet();
    expect(id).toBeDefined();
    expect(device.server.arrivals).toEqual([]);
  });

  it('says with everything that is sent whose word it is', async () => {
    const tab = await openTab();
    await write(tab, 1);
    tab.startSending();
    await empty(tab);
    expect(device.server.arrivals.map(({ person }) => person)).toEqual([PLOY.id]);
  });

  it('lets nothing of the first person be sent in the name of the next', async () => {
    device.server.always = 'down';
    const [tab, other] = [await openTab(), await openTab()];
    await write(tab, 2);
    tab.startSending();
    await until(() => device.server.arrivals.length === 1 && isResting(3));
    await other.connection.signingIn();
    // From here on the cookie may be another person's.
    device.server.always = 'well';
    device.returnTo(tab);
    device.clock.pass(60_000);
    await quiet();
    await other.connection.signedIn({ id: 'linh-0000' });
    device.returnTo(tab);
    await quiet();
    expect(device.server.stored).toEqual([]);
    expect(await tab.outbox.count()).toBe(0);
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

/** @jest-environment node */

import 'fake-indexeddb/auto';
import { note, onTheDisk, problem, quiet, until } from './test-tab.js';
import { uuid7 } from './uuid7.js';
import {
  PLOY,
  device,
  openTab,
  write,
  empty,
  item,
  isResting,
  resting,
  passSecond,
  passUntilEmpty,
  begin,
  end,
} from '../../../../../test/support/outbox.js';

beforeEach(begin);
afterEach(end);

const HTML = () => new Response('<p>Welcome to the hotel', { headers: { 'content-type': 'text/html' } });
const keys = () => device.server.arrivals.map(({ key }) => key);

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

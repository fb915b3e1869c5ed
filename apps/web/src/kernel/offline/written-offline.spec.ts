/** @jest-environment node */

import 'fake-indexeddb/auto';
import { quiet, until } from './test-tab.js';
import { begin, device, empty, end, item, openTab, write } from '../../../../../test/support/outbox.js';

beforeEach(begin);
afterEach(end);

/** A next try is planned; no request is on its way. */
const rests = () => until(() => device.clock.waits.length === 2 && !device.clock.has(30_000));
const notes = () => device.server.arrivals.filter(({ method }) => method === 'POST');

describe('What is written while the browser says that there is no network', () => {
  it('is handed to nobody, so that it can be taken out and put right, and goes once there is one', async () => {
    const tab = await openTab();
    [device.online, device.server.always] = [false, 'down'];
    tab.startSending();
    const [wrong, right] = await write(tab, 2);
    await rests();
    expect([notes(), (await item(tab, wrong as string))?.tried]).toEqual([[], undefined]);
    expect(await tab.outbox.withdraw(wrong as string)).toBe(true);
    [device.online, device.server.always] = [true, 'well'];
    device.returnTo(tab);
    await empty(tab);
    expect(device.server.stored).toEqual([right]);
  });

  it('is sent all the same where the browser is wrong, and may then be known to the server', async () => {
    const tab = await openTab();
    device.online = false;
    device.server.weather = ['well', 'lost'];
    const [id] = await write(tab, 1);
    tab.startSending();
    await rests();
    expect(notes().map(({ key }) => key)).toEqual([id]);
    expect(await tab.outbox.withdraw(id as string)).toBe(false);
  });

  it('that was tried before stays what the server may have', async () => {
    const tab = await openTab();
    device.server.always = 'lost';
    const [id] = await write(tab, 1);
    tab.startSending();
    await rests();
    [device.online, device.server.always] = [false, 'down'];
    device.returnTo(tab);
    await quiet();
    expect(await tab.outbox.withdraw(id as string)).toBe(false);
  });
});

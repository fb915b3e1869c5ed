/** @jest-environment node */

import { begin, device, empty, end, item, openTab } from '../../../../../test/support/outbox.js';
import { note, problem, until } from './test-tab.js';
import { uuid7 } from './uuid7.js';

beforeEach(begin);
afterEach(end);

const stale = () => problem(412, 'stale_version');

describe('What takes an act back', () => {
  const both = async () => {
    const tab = await openTab();
    const [act, undo] = [uuid7(), uuid7()];
    await tab.outbox.enqueue(note(act));
    await tab.outbox.enqueue(note(undo, '', { after: act, undoes: true }));
    return { tab, act, undo };
  };

  it('goes with it where the server refused it: the version that it names is somebody else’s by then', async () => {
    device.server.weather = [stale];
    const { tab, act, undo } = await both();
    tab.startSending();
    await until(async () => (await item(tab, act))?.state === 'refused');
    await until(async () => (await item(tab, undo)) === undefined);
    await tab.outbox.discard(act);
    await empty(tab);
    expect(device.server.arrivals.map(({ key }) => key)).toEqual([act]);
    expect(device.server.stored).toEqual([]);
  });

  it('goes with it where it was thrown away', async () => {
    const { tab, act } = await both();
    await tab.outbox.discard(act);
    expect(await tab.outbox.count()).toBe(0);
    // An undo that is asked for only now finds nothing either.
    expect(await tab.outbox.withdraw(act)).toBe(true);
  });

  it('is sent after it where the server has it', async () => {
    const { tab, act, undo } = await both();
    tab.startSending();
    await empty(tab);
    expect(device.server.stored).toEqual([act, undo]);
    expect(await tab.outbox.withdraw(act)).toBe(false);
  });
});

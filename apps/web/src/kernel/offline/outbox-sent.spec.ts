/** @jest-environment node */

import 'fake-indexeddb/auto';
import { quiet } from './test-tab.js';
import { begin, device, empty, end, openTab, write } from '../../../../../test/support/outbox.js';

beforeEach(begin);
afterEach(end);

it('what waits tells once that the server has it, in the tab that wrote it, whichever tab sent it', async () => {
  device.server.always = 'down';
  const writer = await openTab();
  const sender = await openTab();
  const [first, second] = (await write(writer, 2)) as [string, string];
  const heard: string[] = [];
  for (const id of [first, second]) writer.outbox.onSent(id, () => heard.push(id));
  await quiet();
  expect(heard).toEqual([]);
  expect(await writer.outbox.withdraw(second)).toBe(true);
  device.server.always = 'well';
  sender.startSending();
  await empty(writer);
  await quiet();
  expect(device.server.stored).toEqual([first]);
  expect(heard).toEqual([first]);
});

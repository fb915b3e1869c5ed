import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Offline, OutboxItem } from '../../apps/web/src/kernel/offline/index.js';
import { Device, note, quiet, until } from '../../apps/web/src/kernel/offline/test-tab.js';
import { uuid7 } from '../../apps/web/src/kernel/offline/uuid7.js';

export const PLOY = { id: 'ploy-0000' };

export let device: Device;

export async function begin(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  device = new Device();
}

export async function end(): Promise<void> {
  await device.close();
}

export async function openTab(): Promise<Offline> {
  const tab = device.tab();
  if ((await tab.connection.start()) !== 'signed in') await tab.connection.signedIn(PLOY);
  return tab;
}

export async function write(
  tab: Offline,
  count: number,
  rest: Parameters<typeof note>[2] = {},
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuid7());
  for (const id of ids) await tab.outbox.enqueue(note(id, `Note ${ids.indexOf(id)}`, rest));
  return ids;
}

export const empty = (tab: Offline) => until(async () => (await tab.outbox.count()) === 0);

export async function item(tab: Offline, id: string): Promise<OutboxItem | undefined> {
  return (await tab.outbox.list()).find((one) => one.id === id);
}

/** Whether no request is on its way (each has a limit of 30 s), and a next try is planned beside the 24 hours of a tab. */
export const isResting = (timers: number) =>
  device.clock.waits.length === timers && !device.clock.has(30_000);
export const resting = (tries: number) =>
  until(() => device.server.arrivals.length === tries && isResting(2));

/** A second goes by, but not while a request is on its way or a tab waits for its turn. */
export async function passSecond(): Promise<void> {
  // Without locks nobody waits for a turn, and 45 s are the seventh try of a tab that found the turn taken.
  await until(() => !device.clock.has(30_000) && !(device.withLocks && device.clock.has(45_000)));
  device.clock.pass(1000);
  await quiet(20);
}

export async function passUntilEmpty(tab: Offline): Promise<void> {
  while ((await tab.outbox.count()) > 0) await passSecond();
}

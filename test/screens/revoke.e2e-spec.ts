import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { BadNetwork } from '../support/bad-network.js';
import {
  type Demo,
  type DemoRole,
  DESK,
  enter,
  openBrowser,
  PHONE,
  startDemo,
  WITH_OFFLINE_COPY,
} from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { keptOnDevice } from '../support/device.js';
import { until } from '../support/processes.js';
import { open } from '../support/screen-list.js';

describe('access that is taken away', () => {
  let demo: Demo;
  let browser: Browser;
  let network: BadNetwork;
  let coordinator: DemoClient;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    network = new BadNetwork(demo.url);
    await network.up();
    coordinator = await DemoClient.as(demo, 'coordinator');
  });
  afterAll(async () => {
    await browser?.close();
    await network?.down();
    await demo?.stop();
  });

  /** A phone that has kept what it keeps: the account, the day, and a note that waits. */
  async function phoneOf(role: DemoRole): Promise<Page> {
    const page = await enter(browser, { ...demo, url: network.url }, role, {
      ...PHONE,
      ...WITH_OFFLINE_COPY,
    });
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await open(page, 'delegations/KEN');
    await page.getByRole('button', { name: 'Keep offline' }).click();
    await page.getByRole('button', { name: 'Kept offline' }).waitFor();
    await open(page, 'day');
    expect(await records(page)).not.toEqual([]);
    return page;
  }

  const seatOf = async (role: DemoRole) =>
    (await coordinator.all('/members')).find(({ email }) => email === `${role}@demo.example.org`);

  it('is gone from a screen that stands open when the seat is taken, and so is what was kept', async () => {
    const page = await phoneOf('member');
    const { id, version } = await seatOf('member');
    await coordinator.ask('PATCH', `/members/${id}`, { state: 'removed' }, version);
    await page
      .getByText(/Nothing is here|You sit in no campaign/)
      .or(page.getByLabel('Password'))
      .first()
      .waitFor();
    expect(await page.getByRole('heading', { name: 'My day' }).count()).toBe(0);
    // The account stays, by how much the device's clock is wrong, and the day of the other campaign in which the person sits: its
    // frame stands around, with the number of its tasks. Of this one nothing stays; it was twice as much.
    await until(async () => (await inStore(page, 'kept')) <= 3, 'what was kept of the campaign is gone');
    expect(await inStore(page, 'outbox')).toBe(0);
    await page.context().close();
  });

  it('is gone at once when somebody is signed out everywhere, and opens no more without a network', async () => {
    const page = await phoneOf('campaigner2');
    const admin = await DemoClient.as(demo, 'admin');
    const email = 'campaigner2@demo.example.org';
    await admin.ask('POST', '/api/installation/sign-outs', { email });
    // What the page says is waited for, and not its last file: on a busy machine the browser told of no end of loading.
    await page.waitForURL('**/sign-in**', { waitUntil: 'commit' });
    await page.getByText('Everything that was kept on this device has been deleted.').waitFor();
    expect(await records(page)).toEqual([]);
    await network.down();
    // With what was kept the app itself may be gone: then the browser has no page to show at all.
    await page.goto('/c/un-cybercrime-2024/delegations/KEN').catch(() => undefined);
    expect(await page.locator('body').textContent()).not.toContain('Nairobi');
    expect(await page.getByRole('heading', { name: 'Kenya' }).count()).toBe(0);
    await network.up();
    await page.context().close();
  });

  it('can be taken by the person from a lost phone, from another device', async () => {
    const phone = await phoneOf('campaigner');
    const desk = await enter(browser, demo, 'campaigner', DESK);
    await open(desk, 'settings');
    await desk.getByRole('button', { name: /^Sign out (the|all) \d+ other/ }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
    await phone.waitForURL('**/sign-in**', { waitUntil: 'commit' });
    expect(await records(phone)).toEqual([]);
    await open(desk, 'day');
    expect(await desk.getByRole('heading', { name: 'My day' }).count()).toBe(1);
    await Promise.all([phone.context().close(), desk.context().close()]);
  });
});

/** What IndexedDB holds of the app, without the service worker's own book of the app's files. */
const records = async (page: Page) =>
  (await keptOnDevice(page)).filter((text) => text.startsWith('demarche/')).map((text) => text.slice(0, 40));

const inStore = async (page: Page, store: string) =>
  (await records(page)).filter((text) => text.startsWith(`demarche/${store}:`)).length;

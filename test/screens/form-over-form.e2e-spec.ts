import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DESK, enter, openBrowser, startDemo, type Demo } from '../support/browser.js';
import { open, settled } from '../support/screen-list.js';

describe('a form in a dialog over another form', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('is taken over into the room that is being written, which is lost by nothing', async () => {
    const desk = await enter(browser, demo, 'coordinator', DESK);
    await open(desk, 'room');
    await settled(desk);
    await desk.getByRole('button', { name: 'Change who is in the room' }).click();
    await desk.getByLabel('The room is made of').selectOption({ label: 'A list of our own' });
    await desk.getByLabel('Names or codes').fill('Fiji');
    await desk.getByRole('button', { name: 'Read the list' }).click();
    await desk.getByRole('button', { name: 'Add 1', exact: true }).click();
    await desk.getByRole('button', { name: 'Change Fiji', exact: true }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Last day').fill('2027-12-31');
    await dialog.getByRole('button', { name: 'Take over' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const fiji = desk
      .getByRole('list', { name: 'The list' })
      .getByRole('listitem')
      .filter({ hasText: 'Fiji' });
    await fiji.filter({ hasText: '31 Dec' }).waitFor();
    expect(new URL(desk.url()).search).toBe('');
    await desk.getByRole('button', { name: 'Save', exact: true }).waitFor();
  });
});

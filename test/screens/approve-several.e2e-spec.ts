import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, DESK, enter, openBrowser, PHONE, startDemo, type Demo } from '../support/browser.js';
import { open } from '../support/screen-list.js';

const NAMES = ['Access Now', 'Casa Abierta', 'Red Hill Network', 'Blue River Foundation'];
const TEXT = ['Signatories:', ...NAMES.map((name, at) => `${at + 1}. ${name} – Kenya`)].join('\n');
/** What its own list says nothing of: several rows with the same doubt. */
const NO_PLACES = ['Signatories:', ...NAMES.map((name, at) => `${at + 1}. ${name}`), '5. Other – Kenya'];

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('several signatories who wait', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('are ticked or taken all, approved in one act and taken back, at a desk and on a phone', async () => {
    const desk = await enter(browser, demo, 'coordinator', DESK);
    await open(desk, 'letters');
    await desk.getByRole('button', { name: 'Begin a letter' }).first().click();
    await desk.getByLabel('Name of the letter').fill('Letter with many');
    await desk.getByRole('button', { name: 'Begin', exact: true }).click();
    await desk.getByRole('heading', { name: 'Letter with many', exact: true }).waitFor();
    const address = new URL(desk.url()).pathname;

    await desk.goto(`${address}/import`);
    await desk.getByRole('textbox', { name: 'Text with the list' }).fill(TEXT);
    await desk.getByRole('button', { name: 'Read the list' }).click();
    await desk.getByRole('heading', { name: 'What was read' }).waitFor();
    await desk.getByRole('checkbox', { name: 'They count at once' }).uncheck();
    await desk.getByRole('button', { name: 'Import 4 signatories' }).click();
    await desk.getByText('4 signatories were imported.').waitFor();

    await desk.goto(address);
    await desk.getByText('4 wait for you').waitFor();
    await desk.getByRole('checkbox', { name: 'Choose: Access Now' }).check();
    await desk.getByRole('checkbox', { name: 'Choose: Casa Abierta' }).focus();
    await desk.keyboard.press('Space');
    expect(await axe(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Approve 2 lines' }).click();
    await desk.getByText('2 wait for you').waitFor();
    await desk.getByRole('button', { name: 'Undo' }).last().click();
    await desk.getByText('4 wait for you').waitFor();

    const phone = await enter(browser, demo, 'coordinator', PHONE);
    await phone.goto(address);
    await phone.getByText('4 wait for you').waitFor();
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    await phone.getByRole('button', { name: 'Approve all that wait without doubts' }).click();
    const dialog = phone.getByRole('dialog');
    await dialog.getByText('4 lines wait without any doubt.').waitFor();
    expect(await axe(phone)).toEqual([]);
    await dialog.getByRole('button', { name: 'Approve 4 lines' }).click();
    await phone.getByText('4 lines are approved.').waitFor();
    await phone.getByText('4 organisations').first().waitFor();

    await phone.goto(`${address}/import`);
    await phone.getByRole('textbox', { name: 'Text with the list' }).fill(NO_PLACES.join('\n'));
    await phone.getByRole('button', { name: 'Read the list' }).click();
    await phone.getByRole('heading', { name: 'What was read' }).waitFor();
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    for (const button of await phone.locator('main button').all()) {
      const box = await button.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    await Promise.all([desk, phone].map((page) => page.context().close()));
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, DESK, enter, openBrowser, PHONE, startDemo, type Demo } from '../support/browser.js';
import { open } from '../support/screen-list.js';

const OF_2021 = readFileSync(new URL('../letters/seed-2021-joint-open-letter.txt', import.meta.url), 'utf8');

async function begin(page: Page, name: string): Promise<void> {
  await open(page, 'letters');
  await page.getByRole('button', { name: 'Begin a letter' }).first().click();
  await page.getByLabel('Name of the letter').fill(name);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** Reads the text, and waits until it says what was read. */
async function read(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Text with the list' }).fill(text);
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page.getByRole('heading', { name: 'What was read' }).waitFor();
}

/** Takes every doubtful row as it was read. @returns how many there were */
async function takeAsRead(page: Page): Promise<number> {
  const buttons = page.getByRole('button', { name: /^As read: / });
  let taken = 0;
  for (let left = await buttons.count(); left > 0; left = await buttons.count()) {
    await buttons.first().click();
    await page.waitForFunction(
      (before) => document.querySelectorAll('[aria-label^="As read: "]').length < before,
      left,
    );
    taken += 1;
  }
  return taken;
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('the import of signatories', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('brings the letter of 2021 in once its doubtful rows are decided, and takes it back', async () => {
    const desk = await enter(browser, demo, 'coordinator', DESK);
    await begin(desk, 'Letter of 2021');
    const address = new URL(desk.url()).pathname;
    await desk.goto(`${address}/import`);
    await read(desk, OF_2021);
    await desk.getByText('116 organisations · 11 individuals').waitFor();
    expect(await axe(desk)).toEqual([]);

    await desk.getByText('Write addressees and copies into the letter').click();
    await desk.getByRole('button', { name: 'Write into the letter' }).click();
    await desk.getByText('addressees and copies were written into the letter').waitFor();
    await desk.getByRole('button', { name: 'Undo' }).last().click();
    await desk.getByText('Taken back.').waitFor();

    const bring = desk.getByRole('button', { name: 'Import 127 signatories' });
    expect(await bring.isDisabled()).toBe(true);
    expect(await takeAsRead(desk)).toBeGreaterThan(0);
    await desk.getByText('116 organisations · 11 individuals').waitFor();
    await desk.getByRole('checkbox', { name: 'They count at once' }).check();
    await bring.click();
    await desk.getByText('127 signatories were imported.').waitFor();
    await desk.getByRole('link', { name: 'To the letter' }).click();
    await desk
      .getByText(/116 organisations/)
      .first()
      .waitFor();
    await desk.getByText('Internews Ukraine').first().waitFor();
    expect(await desk.getByText('Council of State').count()).toBe(0);

    const phone = await enter(browser, demo, 'coordinator', PHONE);
    await phone.goto(`${address}/import`);
    await phone.getByRole('heading', { name: 'Imported lists' }).waitFor();
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    await phone.getByRole('button', { name: 'Take back', exact: true }).click();
    await phone.getByRole('button', { name: 'Bring back', exact: true }).waitFor();
    await read(phone, OF_2021);
    await phone.getByText('116 organisations · 11 individuals').waitFor();
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    expect(await axe(phone)).toEqual([]);
    await desk.reload();
    await desk.getByRole('heading', { name: 'Letter of 2021', exact: true }).waitFor();
    expect(await desk.getByText('Internews Ukraine').count()).toBe(0);
    await Promise.all([desk, phone].map((page) => page.context().close()));
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, DESK, enter, openBrowser, PHONE, startDemo, type Demo } from '../support/browser.js';
import { open } from '../support/screen-list.js';

const saved = async (page: Page) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
};

async function addSignatory(page: Page, name: string, withheld = false): Promise<void> {
  await page.getByRole('button', { name: 'Add a signatory' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name as it should appear').fill(name);
  if (withheld) await dialog.getByLabel('Withhold the name').check();
  await saved(page);
  await page.getByText(name, { exact: true }).first().waitFor();
}

describe('a joint letter', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('is written and opened at a desk, its line withdrawn and brought back, and read on the phone of a member', async () => {
    const desk = await enter(browser, demo, 'coordinator', DESK);
    await open(desk, 'letters');
    await desk.getByRole('button', { name: 'Begin a letter' }).first().click();
    await desk.getByLabel('Name of the letter').fill('Letter to the Chair');
    await desk.getByRole('button', { name: 'Begin', exact: true }).click();
    await desk.getByRole('heading', { name: 'Letter to the Chair', exact: true }).waitFor();
    expect(await desk.getByRole('button', { name: 'Open for signature' }).isDisabled()).toBe(true);
    await desk.getByRole('button', { name: 'Write the text' }).click();
    await desk.getByRole('dialog').getByRole('textbox', { name: /^Text/ }).fill('We ask for speaking time.');
    await saved(desk);
    await desk.getByRole('button', { name: 'Add an addressee' }).click();
    await desk.getByLabel('Name, as it stands on the letter').fill('The Chair');
    await saved(desk);
    await desk.getByRole('button', { name: 'Open for signature' }).click();
    await desk.getByRole('button', { name: 'Close sign-on' }).waitFor();
    await addSignatory(desk, 'A first signatory');
    await addSignatory(desk, 'A withheld signatory', true);
    await desk.getByText('2 organisations, 1 of them withheld').first().waitFor();
    await desk.getByRole('button', { name: 'Change: A first signatory' }).click();
    await desk.getByRole('button', { name: 'Note the withdrawal' }).click();
    await desk.getByText('1 organisation, 1 of them withheld').first().waitFor();
    await desk.getByRole('button', { name: 'Undo' }).last().click();
    await desk.getByText('2 organisations, 1 of them withheld').first().waitFor();
    expect(await axe(desk)).toEqual([]);

    const phone = await enter(browser, demo, 'member', PHONE);
    await open(phone, 'letters');
    await phone.getByRole('link', { name: 'Letter to the Chair', exact: true }).click();
    await phone.getByText('A first signatory').waitFor();
    expect(await phone.getByText('A withheld signatory').count()).toBe(0);
    expect(await phone.getByRole('button', { name: 'Add a signatory' }).count()).toBe(0);
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await axe(phone)).toEqual([]);
    await Promise.all([desk, phone].map((page) => page.context().close()));
  });
});

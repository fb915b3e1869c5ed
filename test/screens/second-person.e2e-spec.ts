import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axe, DESK, enter, openBrowser, PHONE, startDemo, visit, type Demo } from '../support/browser.js';
import { open } from '../support/screen-list.js';

describe('a change of a seat that opens what others share', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('is asked at a desk, confirmed on the phone of a person of that organisation, and told to the member', async () => {
    const desk = await enter(browser, demo, 'coordinator', DESK);
    await open(desk, 'people');
    await desk.getByRole('button', { name: 'Change the seat of Ploy Srisai' }).click();
    const own = desk.getByRole('dialog');
    expect(await own.getByLabel('Organisation').isDisabled()).toBe(true);
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: 'Change the seat of Maya Lestari' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog
      .getByLabel('Organisation')
      .selectOption({ label: 'Foundation for Media Alternatives (FMA)' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await desk
      .getByText('What you asked about the seat of Maya Lestari waits for a second person.')
      .waitFor();
    await desk.getByRole('heading', { name: 'Waiting for a second person' }).waitFor();
    await desk.getByRole('button', { name: 'Take back what you asked about Maya Lestari' }).waitFor();
    expect(await desk.getByRole('button', { name: 'Confirm what is asked about Maya Lestari' }).count()).toBe(
      0,
    );

    const phone = await enter(browser, demo, 'campaigner', PHONE);
    await open(phone, 'people');
    await phone
      .getByText(/Maya Lestari.* sit for .*Foundation for Media Alternatives/)
      .first()
      .waitFor();
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await axe(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Confirm what is asked about Maya Lestari' }).click();
    await phone.getByText('The seat of Maya Lestari was changed as asked.').waitFor();

    const member = await enter(browser, demo, 'member', DESK);
    await open(member, 'people');
    await member.getByText(/You now sit for .*Foundation for Media Alternatives/).waitFor();
    await member.getByRole('button', { name: 'I have seen this' }).click();
    await member.getByRole('heading', { name: 'New about seats' }).waitFor({ state: 'detached' });
    await Promise.all([desk, phone, member].map((page) => page.context().close()));
  });

  it('is no matter of an installation admin, who has a page of their own', async () => {
    const context = await visit(browser, demo, PHONE);
    const page = await context.newPage();
    await page.goto('/');
    await page.getByLabel('Mail address').fill('admin@demo.example.org');
    await page.getByRole('textbox', { name: 'Password' }).fill('demarche-demo');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Installation', level: 1 }).waitFor();
    await page.getByText('Nobody lost the power to coordinate').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await context.close();
  });
});

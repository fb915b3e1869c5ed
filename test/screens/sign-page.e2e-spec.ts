import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson } from '../support/makers.js';
import { anOpenLetter, aRequest, tokenOf } from '../support/signing.js';

/** On a phone of 390 px whose browser runs no script. */
describe('signing a letter', () => {
  let demarche: TestDemarche;
  let browser: Browser;
  let page: Page;
  let address: string;
  const asked: string[] = [];

  beforeAll(async () => {
    demarche = await startDemarche();
    browser = await openBrowser();
    const campaign = await aCampaign(demarche.database, 'UN cybercrime convention');
    const { id: askedBy } = await aPerson(demarche.database, campaign, { role: 'coordinator' });
    const letterId = await anOpenLetter(demarche, campaign, askedBy);
    const { requestId } = await aRequest(demarche, campaign, letterId, {
      askedBy,
      organisation: 'Access Now',
    });
    address = `${demarche.base}/sign/${tokenOf(demarche, 'request', requestId)}`;
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'en',
      viewport: { width: 390, height: 800 },
    });
    page = await context.newPage();
    page.on('request', (request) => void asked.push(request.url()));
  });
  afterAll(async () => {
    await browser.close();
    await demarche.stop();
  });

  it('is read, signed, changed and withdrawn without a script, and asks nobody else for anything', async () => {
    await page.goto(address);
    await page.getByLabel('Name, as it should appear').fill('Access Now International');
    await page.getByLabel('Country or region').fill('International');
    await page.getByLabel(/I may sign for the name above/).check();
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'You signed this letter' }).count()).resolves.toBe(1);
    expect(await page.locator('main').innerText()).toContain('Access Now International, International');
    await page.getByLabel('Withhold the name').check();
    await page.getByLabel(/I may sign for the name above/).check();
    await page.getByRole('button', { name: 'Save the change' }).click();
    expect(await page.locator('main').innerText()).toContain('it counts and is not listed');
    await page.getByRole('button', { name: 'Withdraw the signature' }).click();
    expect(await page.locator('main').innerText()).toContain('You withdrew this signature');
    await page.getByRole('link', { name: 'français' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(asked.filter((url) => !url.startsWith(demarche.base))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('fits a phone in each language, with nothing wider than the page', async () => {
    for (const language of ['en', 'fr', 'es', 'ar', 'id']) {
      await page.goto(`${address}?in=${language}`);
      const box = await page.locator('html').boundingBox();
      const widest = await page
        .locator('body *')
        .evaluateAll((all) => Math.max(...all.map((one) => one.scrollWidth)));
      expect([language, box?.width, widest <= 390]).toEqual([language, 390, true]);
    }
  });
});

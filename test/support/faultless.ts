import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  axe,
  DESK,
  enter,
  openBrowser,
  PHONE,
  startDemo,
  visit,
  type Demo,
  type DemoRole,
} from './browser.js';
import { DemoClient } from './demo-client.js';
import { misread, notApart } from './reading-order.js';
import { everyScreen, OF_THE_INSTALLATION, open, settled } from './screen-list.js';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
/** The smallest phone that anybody still has, and the usual one. */
const NARROW = [320, 390];

/** Of rows that are alike so many are looked at; axe takes its time for each. */
const ROWS = 8;
/** Lists of no more rows are looked at whole: what lies in them may be of several kinds. */
const SHORT = 24;

/** So many files share the screens, so that they run beside one another. */
const PARTS = 3;

/** @param part which of them this file opens, from 0 */
export function holdScreensFaultless(part: number): void {
  describe(`the screens of part ${part + 1} of ${PARTS}`, () => {
    let demo: Demo;
    let browser: Browser;
    let screens: string[];
    beforeAll(async () => {
      [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
      const client = await DemoClient.as(demo, 'coordinator');
      // Its rows are all alike, so a few are as good as 193.
      const all = (await everyScreen(client)).map((path) =>
        path.startsWith('matrix')
          ? path.replace('matrix?', 'matrix?q=Ken&').replace(/^matrix$/, 'matrix?q=Ken')
          : path,
      );
      screens = all.filter((_, at) => at % PARTS === part);
    });
    afterAll(async () => {
      await browser?.close();
      await demo?.stop();
    });

    it('is without fault to axe on phone and desk, light and dark, without errors and without scrolling sideways', async () => {
      const page = await enter(browser, demo, 'coordinator', DESK);
      const faults = listen(page);
      for (const path of screens) {
        await open(page, path);
        faults.push(...(await sideways(page, path)));
        for (const size of SIZES) {
          await page.setViewportSize(size);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            await settled(page);
            await shorten(page);
            const found = await axe(page, colorScheme === 'dark' ? 'alone' : undefined);
            faults.push(...named(`${path} ${size.width} ${colorScheme}`, found));
          }
        }
      }
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it('is without fault to axe in Arabic, from right to left, each number, clock and name in its own order', async () => {
      const page = await enter(browser, demo, 'coordinator', PHONE);
      const faults = listen(page);
      await page.evaluate(() => localStorage.setItem('demarche.language', 'ar'));
      for (const path of screens) {
        await open(page, path);
        if (!(await page.evaluate(() => document.documentElement.dir === 'rtl')))
          faults.push(`${path}: not rtl`);
        faults.push(...(await sideways(page, `${path} ar`)));
        faults.push(...named(`${path} ar, misread`, await misread(page)));
        faults.push(...named(`${path} ar, not kept apart`, await notApart(page)));
        await shorten(page);
        faults.push(...named(`${path} ar`, await axe(page, 'left out')));
      }
      expect(faults).toEqual([]);
      await page.context().close();
    });

    if (part === 1)
      it('has screens of an installation admin that are no exception, one with an archive that waits', async () => {
        const page = await enterAsAdmin(browser, demo);
        const faults = listen(page);
        for (const [path, waitsFor] of OF_THE_INSTALLATION) {
          for (const language of ['en', 'ar']) {
            await page.goto(path);
            await page.evaluate((code) => localStorage.setItem('demarche.language', code), language);
            await page.goto(path);
            await settled(page);
            await page.locator(waitsFor).first().waitFor();
            for (const colorScheme of ['light', 'dark'] as const) {
              await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
              faults.push(...named(`${path} ${language} ${colorScheme}`, await axe(page)));
            }
            faults.push(...(await sideways(page, `${path} ${language}`)));
          }
        }
        expect(faults).toEqual([]);
        await page.context().close();
      });

    if (part === 0)
      it('has a sign-in page that is no exception', async () => {
        const page = await (await visit(browser, demo, PHONE)).newPage();
        await page.goto('/sign-in?why=revoked');
        await page.getByLabel('Mail address').waitFor();
        const faults = [...(await axe(page)), ...(await sideways(page, 'sign-in'))];
        await page.emulateMedia({ colorScheme: 'dark' });
        expect([...faults, ...(await axe(page))]).toEqual([]);
        await page.context().close();
      });
  });
}

/** Takes what is beyond a few rows of a long list or table out of sight. */
const shorten = (page: Page) =>
  page.evaluate(
    ({ rows, short }) => {
      for (const list of document.querySelectorAll('main :is(ul, ol, tbody, select)')) {
        if (list.children.length <= short) continue;
        for (const row of [...list.children].slice(rows)) (row as HTMLElement).style.display = 'none';
      }
    },
    { rows: ROWS, short: SHORT },
  );

/** With an archive of the campaign, as a coordinator took it along. */
async function enterAsAdmin(browser: Browser, demo: Demo): Promise<Page> {
  const signedIn = async (role: DemoRole) => {
    const context = await visit(browser, demo);
    const data = { email: `${role}@demo.example.org`, password: 'demarche-demo' };
    expect((await context.request.post('/api/auth/sign-in', { data })).status()).toBe(200);
    return context;
  };
  const [{ campaignId }, coordinator, admin] = await Promise.all([
    DemoClient.as(demo, 'coordinator'),
    signedIn('coordinator'),
    signedIn('admin'),
  ]);
  const taken = await coordinator.request.post(`/api/campaigns/${campaignId}/archive`);
  const headers = { 'content-type': 'application/zip' };
  const brought = await admin.request.post('/api/installation/archives', {
    headers,
    data: await taken.body(),
  });
  expect(brought.status()).toBe(202);
  await coordinator.close();
  return admin.newPage();
}

const named = (where: string, faults: string[]) => faults.map((fault) => `${where}: ${fault}`);

/** Errors of scripts and of the console, as they come. */
function listen(page: Page): string[] {
  const faults: string[] = [];
  const where = () => new URL(page.url()).pathname;
  page.on('pageerror', (error) => faults.push(`${where()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${where()} console: ${message.text()}`);
  });
  return faults;
}

async function sideways(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 844 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 1) faults.push(`${path}: scrolls sideways by ${over} px at ${width}`);
  }
  return faults;
}

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
import { directionOf, type Language, LANGUAGES } from '#libs/words';
import { DemoClient } from './demo-client.js';
import { misread, notApart } from './reading-order.js';
import { everyScreen, OF_THE_INSTALLATION, settled, walkTo } from './screen-list.js';
import { oneOfEach, WHOLE } from './whole.js';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
const COLOURS = ['light', 'dark'] as const;
/** In each of which a screen is looked at whole; in a sample, in one, another from screen to screen. */
const WAYS = LANGUAGES.flatMap((language) =>
  COLOURS.flatMap((colours) => SIZES.map((size) => ({ language, colours, ...size }))),
);
type Look = (typeof WAYS)[number] & { path: string };
/** The smallest phone that anybody still has, and the usual one. */
const NARROW = [320, 390];

/** Of rows that are alike so many are looked at; axe takes its time for each. */
const ROWS = 8;
/** Lists of no more rows are looked at whole: what lies in them may be of several kinds. */
const SHORT = 24;

/** So many files share the screens, so that they run beside one another; a sample is the first one's alone (jest.config.mjs). */
const PARTS = WHOLE ? 3 : 1;

/** @param part which of them this file opens, from 0 */
export function holdScreensFaultless(part: number): void {
  describe(`the screens of part ${part + 1} of ${PARTS}`, () => {
    let demo: Demo;
    let browser: Browser;
    /** How every screen is looked at, and those of this part. */
    let all: Look[];
    let looks: Look[];
    beforeAll(async () => {
      [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
      const client = await DemoClient.as(demo, 'coordinator');
      // Its rows are all alike, so a few are as good as 193.
      const screens = (await everyScreen(client)).map((path) =>
        path.startsWith('matrix')
          ? path.replace('matrix?', 'matrix?q=Ken&').replace(/^matrix$/, 'matrix?q=Ken')
          : path,
      );
      all = oneOfEach(
        screens.flatMap((path) => WAYS.map((way) => ({ path, ...way }))),
        ({ path }) => path,
      );
      looks = all.filter(({ path }) => screens.indexOf(path) % PARTS === part);
    });
    afterAll(async () => {
      await browser?.close();
      await demo?.stop();
    });

    it('is without fault to axe, without errors and without scrolling sideways, each as its reader has it', async () => {
      const page = await enter(browser, demo, 'coordinator', DESK);
      const faults = listen(page);
      for (const language of LANGUAGES) {
        const own = looks.filter((look) => look.language === language);
        if (own.length === 0) continue;
        await page.evaluate((code) => localStorage.setItem('demarche.language', code), language);
        await page.reload();
        for (const path of new Set(own.map((look) => look.path))) {
          await walkTo(page, path);
          faults.push(...(await ofLanguage(page, path, language)));
          for (const look of own.filter((one) => one.path === path))
            faults.push(...(await seenAs(page, look)));
        }
      }
      expect(faults).toEqual([]);
      await page.context().close();
    });

    if (part === 0)
      it('is seen in every language, light and dark, on phone and desk, in each combination of them', () => {
        const seen = new Set(all.map(({ language, colours, width }) => `${language} ${colours} ${width}`));
        expect(seen.size).toBe(LANGUAGES.length * COLOURS.length * SIZES.length);
        expect(new Set(all.map(({ path }) => path)).size).toBeGreaterThan(45);
      });

    if (part === PARTS - 1)
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
            faults.push(...named(`${path} ${language}`, await sideways(page)));
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
        const faults = [...(await axe(page)), ...(await sideways(page))];
        await page.emulateMedia({ colorScheme: 'dark' });
        expect([...faults, ...(await axe(page))]).toEqual([]);
        await page.context().close();
      });
  });
}

/** What axe finds on the screen that stands there. */
async function seenAs(page: Page, { path, language, colours, width, height }: Look): Promise<string[]> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
  await settled(page);
  await shorten(page);
  // Where a screen is seen in every way, what is no matter of colours is held in the light.
  const found = await axe(page, WHOLE && colours === 'dark' ? 'alone' : undefined);
  return named(`${path} ${language} ${width} ${colours}`, found);
}

/** Whether it speaks that language, in its direction, with room for its words; and each number, clock and name in its order. */
async function ofLanguage(page: Page, path: string, language: Language): Promise<string[]> {
  const { lang, dir } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
  }));
  const faults = lang === language && dir === directionOf(language) ? [] : [`is ${lang}, ${dir}`];
  faults.push(...(await sideways(page)));
  if (directionOf(language) === 'rtl') {
    faults.push(...named('misread', await misread(page)), ...named('not kept apart', await notApart(page)));
  }
  return named(`${path} ${language}`, faults);
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

async function sideways(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 844 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 1) faults.push(`scrolls sideways by ${over} px at ${width}`);
  }
  return faults;
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES } from '#libs/words';
import { axe, DESK, enter, openBrowser, PHONE, startDemo, visit, type Demo } from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { until } from '../support/processes.js';
import { publishLetter } from '../support/published-letter-of-demo.js';
import { open } from '../support/screen-list.js';

const PAGE = '/p/un-cybercrime-2024';
const LETTER = 'Open letter on safeguards';

let demo: Demo;
let browser: Browser;
let coordinator: DemoClient;
let letter: { letterId: string; signers: string[] };
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  coordinator = await DemoClient.as(demo, 'coordinator');
  letter = await publishLetter(coordinator, ['Pacific Network', 'Island Archive', 'Dr A. Reader']);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const wideBy = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const textOf = async (path: string) => (await fetch(demo.url + PAGE + path)).text();
const statusOf = async (path: string) => (await fetch(demo.url + PAGE + path)).status;

describe('a public page with a letter', () => {
  it('is chosen at a desk, consented to on the phone of the second coordinator, and read without a script', async () => {
    const desk = await enter(browser, demo, 'coordinator', DESK);
    await open(desk, 'public');
    await desk.getByRole('checkbox', { name: new RegExp(LETTER.replace('Open letter', 'Letter')) }).check();
    await desk.getByRole('button', { name: 'Look at exactly what leaves' }).click();
    const preview = desk.getByRole('region', { name: 'Exactly this leaves' });
    await preview.getByText('Pacific Network').first().waitFor();
    await preview.getByText('We ask for a court’s decision first.').waitFor();
    expect(await axe(desk)).toEqual([]);
    await preview.getByRole('button', { name: 'Ask a second coordinator' }).click();
    await desk.getByRole('heading', { name: 'Waits for a second coordinator' }).waitFor();
    expect(await desk.getByRole('button', { name: 'Consent and publish' }).count()).toBe(0);
    expect(await textOf('')).not.toContain(LETTER);

    const phone = await enter(browser, demo, 'coordinator2', PHONE);
    await open(phone, 'war-room');
    await phone.getByRole('link', { name: 'Ploy Srisai asked to publish something' }).click();
    await phone.getByText('Island Archive').first().waitFor();
    expect(await axe(phone)).toEqual([]);
    expect(await wideBy(phone)).toBeLessThanOrEqual(0);
    await phone.getByRole('button', { name: 'Consent and publish' }).click();
    await phone.getByText('It is shown to everybody now.').waitFor();

    const context = await visit(browser, demo, { ...PHONE, javaScriptEnabled: false });
    const stranger = await context.newPage();
    await stranger.goto(PAGE);
    await stranger.getByRole('link', { name: LETTER }).click();
    await stranger.getByRole('heading', { name: LETTER, level: 1 }).waitFor();
    await stranger.getByText('Signed: 3. Names withheld: 0.').waitFor();
    await stranger.getByText('Dr A. Reader').waitFor();
    await stranger.getByRole('link', { name: 'Report an error' }).click();
    await stranger.getByLabel(/What is wrong/).fill('The place of the archive is wrong.');
    // Whoever sends a form within a second of opening it is no person.
    const opened = Date.now();
    await until(() => Date.now() - opened > 1_200, 'the form is a second old');
    await stranger.getByRole('button', { name: 'Send' }).click();
    await stranger.getByRole('heading', { name: 'Thank you' }).waitFor();
    await Promise.all([context.close(), phone.context().close()]);

    await open(desk, 'war-room');
    await desk.getByRole('link', { name: 'Errors reported on the public page, unanswered: 1' }).click();
    await desk.getByText('The place of the archive is wrong.').waitFor();
    const report = desk.getByRole('listitem').filter({ hasText: 'The place of the archive' });
    await report.getByRole('button', { name: 'Done' }).click();
    await report.getByText('Answered by Ploy Srisai').waitFor();
    await open(desk, 'war-room');
    await desk.getByText('Errors reported on').waitFor({ state: 'detached' });
    await desk.context().close();
  });

  it('is right to axe in five languages, light and dark, on a phone and at a desk', async () => {
    const [ask] = (await (await fetch(`${demo.url}${PAGE}.json`)).json()).asks as { key: string }[];
    const paths = ['', `/letter/${letter.letterId}`, `/ask/${ask?.key}`, '/method', '/correction'];
    for (const size of [PHONE, DESK])
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await visit(browser, demo, { ...size, colorScheme });
        const page = await context.newPage();
        for (const lang of LANGUAGES)
          for (const path of paths) {
            const answer = await page.goto(`${PAGE}${path}?lang=${lang}`);
            const wrong = await axe(page);
            expect([lang, path, answer?.status(), wrong, await wideBy(page)]).toEqual([
              lang,
              path,
              200,
              [],
              0,
            ]);
          }
        await context.close();
      }
  });

  it('loses a name that its signer withholds, and is gone as soon as one coordinator takes it off', async () => {
    const at = `/letter/${letter.letterId}`;
    const line = `/letters/${letter.letterId}/signatories/${letter.signers[0]}`;
    const { items } = await coordinator.get(`/letters/${letter.letterId}/signatories`);
    const { version } = items.find(({ id }: { id: string }) => id === letter.signers[0]);
    await coordinator.ask('PATCH', line, { withheld: true }, version);
    await until(async () => !(await textOf(at)).includes('Pacific Network'), 'the name is gone');
    expect(await textOf(at)).toContain('Signed: 3. Names withheld: 1.');
    const desk = await enter(browser, demo, 'coordinator2', DESK);
    await open(desk, 'public');
    await desk.getByText('Left the page by itself: 1').waitFor();
    await desk.getByRole('button', { name: 'Take it off now' }).click();
    await desk.getByText('The page is off.').first().waitFor();
    await until(async () => (await statusOf('')) === 404, 'the page is gone');
    expect([await statusOf(at), await statusOf(`${at}.csv`)]).toEqual([404, 404]);
    await desk.context().close();
  });
});

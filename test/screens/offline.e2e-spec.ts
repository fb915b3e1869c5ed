import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { BadNetwork } from '../support/bad-network.js';
import {
  type Demo,
  openBrowser,
  PHONE,
  signIn,
  startDemo,
  visit,
  WITH_OFFLINE_COPY,
} from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { until } from '../support/processes.js';

/** What was written in the corridor, in the order of writing. */
const NOTES = [
  ['Thailand', 'ผู้แทนบอกว่าจะสนับสนุนมาตรา ๖ วรรค ๒ ถ้ามีการลงคะแนน'],
  ['Egypt', 'قال المندوب إنه ينتظر تعليمات من العاصمة بشأن المادة ٢٤'],
  ['Myanmar', 'ကိုယ်စားလှယ်က ပုဒ်မ ၂၈ နှင့် ပတ်သက်၍ မဖြေဆိုပါ'],
] as const;
const REFUSED = 'Said in the lift that the capital has not decided';

describe('logging without a network', () => {
  let demo: Demo;
  let browser: Browser;
  let network: BadNetwork;
  let context: BrowserContext;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    network = new BadNetwork(demo.url);
    await network.up();
    context = await visit(browser, { ...demo, url: network.url }, { ...PHONE, ...WITH_OFFLINE_COPY });
    await plantForMeAlone(await DemoClient.as(demo, 'campaigner'));
    const page = await context.newPage();
    await page.goto('/');
    await signIn(page, 'campaigner');
    await page.getByRole('button', { name: 'Kenya', exact: true }).waitFor();
    await page.goto('/c/un-cybercrime-2024/delegations/TUV');
    await page.getByText(PLANTED).first().waitFor();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await keptForOffline(page);
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await network?.down();
    await demo?.stop();
  });

  it('says of what is not kept here that it is known, and opens what was never opened', async () => {
    await network.down();
    const page = await context.newPage();
    await page.addInitScript(watchFor, 'not on this device yet');
    await page.goto('/c/un-cybercrime-2024/day');
    await page.getByText(/Not kept on this device: tasks \(\d+\)/).waitFor();
    await page.getByRole('heading', { name: 'Next deadlines' }).waitFor();
    await page.goto('/c/un-cybercrime-2024/delegations/TUV');
    await page.getByText('Stances are known, and not kept on this device').waitFor();
    await page.getByText(/Not kept on this device: stances \(1\), talks \(1\) and tasks \(1\)/).waitFor();
    expect(await page.getByText('Nothing is known of this delegation yet').count()).toBe(0);
    expect(await page.getByText(PLANTED).count()).toBe(0);
    await page.goto('/c/un-cybercrime-2024/log');
    await page.getByRole('button', { name: 'Kenya', exact: true }).waitFor();
    expect(await page.evaluate(() => (globalThis as { seen?: boolean }).seen)).toBe(false);
    await page.keyboard.press('Control+k');
    const finding = page.getByRole('dialog');
    for (const [typed, found] of [
      ['burma', 'Myanmar'],
      ['concluding reconvened', 'Reconvened concluding session'],
    ] as const) {
      await finding.getByRole('combobox').fill(typed);
      await finding.getByRole('option', { name: found }).first().waitFor();
      await finding.getByText('No connection: only what this device keeps is searched.').waitFor();
    }
    await finding.getByRole('combobox').fill(PLANTED);
    await finding.getByText('Nothing has these words.').waitFor();
    expect(await finding.getByRole('option').count()).toBe(0);
    await page.close();
  });

  it('opens from nothing with the network cut, and keeps three notes in three scripts', async () => {
    await network.down();
    const page = await context.newPage();
    await page.goto('/c/un-cybercrime-2024/log');
    for (const [at, [delegation, note]] of NOTES.entries()) {
      await write(page, delegation, note);
      await page.getByRole('link', { name: `${at + 1} waiting` }).waitFor();
    }
    await page.close();
  });

  it('still has them after the app was closed, in order and readable', async () => {
    const page = await context.newPage();
    await page.goto('/c/un-cybercrime-2024/waiting');
    await page.getByRole('link', { name: '3 waiting' }).waitFor();
    const articles = page.getByRole('article');
    expect(await articles.count()).toBe(3);
    for (const [at, [delegation, note]] of NOTES.entries()) {
      expect(await articles.nth(at).textContent()).toContain(delegation);
      expect(await articles.nth(at).textContent()).toContain(note);
    }
    // What waits and that there is no network stand in the head together, and nothing is pushed out of the screen.
    await context.setOffline(true);
    await page.getByText('No network').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await context.setOffline(false);
    await page.getByText('No network').waitFor({ state: 'detached' });
    await page.close();
  });

  it('sends each exactly once and in order through five mishaps, with two tabs open', async () => {
    network.mishaps.push('answer lost', 'busy', 'connection broken', 'answer lost', 'answer lost');
    await network.up();
    const tabs = [await context.newPage(), await context.newPage()];
    await Promise.all(tabs.map((tab) => tab.goto('/c/un-cybercrime-2024/log')));
    const server = await DemoClient.as(demo, 'coordinator');
    await until(async () => {
      // As a phone that finds a network again and again, so that nobody waits for the longest pause.
      await Promise.all(tabs.map((tab) => tab.evaluate(() => void dispatchEvent(new Event('online')))));
      return network.mishaps.length === 0 && (await stored(server)).length >= NOTES.length;
    }, 'everything has arrived');
    for (const tab of tabs) await tab.getByRole('link', { name: /waiting/ }).waitFor({ state: 'detached' });
    const arrived = await stored(server);
    expect(arrived.map(({ note }) => note)).toEqual(NOTES.map(([, note]) => note));
    expect(arrived.map(({ id }) => id)).toEqual([...new Set(network.seen)]);
    expect(network.seen.length).toBeGreaterThanOrEqual(NOTES.length + 5);
    await Promise.all(tabs.map((tab) => tab.close()));
  });

  it('keeps what the server refuses in sight, with the reason, to be copied out', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await network.down();
    const page = await context.newPage();
    await page.goto('/c/un-cybercrime-2024/log');
    await write(page, 'Kenya', REFUSED);
    await page.getByRole('link', { name: '1 waiting' }).waitFor();
    const server = await DemoClient.as(demo, 'coordinator');
    const seat = (await server.all('/members')).find(({ email }) => email === 'campaigner@demo.example.org');
    await server.ask('PATCH', `/members/${seat.id}`, { role: 'member' }, seat.version);
    await network.up();
    await page.evaluate(() => void dispatchEvent(new Event('online')));
    await page.getByRole('link', { name: /1 refused/ }).click();
    const item = page.getByRole('article').filter({ hasText: 'Kenya' });
    await item.getByText('Why it was refused').waitFor();
    await item.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(REFUSED);
    expect((await server.all('/interactions')).filter(({ note }) => note === REFUSED)).toEqual([]);
  });

  async function stored(server: DemoClient): Promise<{ id: string; note: string }[]> {
    const notes: readonly string[] = NOTES.map(([, note]) => note);
    const all: { id: string; note: string; recordedAt: { instant: string } }[] =
      await server.all('/interactions');
    return all
      .filter(({ note }) => notes.includes(note))
      .toSorted((a, b) => a.recordedAt.instant.localeCompare(b.recordedAt.instant));
  }
});

const PLANTED = 'Planted for one person alone';

/** A talk with a delegation of which nothing else is known, its stance and its task: none of it may lie on a phone. */
async function plantForMeAlone(writer: DemoClient): Promise<void> {
  const [ask] = await writer.all('/asks');
  const { now } = await writer.ask('GET', '');
  const me = (await writer.ask('GET', '/members/me')) as { userId: string };
  await writer.ask('POST', '/interactions', {
    ...{ delegationCode: 'TUV', kind: 'corridor', occurredAt: now.instant, tier: 'me', note: PLANTED },
    positions: [{ askId: ask.id, stance: 'support', confidence: 2, said: 'privately' }],
    task: { title: PLANTED, dueLocal: '2030-01-01T10:00', zone: 'UTC', assigneeId: me.userId },
  });
}

/** Notes whether these words were on the page, if only for a moment. */
function watchFor(words: string): void {
  const noting = globalThis as { seen?: boolean };
  noting.seen = false;
  const look = () => (noting.seen ||= document.body?.textContent?.includes(words) ?? false);
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

async function write(page: Page, delegation: string, note: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find by name' }).fill(delegation);
  await page.getByRole('button', { name: delegation, exact: true }).first().click();
  await page.getByRole('button', { name: 'support', exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill(note);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(new RegExp(`^${delegation}: (saved on this device|sent)`)).waitFor();
}

/** Account, clock, the log's lists, my day and the brief are kept, so that they open without a network. */
async function keptForOffline(page: Page): Promise<void> {
  const count = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('demarche');
          opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')));
          opening.addEventListener('success', () => {
            const kept = opening.result.transaction('kept').objectStore('kept').count();
            kept.addEventListener('success', () => {
              opening.result.close();
              resolve(kept.result);
            });
          });
        }),
    );
  await until(async () => (await count()) >= 9, 'the device has what the log needs');
}

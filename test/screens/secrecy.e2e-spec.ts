import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { BadNetwork } from '../support/bad-network.js';
import {
  type Demo,
  DESK,
  enter,
  openBrowser,
  PHONE,
  startDemo,
  WITH_OFFLINE_COPY,
} from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { keptOnDevice } from '../support/device.js';
import { everyScreen, open, settled, walkTo } from '../support/screen-list.js';
import { WHOLE } from '../support/whole.js';

/** Tiers that a member of another organisation than the coordinator's may not read. */
const TIERS = ['me', 'organisation', 'core'] as const;
type Tier = (typeof TIERS)[number];
const KINDS = ['note', 'said', 'source', 'task', 'detail', 'name', 'role', 'statement'] as const;
const wordOf = (tier: string, kind: string) => `canary${tier}${kind}q7`;
const wordsOf = (tier: Tier) => KINDS.map((kind) => wordOf(tier, kind));
/** What the coalition shares: the proof that these tests would find a word. */
const OPEN = wordOf('coalition', 'note');

describe('what a person may not see', () => {
  let demo: Demo;
  let browser: Browser;
  /** Addresses of what was planted. */
  const hidden: string[] = [];
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    const coordinator = await DemoClient.as(demo, 'coordinator');
    for (const tier of TIERS) hidden.push(...(await plant(coordinator, tier)));
    await plant(coordinator, 'coalition');
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('is on no screen, in no answer and nowhere on the device of a member', async () => {
    const client = await DemoClient.as(demo, 'member');
    const page = await enter(browser, demo, 'member', { ...DESK, ...WITH_OFFLINE_COPY });
    const answers = hear(page);
    const shown: string[] = [];
    // Whole, each is loaded anew by its address; else the app is, and its screens are walked through.
    const goTo = WHOLE ? open : walkTo;
    for (const path of [...(await everyScreen(client)), ...hidden]) {
      await goTo(page, path);
      shown.push(`${path}: ${await page.content()}`);
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('canary');
    await page.getByRole('option').first().waitFor();
    await page.getByText('Still looking').waitFor({ state: 'detached' });
    shown.push(`the search: ${await page.getByRole('dialog').innerHTML()}`);
    expect(shown.at(-1)).toContain(OPEN);
    const everything = [...shown, ...(await answers()), ...(await keptOnDevice(page))];
    expect(everything.some((text) => text.includes(OPEN))).toBe(true);
    const found = TIERS.flatMap(wordsOf).flatMap((word) =>
      everything.filter((text) => text.includes(word)).map((text) => `${word} in ${text.slice(0, 80)}`),
    );
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('leads nowhere by its address', async () => {
    const page = await enter(browser, demo, 'member', DESK);
    for (const path of hidden) {
      await open(page, path);
      expect(await page.locator('main').textContent()).not.toContain('KEN');
      expect(await page.locator('main').textContent()).toMatch(/not (here|found|shared)|Nothing|no such/i);
    }
    await page.context().close();
  });

  it('is not kept on the phone of the core group, whose screens show it', async () => {
    const network = new BadNetwork(demo.url);
    await network.up();
    const page = await enter(browser, { ...demo, url: network.url }, 'campaigner', {
      ...PHONE,
      ...WITH_OFFLINE_COPY,
    });
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await open(page, 'delegations/KEN');
    expect(await page.locator('main').textContent()).toContain(wordOf('core', 'note'));
    await page.getByRole('button', { name: 'Keep offline' }).click();
    await page.getByRole('button', { name: 'Kept offline' }).waitFor();
    for (const path of ['day', 'log', 'delegations']) await open(page, path);
    const kept = await keptOnDevice(page);
    expect(kept.length).toBeGreaterThan(4);
    expect(
      [OPEN, ...TIERS.flatMap(wordsOf)].filter((word) => kept.some((text) => text.includes(word))),
    ).toEqual([]);
    await network.down();
    await page.goto('/c/un-cybercrime-2024/delegations/KEN');
    await settled(page);
    const offline = (await page.locator('main').textContent()) ?? '';
    expect(offline).toContain(OPEN);
    expect(TIERS.flatMap(wordsOf).filter((word) => offline.includes(word))).toEqual([]);
    await page.context().close();
  });
});

/** One of everything that has a tier; the addresses at which it would stand. */
async function plant(coordinator: DemoClient, tier: Tier | 'coalition'): Promise<string[]> {
  const word = (kind: (typeof KINDS)[number]) => wordOf(tier, kind);
  const [ask] = await coordinator.all('/asks');
  const delegate = await coordinator.post('/delegations/KEN/delegates', {
    name: word('name'),
    tier,
    roles: [{ title: word('role') }],
  });
  const contact = await coordinator.post('/interactions', {
    delegationCode: 'KEN',
    kind: 'corridor',
    occurredAt: '2024-08-05T09:30:00-04:00',
    note: word('note'),
    tier,
    delegateIds: [delegate.id],
    positions: [
      {
        askId: ask.id,
        stance: 'oppose',
        confidence: 3,
        said: 'privately',
        note: word('said'),
        source: word('source'),
        tier,
      },
    ],
    task: {
      title: word('task'),
      note: word('detail'),
      assigneeId: coordinator.me.id,
      dueLocal: '2024-08-07T09:00',
      zone: 'Asia/Bangkok',
      tier,
    },
  });
  const statement = await coordinator.post('/statements', {
    title: word('statement'),
    speakerCode: 'KEN',
    aligned: ['NOR'],
    asks: [{ askId: ask.id, stance: 'oppose', confidence: 3 }],
    said: 'privately',
    grade: 'own_notes',
    source: word('source'),
    occurredAt: '2024-08-05T09:40:00-04:00',
    tier,
  });
  return [`tasks/${contact.task.id}`, `statements/${statement.id}`];
}

/** Hears every answer of the api from now on. @returns what they said, when all have been read */
function hear(page: Page): () => Promise<string[]> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // The stream never ends; what it says are names of topics, which the api's own tests look at.
    if (!pathname.startsWith('/api/') || pathname.endsWith('/live')) return;
    bodies.push(
      response
        .text()
        .then((text) => `${pathname}: ${text}`)
        .catch(() => ''),
    );
  });
  return () => Promise.all(bodies);
}

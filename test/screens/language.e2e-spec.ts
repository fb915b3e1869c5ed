import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { enter, openBrowser, PHONE, startDemo, type Demo } from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { inOnePiece } from '../support/reading-order.js';
import { open } from '../support/screen-list.js';

/** Ends in a sign that a line from right to left would throw to its other end. */
const TITLE = 'Send 2 drafts (Rev. 3) to A/AC.291!';

describe('a reader of another language', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    const client = await DemoClient.as(demo, 'coordinator');
    const { me } = client;
    await client.post('/tasks', {
      title: TITLE,
      delegationCode: 'KEN',
      assigneeId: me.id,
      dueLocal: '2024-08-06T18:30',
      zone: 'America/New_York',
      tier: 'coalition',
    });
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('reads in Arabic what somebody wrote from left to right in one piece', async () => {
    const page = await enter(browser, demo, 'coordinator', PHONE);
    await page.evaluate(() => localStorage.setItem('demarche.language', 'ar'));
    for (const path of ['day', 'delegations/KEN']) {
      await open(page, path);
      const drawn = await inOnePiece(page, TITLE);
      expect([path, drawn.length > 0, drawn.every(Boolean)]).toEqual([path, true, true]);
    }
    await page.context().close();
  });

  it('is told times in the language of the screen, whatever the account says, and cities by their names', async () => {
    const page = await enter(browser, demo, 'coordinator', PHONE);
    for (const [language, clock, tomorrow] of [
      ['fr', '(Bangkok, UTC+7)', 'demain, 18:30 (New York, UTC−4)'],
      ['es', '(Bangkok, UTC+7)', 'mañana, 18:30 (Nueva York, UTC−4)'],
      ['ar', '(بانكوك، UTC+7)', '18:30 (نيويورك، UTC−4)'],
    ] as const) {
      await page.evaluate((chosen) => localStorage.setItem('demarche.language', chosen), language);
      await open(page, 'day');
      const text = await page.locator('main').innerText();
      expect(text).toContain(clock);
      expect(text).toContain(tomorrow);
      expect(text).not.toMatch(/\b(Mon|Tue|Wed|Aug|in New York|in Bangkok|today|tomorrow)\b/);
    }
    await page.context().close();
  });
});

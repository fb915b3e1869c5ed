import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESK, openBrowser, startDemo, visit, type Demo } from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { until } from '../support/processes.js';
import { settled } from '../support/screen-list.js';

/** So often may Tab be pressed until something is reached that is worth reaching. */
const MOST_TABS = 120;

describe('the main story by keyboard alone', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let server: DemoClient;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    server = await DemoClient.as(demo, 'campaigner');
    page = await (await visit(browser, demo, DESK)).newPage();
    await page.goto('/');
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('signs in', async () => {
    await tabTo(page, 'Mail address');
    await page.keyboard.type('campaigner@demo.example.org');
    await tabTo(page, 'Password');
    await page.keyboard.type('demarche-demo');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/log');
    await settled(page);
  });

  it('goes anywhere by Ctrl-K, and logs a talk with a stance and a next step', async () => {
    await goTo(page, 'matrix');
    await page.waitForURL('**/matrix');
    await goTo(page, 'log a talk');
    await page.waitForURL('**/log');
    await settled(page);
    await tabTo(page, 'Find by name');
    await page.keyboard.type('Fiji');
    await tabTo(page, 'Fiji');
    await page.keyboard.press('Enter');
    await tabTo(page, 'support');
    await page.keyboard.press('Space');
    await tabTo(page, 'Follow up tomorrow, 09:00');
    await page.keyboard.press('Space');
    await tabTo(page, 'Save');
    await page.keyboard.press('Enter');
    await page.getByText(/^Fiji: (saved on this device|sent)/).waitFor();
  });

  it('sets a cell of the matrix with one key and its source', async () => {
    await goTo(page, 'matrix');
    await page.waitForURL('**/matrix');
    await settled(page);
    await tabTo(page, 'Name or code');
    await page.keyboard.type('Fiji');
    await page.getByText('1 delegation', { exact: true }).waitFor();
    const cell = page.getByRole('row').filter({ hasText: 'Fiji' }).getByRole('gridcell');
    await tabUntil(page, () => page.evaluate(() => document.activeElement?.tagName === 'TD'), 'a cell');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('o');
    await page.getByRole('region', { name: 'Fiji: oppose' }).waitFor();
    await page.keyboard.type('Webcast of 5 August');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Fiji: oppose' }).waitFor({ state: 'detached' });
    expect(await cell.nth(1).getAttribute('aria-label')).toContain('oppose');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TD');
  });

  it('finishes the task that the talk left', async () => {
    await goTo(page, 'my day');
    await page.waitForURL('**/day');
    await settled(page);
    await tabTo(page, 'Done: Follow up with Fiji');
    await page.keyboard.press('Enter');
    await page.getByText('Done: Follow up with Fiji').first().waitFor();
    await page.getByRole('button', { name: 'Done: Follow up with Fiji' }).waitFor({ state: 'detached' });
    await expectOnServer(server);
  });

  it('traps the focus nowhere: Tab comes round on every screen of the story', async () => {
    for (const path of ['log', 'day', 'matrix?q=Fiji', 'war-room']) {
      await page.goto(`/c/un-cybercrime-2024/${path}`);
      await settled(page);
      await page.getByRole('link', { name: 'Skip to the content' }).focus();
      const places = new Set<string>();
      await tabUntil(
        page,
        async () => {
          const here = await focused(page);
          places.add(here.key);
          return here.name === 'Skip to the content' || here.outside;
        },
        'the beginning again',
        600,
      );
      expect(places.size).toBeGreaterThan(10);
    }
  });
});

/** The talk, the stance and the finished task have all arrived. */
async function expectOnServer(server: DemoClient): Promise<void> {
  const { items } = await server.get('/delegations/FJI/positions?limit=20');
  const stances: string[] = items.map(({ stance }: { stance: string }) => stance);
  expect(stances).toEqual(expect.arrayContaining(['support', 'oppose']));
  // What can still be undone is sent when that has passed.
  await until(async () => {
    const tasks: { title: string; state: string }[] = await server.all('/tasks?state=done');
    return tasks.some(({ title }) => title === 'Follow up with Fiji');
  }, 'the task is done on the server');
}

async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input:focus').waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

const tabTo = (page: Page, name: string) =>
  tabUntil(page, async () => (await focused(page)).name === name, `“${name}”`);

/** Presses Tab until the condition holds. Whatever has the focus on the way must show it. */
async function tabUntil(
  page: Page,
  there: () => Promise<boolean>,
  what: string,
  most = MOST_TABS,
): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const { key, name, visible, outside } = await focused(page);
    if (!outside && !visible) throw new Error(`The focus does not show on ${key} (${name})`);
    if (await there()) return;
  }
  throw new Error(`Tab did not reach ${what}`);
}

interface Focused {
  /** Its accessible name, as far as these screens need it. */
  name: string;
  key: string;
  visible: boolean;
  /** The focus has left the page: the browser's own controls come next. */
  outside: boolean;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return { name: '', key: 'body', visible: true, outside: true };
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const plain = element.cloneNode(true) as HTMLElement;
    for (const sign of plain.querySelectorAll('[aria-hidden="true"]')) sign.remove();
    const words = [element.getAttribute('aria-label'), labels[0]?.textContent, plain.textContent];
    const name =
      words
        .find((text) => text?.trim())
        ?.replace(/[\s*]+/g, ' ')
        .trim() ?? '';
    const field = element.closest('.mantine-PasswordInput-input') ?? element;
    for (const moving of [...field.getAnimations(), ...element.getAnimations()]) moving.finish();
    const style = getComputedStyle(element);
    const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    // A text field shows it by its frame.
    const usual = document.createElement('i');
    usual.style.borderColor = 'var(--mantine-color-default-border)';
    document.body.append(usual);
    const framed =
      element.matches('input, select, textarea') &&
      getComputedStyle(field).borderColor !== getComputedStyle(usual).borderColor;
    usual.remove();
    const box = element.getBoundingClientRect();
    const shown = box.width > 0 && box.height > 0;
    const all = [...document.querySelectorAll('*')];
    return {
      name,
      key: `${element.tagName} ${all.indexOf(element)}`,
      visible: shown && (ring || framed),
      outside: false,
    };
  });
}

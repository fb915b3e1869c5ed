import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, DESK, enter, openBrowser, PHONE, startDemo, type Demo } from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { open, settled } from '../support/screen-list.js';

describe('what a phone has little room for', () => {
  let demo: Demo;
  let browser: Browser;
  let phone: Page;
  let client: DemoClient;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    client = await DemoClient.as(demo, 'campaigner');
    phone = await enter(browser, demo, 'campaigner', PHONE);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it.each(['meetings', 'tasks', 'people', 'organisations', 'delegates'])(
    'the filters of %s are folded, so that the list begins on the first screen',
    async (path) => {
      await open(phone, path);
      await settled(phone);
      const fold = phone.getByRole('search').getByRole('button', { name: 'Filters', exact: true });
      expect(await fold.getAttribute('aria-expanded')).toBe('false');
      expect(await phone.getByRole('search').getByRole('combobox').count()).toBe(0);
      const { height = Infinity } = (await phone.getByRole('search').boundingBox()) ?? {};
      expect(height).toBeLessThan(260);
      await fold.press('Enter');
      expect(await phone.getByRole('search').getByRole('combobox').count()).toBeGreaterThan(0);
      expect(await fold.getAttribute('aria-expanded')).toBe('true');
      expect(await axe(phone)).toEqual([]);
      await fold.press('Enter');
    },
  );

  it('what is set is counted and named beside the button, and taken off there', async () => {
    await open(phone, 'meetings?delegation=FJI&kind=call');
    const search = phone.getByRole('search');
    const fold = search.getByRole('button', { name: 'Filters (2)' });
    await fold.waitFor();
    await search.getByRole('button', { name: 'Remove the filter “Fiji”' }).tap();
    await search.getByRole('button', { name: 'Filters (1)' }).waitFor();
    expect(new URL(phone.url()).searchParams.get('delegation')).toBeNull();
    expect(await phone.evaluate(() => document.activeElement?.textContent)).toContain('Filters');
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  it('a desk shows all of them, and no button', async () => {
    const desk = await enter(browser, demo, 'campaigner', DESK);
    await open(desk, 'meetings?kind=call');
    await settled(desk);
    expect(await desk.getByRole('search').getByRole('combobox').count()).toBeGreaterThan(3);
    expect(
      await desk
        .getByRole('search')
        .getByRole('button', { name: /^Filters/ })
        .count(),
    ).toBe(0);
    await desk.context().close();
  });

  it('a notice lies over no button that sends a form', async () => {
    const { id } = await client.ask('POST', '/interactions', {
      ...{ delegationCode: 'FJI', kind: 'corridor', note: 'Will call the capital.', tier: 'coalition' },
      occurredAt: (await client.get('')).now.instant,
    });
    await open(phone, `meetings/${id}?form=correct`);
    await phone.getByLabel('Note', { exact: true }).fill('Has called the capital.');
    await phone.getByRole('button', { name: 'Save the correction' }).tap();
    const notice = phone.getByRole('button', { name: 'Undo', exact: true });
    await notice.waitFor();
    await phone.getByRole('button', { name: 'Correct', exact: true }).tap();
    const save = phone.getByRole('button', { name: 'Save the correction' });
    await save.waitFor();
    // Where it lay over the button before: at the foot of the screen.
    await save.evaluate((button) => {
      const foot = window.innerHeight - 100;
      window.scrollBy(0, button.getBoundingClientRect().bottom - foot);
    });
    const [box, over] = [await save.boundingBox(), await notice.boundingBox()];
    if (!box || !over) throw new Error('One of both is gone');
    expect(over.y + over.height <= box.y || box.y + box.height <= over.y).toBe(true);
  });
});

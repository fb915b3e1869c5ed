import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { axe, enter, openBrowser, PHONE, startDemo, type Demo } from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { open, settled } from '../support/screen-list.js';

describe('a talk that was logged wrongly', () => {
  let demo: Demo;
  let browser: Browser;
  let phone: Page;
  let client: DemoClient;
  let logged: { id: string; askId: string };
  let taps = 0;
  const tap = async (what: Locator) => {
    await what.tap();
    taps += 1;
  };
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    client = await DemoClient.as(demo, 'campaigner');
    const [ask] = await client.all('/asks');
    const { id } = await client.ask('POST', '/interactions', {
      ...{ delegationCode: 'FJI', kind: 'corridor', note: 'Will call the capital.', tier: 'coalition' },
      occurredAt: (await client.get('')).now.instant,
      positions: [{ askId: ask.id, stance: 'oppose', confidence: 2, said: 'privately' }],
    });
    logged = { id, askId: ask.id };
    phone = await enter(browser, demo, 'campaigner', PHONE);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('is corrected in at most four taps from the delegation’s timeline', async () => {
    await open(phone, 'delegations/FJI?timeline=contacts');
    const talk = phone.getByRole('listitem').filter({ hasText: 'Will call the capital.' }).last();
    taps = 0;
    await tap(talk.getByRole('link', { name: 'Correct' }));
    await tap(phone.locator('fieldset').first().getByRole('button', { name: 'support', exact: true }));
    await tap(phone.getByRole('button', { name: 'Save the correction' }));
    await phone.getByText('Corrected.', { exact: true }).waitFor();
    expect(taps).toBeLessThanOrEqual(4);
    const { positions, version } = await client.get(`/interactions/${logged.id}`);
    const stances = positions.map((one: { stance: string; retracted: object | null }) => [
      one.stance,
      one.retracted !== null,
    ]);
    expect([version, stances]).toEqual([
      2,
      expect.arrayContaining([
        ['oppose', true],
        ['support', false],
      ]),
    ]);
    expect(await axe(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Undo', exact: true }).tap();
    await phone.getByText('Taken back.', { exact: true }).waitFor();
  });

  it('is found by who met whom and when, with two taps from the delegation', async () => {
    await open(phone, 'delegations/FJI');
    taps = 0;
    await tap(phone.getByRole('link', { name: 'All talks' }));
    await settled(phone);
    await tap(phone.getByRole('button', { name: 'Today' }));
    await phone.getByRole('listitem').filter({ hasText: 'Will call the capital.' }).first().waitFor();
    expect(taps).toBe(2);
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  it('is removed with its stance, and put back from the notice', async () => {
    await open(phone, `meetings/${logged.id}`);
    await phone.getByRole('button', { name: 'Remove', exact: true }).tap();
    await phone.getByRole('button', { name: 'Remove it' }).tap();
    await phone.getByText('Removed. Its words are read by its author and coordinators alone').waitFor();
    await phone.getByRole('button', { name: 'Undo', exact: true }).tap();
    await phone.getByRole('button', { name: 'Correct', exact: true }).waitFor();
    const changes = await client.get(`/interactions/${logged.id}/changes`);
    expect(changes.items[0].act).toBe('restored');
  });
});

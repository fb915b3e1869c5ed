import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Demo, enter, openBrowser, PHONE, startDemo, WITH_OFFLINE_COPY } from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { open } from '../support/screen-list.js';

describe('a talk that is corrected while the network goes', () => {
  let demo: Demo;
  let browser: Browser;
  let phone: Page;
  let client: DemoClient;
  let id: string;
  const talk = () => client.get(`/interactions/${id}`);
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    client = await DemoClient.as(demo, 'campaigner');
    ({ id } = await client.ask('POST', '/interactions', {
      ...{ delegationCode: 'FJI', kind: 'corridor', note: 'Will call the capital.', tier: 'coalition' },
      occurredAt: (await client.get('')).now.instant,
    }));
    phone = await enter(browser, demo, 'campaigner', { ...PHONE, ...WITH_OFFLINE_COPY });
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /** Opens the form, cuts the network, writes and saves. */
  async function correctWithout(note: string): Promise<void> {
    await open(phone, `meetings/${id}?form=correct`);
    await phone.context().setOffline(true);
    await phone.getByLabel('Note', { exact: true }).fill(note);
    await phone.getByRole('button', { name: 'Save the correction' }).tap();
    await phone.getByText('Saved on this device. The correction is sent when there is a network.').waitFor();
  }

  it('is queued, says that it waits, and takes no second one before the first is there', async () => {
    await correctWithout('Has called the capital.');
    await phone.getByText('Your correction of this talk lies on this device').waitFor();
    await phone.getByText('Will call the capital.').waitFor();
    expect(await phone.getByRole('button', { name: 'Correct', exact: true }).count()).toBe(0);
    expect((await talk()).version).toBe(1);
  });

  it('is sent once when the network is back, and stands on the screen that was open', async () => {
    await phone.context().setOffline(false);
    await phone.getByText('Has called the capital.').waitFor();
    await phone.getByRole('button', { name: 'Correct', exact: true }).waitFor();
    expect(await phone.getByText('Your correction of this talk').count()).toBe(0);
    const { version, note } = await talk();
    expect([version, note]).toEqual([2, 'Has called the capital.']);
  });

  it('writes over nothing that was changed meanwhile: it stays on the device with the reason and a way on', async () => {
    await correctWithout('Has no answer from the capital.');
    // The same person at a desk.
    await client.ask('PATCH', `/interactions/${id}`, { kind: 'call' }, 2);
    await phone.context().setOffline(false);
    await phone.getByText('The server did not take your correction of this talk.').waitFor();
    await phone.getByText('Reason: Changed by somebody else meanwhile.').waitFor();
    // Both words: what was written here, and what stands.
    await phone.getByText('What you wrote:').waitFor();
    await phone.getByText('Has no answer from the capital.').waitFor();
    await phone.getByText('Has called the capital.').waitFor();
    await phone.getByRole('link', { name: 'Waiting to be sent' }).tap();
    await phone.getByText('Has no answer from the capital.').waitFor();
    await phone.getByRole('button', { name: 'Edit', exact: true }).tap();
    await phone.getByRole('button', { name: 'Save the correction' }).waitFor();
    await phone.getByText('Has no answer from the capital.').waitFor();
    const { version, note, kind } = await talk();
    expect([version, note, kind]).toEqual([3, 'Has called the capital.', 'call']);
  });
});

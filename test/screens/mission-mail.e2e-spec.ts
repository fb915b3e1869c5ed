import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, DESK, enter, openBrowser, startDemo, type Demo } from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { until } from '../support/processes.js';
import { open } from '../support/screen-list.js';

const LIST = 'Kenya; kenya@example.org\nFiji <fiji@example.org>\nAtlantis, atlantis@example.org';

/** A coordinator at a desk, to whom nobody explained anything. */
describe('a mail to missions', () => {
  let demo: Demo;
  let browser: Browser;
  let client: DemoClient;
  let desk: Page;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    client = await DemoClient.as(demo, 'coordinator');
    desk = await enter(browser, demo, 'coordinator', DESK);
    await open(desk, 'mailings');
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const mailTo = async (address: string, subject: string): Promise<string> => {
    let text: string | undefined;
    await until(async () => {
      const { items } = await client.get('/api/demo/mail');
      const mail = items.find(
        (one: { to: string[]; subject: string }) => one.to.includes(address) && one.subject === subject,
      );
      text = mail?.text;
      return text !== undefined;
    }, `${subject} to ${address}`);
    return text!;
  };

  it('goes from a pasted list of addresses to a look, a test copy, the mails and a contact with each', async () => {
    await desk.getByText('Nothing was written to missions yet').waitFor();
    await desk.getByRole('button', { name: 'Paste a list' }).click();
    let dialog = desk.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'The list' }).fill(LIST);
    await dialog.getByRole('button', { name: 'Look who is meant' }).click();
    await dialog.getByText('nobody by this name; correct the line').waitFor();
    await dialog.getByRole('button', { name: 'Enter 2 addresses' }).click();
    await desk.getByRole('button', { name: /Remove.*Fiji/ }).waitFor();

    await desk.getByRole('button', { name: 'Write to missions' }).click();
    dialog = desk.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name in the campaign' }).fill('Letter of August');
    await dialog.getByRole('textbox', { name: 'Subject' }).fill('On the convention');
    await dialog.getByRole('textbox', { name: 'Salutation' }).fill('To the mission of {state},');
    await dialog.getByRole('textbox', { name: 'Text' }).fill('We ask for a word.');
    for (const name of ['Kenya', 'Fiji']) await dialog.getByRole('checkbox', { name, exact: true }).check();
    expect(await axe(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await desk.getByRole('heading', { name: 'Letter of August' }).waitFor();
    await desk.getByText('Nothing has left yet.').waitFor();

    await desk.getByRole('button', { name: /Look at it.*Kenya/ }).click();
    dialog = desk.getByRole('dialog');
    await dialog.getByText(/To the mission of .*Republic of Kenya,/).waitFor();
    await dialog.getByRole('button', { name: 'Mail me a test copy' }).click();
    await mailTo('coordinator@demo.example.org', '[Test copy] On the convention');
    await dialog.getByRole('button', { name: 'Close' }).click();

    await desk.getByRole('button', { name: 'Begin to send' }).click();
    await desk.getByRole('button', { name: 'Send to 2 missions' }).click();
    expect(await mailTo('kenya@example.org', 'On the convention')).toContain('We ask for a word.');
    await mailTo('fiji@example.org', 'On the convention');
    await desk.getByText('2 delivered').first().waitFor();
    expect(await axe(desk)).toEqual([]);
    await desk.getByRole('link', { name: /Open the contact.*Kenya/ }).click();
    await desk.getByText('Letter of August').first().waitFor();
  });
});

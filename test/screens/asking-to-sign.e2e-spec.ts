import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, DESK, enter, openBrowser, startDemo, type Demo } from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { until } from '../support/processes.js';
import { open } from '../support/screen-list.js';

const TITLE = 'Letter of those who are asked';
const TEXT = {
  language: 'en',
  title: 'To the Chair',
  salutation: '',
  body: 'We ask.',
  note: '',
  authentic: true,
};
const CHAIR = { kind: 'chair', name: 'The Chair', salutation: '', copy: false, delegationCode: null };

/** At a desk, and on the phone of whoever is asked, whose browser runs no script. */
describe('asking people to sign', () => {
  let demo: Demo;
  let browser: Browser;
  let client: DemoClient;
  let desk: Page;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    client = await DemoClient.as(demo, 'coordinator');
    const { id, version } = await client.post('/letters', {
      title: TITLE,
      texts: [TEXT],
      addressees: [CHAIR],
    });
    await client.ask('POST', `/letters/${id}/step`, { step: 'open' }, version);
    desk = await enter(browser, demo, 'coordinator', DESK);
    await open(desk, 'letters');
    await desk.getByRole('link', { name: TITLE }).click();
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

  it('goes from pasted addresses to a mail, a signature by its link and the approval of a coordinator', async () => {
    await desk.getByRole('button', { name: 'Ask to sign' }).click();
    const dialog = desk.getByRole('dialog');
    const addresses = dialog.getByRole('textbox', { name: 'Addresses' });
    await addresses.fill('Rights Here <rights@example.org>\nnobody');
    await dialog.getByText(/^Line 2 is not one address/).waitFor();
    // As a paste does, in one go: what fills a field key by key takes minutes for so many lines.
    const many = Array.from({ length: 10_000 }, (_, n) => `somebody-${n}@example.org`).join('\n');
    await addresses.evaluate((field, text) => {
      const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
      value?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, many);
    await dialog.getByText('Ask at most 300 at once.').waitFor();
    await addresses.fill('Rights Here <rights@example.org>');
    await dialog.getByText('1 address is read.').waitFor();
    expect(await axe(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ask them' }).click();
    await dialog.waitFor({ state: 'detached' });
    await desk.getByText('Asked: 1. Signed: 0. Will not sign: 0. No answer yet: 1.').waitFor();

    const asked = await mailTo('rights@example.org', 'Demarche: a letter to sign');
    const path = /\/sign\/[0-9a-z]{97}/.exec(asked)?.[0] ?? '';
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
    const page = await context.newPage();
    await page.goto(demo.url + path);
    await page.getByLabel('Name, as it should appear').fill('Rights Somewhere Else');
    await page.getByLabel(/I may sign for the name above/).check();
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByRole('heading', { name: 'You signed this letter' }).waitFor();
    expect(await mailTo('rights@example.org', 'Demarche: your signature')).toContain('Rights Somewhere Else');
    await context.close();

    const line = desk.getByRole('row', { name: /Rights Somewhere Else/ });
    await line.getByText('waits for approval').waitFor();
    await line.getByRole('button', { name: 'Approve' }).click();
    await line.getByText('approved').waitFor();
    await desk
      .getByText(/^1 organisation · /)
      .first()
      .waitFor();
    await desk.getByText('Asked: 1. Signed: 1. Will not sign: 0. No answer yet: 0.').waitFor();
    expect(await axe(desk)).toEqual([]);
  });
});

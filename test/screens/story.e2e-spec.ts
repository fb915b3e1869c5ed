import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
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
import { until } from '../support/processes.js';

interface CaughtMail {
  to: string[];
  subject: string;
  date: string;
  text: string;
}

/** The rule for everybody: at nine on the last morning before the session closes, in one's own zone. */
const MORNINGS = {
  'campaigner2@demo.example.org': '2024-08-10T02:30',
  'campaigner@demo.example.org': '2024-08-10T13:00',
  'coordinator2@demo.example.org': '2024-08-10T02:00',
  'coordinator@demo.example.org': '2024-08-10T02:00',
  'member2@demo.example.org': '2024-08-10T02:00',
  'member@demo.example.org': '2024-08-10T02:00',
};
const CLOSE = 'Close of the reconvened concluding session';

describe('the main story', () => {
  let demo: Demo;
  let browser: Browser;
  let phone: Page;
  let desk: Page;
  let feed: Locator;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    desk = await enter(browser, demo, 'coordinator', { ...DESK, ...WITH_OFFLINE_COPY });
    await desk.waitForURL('**/war-room');
    feed = desk.getByRole('region', { name: 'As it comes in' });
    await feed.getByRole('listitem').first().waitFor();
    phone = await enter(browser, demo, 'campaigner', { ...PHONE, ...WITH_OFFLINE_COPY });
    await phone.waitForURL('**/log');
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('logs a meeting with three asks and a next step in at most twelve taps', async () => {
    let taps = 0;
    const tap = async (what: Locator) => {
      await what.tap();
      taps += 1;
    };
    await tap(phone.getByRole('group', { name: 'First letter' }).getByRole('button', { name: 'K' }));
    await tap(phone.getByRole('button', { name: 'Kenya', exact: true }));
    for (const [at, stance] of ['support', 'lean against', 'undecided'].entries()) {
      await tap(phone.locator('fieldset').nth(at).getByRole('button', { name: stance, exact: true }));
    }
    await tap(phone.getByRole('button', { name: 'Follow up tomorrow, 09:00' }));
    await tap(phone.getByRole('button', { name: 'Save', exact: true }));
    await phone.getByText(/^Kenya: (saved on this device|sent)/).waitFor();
    expect(taps).toBeLessThanOrEqual(12);
  });

  it('shows it in the war room without loading anything anew', async () => {
    const campaigner = await DemoClient.as(demo, 'campaigner');
    const last = async () => (await campaigner.get('/interactions?limit=1')).items[0];
    await until(async () => (await last()).delegationCode === 'KEN', 'the meeting has arrived');
    const newest = await last();
    expect(newest.positions.map(({ stance }: { stance: string }) => stance)).toEqual(
      expect.arrayContaining(['support', 'lean_against', 'undecided']),
    );
    await desk.evaluate(() => void Object.assign(globalThis, { sameDocument: true }));
    await feed
      .getByRole('listitem')
      .filter({ hasText: 'Kenya' })
      .filter({ hasText: 'Daniel Reyes' })
      .first()
      .waitFor();
    expect(await desk.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  });

  it('tells whoever is given a task at once, until it is seen', async () => {
    const [coordinator, campaigner] = await Promise.all([
      DemoClient.as(demo, 'coordinator'),
      DemoClient.as(demo, 'campaigner'),
    ]);
    const title = 'Call the mission of Kenya';
    const due = { dueLocal: '2024-08-07T10:00', zone: 'America/New_York', tier: 'coalition' };
    await coordinator.post('/tasks', { title, ...due, assigneeId: campaigner.me.id });
    await phone.getByRole('status').getByText(`gave you this task: ${title}`).waitFor();
    await phone.getByRole('link', { name: '1 change of your tasks' }).tap();
    const news = phone.getByRole('region', { name: 'New about your tasks' });
    await news.getByRole('link', { name: title }).waitFor();
    await news.getByRole('button', { name: 'I have seen this' }).tap();
    await news.waitFor({ state: 'detached' });
    await phone.getByRole('link', { name: '1 change of your tasks' }).waitFor({ state: 'detached' });
  });

  it('moves the session by a day after showing all that follows', async () => {
    await desk.getByRole('navigation').getByRole('link', { name: 'Sessions' }).click();
    const session = desk.getByRole('listitem').filter({ hasText: 'In session now' });
    await session.getByRole('link', { name: /^Move/ }).click();
    await desk.getByRole('button', { name: '1 day later', exact: true }).click();
    const row = desk.getByRole('row').filter({ hasText: CLOSE });
    await row.getByText('Sat 10 Aug 2024, 18:00 in New York').waitFor();
    expect(await row.textContent()).toContain('Fri 9 Aug 2024, 18:00 in New York');
    await desk.getByRole('button', { name: 'Move it 1 day later' }).click();
    await desk.getByText('The session was moved').waitFor();
  });

  it('reminds everybody once, of the new date and on the morning of it', async () => {
    await desk.getByRole('button', { name: '+ 1 day' }).click();
    await desk.getByRole('region', { name: 'Demo clock' }).getByText('6 Aug 2024').waitFor();
    const coordinator = await DemoClient.as(demo, 'coordinator');
    await coordinator.post('/api/demo/clock', { to: '2024-08-11T00:00:00Z' });
    const mails: CaughtMail[] = (await coordinator.get('/api/demo/mail')).items;
    const about = mails.filter(({ text }) => text.includes(CLOSE) && text.includes('\nDue: '));
    expect(about.filter(({ text }) => !text.includes('Due: Sat 10 Aug 2024, 18:00 in New York'))).toEqual([]);
    const mornings = about.filter(({ date }) => date.startsWith('2024-08-10'));
    // To the minute: a busy machine takes its time to hand one over.
    expect(mornings.map(({ to, date }) => [to[0], date.slice(0, 16)]).toSorted()).toEqual(
      Object.entries(MORNINGS),
    );
    expect(new Set(mails.map(({ to, date, subject, text }) => [to, date, subject, text].join())).size).toBe(
      mails.length,
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { DESK, openBrowser, PHONE, visit, WITH_OFFLINE_COPY } from '../support/browser.js';
import { startFromNothing, type FromNothing } from '../support/from-nothing.js';
import { Hand, linkIn, openAccount } from '../support/hand.js';

const ADMIN = 'ada@example.org';
const MEMBERS =
  'Brazil, Chile, Egypt, Fiji\nFrance; Indonesia; Japan\nKenya, Mexico, Norway, Philippines, South Africa';
const PEOPLE = [
  ['bo@example.org', 'Bo Delta', 'campaigner', 'Delta Watch'],
  ['cy@example.org', 'Cy Delta', 'member', 'Delta Watch'],
  ['dee@example.org', 'Dee Rivers', 'campaigner', 'Rivers Without Borders'],
  ['eva@example.org', 'Eva Rivers', 'member', 'Rivers Without Borders'],
  ['fay@example.org', 'Fay Rivers', 'coordinator', 'Rivers Without Borders'],
] as const;
const ASK = 'An independent complaints body';
const TASK = 'Send Kenya the text';
const RECORD =
  'In favour: Brazil, Chile, Fiji, France, Kenya, Mexico, Norway.\nAgainst: Egypt.\nAbstaining: Indonesia, Japan, Philippines, South Africa.';

/** What somebody does who has read nothing, from an empty database to the end of a campaign; by screens and mails alone. */
describe('a campaign from nothing', () => {
  let desk: FromNothing;
  let browser: Browser;
  let ada: Hand;
  let bo: Hand;
  const began = Date.now();
  const at = (path: string) => `/c/water-convention/${path}`;
  const handOf = async (options: BrowserContextOptions) =>
    new Hand(
      await (
        await visit(browser, { ...desk, stop: async () => undefined }, { ...options, ...WITH_OFFLINE_COPY })
      ).newPage(),
    );

  beforeAll(async () => {
    [desk, browser] = await Promise.all([startFromNothing(ADMIN), openBrowser()]);
    await desk.setClock('2027-03-03T09:00:00Z');
    ada = await handOf({ ...DESK, timezoneId: 'Asia/Bangkok' });
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });

  it('begins with the link that the migration prints, and a mail to oneself', async () => {
    await openAccount(ada, linkIn(desk.printed, '/mail/invitation'), ADMIN, 'Ada Admin');
    await ada.sees('No campaign yet');
    // Where there is none to be seen, whoever runs the installation is led back to it.
    await ada.page.goto(at('asks'));
    await ada.sees('No campaign yet');
    await ada.press('Send a mail to me');
    await ada.sees('The relay took it over.');
    expect((await desk.mailTo(ADMIN, () => true)).subject).toBe('Demarche: mail arrives');
  });

  it('is open after few fields and taps, with members of its own and a rule', async () => {
    const opening = new Hand(ada.page);
    await opening.follow('Open a campaign');
    await opening.fill('Name of the campaign', 'Water convention');
    await opening.choose('How it decides', 'two thirds of all members');
    await opening.tap(ada.page.getByLabel('Members on a list'));
    await opening.fill('Organisation', 'Rivers Without Borders');
    await opening.press('Open the campaign');
    await opening.sees(/^Nobody in this list has a vote/);
    await opening.fill('Names or codes', MEMBERS);
    await opening.press('Read the list');
    await opening.press('Add 12');
    await opening.sees('12 delegations vote; 7 must be present for a decision.');
    // What is typed beside those that were read is not lost without a word.
    await opening.fill('Names or codes', 'Peru');
    await opening.press('Open the campaign');
    await opening.sees(/^Nothing is saved yet: read this list/);
    await opening.fill('Names or codes', '');
    await opening.fill('City of the venue', 'Geneva');
    await opening.press('Open the campaign');
    await ada.page.waitForURL('**/war-room');
    await opening.sees('0 of 5');
    // At five seconds for a field and two for a tap, half a minute of three.
    process.stdout.write(`  first campaign: ${opening.fields} fields, ${opening.taps} taps\n`);
    expect(5 * opening.fields + 2 * opening.taps).toBeLessThan(60);
  });

  it('says what is so and what comes first while nothing is in it', async () => {
    const room = ada.page.getByRole('region', { name: 'Whom to reach next' });
    await room.getByText('No ask yet').waitFor();
    const text = await ada.page.locator('main').innerText();
    for (const never of [/Reach these 0/, /left to win/i, /\b0 of 0\b/, /\bwon\b/i]) {
      expect(text).not.toMatch(never);
    }
  });

  it('gets asks, a session with a meeting, and a deadline', async () => {
    await ada.page.goto(at('asks'));
    for (const [title, summary] of [
      [ASK, 'Anyone can complain, and is heard within a year.'],
      ['Free passage for water defenders', 'No one is detained for defending a river.'],
    ] as const) {
      await ada.press('Add an ask');
      await ada.fill('Title', title, ada.dialog);
      await ada.fill('What exactly we ask', summary, ada.dialog);
      await ada.press('Save', ada.dialog);
      await ada.page.getByRole('heading', { name: title }).waitFor();
    }
    await ada.page.goto(at('war-room'));
    const next = ada.page.getByRole('region', { name: 'Whom to reach next' });
    await next.getByText('No position is known yet').waitFor();
    await ada.page.goto(at('sessions?form=session'));
    await ada.fill('Name of the session', 'First session', ada.dialog);
    // Where the campaign meets is known by now.
    expect(await ada.dialog.getByLabel('City').inputValue()).toBe('Geneva');
    await ada.fill(/^Opens, on the clock/, '2027-03-15T10:00', ada.dialog);
    await ada.fill(/^Closes, on the clock/, '2027-03-19T18:00', ada.dialog);
    await ada.press('Enter it', ada.dialog);
    await ada.sees(/^Entered: First session, Mon 15 Mar 2027, 10:00 in Geneva/);
    await ada.press(/^Add a meeting/);
    await ada.fill('Name of the meeting', 'First plenary meeting', ada.dialog);
    await ada.fill(/^Begins/, '2027-03-15T10:00', ada.dialog);
    await ada.fill(/^Ends/, '2027-03-15T13:00', ada.dialog);
    await ada.press('Enter it', ada.dialog);
    await ada.sees(/^Entered: First plenary meeting/);
    await ada.press('Set a deadline');
    await ada.choose('Kind', 'Written submission', ada.dialog);
    await ada.fill('Title', 'Comments on the zero draft', ada.dialog);
    await ada.fill('Date and hour', '2027-03-10T18:00', ada.dialog);
    await ada.press('Set it', ada.dialog);
    // The close of the session says who is reminded, too: only what is said after saving tells that it was saved.
    await ada.sees('Comments on the zero draft: Wed 10 Mar 2027, 18:00 in Geneva');
    await ada.dialog.waitFor({ state: 'detached' });
    await ada.page.getByText('1 person will be reminded').nth(1).waitFor();
  });

  it('invites five people, who follow the links in their mails', async () => {
    await ada.page.goto(at('organisations'));
    await ada.press('Add an organisation');
    await ada.fill('Name', 'Delta Watch', ada.dialog);
    await ada.press('Add an organisation', ada.dialog);
    await ada.sees('“Delta Watch” was added.');
    await ada.page.goto(at('people'));
    for (const [email, name, role, organisation] of PEOPLE) {
      await ada.press('Invite a person');
      await ada.fill('Mail address', email, ada.dialog);
      await ada.dialog.getByRole('textbox', { name: 'Name' }).fill(name);
      await ada.choose('Organisation', organisation, ada.dialog);
      await ada.choose('Role', role, ada.dialog);
      await ada.press('Send the invitation', ada.dialog);
      await ada.sees(`An invitation goes to ${name}`);
      await ada.dialog.waitFor({ state: 'detached' });
    }
    for (const [email, name] of PEOPLE) {
      const { text } = await desk.mailTo(email, ({ subject }) => subject.includes('invitation'));
      const hand = await handOf(email.startsWith('bo') ? PHONE : DESK);
      await openAccount(hand, linkIn(text, '/mail/invitation'), email, name);
      if (email.startsWith('bo')) bo = hand;
      else await hand.page.context().close();
    }
    await ada.sees('6 people');
  });

  it('has a talk logged on a phone without a network, sent when there is one, and corrected', async () => {
    const { page } = bo;
    await page.getByRole('button', { name: 'Kenya', exact: true }).waitFor();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.context().setOffline(true);
    await bo.press('Kenya');
    await bo.press('support', page.getByRole('group', { name: ASK }));
    await bo.fill(/^Somebody else/, 'A. Wanjiru, counsellor');
    await bo.press('Save');
    await bo.sees('Add this person, or empty the line.');
    await bo.press('Add');
    await bo.fill('Note', 'Met at the coffee bar.');
    await bo.choose('Who may read it', 'coalition');
    await bo.press('Save');
    await bo.sees('Kenya: saved on this device');
    await page.getByRole('link', { name: '1 waiting' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('link', { name: '1 waiting' }).waitFor({ state: 'detached' });
    await page.goto(at('meetings'));
    await bo.follow(/Kenya/, page.locator('main'));
    await bo.press('Correct');
    await bo.press('lean support', page.getByRole('group', { name: ASK }));
    await bo.press('Save the correction');
    await bo.sees('Corrected.');
  });

  it('gives a task, whose mail arrives once', async () => {
    await ada.page.goto(at('delegations/KEN'));
    await ada.press('Assign a task: Kenya');
    await ada.fill('What is to be done', TASK, ada.dialog);
    await ada.choose('Who does it', 'Bo Delta, Delta Watch', ada.dialog);
    await ada.tap(ada.dialog.getByLabel('An hour before the next deadline'));
    await ada.choose('Who else may read it', 'coalition', ada.dialog);
    await ada.press('Assign', ada.dialog);
    await ada.sees('Assigned to Bo Delta.');
    await desk.setClock('2027-03-03T10:00:00Z');
    const { text } = await desk.mailTo('bo@example.org', ({ subject }) => subject.includes('tasks'));
    expect(text).toContain('Due: Wed 10 Mar 2027, 17:00 in Geneva (UTC+1)');
  });

  it('sends everybody one digest, with the corrected position and numbers of twelve', async () => {
    await desk.setClock('2027-03-08T01:00:30Z');
    const isDigest = ({ subject }: { subject: string }) => subject.includes('your week');
    for (const email of [ADMIN, ...PEOPLE.map(([to]) => to)]) await desk.mailTo(email, isDigest);
    const { text } = await desk.mailTo('cy@example.org', isDigest);
    expect(text).toContain('11 of 12 members are open. Counted are 1 yes and 0 no');
    expect(text).toContain('Not known before, now: leans to support');
    expect(text).not.toContain('Kenya: supports');
    expect(text).toContain('Comments on the zero draft');
    const mails = await desk.mails();
    expect(mails.filter(isDigest)).toHaveLength(6);
    const given = mails.filter((mail) => mail.subject.includes('tasks have changed'));
    expect(given.map(({ to }) => to)).toEqual([['bo@example.org']]);
  });

  it('holds a pasted vote against its own members and rule', async () => {
    await ada.page.goto(at('votes/paste'));
    await ada.fill('Text of the record', RECORD);
    await ada.sees('The record says no numbers.');
    expect(await ada.page.getByLabel('Decided by').locator('option:checked').textContent()).toBe(
      'two thirds of all members',
    );
    await ada.press('Save the vote');
    await ada.page.waitForURL(/votes\/[0-9a-f-]{36}/);
    // Seven of eight who voted, and yet not eight of twelve.
    await ada.sees(/not carried/);
  });

  it('is closed, and takes nothing more', async () => {
    await ada.page.goto(at('campaign'));
    await ada.press('Close the campaign');
    await ada.press('Close the campaign', ada.dialog);
    await ada.sees('This campaign is closed');
    const { page } = bo;
    await page.goto(at('log'));
    await bo.sees('This campaign is closed: nothing is logged any more');
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    process.stdout.write(`  the whole story: ${Math.round((Date.now() - began) / 1000)} s\n`);
  });
});

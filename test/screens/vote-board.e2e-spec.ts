import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { enter, openBrowser, PHONE, startDemo, type Demo } from '../support/browser.js';
import { open } from '../support/screen-list.js';

/** Who was against the Arms Trade Treaty and who abstained when it was adopted (A/67/PV.71). */
const AGAINST = 'IRN PRK SYR'.split(' ');
const ABSTAINED =
  'AGO BHR BLR BOL CHN CUB ECU EGY FJI IND IDN KWT LAO MMR NIC OMN QAT RUS SAU LKA SDN SWZ YEM'.split(' ');
/** As many as took no part then. */
const ABSENT = 'ARM CPV DOM GNQ KIR STP TJK TUV UZB VEN VNM VUT ZWE'.split(' ');

/** Everything is done by taps. */
class Board {
  taps = 0;

  constructor(private readonly page: Page) {}

  get squares() {
    return this.page.getByRole('group', { name: 'The board: a square for each vote' });
  }

  async tap(name: string, within: string): Promise<void> {
    this.taps++;
    await this.page.getByRole('group', { name: within }).getByRole('button', { name }).tap();
  }

  async button(name: string | RegExp): Promise<void> {
    this.taps++;
    await this.page.getByRole('button', { name }).tap();
  }

  async mark(codes: string[]): Promise<void> {
    this.taps += codes.length;
    for (const code of codes) await this.squares.locator(`[data-code="${code}"]`).tap();
  }

  /** @returns how the ballots that were stored are counted */
  async save(by: string | RegExp = 'Save the vote'): Promise<unknown> {
    const sent = this.page.waitForResponse(
      (answer) => answer.request().method() === 'POST' && new URL(answer.url()).pathname.endsWith('/votes'),
    );
    await this.button(by);
    const answer = await sent;
    expect(answer.status()).toBe(201);
    await this.page
      .getByText(/^The vote (is saved on this device|was sent)/)
      .first()
      .waitFor();
    // It comes whole only because the app reads it to its end.
    return (await answer.json()).counted;
  }
}

describe('the board of a vote on a phone', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    page = await enter(browser, demo, 'campaigner', PHONE);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /** A vote in which nobody is against, and some take no part. */
  async function takeDownFirst(): Promise<void> {
    await open(page, 'votes/record');
    const board = new Board(page);
    expect(await board.squares.getByRole('button').count()).toBe(193);
    await board.tap('all yes', 'Everybody');
    await board.tap('absent', 'A tap sets');
    await board.mark(ABSENT);
    expect(await board.save()).toEqual({ yes: 180, no: 0, abstain: 0, absent: 13 });
  }

  it('takes down a vote of every state by its exceptions, a tap for each', () => takeDownFirst());

  it('takes down the next vote of the sitting, whose absent are one tap', async () => {
    await takeDownFirst();
    await open(page, 'votes/record');
    const board = new Board(page);
    await board.tap('all yes', 'Everybody');
    await board.button('Absent as in the last vote: 13');
    await board.mark(AGAINST);
    await board.tap('abstain', 'A tap sets');
    await board.mark(ABSTAINED);
    expect(await board.save()).toEqual({ yes: 154, no: 3, abstain: 23, absent: 13 });
  });

  it('takes down all 193 in forty taps where 39 did otherwise: saving says what the others did', async () => {
    await open(page, 'votes/record');
    const board = new Board(page);
    // Nobody is marked, so nothing is offered that would save a vote nobody took down.
    expect(await page.getByRole('button', { name: /^Save; the others/ }).count()).toBe(0);
    await board.mark([...AGAINST, ...ABSTAINED, ...ABSENT]);
    expect(await board.save('Save; the others: yes (154)')).toEqual({
      yes: 154,
      no: 39,
      abstain: 0,
      absent: 0,
    });
    expect(board.taps).toBe(40);
  });

  it('marks a whole group at once, and takes that back', async () => {
    await open(page, 'votes/record');
    const board = new Board(page);
    await board.tap('abstain', 'A tap sets');
    await page
      .getByLabel('A whole group, each “abstain”')
      .selectOption({ label: 'Association of Southeast Asian Nations' });
    const result = page.locator('[data-sign="○"]');
    expect(await result.count()).toBe(10);
    await page.getByRole('button', { name: 'Undo' }).tap();
    await result.first().waitFor({ state: 'detached' });
  });

  it('proposes the clock of the place where the campaign meets, not of who is there', async () => {
    await open(page, 'votes/record');
    expect(await page.getByLabel('On the clock of').inputValue()).toBe('America/New_York');
  });
});

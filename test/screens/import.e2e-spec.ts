import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESK, enter, openBrowser, startDemo, type Demo } from '../support/browser.js';
import { DemoClient } from '../support/demo-client.js';
import { open } from '../support/screen-list.js';

/** Cells that no rule understands, and a state that nobody is called. */
const ROWS = [
  ['Kenya', 'champion', 'no'],
  ['Fiji', 'maybe so', 'yes'],
  ['Brasilien am Meer', 'yes', 'yes'],
  ['Norway', 'oppose', 'maybe so'],
];

describe('bringing the old sheet', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let server: DemoClient;
  let titles: [string, string];
  let before: string;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    server = await DemoClient.as(demo, 'campaigner');
    const asks = await server.all('/asks');
    titles = [asks[0].title, asks[1].title];
    before = await cells();
    page = await enter(browser, demo, 'campaigner', DESK);
    await open(page, 'imports');
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /** What the matrix says of the four states, as the reader's own. */
  async function cells(): Promise<string> {
    const { rows } = await server.get('/matrix');
    const about = rows.filter(({ code }: { code: string }) => ['BRA', 'FJI', 'KEN', 'NOR'].includes(code));
    return JSON.stringify(about.map(({ code, cells: row }: { code: string; cells: string }) => [code, row]));
  }

  it('reads a file and shows each cell that it does not understand', async () => {
    const sheet = [['State', ...titles], ...ROWS]
      .map((row) => row.map((cell) => `"${cell}"`).join(','))
      .join('\r\n');
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'old-sheet.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
    await page.waitForURL('**/imports/*');
    await page.getByText('This is a dry run').waitFor();
    const word = page.getByRole('row').filter({ has: page.getByLabel('What “maybe so” means') });
    expect(await word.textContent()).toContain('2 cells: B3, C5');
    const errors = page.getByRole('table').filter({ hasText: 'What is wrong' });
    expect(await errors.textContent()).toContain('B3');
    expect(await errors.textContent()).toContain('Brasilien am Meer');
    expect(await page.getByRole('button', { name: /^Write/ }).count()).toBe(0);
    expect(await cells()).toBe(before);
  });

  it('takes the corrections and writes what was shown', async () => {
    await page.getByLabel('What “maybe so” means').selectOption('undecided');
    await page.getByLabel('Which delegation “Brasilien am Meer” is').selectOption('BRA');
    await page.getByLabel('Source', { exact: true }).fill('Our sheet of July');
    await page.getByRole('button', { name: 'Check again' }).click();
    // What nobody dated cannot be written.
    await page.getByRole('button', { name: 'Choose when it was said' }).click();
    expect(await page.getByLabel('When it was said').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Today, hour not said', exact: true }).click();
    await page.getByRole('button', { name: 'Check again' }).click();
    const write = page.getByRole('button', { name: /^Write \d+ positions$/ });
    await write.waitFor();
    await write.click();
    await page.getByRole('heading', { name: /positions were written/ }).waitFor();
    expect(await cells()).not.toBe(before);
    await page.getByRole('link', { name: 'See them in the matrix' }).click();
    await page.waitForURL('**/matrix');
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Brazil/ }) });
    expect(await row.getByRole('gridcell').first().getAttribute('aria-label')).toContain('support');
  });

  it('takes all of it back with one click', async () => {
    await page.goBack();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText(/positions were taken back/).waitFor();
    expect(await cells()).toBe(before);
  });

  describe('whose words and rows are not all meant', () => {
    let desk: Page;
    beforeAll(async () => {
      desk = await enter(browser, demo, 'coordinator', DESK);
      await open(desk, 'imports');
      const rows = [
        ['State', titles[0], 'Ransom payments'],
        ['Samoa', 'none', 'yes'],
        ['Tonga', '≠yes', 'no'],
        ['African Group', '', ''],
        ['Total', '1 yes', ''],
      ];
      const sheet = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
      await desk
        .locator('input[type="file"]')
        .setInputFiles({ name: 'signs.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
      await desk.waitForURL('**/imports/*');
      await desk.getByText('This is a dry run').waitFor();
    });

    it('says what was taken for nothing, which rows are not read, and what errors keep from being written', async () => {
      const read = desk.getByRole('row').filter({ has: desk.getByLabel('What “none” means') });
      expect(await read.textContent()).toContain('1 cell: B2');
      await desk.getByText('says nothing of any state').waitFor();
      const panel = desk.locator('section').filter({ hasText: 'are kept from being written by errors' });
      expect(await panel.last().getByRole('listitem').allTextContents()).toEqual([
        ...['Row 2 SamoaC', 'Row 3 TongaB, C', 'Row 5 TotalB'],
      ]);
    });

    it('takes another meaning, leaves a row out, and makes an ask of a column', async () => {
      await desk.getByLabel('What “none” means').selectOption('silent');
      await desk.getByLabel('What “≠yes” means').selectOption('oppose');
      await desk.getByRole('button', { name: 'Leave row 5 out' }).click();
      await desk.getByRole('button', { name: 'Make an ask of column C' }).click();
      const dialog = desk.getByRole('dialog');
      expect(await dialog.getByLabel('Title').inputValue()).toBe('Ransom payments');
      await dialog.getByRole('button', { name: 'Add this ask' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await desk.getByRole('button', { name: 'Check again' }).click();
      await desk.getByRole('button', { name: 'Choose when it was said' }).click();
      await desk.getByRole('button', { name: 'Today, hour not said', exact: true }).click();
      await desk.getByRole('button', { name: 'Check again' }).click();
      await desk.getByRole('button', { name: 'Write 4 positions' }).waitFor();
      expect(await desk.getByText('left out by you').count()).toBe(1);
      await desk.getByRole('button', { name: 'Write 4 positions' }).click();
      await desk.getByRole('heading', { name: '4 positions were written' }).waitFor();
      const asks = await server.all('/asks');
      expect(asks).toContainEqual(expect.objectContaining({ key: 'ransom-payments' }));
    });
  });
});

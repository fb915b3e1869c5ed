import { describe, expect, it } from '@jest/globals';
import { archiveOf, rowXml, sheetXml, stylesXml, xlsxParts } from '../../../test/support/workbooks.js';
import { dryRun } from './dry-run.js';
import { readSheet } from './read-sheet.js';
import { writeCsv } from './write-sheet.js';

const asks = [{ id: 'a1', key: 'suppression', title: 'Keep the clause', numbers: [] }];
const HEADER = ['Delegation', 'Ask', 'Stance', 'Occurred at', 'Zone'];

/** What is read of a row that says when it was, and what is wrong with it. */
async function check(occurredAt: string, zone: string, context: { zone?: string; latest?: Date } = {}) {
  const rows = [HEADER, ['Fiji', 'Keep the clause', 'support', occurredAt, zone]];
  const sheet = await readSheet(Buffer.from(writeCsv(rows)));
  const run = dryRun(sheet, {}, { asks, current: [], ...context });
  return run.errors[0]?.field ?? run.positions[0]?.occurredAt;
}

describe('when something was said, in a sheet of the long form', () => {
  it.each([
    ['2024-07-31T10:30', 'America/New_York', '2024-07-31T14:30:00.000Z'],
    ['2024-07-31 10:30:00', 'America/New_York', '2024-07-31T14:30:00.000Z'],
    ['2024-07-31', 'America/New_York', '2024-07-31T16:00:00.000Z'],
    ['2024-01-31', 'Asia/Bangkok', '2024-01-31T05:00:00.000Z'],
    ['2024-03-10T02:30', 'America/New_York', '2024-03-10T07:00:00.000Z'],
    ['2024-08-05T10:30:00-04:00', 'Asia/Bangkok', '2024-08-05T10:30:00-04:00'],
    ['2024-02-30T10:30', 'America/New_York', 'cells.D2'],
    ['31/07/2024', 'America/New_York', 'cells.D2'],
    ['1931-07-31', 'America/New_York', 'cells.D2'],
    ['2024-07-31T10:30', 'Nowhere/Else', 'cells.E2'],
  ])('%s in %s is %s', async (text, zone, moment) => expect(await check(text, zone)).toBe(moment));

  it('follows the zone of the import where the row names none, and is refused where nobody does', async () => {
    expect(await check('2024-07-31T10:30', '', { zone: 'America/New_York' })).toBe(
      '2024-07-31T14:30:00.000Z',
    );
    expect(await check('2024-07-31T10:30', '')).toBe('cells.D2');
  });

  it('may be today, before its noon, and not tomorrow', async () => {
    const context = { latest: new Date('2024-07-31T13:00Z'), zone: 'America/New_York' };
    expect(await check('2024-07-31', '', context)).toBe('2024-07-31T04:00:00.000Z');
    expect(await check('2024-08-01', '', context)).toBe('cells.D2');
    expect(await check('2024-07-31T12:00', '', context)).toBe('cells.D2');
  });

  it('may stand in real date cells of a workbook', async () => {
    const text = (address: string, value: string) => `<c r="${address}" t="str"><v>${value}</v></c>`;
    const row = (at: number, date: string) =>
      rowXml(
        at,
        text(`A${at}`, at === 2 ? 'France' : 'Germany') +
          text(`B${at}`, 'Keep the clause') +
          text(`C${at}`, 'support') +
          date +
          text(`E${at}`, 'America/New_York'),
      );
    const header = rowXml(1, HEADER.map((title, at) => text(`${'ABCDE'[at]!}1`, title)).join(''));
    const rows = `${header}${row(2, '<c r="D2" s="1"><v>45504.4375</v></c>')}${row(3, '<c r="D3" s="2"><v>45504</v></c>')}`;
    const parts = xlsxParts([{ name: 'Positions', xml: sheetXml(rows) }], {
      styles: stylesXml(0, 'yyyy-mm-dd h:mm:ss', 'yyyy-mm-dd'),
    });
    const run = dryRun(await readSheet(archiveOf(parts)), {}, { asks, current: [] });
    expect(run.errors).toEqual([]);
    expect(run.positions.map(({ occurredAt }) => occurredAt)).toEqual([
      '2024-07-31T14:30:00.000Z',
      '2024-07-31T16:00:00.000Z',
    ]);
  });
});

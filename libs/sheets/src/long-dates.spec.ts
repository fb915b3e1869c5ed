import { describe, expect, it } from '@jest/globals';
import { archiveOf, rowXml, sheetXml, stylesXml, xlsxParts } from '../../../test/support/workbooks.js';
import { dryRun } from './dry-run.js';
import type { SheetChoices } from './mapping.js';
import type { DryRun } from './report.js';
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
    ['2024-08-05T10:30:00-04:00', 'America/New_York', '2024-08-05T10:30:00-04:00'],
    ['2024-08-05T10:30:00-04:00', '', '2024-08-05T10:30:00-04:00'],
    ['2024-08-05T14:30:00Z', 'America/New_York', '2024-08-05T14:30:00Z'],
    ['2024-08-05T10:30:00-04:00', 'Asia/Bangkok', 'cells.D2'],
    ['2024-01-05T10:30:00-04:00', 'America/New_York', 'cells.D2'],
    ['2024-02-30T10:30', 'America/New_York', 'cells.D2'],
    ['31/07/2024', 'America/New_York', '2024-07-31T16:00:00.000Z'],
    ['5 Aug 2024', 'America/New_York', '2024-08-05T16:00:00.000Z'],
    ['31/07/2024 10:30', 'America/New_York', '2024-07-31T14:30:00.000Z'],
    ['31/7/2567', 'Asia/Bangkok', '2024-07-31T05:00:00.000Z'],
    ['05/08/2024', 'America/New_York', 'cells.D2'],
    ['5/8/24', 'America/New_York', 'cells.D2'],
    ['30 Feb 2024', 'America/New_York', 'cells.D2'],
    ['45504.4375', 'America/New_York', '2024-07-31T14:30:00.000Z'],
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

  const dated = async (dates: string[], choices: SheetChoices = {}) => {
    const rows = dates.map((date, at) => [
      ['Fiji', 'Peru', 'Chad'][at]!,
      'Keep the clause',
      'support',
      date,
      'UTC',
    ]);
    const sheet = await readSheet(Buffer.from(writeCsv([HEADER, ...rows])));
    return dryRun(sheet, choices, { asks, current: [] });
  };
  const days = (run: DryRun) => run.positions.map(({ occurredAt }) => occurredAt?.slice(0, 10));

  it('is asked for once where day and month could be either way round, and is what the person says', async () => {
    const dates = ['05/08/2024', '06/08/2024'];
    const open = await dated(dates);
    expect(open).toMatchObject({ dateOrder: null, errorCount: 2 });
    expect(open.errors.map(({ code }) => code)).toEqual(['valueDayMonth', 'valueDayMonth']);
    expect(days(await dated(dates, { dateOrder: 'day_first' }))).toEqual(['2024-08-05', '2024-08-06']);
    expect(days(await dated(dates, { dateOrder: 'month_first' }))).toEqual(['2024-05-08', '2024-06-08']);
  });

  it('follows the dates of the column that tell the order, and says so', async () => {
    const run = await dated(['05/08/2024', '31/07/2024']);
    expect(run).toMatchObject({ dateOrder: 'day_first', errorCount: 0 });
    expect(days(run)).toEqual(['2024-08-05', '2024-07-31']);
    expect(run.warnings.map(({ field, code }) => [field, code])).toEqual([
      ['cells.D3', 'dayFirstFound'],
      ['cells.D2', 'dayAlone'],
    ]);
  });

  it('is asked for where the dates of the column contradict each other', async () => {
    const run = await dated(['05/08/2024', '31/07/2024', '07/31/2024']);
    expect(run.errors.map(({ field, code }) => [field, code])).toEqual([['cells.D2', 'valueDayMonth']]);
  });

  it.each([
    ['45504', 'serialDate', '2024-07-31'],
    ['๕ ส.ค. ๒๕๖๗', 'buddhistDate', '2024-08-05'],
  ])('that is reckoned, %s, is told', async (date, code, day) => {
    const run = await dated([date]);
    expect(run.warnings).toMatchObject([
      { field: 'cells.D2', code, params: { date: day } },
      { field: 'cells.D2', code: 'dayAlone' },
    ]);
    expect(days(run)).toEqual([day]);
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

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { archiveOf, odsOf } from '../../../test/support/workbooks.js';
import { readSheet } from './read-sheet.js';

const table = (rows: string, name = 'Positions', attributes = '') =>
  `<table:table table:name="${name}"${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;
const cell = (text: string, attributes = '') =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
const typed = (type: string, value: string, shown = 'as shown') =>
  `<table:table-cell office:value-type="${type}" ${value}><text:p>${shown}</text:p></table:table-cell>`;
const empty = (repeated: number) => `<table:table-cell table:number-columns-repeated="${repeated}"/>`;
const read = (rows: string) => readSheet(odsOf(table(rows)));
const textsOf = async (rows: string) => (await read(rows)).rows.map(({ texts }) => texts);

describe('reading ODS', () => {
  it('gives every kind of cell as text', async () => {
    const sheet = await readSheet(
      odsOf(
        table(
          row(cell('State') + cell('Note') + empty(16_382)) +
            row(
              typed('float', 'office:value="1.5"') +
                typed('percentage', 'office:value="0.07"') +
                typed('currency', 'office:value="3" office:currency="EUR"') +
                typed('boolean', 'office:boolean-value="true"', 'WAHR') +
                typed('date', 'office:date-value="2024-08-05"', '05/08/24') +
                typed('date', 'office:date-value="2024-08-05T10:30:00"') +
                typed('time', 'office:time-value="PT10H30M00S"') +
                typed('string', 'office:string-value="said"', 'shown'),
            ),
        ),
      ),
      'positions.ods',
    );
    expect(sheet).toMatchObject({ format: 'ods', sheetName: 'Positions', errors: [], warnings: [] });
    expect(sheet.rows).toEqual([
      { row: 1, texts: ['State', 'Note'] },
      {
        row: 2,
        texts: ['1.5', '7%', '3', 'TRUE', '2024-08-05', '2024-08-05T10:30', '10:30', 'said'],
      },
    ]);
  });

  it('reads text as a person sees it: paragraphs, spaces, tabs, spans; no comments and no drawings', async () => {
    const inside =
      'lean <text:span>yes</text:span>,<text:s text:c="3"/>a<text:tab/>b<text:line-break/>c\n   d &amp; e</text:p><text:p>next';
    const comment =
      '<office:annotation><text:p>a comment</text:p></office:annotation><draw:frame><draw:text-box><text:p>a box</text:p></draw:text-box></draw:frame>';
    const commented = `<table:table-cell office:value-type="string">${comment}<text:p>  no</text:p></table:table-cell>`;
    expect(await textsOf(row(cell(inside) + commented))).toEqual([['lean yes,   a\tb\nc d & e\nnext', 'no']]);
  });

  it('counts repeated rows and columns, and a million empty ones cost nothing', async () => {
    const rows =
      row(cell('State') + cell('A', ' table:number-columns-repeated="2"')) +
      row(empty(16_384), ' table:number-rows-repeated="1000000"') +
      row(empty(2) + cell('yes'), ' table:number-rows-repeated="2"') +
      row(empty(16_384), ' table:number-rows-repeated="48572"');
    expect((await read(rows)).rows).toEqual([
      { row: 1, texts: ['State', 'A', 'A'] },
      { row: 1_000_002, texts: ['', '', 'yes'] },
      { row: 1_000_003, texts: ['', '', 'yes'] },
    ]);
  });

  it('refuses more than it may hold, however short the file that says so', async () => {
    const tall = row(cell('x'), ' table:number-rows-repeated="1048576"');
    const wide = row(cell('x', ' table:number-columns-repeated="16384"'));
    const absurd = row(
      cell('x', ' table:number-columns-repeated="9999999999"'),
      ' table:number-rows-repeated="9999999999"',
    );
    const heavy = row(
      cell('x'.repeat(1_000), ' table:number-columns-repeated="200"'),
      ' table:number-rows-repeated="2000"',
    );
    const messages = [];
    for (const rows of [tall, wide, absurd, heavy]) messages.push((await read(rows)).errors[0]?.message);
    expect(messages).toEqual([
      'The sheet has 1,048,576 filled rows; it may have 2,000 at most. Split it.',
      'The sheet reaches column XFD; it may have 200 columns at most. Split it.',
      'The sheet has 1,048,576 filled rows; it may have 2,000 at most. Split it.',
      'Unpacked it would be larger than 32 MB, which is the limit.',
    ]);
  });

  it('does not work formulas out, and names errors and merged cells at their place', async () => {
    const merged = cell('both', ' table:number-columns-spanned="2" table:number-rows-spanned="1"');
    const rows =
      row(cell('State') + cell('A') + cell('B')) +
      row(merged + '<table:covered-table-cell/>' + cell('x')) +
      row(
        cell('Fiji') +
          cell('yes', ' table:formula="of:=[.A1]"') +
          cell('#N/A', ' calcext:value-type="error"'),
      );
    const { errors, rows: found } = await read(rows);
    expect(errors.map(({ field }) => field)).toEqual(['cells.A2', 'cells.B3', 'cells.C3']);
    expect(errors[0]?.message).toContain('A2:B2 is merged');
    expect(errors[1]?.message).toContain('paste values');
    expect(errors[2]?.message).toContain('shows the error #N/A');
    expect(found.map(({ texts }) => texts)).toEqual([
      ['State', 'A', 'B'],
      ['both', '', 'x'],
      ['Fiji', '', ''],
    ]);
  });

  it('reads the first visible sheet, names the others, and tells of hidden rows and columns', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const tables =
      table(row(cell('secret')), 'Old', ' table:style-name="ta1"') +
      table(
        '<table:table-column table:visibility="collapse"/><table:table-header-rows>' +
          row(cell('State')) +
          '</table:table-header-rows>' +
          row(cell('Fiji'), ' table:visibility="filter"'),
        'Now',
      );
    const { rows, warnings } = await readSheet(odsOf(tables, { styles }));
    expect(rows.map(({ texts }) => texts)).toEqual([['State'], ['Fiji']]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'Only the first visible sheet, “Now”, is read. Left out: “Old” (hidden).',
      'Hidden rows are read as well; the sheet has 1.',
      'The sheet has hidden columns, which are read as well.',
    ]);
  });

  it('passes over a cover sheet for the first sheet with a table', async () => {
    const two = row(cell('State') + cell('A')) + row(cell('Fiji') + cell('yes'));
    const sheet = await readSheet(
      odsOf(table(row(cell('Read me')), 'Cover') + table(two) + table(two, 'Lists')),
    );
    expect(sheet.sheetName).toBe('Positions');
    expect(sheet.rows).toHaveLength(2);
  });

  it.each([
    [
      'one with a password',
      odsOf('', { parts: { 'META-INF/manifest.xml': '<encryption-data/>' } }),
      'password',
    ],
    ['one with a document type', odsOf('', { parts: { 'content.xml': '<!DOCTYPE a><a/>' } }), 'as .ods'],
    ['a text', archiveOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'no sheet'],
    [
      'one without content',
      archiveOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'missing',
    ],
    ['one without a sheet', odsOf(''), 'no visible sheet'],
    ['an empty one', odsOf(table(row(empty(1)))), 'The sheet is empty.'],
  ])('says what is wrong with %s', async (_what, bytes, message) => {
    const { errors, rows } = await readSheet(bytes);
    expect(rows).toEqual([]);
    expect(errors[0]).toMatchObject({ field: 'file' });
    expect(errors[0]?.message).toContain(message);
  });

  it('never throws for a damaged file', async () => {
    const whole = odsOf(table(row(cell('State') + cell('A'))));
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const sheet = await readSheet(bytes);
        expect(sheet.rows.length > 0 || sheet.errors.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

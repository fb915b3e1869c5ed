import { describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import {
  archiveOf,
  inlineCell,
  rowXml,
  sheetXml,
  stylesXml,
  textsXml,
  workbookOf,
  xlsxParts,
} from '../../../test/support/workbooks.js';
import { readSheet } from './read-sheet.js';
import { writeXlsx } from './write-xlsx.js';

/** An XLSX file whose only sheet has this XML. */
const bookOf = (xml: string | Uint8Array, options: Parameters<typeof xlsxParts>[1] = {}) =>
  archiveOf(xlsxParts([{ name: 'Data &amp; more', xml }], options));

const textsOf = async (bytes: Uint8Array) => (await readSheet(bytes)).rows.map((row) => row.texts);

/** Replaces a stored part by a compressed one, with any unpacked size in the table of contents. */
function withPacked(name: string, body: Buffer, claimed: number): Buffer {
  const packed = deflateRawSync(body);
  const archive = archiveOf({ ...xlsxParts([{ name: 'Data', xml: '' }]), [name]: packed });
  for (const signature of [0x04034b50, 0x02014b50]) {
    const offset = signature === 0x04034b50 ? 0 : 2;
    for (let at = 0; at + 4 <= archive.length; at += 1) {
      if (archive.readUInt32LE(at) !== signature || !archive.subarray(at, at + 120).includes(name)) continue;
      const head = signature === 0x04034b50 ? 30 : 46;
      if (archive.toString('utf8', at + head, at + head + name.length) !== name) continue;
      archive.writeUInt16LE(8, at + 8 + offset);
      archive.writeUInt32LE(claimed, at + 22 + offset);
    }
  }
  return archive;
}

describe('reading XLSX', () => {
  it('gives every kind of cell as text', async () => {
    const rows = [
      rowXml(1, '<c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>'),
      rowXml(
        2,
        '<c r="A2" s="1"><v>45509</v></c><c r="B2" s="1"><v>45509.4375</v></c><c r="C2"><v>1.5</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="b"><v>0</v></c>',
      ),
      rowXml(3, '<c r="A3" s="2"><v>0.07</v></c><c r="B3" t="str"><v>=1+1</v></c><c r="C3" s="1"/>'),
    ];
    const texts = textsXml(
      '<t>State</t>',
      '<r><t>lean </t></r><r><rPr><b/></rPr><t xml:space="preserve">yes </t></r><rPh sb="0" eb="1"><t>no</t></rPh>',
    );
    const bytes = bookOf(sheetXml(rows.join('')), { texts, styles: stylesXml(0, 14, 9) });
    const sheet = await readSheet(bytes, 'positions.csv');
    expect(sheet).toMatchObject({ format: 'xlsx', sheetName: 'Data & more', encoding: null, errors: [] });
    expect(sheet.rows.map((row) => row.texts)).toEqual([
      ['State', '', 'lean yes '],
      ['2024-08-05', '2024-08-05T10:30', '1.5', 'TRUE', 'FALSE'],
      ['7%', '=1+1'],
    ]);
    expect(sheet.warnings.map((warning) => warning.message)).toEqual([
      'The file is named .csv but holds XLSX; it was read as that.',
    ]);
  });

  it('does not work formulas out, whatever they are called', async () => {
    const rows = [
      rowXml(1, inlineCell('A1', 'State')),
      rowXml(
        2,
        `${inlineCell('A2', 'Fiji')}<c r="B2" t="str"><f>IF(1,"yes","no")</f><v>yes</v></c>${inlineCell('C2', 'no')}`,
      ),
      rowXml(
        3,
        `${inlineCell('A3', 'Peru')}<c r="B3" t="str"><f t="shared" si="0"/><v>yes</v></c><c r="C3" t="e"><v>#REF!</v></c>`,
      ),
    ];
    const { errors, rows: read } = await readSheet(bookOf(sheetXml(rows.join(''))));
    expect(errors.map(({ field }) => field)).toEqual(['cells.B2', 'cells.B3', 'cells.C3']);
    expect(errors[0]?.message).toContain('paste values');
    expect(errors[2]?.message).toContain('#REF!');
    expect(read[1]?.texts).toEqual(['Fiji', '', 'no']);
  });

  it('asks to unmerge merged cells, at their range', async () => {
    const rows = [
      ['State', 'A', 'B'],
      ['Fiji', 'yes', 'never seen'],
    ];
    const { errors, rows: read } = await readSheet(workbookOf(rows, { merge: 'B2:C2' }));
    expect(read[1]?.texts).toEqual(['Fiji', 'yes', '']);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ row: 2, column: 'B', field: 'cells.B2' });
    expect(errors[0]?.message).toContain('B2:C2 is merged');
  });

  it('reads the first visible sheet and names the others', async () => {
    const one = (text: string) => sheetXml(rowXml(1, inlineCell('A1', text)));
    const bytes = archiveOf(
      xlsxParts([
        { name: 'Old', state: 'hidden', xml: one('secret') },
        { name: 'Now', xml: one('State') },
        { name: 'Later', xml: one('x') },
      ]),
    );
    const sheet = await readSheet(bytes);
    expect(sheet.sheetName).toBe('Now');
    expect(sheet.rows).toEqual([{ row: 1, texts: ['State'] }]);
    expect(sheet.warnings[0]?.message).toBe(
      'Only the first visible sheet, “Now”, is read. Left out: “Old” (hidden), “Later”.',
    );
  });

  it('passes over a cover sheet for the first sheet with a table', async () => {
    const row = (at: number, ...texts: string[]) =>
      rowXml(at, texts.map((text, column) => inlineCell(`${'AB'[column]!}${at}`, text)).join(''));
    const cover = sheetXml(row(1, 'How to use this tracker') + row(2, 'Fill one row for each state', 'v3'));
    const table = sheetXml(row(1, 'Country', 'Ask') + row(2, 'France', 'yes'));
    const names = ['Read me', 'Positions', 'Lists'];
    const sheets = [cover, table, table].map((xml, at) => ({ name: names[at]!, xml }));
    const sheet = await readSheet(archiveOf(xlsxParts(sheets)));
    expect(sheet.rows.map(({ texts }) => texts)).toEqual([
      ['Country', 'Ask'],
      ['France', 'yes'],
    ]);
    expect(sheet.warnings.map(({ message }) => message)).toEqual([
      'Only the first sheet with a table, “Positions”, is read. Left out: “Read me”, “Lists”.',
    ]);
  });

  it('reads hidden rows and columns and says so', async () => {
    const rows = [
      rowXml(1, inlineCell('A1', 'State')),
      rowXml(2, inlineCell('A2', 'Fiji'), ' hidden="1"'),
      rowXml(3, '<c r="A3" s="1"/>', ' hidden="1"'),
    ];
    const before = '<cols><col min="2" max="2" hidden="1"/></cols>';
    const { rows: read, warnings } = await readSheet(bookOf(sheetXml(rows.join(''), { before })));
    expect(read[1]?.texts).toEqual(['Fiji']);
    expect(warnings.map(({ message }) => message)).toEqual([
      'Hidden rows are read as well; the sheet has 1.',
      'The sheet has hidden columns, which are read as well.',
    ]);
  });

  it('reads what other programs write: inline and plain texts, ISO dates, prefixes', async () => {
    const cells = `${inlineCell('A1', 'a &lt; b')}<c r="B1" t="str"><v>x &amp;lt; y</v></c><c r="C1" t="d"><v>2024-08-05</v></c><c r="D1" t="d"><v>2024-08-05T00:00:00.000</v></c>`;
    const plain = await readSheet(bookOf(sheetXml(rowXml(1, cells))));
    expect(plain).toMatchObject({ sheetName: 'Data & more', errors: [] });
    expect(plain.rows[0]?.texts).toEqual(['a < b', 'x &lt; y', '2024-08-05', '2024-08-05']);
    const prefixed = sheetXml(rowXml(1, inlineCell('A1', 'x')))
      .replace(/<(\/?)(?=\w)/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    expect(await textsOf(bookOf(prefixed))).toEqual([['x']]);
  });

  it('counts rows and cells itself where the file gives them no place', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = `<row>${cell('a')}<c/>${cell('b')}</row><row r="4">${cell('c')}${inlineCell('D4', 'd')}${cell('e')}</row><row>${cell('f')}</row>`;
    expect((await readSheet(bookOf(sheetXml(rows)))).rows).toEqual([
      { row: 1, texts: ['a', '', 'b'] },
      { row: 4, texts: ['c', '', '', 'd', 'e'] },
      { row: 5, texts: ['f'] },
    ]);
  });

  it('reads parts in UTF-16 and with a byte order mark', async () => {
    const xml = sheetXml(rowXml(1, inlineCell('A1', 'Türkiye')));
    const declared = `<?xml version="1.0" encoding="UTF-16"?>${xml}`;
    expect(await textsOf(bookOf(`\ufeff${xml}`))).toEqual([['Türkiye']]);
    expect(await textsOf(bookOf(Buffer.from(`\ufeff${declared}`, 'utf16le')))).toEqual([['Türkiye']]);
    expect(await textsOf(bookOf(Buffer.from(declared, 'utf16le').swap16()))).toEqual([['Türkiye']]);
  });

  it('takes nothing from elements of another standard inside a cell', async () => {
    const cell =
      '<c r="A1"><v>7</v><extLst xmlns:x="urn:else"><ext><x:f>A1</x:f><x:v>8</x:v></ext></extLst></c>';
    expect(await textsOf(bookOf(sheetXml(rowXml(1, cell))))).toEqual([['7']]);
  });

  it('refuses a document type, so that no entity is ever expanded, and endless nesting', async () => {
    const xml = sheetXml(rowXml(1, inlineCell('A1', '&lol;')));
    const declared = `<!DOCTYPE worksheet [<!ENTITY lol "lol">]>${xml}`;
    const deep = sheetXml('<row>'.repeat(100_000) + '</row>'.repeat(100_000));
    for (const bytes of [bookOf(declared), bookOf(xml), bookOf(deep)]) {
      const { errors, rows } = await readSheet(bytes);
      expect(rows).toEqual([]);
      expect(errors.map(({ message }) => message)).toEqual([
        'It cannot be read. Open it in a spreadsheet program and save it again as .xlsx.',
      ]);
    }
  });

  it('refuses one long text that stands in very many cells', async () => {
    const texts = textsXml(`<t>${'x'.repeat(1_000_000)}</t>`);
    const rows = Array.from({ length: 100 }, (_, row) => rowXml(row + 1, '<c t="s"><v>0</v></c>'));
    const { errors } = await readSheet(bookOf(sheetXml(rows.join('')), { texts }));
    expect(errors[0]?.message).toContain('larger than 32 MB');
  });

  it('passes over thousands of cells that are only coloured', async () => {
    const empty = Array.from({ length: 50_000 }, (_, row) =>
      rowXml(row + 2, `<c r="A${row + 2}" s="1"/>`),
    ).join('');
    const { rows, errors } = await readSheet(bookOf(sheetXml(rowXml(1, inlineCell('A1', 'State')) + empty)));
    expect(errors).toEqual([]);
    expect(rows).toEqual([{ row: 1, texts: ['State'] }]);
  });

  it('refuses a hundred thousand rows and says how many there are', async () => {
    const rows = Array.from({ length: 100_000 }, (_, row) =>
      rowXml(row + 1, inlineCell(`A${row + 1}`, 'x')),
    ).join('');
    const packed = Buffer.from(sheetXml(rows));
    const { errors } = await readSheet(withPacked('xl/worksheets/sheet1.xml', packed, packed.length));
    expect(errors.map(({ message }) => message)).toEqual([
      'The sheet has 100,000 filled rows; it may have 2,000 at most. Split it.',
    ]);
  });

  it('refuses too many columns', async () => {
    const { errors } = await readSheet(bookOf(sheetXml(rowXml(1, inlineCell('GS1', 'x')))));
    expect(errors[0]?.message).toContain('reaches column GS');
  });

  it('refuses an archive that would fill the memory, whether it says its size or not', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    const bomb = Buffer.alloc(100 * 1024 * 1024, ' ');
    const honest = await readSheet(withPacked(name, bomb, bomb.length));
    expect(honest.errors[0]?.message).toContain('larger than 32 MB');
    const lying = await readSheet(withPacked(name, bomb, 1_000));
    expect(lying.errors[0]?.message).toContain('damaged');
  });

  it.each([
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'old Excel file (.xls)'],
    ['an OpenDocument text', archiveOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'no sheet'],
    ['another archive', archiveOf({ 'word/document.xml': 'x' }), 'no workbook'],
    ['half a file', bookOf(sheetXml('')).subarray(0, 200), 'damaged'],
    [
      'a text that is not there',
      bookOf(sheetXml(rowXml(1, '<c r="A1" t="s"><v>7</v></c>'))),
      'cannot be read',
    ],
    [
      'broken XML',
      bookOf('<worksheet><sheetData><row r="1"><c r="A1"><v>1</c></row></sheetData></worksheet>'),
      'cannot be read',
    ],
    ['a sheet without cells', bookOf(sheetXml('')), 'The sheet is empty.'],
  ])('says what is wrong with %s', async (_what, bytes, message) => {
    const { errors, rows } = await readSheet(bytes);
    expect(rows).toEqual([]);
    expect(errors[0]?.field).toBe('file');
    expect(errors[0]?.message).toContain(message);
  });

  it('never throws for a damaged file', async () => {
    const whole = writeXlsx([['State', 'A', 'B']]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of changes) bytes[at] = value;
          const sheet = await readSheet(bytes);
          expect(sheet.rows.length > 0 || sheet.errors.length > 0).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

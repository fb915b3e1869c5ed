import excel from '@protobi/exceljs';
import { describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { readSheet } from './read-sheet.js';
import { writeXlsx } from './write-xlsx.js';
import { storedArchive } from './zip.js';

type Book = InstanceType<typeof excel.Workbook>;
type Page = ReturnType<Book['addWorksheet']>;

async function book(fill: (sheet: Page, book: Book) => void): Promise<Buffer> {
  const workbook = new excel.Workbook();
  fill(workbook.addWorksheet('Positions'), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook whose only sheet has this XML. */
function parts(sheet: string, texts?: string): Map<string, Buffer> {
  const files: [string, string][] = [
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="a" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}"><sheets><sheet name="Data &amp; more" r:id="a"/></sheets></workbook>`,
    ],
    ['xl/worksheets/sheet1.xml', sheet],
  ];
  if (texts !== undefined) files.push(['xl/sharedStrings.xml', texts]);
  return new Map(files.map(([name, text]) => [name, Buffer.from(text)]));
}

const sheetXml = (rows: string) => `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
const inline = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const rowXml = (row: number, cells: string) => `<row r="${row}">${cells}</row>`;

/** Replaces a stored part by a compressed one, with any unpacked size in the table of contents. */
function withPacked(name: string, body: Buffer, claimed: number): Buffer {
  const packed = deflateRawSync(body);
  const files = parts(sheetXml(''));
  files.delete(name);
  const archive = storedArchive(new Map([...files, [name, packed]]));
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
    const bytes = await book((sheet) => {
      sheet.addRow(['State', 'Ask', 'Day', 'Number', 'Yes or no']);
      sheet.addRow([
        'Fiji',
        { richText: [{ text: 'lean ' }, { text: 'yes', font: { bold: true } }] },
        new Date('2024-08-05'),
        1.5,
        true,
      ]);
      sheet.addRow([
        { text: 'Peru', hyperlink: 'https://example.org' },
        '=1+1',
        new Date('2024-08-05T10:30Z'),
      ]);
    });
    const sheet = await readSheet(bytes, 'positions.csv');
    expect(sheet).toMatchObject({ format: 'xlsx', sheetName: 'Positions', encoding: null, errors: [] });
    expect(sheet.rows.map((row) => row.texts)).toEqual([
      ['State', 'Ask', 'Day', 'Number', 'Yes or no'],
      ['Fiji', 'lean yes', '2024-08-05', '1.5', 'TRUE'],
      ['Peru', '=1+1', '2024-08-05T10:30'],
    ]);
    expect(sheet.warnings.map((warning) => warning.message)).toEqual([
      'The file is named .csv but holds XLSX; it was read as that.',
    ]);
  });

  it('does not work formulas out, whatever they are called', async () => {
    const bytes = await book((sheet) => {
      sheet.addRow(['State', 'A', 'B']);
      sheet.addRow(['Fiji', { formula: 'IF(1,"yes","no")', result: 'yes' }, 'no']);
      sheet.addRow(['Peru', { sharedFormula: 'B2', result: 'yes' } as never, { error: '#REF!' } as never]);
    });
    const { errors, rows } = await readSheet(bytes);
    expect(errors.map(({ field }) => field)).toEqual(['cells.B2', 'cells.B3', 'cells.C3']);
    expect(errors[0]?.message).toContain('paste values');
    expect(errors[2]?.message).toContain('#REF!');
    expect(rows[1]?.texts).toEqual(['Fiji', '', 'no']);
  });

  it('asks to unmerge merged cells, at their range', async () => {
    const bytes = await book((sheet) => {
      sheet.addRow(['State', 'A', 'B']);
      sheet.addRow(['Fiji', 'yes', 'yes']);
      sheet.mergeCells('B2:C2');
    });
    const { errors } = await readSheet(bytes);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ row: 2, column: 'B', field: 'cells.B2' });
    expect(errors[0]?.message).toContain('B2:C2 is merged');
  });

  it('reads the first visible sheet and names the others', async () => {
    const workbook = new excel.Workbook();
    workbook.addWorksheet('Old', { state: 'hidden' }).addRow(['secret']);
    workbook.addWorksheet('Now').addRow(['State', 'A']);
    workbook.addWorksheet('Later').addRow(['x']);
    const sheet = await readSheet(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(sheet.sheetName).toBe('Now');
    expect(sheet.rows).toEqual([{ row: 1, texts: ['State', 'A'] }]);
    expect(sheet.warnings[0]?.message).toBe(
      'Only the first visible sheet, “Now”, is read. Left out: “Old” (hidden), “Later”.',
    );
  });

  it('reads hidden rows and columns and says so', async () => {
    const bytes = await book((sheet) => {
      sheet.addRow(['State', 'A']);
      sheet.addRow(['Fiji', 'yes']).hidden = true;
      sheet.getColumn(2).hidden = true;
    });
    const { rows, warnings } = await readSheet(bytes);
    expect(rows[1]?.texts).toEqual(['Fiji', 'yes']);
    expect(warnings.map(({ message }) => message)).toEqual([
      'Hidden rows are read as well; the sheet has 1.',
      'The sheet has hidden columns, which are read as well.',
    ]);
  });

  it('reads what other programs write: inline and plain texts, ISO dates, prefixes', async () => {
    const cells = `${inline('A1', 'a &lt; b')}<c r="B1" t="str"><v>x &amp;lt; y</v></c><c r="C1" t="d"><v>2024-08-05</v></c>`;
    const plain = await readSheet(storedArchive(parts(sheetXml(rowXml(1, cells)))));
    expect(plain).toMatchObject({ sheetName: 'Data & more', errors: [] });
    expect(plain.rows[0]?.texts).toEqual(['a < b', 'x &lt; y', '2024-08-05']);
    const prefixed = sheetXml(rowXml(1, inline('A1', 'x')))
      .replace(/<(\/?)(?=\w)/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    expect((await readSheet(storedArchive(parts(prefixed)))).rows[0]?.texts).toEqual(['x']);
  });

  it('passes over thousands of cells that are only coloured', async () => {
    const empty = Array.from({ length: 50_000 }, (_, row) =>
      rowXml(row + 2, `<c r="A${row + 2}" s="1"/>`),
    ).join('');
    const { rows, errors } = await readSheet(
      storedArchive(parts(sheetXml(rowXml(1, inline('A1', 'State')) + empty))),
    );
    expect(errors).toEqual([]);
    expect(rows).toEqual([{ row: 1, texts: ['State'] }]);
  });

  it('refuses a hundred thousand rows and says how many there are', async () => {
    const rows = Array.from({ length: 100_000 }, (_, row) =>
      rowXml(row + 1, inline(`A${row + 1}`, 'x')),
    ).join('');
    const packed = Buffer.from(sheetXml(rows));
    const { errors } = await readSheet(withPacked('xl/worksheets/sheet1.xml', packed, packed.length));
    expect(errors.map(({ message }) => message)).toEqual([
      'The sheet has 100,000 filled rows; it may have 2,000 at most. Split it.',
    ]);
  });

  it('refuses too many columns', async () => {
    const { errors } = await readSheet(storedArchive(parts(sheetXml(rowXml(1, inline('GS1', 'x'))))));
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
    ['an OpenDocument file', storedArchive(new Map([['mimetype', Buffer.from('x')]])), 'OpenDocument'],
    ['another archive', storedArchive(new Map([['word/document.xml', Buffer.from('x')]])), 'no workbook'],
    ['half a file', storedArchive(parts(sheetXml(''))).subarray(0, 200), 'damaged'],
    [
      'a text that is not there',
      storedArchive(parts(sheetXml(rowXml(1, '<c r="A1" t="s"><v>7</v></c>')))),
      'cannot be read',
    ],
    [
      'broken XML',
      storedArchive(
        parts('<worksheet><sheetData><row r="1"><c r="A1"><v>1</c></row></sheetData></worksheet>'),
      ),
      'cannot be read',
    ],
    ['a sheet without cells', storedArchive(parts(sheetXml(''))), 'The sheet is empty.'],
  ])('says what is wrong with %s', async (_what, bytes, message) => {
    const { errors, rows } = await readSheet(bytes);
    expect(rows).toEqual([]);
    expect(errors[0]?.field).toBe('file');
    expect(errors[0]?.message).toContain(message);
  });

  it('never throws for a damaged file', async () => {
    const whole = await book((sheet) => void sheet.addRow(['State', 'A', 'B']));
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

  it('gives back every text that was written, and none as a formula', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        '=1+1',
        "'=1",
        '_x0041_',
        '_x005F_x0041_',
        'a\r\nb',
        '\0',
        '\ufffe',
        ' x ',
        'ไทย',
        'عربي',
        '&lt;',
        '<b>',
      ),
    );
    const rows = fc.array(fc.array(cell, { minLength: 20, maxLength: 20 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const framed = written.map((row) => ['start', ...row, 'end']);
        const bytes = await writeXlsx(framed);
        expect((await readSheet(bytes)).rows.map((row) => row.texts)).toEqual(framed);
      }),
      { numRuns: 40 },
    );
  });

  it('types every cell of an export as a string', async () => {
    const workbook = new excel.Workbook();
    const bytes = await writeXlsx([['=1+1', '1', 'TRUE', '2024-08-05', '@x', '-1']]);
    await workbook.xlsx.load(bytes as never);
    workbook.worksheets[0]!.eachRow((row) =>
      row.eachCell((cell) => expect(cell.type).toBe(excel.ValueType.String)),
    );
    expect(workbook.worksheets[0]!.getCell('A1').value).toBe('=1+1');
    expect(workbook.worksheets[0]!.getCell('A1').numFmt).toBe('@');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSheet } from './read-sheet.js';
import { MAX_SHEET_BYTES } from './sheet.js';
import { writeCsv } from './write-sheet.js';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const texts = async (bytes: Uint8Array) => (await readSheet(bytes)).rows.map((row) => row.texts);
const messages = async (bytes: Uint8Array) => (await readSheet(bytes)).errors.map((error) => error.message);

describe('the encoding of a CSV file', () => {
  const line = 'Country,Ask\r\nCôte d’Ivoire,oui\r\n';

  it('is UTF-8, with and without a byte order mark', async () => {
    for (const bytes of [utf8(line), utf8(`\ufeff${line}`)]) {
      const sheet = await readSheet(bytes);
      expect(sheet).toMatchObject({ format: 'csv', encoding: 'utf-8', errors: [], warnings: [] });
      expect(sheet.rows[1]?.texts).toEqual(['Côte d’Ivoire', 'oui']);
      expect(sheet.rows[0]?.texts[0]).toBe('Country');
    }
  });

  it('is UTF-16 in either order, with and without a mark', async () => {
    const little = Buffer.from(`\ufeff${line}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(await readSheet(little)).toMatchObject({ encoding: 'utf-16le' });
    expect(await readSheet(big)).toMatchObject({ encoding: 'utf-16be' });
    expect(await readSheet(little.subarray(2))).toMatchObject({ encoding: 'utf-16le' });
    expect(await readSheet(big.subarray(2))).toMatchObject({ encoding: 'utf-16be' });
    for (const bytes of [little, big, little.subarray(2), big.subarray(2)]) {
      expect((await texts(bytes))[1]).toEqual(['Côte d’Ivoire', 'oui']);
    }
  });

  it('is taken for Windows-1252 where it cannot be UTF-8, and says so', async () => {
    const latin1 = Buffer.from("Country,Ask\nCôte d'Ivoire,oui\nTürkiye,non", 'latin1');
    const sheet = await readSheet(latin1);
    expect(sheet.encoding).toBe('windows-1252');
    expect(sheet.rows.map((row) => row.texts[0])).toEqual(['Country', "Côte d'Ivoire", 'Türkiye']);
    expect(sheet.warnings[0]?.message).toContain('Windows-1252');
    const curly = Buffer.from([0x43, 0x2c, 0xe9, 0x92, 0x73, 0x0a]);
    expect(await texts(curly)).toEqual([['C', 'é’s']]);
  });

  it('decodes all of Windows-1252 as the Encoding Standard does', async () => {
    const high = Uint8Array.from({ length: 128 }, (_, index) => index + 0x80);
    const expected = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
    const [[text]] = (await texts(Buffer.concat([high, utf8(',x\n')]))) as [[string]];
    expect(text.slice(0, 32)).toBe(expected);
    expect(text.slice(32)).toBe(Buffer.from(high.subarray(32)).toString('latin1'));
  });
});

describe('the delimiter of a CSV file', () => {
  it.each([
    [',', 'State,A,B\nFiji,yes,no\nPeru,no,yes\n'],
    [';', 'State;A;B\nFiji;yes, we think;no\nPeru;no;yes, likely\n'],
    ['\t', 'State\tA, first\tB\nFiji\tyes, likely\tno\nPeru\tno\tyes\n'],
    [';', 'sep=;\r\nState;A\r\nFiji,Suva;yes\r\n'],
    [',', 'State,"A; or B"\nFiji,"x;y;z"\nPeru,"1;2;3"\n'],
    [',', 'State\nFiji\n'],
    [';', 'Country;Oversight of search, seizure\nFrance;support, privately\nGermany;oppose, publicly\n'],
    [
      ';',
      'Country;Search, seizure, arrest\nFrance;support, privately, I think\nPeru;oppose, they say, loudly\n',
    ],
    [',', 'Country, Ask, Note\nFrance, yes, said so\nPeru, no, said no\n'],
    [',', 'State,Pipe\nFiji,5" a; b; c\nPeru,6" d; e; f\nChad,no\n'],
    ['\t', 'State\tAsk, first\nFiji\tyes, likely\nPeru\tno, likely\n'],
  ])('is found: %j', async (delimiter, text) => {
    expect((await readSheet(utf8(text))).delimiter).toBe(delimiter);
  });

  it('that the file names itself is no row', async () => {
    const { rows } = await readSheet(utf8('sep=;\r\nState;A\r\n'));
    expect(rows).toEqual([{ row: 1, texts: ['State', 'A'] }]);
  });
});

describe('reading CSV', () => {
  it('keeps line breaks, quotes and spaces inside quotes and numbers rows as a spreadsheet does', async () => {
    const { rows } = await readSheet(utf8('State,Note\r\n\r\nFiji,"two\r\nlines, ""quoted"" "\r\nPeru,x'));
    expect(rows).toEqual([
      { row: 1, texts: ['State', 'Note'] },
      { row: 3, texts: ['Fiji', 'two\r\nlines, "quoted" '] },
      { row: 4, texts: ['Peru', 'x'] },
    ]);
  });

  it.each<[string, string, string[], string[]]>([
    [
      'in the midst of a cell',
      'Peru,the "maybe" speech,no',
      ['Peru', 'the "maybe" speech', 'no'],
      ['cells.B2'],
    ],
    ['that ends too early', 'Peru,"yes" maybe,no', ['Peru', '"yes" maybe', 'no'], ['cells.B2']],
    ['that is never closed', 'Peru,"no,yes', ['Peru', '"no', 'yes'], ['cells.B2']],
    ['behind a space', 'Peru, "yes, likely" ,no', ['Peru', 'yes, likely', 'no'], []],
    ['that means inches', 'Peru,5" pipe,6"', ['Peru', '5" pipe', '6"'], ['cells.B2', 'cells.C2']],
    ['beside a good one', 'Peru,"a ""b"", c",d"e', ['Peru', 'a "b", c', 'd"e'], ['cells.C2']],
  ])('takes a quote %s as it stands, and every row after it', async (_where, line, cells, warned) => {
    const { rows, errors, warnings } = await readSheet(utf8(`State,A,B\n${line}\nChad,"yes",no\n`));
    expect(errors).toEqual([]);
    expect(rows.map(({ texts: found }) => found)).toEqual([
      ['State', 'A', 'B'],
      cells,
      ['Chad', 'yes', 'no'],
    ]);
    expect(warnings.map(({ field }) => field)).toEqual(warned);
  });

  it('is soon through a file of nothing but quotes', async () => {
    const lines = [`,${'"'.repeat(3)}\n`.repeat(300_000), '"'.repeat(1_000_001), 'a,"b\n'.repeat(300_000)];
    for (const text of lines) expect((await readSheet(utf8(text))).format).toBe('csv');
  });

  it.each(['\b', '\u0007', '\0', '\u001b'])(
    'leaves out a character that nobody can see: %j',
    async (control) => {
      const sheet = await readSheet(utf8(`State,Note\nFrance,said twice${control} in plenary\nGermany,no\n`));
      expect(sheet.errors).toEqual([]);
      expect(sheet.rows.map(({ texts: found }) => found)).toEqual([
        ['State', 'Note'],
        ['France', 'said twice in plenary'],
        ['Germany', 'no'],
      ]);
      expect(sheet.warnings.map(({ message }) => message)).toEqual([
        'Characters that nobody can see were left out: 1, first in line 2.',
      ]);
    },
  );

  it('takes 2,000 rows and refuses one more, not counting empty ones', async () => {
    const rows = (count: number) => utf8(`${'Fiji,yes\n'.repeat(count)}${',\n'.repeat(5_000)}`);
    expect((await readSheet(rows(2_000))).rows).toHaveLength(2_000);
    expect(await messages(rows(2_001))).toEqual([
      'The sheet has more than 2,000 filled rows, which is the limit. Split it.',
    ]);
  });

  it('refuses a hundred thousand rows at the first that is too many, whatever follows', async () => {
    // Read to its end, it would be refused for the quote that is never closed.
    expect(await messages(utf8(`${'Fiji,yes\n'.repeat(100_000)}Fiji,"yes\n`))).toEqual([
      'The sheet has more than 2,000 filled rows, which is the limit. Split it.',
    ]);
  });

  it('refuses too many columns and names the last', async () => {
    expect((await readSheet(utf8(`x${',x'.repeat(199)}\n`))).errors).toEqual([]);
    expect(await messages(utf8(`x${',x'.repeat(200)}\n`))).toEqual([
      'Row 1 reaches column GS; a sheet may have 200 columns at most. Split it.',
    ]);
  });

  it('refuses more than five megabytes before reading them', async () => {
    expect(await messages(Buffer.alloc(MAX_SHEET_BYTES + 1, 'a'))).toEqual([
      'The file has 5.0 MB; it may have 5 MB at most. Split it.',
    ]);
  });

  it.each([
    ['', 'The file is empty.'],
    ['\n\n,,\n', 'The sheet is empty.'],
    ['<!DOCTYPE html><table><tr><td>Fiji</td></tr></table>', 'web page'],
    ['%PDF-1.7', 'PDF'],
    ['\x89PNG\x1a\x00\x01\x02', 'neither CSV nor XLSX'],
    [`${'x'.repeat(1_200_000)},y\n`, 'longer than a million'],
  ])('says what is wrong with %j', async (text, message) => {
    const [error] = await messages(Buffer.from(text, 'latin1'));
    expect(error).toContain(message);
  });

  it('warns where the name says something else', async () => {
    const sheet = await readSheet(utf8('State,A\nFiji,yes\n'), 'positions.xlsx');
    expect(sheet.warnings.map((warning) => warning.message)).toEqual([
      'The file is named .xlsx but holds CSV; it was read as that.',
    ]);
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const sheet = await readSheet(bytes);
        expect(sheet.rows.length > 0 || sheet.errors.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back every text that was written', async () => {
    // A filled last column, so that no row ends in cells that reading leaves out.
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "'=1",
        '=1+1',
        '-',
        '"',
        '\r\n',
        '\t',
        ',;\t',
        'ไทย',
        'عربي',
        ' x ',
        "'",
        '\ufeff',
        'sep=;',
      ),
    );
    const rows = fc.array(fc.tuple(cell, cell, fc.constant('end')), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        expect(await texts(utf8(writeCsv(written)))).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });
});

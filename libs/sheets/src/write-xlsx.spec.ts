import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from './read-sheet.js';
import { writeXlsx } from './write-xlsx.js';

describe('writing XLSX', () => {
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
        const bytes = writeXlsx(framed);
        expect((await readSheet(bytes)).rows.map((row) => row.texts)).toEqual(framed);
      }),
      { numRuns: 40 },
    );
  });

  it('types every cell of an export as a string, formatted as text', () => {
    const parts = unzipSync(writeXlsx([['=1+1', '1', 'TRUE', '2024-08-05', '@x', '-1'], ['=2']]));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect([...sheet.matchAll(/<c [^>]*>/g)].map(([cell]) => cell)).toEqual([
      ...['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((address) => `<c r="${address}" s="2" t="inlineStr">`),
      '<c r="A2" s="1" t="inlineStr">',
    ]);
    expect(sheet).not.toContain('<f>');
    const styles = strFromU8(parts['xl/styles.xml']!);
    const formats = /<cellXfs.*<\/cellXfs>/.exec(styles)![0].matchAll(/numFmtId="(\d+)"/g);
    expect([...formats].map(([, id]) => id)).toEqual(['0', '49', '49']);
  });

  it('gives the same bytes for the same rows', () => {
    expect(writeXlsx([['a']]).equals(writeXlsx([['a']]))).toBe(true);
  });
});

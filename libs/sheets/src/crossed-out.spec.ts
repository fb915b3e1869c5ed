import { describe, expect, it } from '@jest/globals';
import {
  archiveOf,
  inlineCell,
  odsOf,
  rowXml,
  sheetXml,
  stylesXml,
  textsXml,
  xlsxParts,
} from '../../../test/support/workbooks.js';
import { dryRun } from './dry-run.js';
import type { SheetChoices } from './mapping.js';
import { readSheet } from './read-sheet.js';

const asks = [{ id: 'a1', key: 'suppression', title: 'Keep the clause', numbers: [] }];
const read = async (file: Uint8Array, choices: SheetChoices = {}) =>
  dryRun(await readSheet(file), choices, { asks, current: [] });
const written = (run: Awaited<ReturnType<typeof read>>) =>
  run.positions.map(({ column, row, stance }) => `${column}${row} ${stance}`);

describe('a cell that is crossed out', () => {
  /** Style 1 is crossed out, and so are the first text of the table and a part of the text of B4. */
  const crossedOut = stylesXml(0, 0)
    .replace(
      '<numFmts>',
      '<fonts><font><b/></font><font><strike/></font><font><strike val="0"/></font></fonts><numFmts>',
    )
    .replace(
      '<xf numFmtId="0"/></cellXfs>',
      '<xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs>',
    );
  const texts = textsXml('<r><rPr><strike/></rPr><t>lean </t></r><r><t>yes</t></r>', '<t>yes</t>');
  const run = '<is><r><rPr><strike/></rPr><t>not </t></r><r><t>support</t></r></is>';
  const rows = [
    rowXml(1, inlineCell('A1', 'State') + inlineCell('B1', 'suppression')),
    rowXml(2, inlineCell('A2', 'Fiji') + '<c r="B2" t="inlineStr" s="1"><is><t>yes</t></is></c>'),
    rowXml(3, inlineCell('A3', 'Peru') + '<c r="B3" t="s"><v>0</v></c>'),
    rowXml(4, inlineCell('A4', 'Chad') + `<c r="B4" t="inlineStr">${run}</c>`),
    rowXml(5, inlineCell('A5', 'Mali') + '<c r="B5" t="s" s="2"><v>1</v></c>'),
    rowXml(6, inlineCell('A6', 'Togo') + '<c r="B6" s="1"/>'),
  ];
  const file = archiveOf(
    xlsxParts([{ name: 'Positions', xml: sheetXml(rows.join('')) }], { texts, styles: crossedOut }),
  );

  it('says what was taken back, and is asked', async () => {
    const found = await read(file);
    expect(found.errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      ...['cells.B2 crossedOut', 'cells.B3 crossedOut', 'cells.B4 crossedOut'],
    ]);
    expect(written(found)).toEqual(['B5 support']);
    expect(found.leftOut.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
    const style = (name: string, line: string) =>
      `<style:style style:name="${name}"><style:text-properties style:text-line-through-style="${line}"/></style:style>`;
    const cell = (text: string, attribute = '') =>
      `<table:table-cell office:value-type="string"${attribute}><text:p>${text}</text:p></table:table-cell>`;
    const ods = odsOf(
      `<table:table table:name="Positions">${[
        cell('State') + cell('suppression'),
        cell('Fiji') + cell('yes', ' table:style-name="s1"'),
        cell('Peru') + cell('<text:span text:style-name="s1">lean </text:span>yes'),
        cell('Chad') + cell('yes', ' table:style-name="s2"'),
      ]
        .map((row) => `<table:table-row>${row}</table:table-row>`)
        .join('')}</table:table>`,
      { styles: style('s1', 'solid') + style('s2', 'none') },
    );
    const inOds = await read(ods);
    expect(inOds.errors.map(({ field }) => field)).toEqual(['cells.B2', 'cells.B3']);
    expect(written(inOds)).toEqual(['B4 support']);
    const ignored = await read(file, { rows: { '2': 'ignore', '3': 'ignore', '4': 'ignore' } });
    expect(ignored.errors).toEqual([]);
  });
});

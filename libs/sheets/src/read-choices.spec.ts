import { STATES, stateName } from '#libs/reference';
import { describe, expect, it } from '@jest/globals';
import { archiveOf, rowXml, sheetXml, xlsxParts } from '../../../test/support/workbooks.js';
import { type Encoding, ENCODINGS } from './decode-text.js';
import { readSheet } from './read-sheet.js';

/** Writes a text in an encoding of one byte for each letter. */
function encoded(text: string, encoding: Encoding): Buffer {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const bytes = new Map(Array.from(letters, (letter, byte) => [letter, byte]));
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? 0x3f));
}

const THAI = 'ประเทศ,ข้อเรียกร้อง,หมายเหตุ\nFrance,yes,ได้พบกันที่นิวยอร์กเมื่อวันจันทร์\nPeru,no,ยังไม่ได้ตอบ\n';
const ARABIC = `الدولة,المطلب\n${STATES.slice(0, 40)
  .map(({ code }) => `${stateName(code, 'ar', '')},نعم`)
  .join('\n')}\n`;
const RUSSIAN = 'Страна,Требование\nФранция,да\nПеру,нет\nБразилия,пока неясно\n';
const FRENCH = `Pays,Demande\n${STATES.slice(0, 40)
  .map(({ code }) => `${stateName(code, 'fr', '')},oui`)
  .join('\n')}\n`;

describe('the encoding of a file that does not say it', () => {
  it.each<[Encoding, string]>([
    ['windows-874', THAI],
    ['windows-1256', ARABIC],
    ['windows-1251', RUSSIAN],
    ['windows-1252', FRENCH],
  ])('is found by its letters: %s', async (encoding, text) => {
    const sheet = await readSheet(encoded(text, encoding));
    expect(sheet.encoding).toBe(encoding);
    expect(sheet.rows.map(({ texts }) => texts.join(',')).join('\n')).toBe(text.trim());
    expect(sheet.warnings).toMatchObject([
      { code: 'encodingAssumed', params: { encoding: encoding.replace('w', 'W') } },
    ]);
  });

  it('is UTF-8 with a slip in it, not another one, and the slip is told', async () => {
    const bytes = Buffer.concat([Buffer.from(FRENCH), Buffer.from([0xe9]), Buffer.from('t\n')]);
    const sheet = await readSheet(bytes);
    expect(sheet).toMatchObject({ encoding: 'utf-8', warnings: [{ code: 'wrongBytes' }] });
    expect(sheet.rows[7]?.texts[0]).toBe(stateName(STATES[6]!.code, 'fr', ''));
  });

  it('is what a person says', async () => {
    const bytes = encoded('Country,Ask\nPérou,oui\n', 'windows-1252');
    expect(await readSheet(bytes, '', { encoding: 'windows-1251' })).toMatchObject({
      encoding: 'windows-1251',
      warnings: [],
      rows: [{}, { texts: ['Pйrou', 'oui'] }],
    });
    expect((await readSheet(bytes, '', { encoding: 'utf-8' })).warnings).toMatchObject([
      { code: 'wrongBytes' },
    ]);
    for (const encoding of ENCODINGS)
      expect((await readSheet(bytes, '', { encoding })).encoding).toBe(encoding);
  });
});

describe('what stands between the cells', () => {
  const oneOf = (mark: string, other: string) =>
    [`Country${mark}Oversight of search${other}seizure`]
      .concat(['France', 'Germany', 'Japan'].map((state) => `${state}${mark}support${other}privately`))
      .join('\n');
  it.each([
    [';', ','],
    [';', ', '],
    [',', ';'],
    ['\t', ','],
    ['\t', ';'],
    ['|', ','],
    ['|', ';'],
  ] as const)('is found to be %j by the states, though %j stands as often', async (mark, other) => {
    const sheet = await readSheet(Buffer.from(oneOf(mark, other)));
    expect(sheet).toMatchObject({ delimiter: mark, warnings: [] });
    expect(sheet.rows[1]?.texts).toEqual(['France', `support${other}privately`]);
  });

  it('is found by states that stand across the top', async () => {
    const sheet = await readSheet(
      Buffer.from('Ask;France;Germany\nSearch, seizure, arrest;yes, maybe;no, never\n'),
    );
    expect(sheet.delimiter).toBe(';');
  });

  it('is what a person says, whatever the file says itself', async () => {
    const bytes = Buffer.from('sep=;\nCountry;Ask, first\nFrance;yes\n');
    expect((await readSheet(bytes)).rows[0]?.texts).toEqual(['Country', 'Ask, first']);
    const { delimiter, rows } = await readSheet(bytes, '', { delimiter: ',' });
    expect({ delimiter, texts: rows[0]?.texts }).toEqual({
      delimiter: ',',
      texts: ['Country;Ask', ' first'],
    });
  });
});

describe('the sheet of a workbook', () => {
  const xml = (rows: string[][]) =>
    sheetXml(
      rows
        .map((cells, at) =>
          rowXml(
            at + 1,
            cells.map((text, to) => `<c r="${'ABC'[to]!}${at + 1}" t="str"><v>${text}</v></c>`).join(''),
          ),
        )
        .join(''),
    );
  const table = (...states: string[]) => xml([['Country', 'Ask'], ...states.map((state) => [state, 'yes'])]);
  const cover = xml([
    ['Column', 'How to fill it'],
    ['Country', 'One row for each'],
    ['Ask', 'yes or no'],
  ]);
  const file = archiveOf(
    xlsxParts([
      { name: 'How to', xml: cover },
      { name: 'Old', xml: table('Peru', 'Chile', 'Fiji') },
      { name: 'Positions', xml: table('France', 'Germany', 'Japan', 'China') },
      { name: 'Secret', xml: table('Cuba', 'Mali', 'Togo', 'Chad', 'Oman'), state: 'hidden' },
    ]),
  );

  it('is the visible one that names most states, though a cover with a table stands before it', async () => {
    const sheet = await readSheet(file);
    expect(sheet).toMatchObject({ sheetName: 'Positions', sheetNames: ['How to', 'Old', 'Positions'] });
    expect(sheet.warnings).toMatchObject([
      { code: 'sheetWithStates', params: { names: '“How to”, “Old”, “Secret” (hidden)' } },
    ]);
  });

  it('is what a person says', async () => {
    const sheet = await readSheet(file, '', { sheet: 'Old' });
    expect(sheet).toMatchObject({ sheetName: 'Old', errors: [], warnings: [{ code: 'sheetChosen' }] });
    expect(sheet.rows[1]?.texts[0]).toBe('Peru');
  });

  it.each(['Nowhere', 'Secret'])('is refused if it is not there to be seen: %s', async (name) => {
    const sheet = await readSheet(file, '', { sheet: name });
    expect(sheet).toMatchObject({ rows: [], sheetNames: ['How to', 'Old', 'Positions'] });
    expect(sheet.errors).toMatchObject([{ field: 'sheet', code: 'noSuchSheet' }]);
  });
});

import { STATES } from '#libs/reference';
import { describe, expect, it } from '@jest/globals';
import { type Meaning, WORD_CELLS } from '../../../test/support/cell-meanings.js';
import { DASH_CELLS, SIGN_CELLS } from '../../../test/support/sign-cells.js';
import { odsOf } from '../../../test/support/workbooks.js';
import type { SheetChoices } from './mapping.js';
import { check } from './thread/tasks.js';
import { columnName } from './sheet.js';
import { writeCsv } from './write-sheet.js';
import { writeXlsx } from './write-xlsx.js';

type Cell = readonly [text: string, meaning: Meaning];
type Rows = readonly (readonly string[])[];

const SIGNED: readonly Cell[] = [
  ...WORD_CELLS.filter(([text]) => !DASH_CELLS.includes(text)),
  ...SIGN_CELLS,
  ...DASH_CELLS.map((text): Cell => [text, 'question']),
];
const asks = ['one', 'two', 'three'].map((key) => ({ id: key, key, title: `Ask ${key}`, numbers: [] }));

/** A grid of rows, and which cell of it holds which of the cells. */
interface Generated {
  rows: Rows;
  places: ReadonlyMap<string, Cell>;
}

const FORMS = {
  wide(cells: readonly Cell[]): Generated {
    const places = new Map<string, Cell>();
    const rows = [['State', ...asks.map(({ key }) => key)]];
    const missing = (asks.length - (cells.length % asks.length)) % asks.length;
    [...cells, ...Array<Cell>(missing).fill(['', 'empty'])].forEach((cell, index) => {
      const state = Math.floor(index / asks.length);
      const row = (rows[state + 1] ??= [STATES[state]!.code]);
      places.set(`${columnName(row.length)}${state + 2}`, cell);
      row.push(cell[0]);
    });
    return { rows, places };
  },
  long(cells: readonly Cell[]): Generated {
    const rows = cells.map(([text], index) => {
      const { code } = STATES[index % STATES.length]!;
      return [code, asks[Math.floor(index / STATES.length)]!.key, text];
    });
    return {
      rows: [['Delegation code', 'Ask key', 'Stance'], ...rows],
      places: new Map(cells.map((cell, index) => [`C${index + 2}`, cell])),
    };
  },
};

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<text:line-break/>');
const FORMATS = {
  csv: (rows: Rows) => Buffer.from(writeCsv(rows)),
  xlsx: writeXlsx,
  ods(rows: Rows): Buffer {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
    const written = rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`);
    return odsOf(`<table:table table:name="Positions">${written.join('')}</table:table>`);
  },
};

async function read(
  form: keyof typeof FORMS,
  format: keyof typeof FORMATS,
  cells: readonly Cell[],
  choices: SheetChoices = {},
) {
  const { rows, places } = FORMS[form](cells);
  const source = { file: new Uint8Array(FORMATS[format](rows)), fileName: `sheet.${format}` };
  const context = { asks, current: [] };
  const { report, toWrite } = await check({ kind: 'check', source, choices, context }, () => undefined);
  return { report, toWrite, places };
}

const KINDS = (['wide', 'long'] as const).flatMap((form) =>
  (['csv', 'xlsx', 'ods'] as const).flatMap((format) => [
    [form, format, 'words', WORD_CELLS] as const,
    [form, format, 'signs', SIGNED] as const,
  ]),
);

describe.each(KINDS)('each cell of a %s sheet in %s that speaks in %s', (form, format, _, cells) => {
  it('is written as what a person would say it means, or asked', async () => {
    const { report, toWrite, places } = await read(form, format, cells);
    const written = new Map(toWrite.map(({ row, column, stance }) => [`${column}${row}`, stance]));
    const asked = new Set(report.errors.map(({ field }) => field.replace('cells.', '')));
    const meant: string[] = [];
    const found: string[] = [];
    for (const [place, [text, meaning]] of places) {
      meant.push(`${JSON.stringify(text)} ${meaning}`);
      found.push(
        `${JSON.stringify(text)} ${written.get(place) ?? (asked.has(place) ? 'question' : 'empty')}`,
      );
    }
    expect(found).toEqual(meant);
  });

  it('is told in the report, with how many say the same', async () => {
    const { report, places } = await read(form, format, cells);
    const all = [...places.values()];
    const reported = [...report.understoodWords, ...report.unknownWords].reduce(
      (sum, { count }) => sum + count,
      0,
    );
    // What is left of a cell without spaces and what nobody sees.
    const blank = (text: string) => text.replace(/[\s\u200b]/g, '') === '';
    expect(reported).toBe(all.filter(([text]) => !blank(text)).length);
    expect(report.emptyCells).toBe(all.filter(([, meaning]) => meaning === 'empty').length);
    const questions = all.filter(([, meaning]) => meaning === 'question').length;
    expect(report.unknownWords.reduce((sum, { count }) => sum + count, 0)).toBe(questions);
  });

  it('means what a person says that its word means, also what was read as nothing', async () => {
    const first = await read(form, format, cells);
    const { unknownWords, understoodWords } = first.report;
    const words = Object.fromEntries(
      [...unknownWords, ...understoodWords].map(({ word }) => [word, 'lean_against' as const]),
    );
    const { report, toWrite } = await read(form, format, cells, { words });
    expect(report.errors).toEqual([]);
    expect(report.understoodWords.every(({ decided }) => decided)).toBe(true);
    const reported = report.understoodWords.reduce((sum, { count }) => sum + count, 0);
    expect(toWrite.map(({ stance }) => stance)).toEqual(Array(reported).fill('lean_against'));
  });
});

describe('a word that a person has decided', () => {
  const stances = async (texts: readonly string[], words: SheetChoices['words']) => {
    const cells = texts.map((text): Cell => [text, 'question']);
    const { toWrite, places } = await read('wide', 'csv', cells, { words: words! });
    const written = new Map(toWrite.map(({ row, column, stance }) => [`${column}${row}`, stance]));
    const filled = [...places].filter(([, [text]]) => text !== '');
    return Object.fromEntries(filled.map(([place, [text]]) => [text, written.get(place) ?? null]));
  };

  it('lends its meaning to no other sign', async () => {
    expect(
      await stances(['2', '1', '0', '-2', '−2', '+2', '2-', '(2)', '≠2', '2?'], { '2': 'support' }),
    ).toEqual({
      ...{
        '2': 'support',
        '2?': 'support',
        '1': null,
        '0': null,
        '-2': null,
        '−2': null,
        '+2': null,
        '2-': null,
      },
      ...{ '(2)': null, '≠2': null },
    });
    expect(await stances(['+', '-', '−', '++', '±'], { '+': 'support' })).toEqual({
      ...{ '+': 'support', '-': null, '−': null, '++': null, '±': null },
    });
  });

  it('holds for the same sign in another shape before a number', async () => {
    expect(await stances(['-2', '−2', '–2', '－2', '2'], { '-2': 'oppose' })).toEqual({
      ...{ '-2': 'oppose', '−2': 'oppose', '–2': 'oppose', '－2': 'oppose', '2': null },
    });
  });
});

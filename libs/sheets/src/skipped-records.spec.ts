import { describe, expect, it } from '@jest/globals';
import { workbookOf } from '../../../test/support/workbooks.js';
import { dryRun } from './dry-run.js';
import type { SheetChoices } from './mapping.js';
import { readSheet } from './read-sheet.js';
import { writeCsv } from './write-sheet.js';

const asks = [
  { id: 'a1', key: 'suppression', title: 'Keep the clause', numbers: [] },
  { id: 'a2', key: 'researchers', title: 'Protect researchers', numbers: [] },
];
const latest = new Date('2024-08-05T00:00:00Z');

async function read(file: Uint8Array, choices: SheetChoices = {}) {
  return dryRun(await readSheet(file), choices, { asks, current: [], latest, zone: 'UTC' });
}
const csv = (rows: string[][], choices?: SheetChoices) => read(Buffer.from(writeCsv(rows)), choices);
const written = (run: Awaited<ReturnType<typeof read>>) =>
  run.positions.map(({ column, row, stance }) => `${column}${row} ${stance}`);
const fields = (run: Awaited<ReturnType<typeof read>>) => run.errors.map(({ field }) => field);

describe('a record with an error at any of its cells', () => {
  const HEADERS = ['Delegation', 'Ask key', 'Stance', 'Confidence', 'Said', 'Grade', 'Source', 'Tier'];
  const MORE = ['Occurred at', 'Zone', 'Text version', 'Voice', 'Note'];
  const GOOD = ['Fiji', 'suppression', 'oppose', '', '', '', '', '', '', '', '', '', ''];
  const WRONG = {
    ...{ 0: 'Atlantis', 1: 'no-such-ask', 2: 'hm', 3: 'very', 4: 'off-the-record only', 5: 'gossip' },
    ...{ 6: 'two\nlines', 7: 'me only', 8: '31 July', 9: 'Mars/Olympus', 10: 'Rev.99', 11: 'choir' },
    12: 'x'.repeat(5_001),
  };

  it.each(Object.entries(WRONG))(
    'of the long form is left out whole: column %s says %j',
    async (at, text) => {
      const wrong = GOOD.with(Number(at), text);
      const rows = [[...HEADERS, ...MORE], wrong, ['Palau', ...GOOD.slice(1)]];
      const sheet = await readSheet(Buffer.from(writeCsv(rows)));
      const run = dryRun(sheet, {}, { asks, current: [], latest, zone: 'UTC', textVersions: ['Rev.1'] });
      expect(run.errorCount).toBe(1);
      expect(written(run)).toEqual(['C3 oppose']);
      expect(run.totals).toMatchObject({ positions: 1, new: 1 });
      expect(run.leftOut).toEqual({
        cells: 1,
        rows: [{ row: 2, text: wrong[0], columns: ['C'], count: 1 }],
      });
    },
  );

  it('is left out also where cells were merged over it, which would give it the default', async () => {
    const rows = [
      ['Delegation', 'Ask key', 'Stance', 'Tier'],
      ['Fiji', 'suppression', 'no', 'me'],
      ['Peru', 'suppression', 'no', ''],
      ['Chad', 'suppression', 'no', 'me'],
    ];
    const run = await read(workbookOf(rows, { merge: 'D2:D3' }));
    expect(written(run)).toEqual(['C4 oppose']);
    expect(run.leftOut.rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('of the wide form is a cell with its state and its remarks', async () => {
    const rows = [
      ['State', 'suppression', 'researchers', 'Note'],
      ['Fiji', 'yes', 'hm', 'met'],
      ['Atlantis', 'yes', 'no', ''],
      ['', 'yes', '', ''],
      ['Peru', 'yes', 'no', 'x'.repeat(5_001)],
      ['Chad', 'yes', 'no', ''],
    ];
    const run = await csv(rows);
    expect(written(run)).toEqual(['B2 support', 'B6 support', 'C6 oppose']);
    expect(run.leftOut).toEqual({
      cells: 6,
      rows: [
        { row: 2, text: 'Fiji', columns: ['C'], count: 1 },
        { row: 3, text: 'Atlantis', columns: ['B', 'C'], count: 2 },
        { row: 4, text: 'yes', columns: ['B'], count: 1 },
        { row: 5, text: 'Peru', columns: ['B', 'C'], count: 2 },
      ],
    });
  });

  it('is left out with the whole of a column that nobody has placed', async () => {
    const run = await csv([
      ['State', 'suppression', 'Weather'],
      ['Fiji', 'yes', 'no'],
      ['Peru', 'no', ''],
    ]);
    expect(written(run)).toEqual(['B2 support', 'B3 oppose']);
    expect(run.leftOut.rows).toEqual([{ row: 2, text: 'Fiji', columns: ['C'], count: 1 }]);
  });

  it('keeps no other record of the same state and ask from being written, unless they contradict it', async () => {
    const rows = [
      ['Delegation', 'Ask key', 'Stance', 'Tier'],
      ['Fiji', 'suppression', 'no', 'me only'],
      ['Fiji', 'suppression', 'no', 'me'],
      ['Peru', 'suppression', 'no', 'me only'],
      ['Peru', 'suppression', 'yes', 'me'],
    ];
    const run = await csv(rows);
    expect(written(run)).toEqual(['C3 oppose']);
    expect(run.leftOut.rows.map(({ row }) => row)).toEqual([2, 4, 5]);
  });

  it('is counted however many there are', async () => {
    const nonsense = Array.from({ length: 1_500 }, () => ['Fiji', 'hm']);
    const run = await csv([['State', 'suppression'], ...nonsense, ['Peru', 'yes']]);
    expect(run.errorCount).toBe(1_500);
    expect(run.leftOut).toMatchObject({ cells: 1_500 });
    expect(run.leftOut.rows).toHaveLength(1_500);
    expect(written(run)).toEqual(['B1502 support']);
  });
});

describe('an error in what nobody reads', () => {
  const formula = (text: string) => ({ formula: text, result: '' });

  it('does not stand in the way: a merged title', async () => {
    const rows = [
      ['Tracker: where states stand'],
      ['Country', 'suppression', 'researchers'],
      ['France', 'yes', 'no'],
    ];
    expect(written(await read(workbookOf(rows, { merge: 'A1:C1' })))).toEqual(['B3 support', 'C3 oppose']);
    expect(fields(await read(workbookOf(rows, { merge: 'A1:C1' })))).toEqual([]);
  });

  const totals = workbookOf([
    ['Country', 'suppression', 'researchers'],
    ['France', 'yes', 'no'],
    ['Total yes', formula('COUNTIF(B2,"yes")'), formula('COUNTIF(C2,"yes")')],
  ]);

  it.each([
    ['its name', { states: { 'Total yes': 'ignore' } }, 'name'],
    ['its number', { rows: { '3': 'ignore' } }, 'row'],
  ] as const)('such as formulas in a row of totals, ignored by %s', async (_, choices, by) => {
    const open = await read(totals);
    expect(fields(open)).toEqual(['cells.A3', 'cells.B3', 'cells.C3']);
    expect(open.leftOut).toEqual({
      cells: 2,
      rows: [{ row: 3, text: 'Total yes', columns: ['B', 'C'], count: 2 }],
    });
    const run = await read(totals, choices);
    expect(fields(run)).toEqual([]);
    expect(written(run)).toEqual(['B2 support', 'C2 oppose']);
    expect(run.ignoredRows).toEqual([{ row: 3, text: 'Total yes', by }]);
    expect(run.leftOut.cells).toBe(0);
  });

  it('such as formulas in a column that is ignored, or merged cells in one of regions', async () => {
    const rows = [
      ['Country', 'Region', 'suppression'],
      ['France', formula('VLOOKUP(A2,Lists!A:B,2,0)'), 'yes'],
      ['Japan', formula('VLOOKUP(A3,Lists!A:B,2,0)'), 'no'],
    ];
    expect(fields(await read(workbookOf(rows)))).toEqual(['columns.B']);
    const run = await read(workbookOf(rows), { columns: { B: 'ignore' } });
    expect(fields(run)).toEqual([]);
    expect(written(run)).toEqual(['C2 support', 'C3 oppose']);
    const regions = workbookOf(
      [
        ['Region', 'Country', 'suppression'],
        ['WEOG', 'France', 'yes'],
        ['', 'Germany', 'no'],
      ],
      { merge: 'A2:A3' },
    );
    expect(fields(await read(regions, { columns: { A: 'ignore' } }))).toEqual([]);
  });

  it('but does where it is read', async () => {
    const rows = [
      ['Country', 'suppression', 'Note'],
      ['France', formula('1'), ''],
      ['Japan', 'no', formula('2')],
      ['China', 'no', ''],
    ];
    const run = await read(workbookOf(rows));
    expect(fields(run)).toEqual(['cells.B2', 'cells.C3']);
    expect(written(run)).toEqual(['B4 oppose']);
    expect(run.leftOut.rows.map(({ row }) => row)).toEqual([2, 3]);
    // A row of nothing but formulas is no row of text, and can be ignored as well.
    const bare = workbookOf([
      ['Country', 'suppression'],
      ['France', 'yes'],
      [formula('3'), formula('4')],
    ]);
    expect(fields(await read(bare))).toEqual(['cells.A3', 'cells.B3']);
    expect(fields(await read(bare, { rows: { '3': 'ignore' } }))).toEqual([]);
  });

  it('such as a region or a source below the table, which states nothing of any state', async () => {
    const run = await csv(
      [
        ['Country', 'suppression'],
        ['African Group', ''],
        ['Kenya', 'yes'],
        ['Total', '1 yes / 1 no'],
        ['Source: own notes', ''],
      ],
      { states: { Total: 'ignore' } },
    );
    expect(fields(run)).toEqual([]);
    expect(written(run)).toEqual(['B3 support']);
    expect(run.ignoredRows).toEqual([
      { row: 2, text: 'African Group', by: 'nothing' },
      { row: 4, text: 'Total', by: 'name' },
      { row: 5, text: 'Source: own notes', by: 'nothing' },
    ]);
  });

  it('and a number of a row that is none is told', async () => {
    const run = await csv(
      [
        ['State', 'suppression'],
        ['Fiji', 'yes'],
      ],
      { rows: { '0': 'ignore', x: 'ignore', '2': 'yes' } },
    );
    expect(fields(run).sort()).toEqual(['rows.0', 'rows.2', 'rows.x']);
  });
});

describe('what a dash means', () => {
  const rows = (...texts: string[]) => [
    ['State', 'suppression'],
    ...texts.map((text, at) => [['Fiji', 'Peru', 'Chad', 'Mali'][at]!, text]),
  ];

  it('is asked beside a plus, also when the plus has been decided', async () => {
    const open = await csv(rows('+', '-', '−−', 'yes'));
    expect(open.unknownWords.map(({ word }) => word).sort()).toEqual(['+', '-', '−−']);
    const half = await csv(rows('+', '-', '−−', 'yes'), { words: { '+': 'support' } });
    expect(half.unknownWords.map(({ word }) => word).sort()).toEqual(['-', '−−']);
    const words = { '+': 'support', '-': 'oppose', '−−': 'oppose' } as const;
    expect(written(await csv(rows('+', '-', '−−', 'yes'), { words }))).toEqual([
      ...['B2 support', 'B3 oppose', 'B4 oppose', 'B5 support'],
    ]);
  });

  it('is nothing in a sheet of words, and that is told and can be overruled', async () => {
    const run = await csv(rows('yes', '-', 'none', 'no'));
    expect(run.understoodWords.filter(({ meaning }) => meaning === 'empty')).toEqual([
      { word: '-', meaning: 'empty', confidence: null, decided: false, count: 1, cells: ['B3'] },
      { word: 'none', meaning: 'empty', confidence: null, decided: false, count: 1, cells: ['B4'] },
    ]);
    const words = { '-': 'oppose', none: 'silent' } as const;
    expect(written(await csv(rows('yes', '-', 'none', 'no'), { words }))).toEqual([
      ...['B2 support', 'B3 oppose', 'B4 silent', 'B5 oppose'],
    ]);
  });

  it('is not told by a number in a row that is ignored', async () => {
    const sheet = [...rows('yes', '-'), ['Total', '1']];
    expect((await csv(sheet)).unknownWords).toMatchObject([{ word: '-' }]);
    expect((await csv(sheet, { states: { Total: 'ignore' } })).errors).toEqual([]);
  });
});

it('remarks on a state without a stance are told, since nothing keeps them', async () => {
  const run = await csv([
    ['State', 'suppression', 'Note'],
    ['Fiji', '', 'met twice'],
    ['Peru', 'yes', 'met'],
    ['Chad', '', 'wrote'],
  ]);
  expect(run.warnings).toMatchObject([{ field: 'rows.2', code: 'remarksAlone', params: { count: 2 } }]);
});

it('a sign before a state or a heading, a line through it, or a doubt behind it is asked', async () => {
  const rows = [
    ['State', 'suppression', '≠ researchers'],
    ['≠Fiji', 'yes', ''],
    ['-Peru', 'yes', ''],
    ['Chad?', 'yes', ''],
    ['M\u0336a\u0336l\u0336i\u0336', 'yes', ''],
    ['- Togo', 'yes', ''],
    ['Peru', 'no', ''],
  ];
  const run = await csv(rows);
  expect(fields(run)).toEqual(['columns.C', 'cells.A2', 'cells.A3', 'cells.A4', 'cells.A5']);
  expect(run.columns[2]).toMatchObject({ role: 'unmapped', candidates: ['a2'] });
  expect(written(run)).toEqual(['B6 support', 'B7 oppose']);
  // What is decided of the one is not said of the other.
  const states = {
    '-Peru': 'ignore',
    'Chad?': 'TCD',
    '≠Fiji': 'ignore',
    'M\u0336a\u0336l\u0336i\u0336': 'ignore',
  };
  const settled = await csv(rows, { states, columns: { C: 'ignore' } });
  expect(fields(settled)).toEqual([]);
  expect(written(settled)).toEqual(['B4 support', 'B6 support', 'B7 oppose']);
});

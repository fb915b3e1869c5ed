import { describe, expect, it } from '@jest/globals';
import { workbookOf } from '../../../test/support/workbooks.js';
import { dryRun } from './dry-run.js';
import type { SheetChoices } from './mapping.js';
import { readSheet } from './read-sheet.js';
import { writeCsv } from './write-sheet.js';

const asks = [
  { id: 'a1', key: 'intent', title: 'Malicious intent', numbers: [] },
  { id: 'a2', key: 'scope', title: 'Narrow scope', numbers: [] },
];

async function run(file: string[][] | Buffer, choices: SheetChoices = {}) {
  const sheet = await readSheet(Buffer.isBuffer(file) ? file : Buffer.from(writeCsv(file)));
  const checked = dryRun(sheet, choices, { asks, current: [] });
  const written = checked.positions.map(
    ({ column, row, delegationCode, askId, stance }) =>
      `${column}${row} ${delegationCode} ${askId} ${stance}`,
  );
  return { ...checked, written };
}

const table = [
  ['Ask', 'France', 'Germany', 'Japan', 'China'],
  ['Malicious intent', 'yes', 'no', '', 'no'],
  ['Narrow scope', 'no', 'yes', 'mixed', 'no'],
];
const WRITTEN = [
  'B2 FRA a1 support',
  'B3 FRA a2 oppose',
  'C2 DEU a1 oppose',
  'C3 DEU a2 support',
  'D3 JPN a2 undecided',
  'E2 CHN a1 oppose',
  'E3 CHN a2 oppose',
];

describe('a sheet with the states across the top', () => {
  it('is read by the places that its cells have in the file', async () => {
    const found = await run(table);
    expect(found.written).toEqual(WRITTEN);
    expect(found).toMatchObject({
      form: 'turned',
      headerRow: 1,
      stateColumn: 'A',
      errorCount: 0,
      emptyCells: 1,
    });
    expect(found.columns.map(({ column, role }) => `${column} ${role}`)).toEqual([
      '1 state',
      '2 ask',
      '3 ask',
    ]);
    expect(found.understoodWords.find(({ word }) => word === 'mixed')?.cells).toEqual(['D3']);
  });

  it('may stand below a title and beside numbers', async () => {
    const rows = [['Positions of August'], ...table.map((row, at) => [at === 0 ? '' : `${at}.`, ...row])];
    const found = await run(rows);
    expect(found).toMatchObject({ form: 'turned', headerRow: 2, stateColumn: 'B', errorCount: 0 });
    expect(found.written).toHaveLength(7);
    expect(found.warnings).toMatchObject([{ field: 'file', code: 'leftOfNames', params: { column: 'B' } }]);
  });

  it('names what is wrong by the places of the file', async () => {
    const { errors, unknownStates, leftOut, written } = await run([
      ['Ask', 'France', 'Freedonia', 'Japan', 'Peru', 'Peru'],
      ['Malicious intent', 'hmm', 'no', 'yes', 'yes', 'no'],
      ['Weather', 'no', '', '', '', ''],
    ]);
    expect(errors.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'cells.B2 unknownWord',
      'cells.C1 unknownState',
      'cells.E2 otherStance',
      'cells.F2 otherStance',
      'rows.3 rowNoAsk',
    ]);
    expect(errors.find(({ code }) => code === 'otherStance')?.params).toMatchObject({
      state: 'Peru',
      cells: 'F2',
    });
    expect(errors.find(({ code }) => code === 'rowNoAsk')?.message).toContain('Row 3, “Weather”');
    expect(unknownStates).toMatchObject([{ text: 'Freedonia', rows: [1] }]);
    expect(written).toEqual(['D2 JPN a1 support']);
    expect(leftOut.rows.find(({ row }) => row === 2)?.columns).toEqual(['B', 'C', 'E', 'F']);
  });

  it('may name its states twice, which have to agree', async () => {
    const codes = ['Code', 'FR', 'DE', 'JP', 'CN'];
    expect((await run([table[0]!, codes, ...table.slice(1)])).written).toHaveLength(7);
    const { errors, written } = await run([table[0]!, ['Code', 'FR', 'JP', 'JP', 'CN'], ...table.slice(1)]);
    expect(errors).toMatchObject([
      { field: 'columns.C', code: 'columnStatesDisagree', params: { first: 'C2', second: 'C1' } },
    ]);
    expect(written.filter((one) => one.startsWith('C'))).toEqual([]);
  });

  it('takes a person’s word for its rows, by their numbers', async () => {
    const rows = [...table, ['Our third', 'yes', 'yes', 'yes', 'yes']];
    const open = await run(rows);
    expect(open.errors).toMatchObject([{ field: 'rows.4', code: 'rowNoAsk' }]);
    expect(await run(rows, { columns: { '4': 'ignore' } })).toMatchObject({
      errorCount: 0,
      written: WRITTEN,
    });
    const chosen = await run(rows, { columns: { '3': 'ignore', '4': 'a2' } });
    expect(chosen.written).toContain('E4 CHN a2 support');
    expect(
      (await run(table, { states: { Japan: 'ignore' } })).written.some((one) => one.startsWith('D')),
    ).toBe(false);
  });

  it('is read upright if a person says so, and an upright one turned', async () => {
    expect(await run(table, { form: 'wide' })).toMatchObject({ form: 'wide', written: [] });
    const upright = [
      ['Country', 'Malicious intent'],
      ['France', 'yes'],
      ['NO', 'no'],
    ];
    expect(await run(upright)).toMatchObject({ form: 'wide', errorCount: 0 });
    const turned = await run(upright, { form: 'turned' });
    expect(turned).toMatchObject({ form: 'turned', written: [] });
    expect(turned.errorCount).toBeGreaterThan(0);
    expect((await run(upright, { form: 'long' })).errors).toMatchObject([
      { field: 'form', code: 'noLongForm' },
    ]);
  });

  it.each([
    [
      'with one row',
      [
        ['Chair', 'Country', 'Malicious intent'],
        ['Peru', 'France', 'yes'],
      ],
    ],
    [
      'with a code beside the name',
      [
        ['Code', 'Country', 'Malicious intent'],
        ['FR', 'France', 'NO'],
      ],
    ],
    [
      'with answers that are codes',
      [
        ['Country', 'Malicious intent', 'Narrow scope'],
        ['Fiji', 'NO', 'NO'],
      ],
    ],
  ])('is not one %s', async (_what, rows) => expect((await run(rows)).form).toBe('wide'));

  it('tells of a formula where it stands', async () => {
    const file = workbookOf([
      table[0]!,
      ['Malicious intent', { formula: 'A1', result: 'yes' }, 'no', 'yes', 'no'],
    ]);
    const { errors, written } = await run(file);
    expect(errors).toMatchObject([{ field: 'cells.B2', code: 'formulaInCell', params: { place: 'B2' } }]);
    expect(written).toEqual(['C2 DEU a1 oppose', 'D2 JPN a1 support', 'E2 CHN a1 oppose']);
  });
});

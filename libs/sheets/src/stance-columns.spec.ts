import { describe, expect, it } from '@jest/globals';
import { dryRun } from './dry-run.js';
import type { SheetChoices } from './mapping.js';
import { readSheet } from './read-sheet.js';
import { writeCsv } from './write-sheet.js';

const asks = ['a1', 'a2'].map((id) => ({ id, key: id, title: `Ask ${id}`, numbers: [] }));

async function run(rows: string[][], choices: SheetChoices = {}) {
  const sheet = await readSheet(Buffer.from(writeCsv(rows)));
  const checked = dryRun(sheet, choices, { asks, current: [] });
  const written = checked.positions.map((one) => `${one.delegationCode} ${one.askId} ${one.stance}`);
  return { ...checked, written };
}

const header = ['Country', 'Support', 'Oppose', 'Undecided'];
const marked = (mark: string) => [
  header,
  ['France', mark, '', ''],
  ['Germany', '', mark, ''],
  ['Japan', '', '', mark],
  ['China', '', mark, ''],
];
const WRITTEN = ['FRA a1 support', 'DEU a1 oppose', 'JPN a1 undecided', 'CHN a1 oppose'];

describe('a sheet with a column for each stance', () => {
  it('asks which ask it is about, once', async () => {
    const open = await run(marked('x'));
    expect(open.columns.map(({ role, stance }) => [role, stance])).toEqual([
      ['state', null],
      ['unmapped', 'support'],
      ['unmapped', 'oppose'],
      ['unmapped', 'undecided'],
    ]);
    expect(open.written).toEqual([]);
    for (const column of ['B', 'C', 'D']) {
      const { written, errorCount } = await run(marked('x'), { columns: { [column]: 'a1' } });
      expect({ written, errorCount }).toEqual({ written: WRITTEN, errorCount: 0 });
    }
  });

  it.each(['x', 'X', '✓', '✔', '1', 'yes', 'oui', 'TRUE', '●'])('may be marked by %s', async (mark) => {
    expect((await run(marked(mark), { columns: { B: 'a1' } })).written).toEqual(WRITTEN);
  });

  it('does not take boxes that are not ticked for marks', async () => {
    const rows = [header, ['France', 'TRUE', 'FALSE', 'FALSE'], ['Peru', 'FALSE', 'TRUE', 'FALSE']];
    expect(await run(rows, { columns: { B: 'a1' } })).toMatchObject({
      errorCount: 0,
      written: ['FRA a1 support', 'PER a1 oppose'],
    });
  });

  it('asks what else stands there means, and takes a person’s word', async () => {
    const rows = [...marked('x'), ['Fiji', '(x)', '', '']];
    const open = await run(rows, { columns: { B: 'a1' } });
    expect(open.errors).toMatchObject([{ field: 'cells.B6', code: 'unknownWord' }]);
    const decided = await run(rows, { columns: { B: 'a1' }, words: { '(x)': 'lean_support' } });
    expect(decided.written).toEqual([...WRITTEN, 'FJI a1 lean_support']);
  });

  it('is wrong where a state has two', async () => {
    const { errors, written } = await run([...marked('x'), ['Fiji', 'x', 'x', '']], { columns: { B: 'a1' } });
    expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'cells.B6 otherStance',
      'cells.C6 otherStance',
    ]);
    expect(written).toEqual(WRITTEN);
  });

  it('may be about several asks, each with its columns', async () => {
    const rows = [
      ['Country', 'Support', 'Oppose', 'Support', 'Oppose'],
      ['France', 'x', '', '', 'x'],
      ['Peru', '', 'x', 'x', ''],
    ];
    const { written, errorCount } = await run(rows, { columns: { B: 'a1', E: 'a2' } });
    expect({ written, errorCount }).toEqual({
      written: ['FRA a1 support', 'FRA a2 oppose', 'PER a1 oppose', 'PER a2 support'],
      errorCount: 0,
    });
    const same = await run(rows, { columns: { B: 'a1', D: 'a1' } });
    expect(same.errors.map(({ field, code }) => `${field} ${code}`)).toEqual(
      expect.arrayContaining(['columns.D columnsSameAsk', 'columns.E columnsSameAsk']),
    );
    expect(same.written).toEqual([]);
  });

  it('is none where the cells say the stance themselves', async () => {
    const rows = [
      ['Country', 'Support'],
      ['France', 'yes'],
      ['Peru', 'no'],
    ];
    const { columns, written } = await run(rows, { columns: { B: 'a1' } });
    expect(columns[1]?.stance).toBeNull();
    expect(written).toEqual(['FRA a1 support', 'PER a1 oppose']);
  });
});

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
      ['France', 'support'],
      ['Peru', 'oppose'],
    ];
    const { columns, written } = await run(rows, { columns: { B: 'a1' } });
    expect(columns[1]?.stance).toBeNull();
    expect(written).toEqual(['FRA a1 support', 'PER a1 oppose']);
  });

  it('lists marks among the words that were read, each with its heading', async () => {
    const { understoodWords } = await run(marked('x'), { columns: { B: 'a1' } });
    expect(understoodWords.map(({ word, meaning, count }) => [word, meaning, count])).toEqual([
      ['oppose: x', 'oppose', 2],
      ['support: x', 'support', 1],
      ['undecided: x', 'undecided', 1],
    ]);
    const decided = await run(marked('x'), { columns: { B: 'a1' }, words: { 'undecided: x': 'silent' } });
    expect(decided.written).toEqual(WRITTEN.with(2, 'JPN a1 silent'));
  });
});

/** The cells of one column under this heading, from the first state on: what is written, and what is asked. */
async function column(heading: string, cells: string[], choices: SheetChoices = {}) {
  const states = ['France', 'Germany', 'Japan', 'China', 'Peru'];
  const rows = cells.map((cell, at) => [states[at]!, cell]);
  const read = await run([['Country', heading], ...rows], { columns: { B: 'a1' }, ...choices });
  return { written: read.written, asked: read.unknownWords.map(({ word, count }) => [word, count]) };
}

describe('a column headed by a stance and filled with yes and no', () => {
  it.each([
    ['Against', 'oppose'],
    ['Opposes?', 'oppose'],
    ['Red line', 'oppose'],
    ['Co-sponsor', 'champion'],
    ['Undecided', 'undecided'],
    ['Support', 'support'],
  ])('takes a yes under “%s” for %s, and asks what a no is', async (heading, stance) => {
    const { written, asked } = await column(heading, ['yes', 'no', 'no', 'no', 'YES!']);
    expect(written).toEqual([`FRA a1 ${stance}`, `PER a1 ${stance}`]);
    expect(asked).toEqual([[`${heading.toLowerCase()}: no`, 3]]);
  });

  it.each(['?', 'maybe', 'probably yes', 'leaning no', 'agree', '✗', 'strongly disagree', 'oui?, non'])(
    'asks what “%s” is, and reads the yes beside it all the same',
    async (answer) => {
      const { written, asked } = await column('Rejects', ['yes!', answer, 'yes']);
      expect(written).toEqual(['FRA a1 oppose', 'JPN a1 oppose']);
      expect(asked).toEqual([[expect.stringMatching(/^rejects: /), 1]]);
    },
  );

  it('takes what a person says of a no under that heading, and of no other', async () => {
    const rows = [
      ['Country', 'Support', 'Against'],
      ['France', 'yes', 'no'],
      ['Peru', 'no', 'yes'],
    ];
    const columns = { B: 'a1', C: 'a1' };
    const words = { 'support: no': 'empty', 'against: no': 'empty' } as const;
    const { written, errorCount } = await run(rows, { columns, words });
    expect({ written, errorCount }).toEqual({ written: ['FRA a1 support', 'PER a1 oppose'], errorCount: 0 });
    const half = await run(rows, { columns, words: { 'against: no': 'empty' } });
    expect(half.errors.map(({ field }) => field)).toEqual(['cells.B3']);
  });

  it('leaves a yes what the heading says beside cells that say a stance themselves', async () => {
    expect((await column('Against', ['yes', 'support', 'undecided'])).written).toEqual([
      'FRA a1 oppose',
      'DEU a1 support',
      'JPN a1 undecided',
    ]);
  });

  it.each(['Abstain', 'Neutral', 'Abstención'])('asks once what a mark under “%s” says', async (heading) => {
    const { written, asked } = await column(heading, ['x', '', 'x', 'yes']);
    const key = heading.toLowerCase().replace('ó', 'o');
    expect(written).toEqual([]);
    expect(asked).toEqual([
      [`${key}: x`, 2],
      [`${key}: yes`, 1],
    ]);
    const rows = [
      ['Country', heading],
      ['France', 'x'],
    ];
    const { positions } = await run(rows, { columns: { B: 'a1' }, words: { [`${key}: x`]: 'undecided' } });
    expect(positions).toMatchObject([{ delegationCode: 'FRA', stance: 'undecided' }]);
  });

  it('keeps how sure the cell is', async () => {
    const rows = [
      ['Country', 'Against'],
      ['France', 'yes?'],
      ['Peru', 'yes, certain, publicly'],
    ];
    const { positions } = await run(rows, { columns: { B: 'a1' } });
    expect(positions).toMatchObject([
      { stance: 'oppose', confidence: 1, said: null },
      { stance: 'oppose', confidence: 3, said: 'publicly' },
    ]);
  });
});

describe('a column of numbers headed by a stance', () => {
  it('has no marks: 1 is a point of a scale like the others', async () => {
    expect(await column('Support', ['1', '1', '5', '4', '1'])).toEqual({
      written: [],
      asked: [
        ['1', 3],
        ['5', 1],
        ['4', 1],
      ],
    });
    const { written, asked } = await column('Support', ['x', '1', 'x', '2', 'x']);
    expect(written).toEqual(['FRA a1 support', 'JPN a1 support', 'PER a1 support']);
    expect(asked).toEqual([
      ['support: 1', 1],
      ['support: 2', 1],
    ]);
  });
});

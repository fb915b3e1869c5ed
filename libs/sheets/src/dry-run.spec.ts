import { describe, expect, it } from '@jest/globals';
import { dryRun } from './dry-run.js';
import type { SheetChoices } from './mapping.js';
import { readSheet } from './read-sheet.js';
import type { CurrentCell } from './report.js';
import { writeCsv } from './write-sheet.js';

const asks = [
  { id: 'a1', key: 'suppression', title: 'Keep the clause', numbers: ['6(2)'] },
  { id: 'a2', key: 'researchers', title: 'Protect researchers', numbers: ['7'] },
];
async function run(rows: string[][], choices: SheetChoices = {}, current: CurrentCell[] = []) {
  const sheet = await readSheet(Buffer.from(writeCsv(rows)));
  return dryRun(sheet, choices, { asks, current });
}
const header = ['State', 'Suppression', 'Researchers'];
const messages = (problems: readonly { field: string; message: string }[]) =>
  problems.map(({ field, message }) => `${field}: ${message}`);

describe('the dry run of a wide sheet', () => {
  it('lists every position it would write and counts what is empty', async () => {
    const result = await run([
      header,
      ['Fiji', 'yes!', ''],
      ['Peru', 'leaning no', 'support, certain, privately'],
    ]);
    expect(result).toMatchObject({
      form: 'wide',
      headerRow: 1,
      stateColumn: 'A',
      errorCount: 0,
      emptyCells: 1,
    });
    expect(result.positions).toEqual([
      expect.objectContaining({
        row: 2,
        column: 'B',
        delegationCode: 'FJI',
        askId: 'a1',
        stance: 'support',
        confidence: 3,
        said: null,
        text: 'yes!',
        change: 'new',
      }),
      expect.objectContaining({
        row: 3,
        column: 'B',
        delegationCode: 'PER',
        askId: 'a1',
        stance: 'lean_against',
        confidence: 2,
      }),
      expect.objectContaining({
        row: 3,
        column: 'C',
        delegationCode: 'PER',
        askId: 'a2',
        stance: 'support',
        said: 'privately',
      }),
    ]);
    expect(result.totals).toEqual({ positions: 3, new: 3, changed: 0, same: 0 });
    expect(result.summary).toEqual([
      expect.objectContaining({
        askId: 'a1',
        new: 2,
        stances: expect.objectContaining({ support: 1, lean_against: 1, oppose: 0 }),
      }),
      expect.objectContaining({ askId: 'a2', new: 1, stances: expect.objectContaining({ support: 1 }) }),
    ]);
  });
  it('tells what is new, changed and the same, comparing only what the sheet says', async () => {
    const now = (delegationCode: string, stance: 'support' | 'oppose'): CurrentCell => ({
      ...{ delegationCode, askId: 'a1', stance, confidence: 3, said: 'publicly' as const },
    });
    const rows = [
      header,
      ['Fiji', 'yes'],
      ['Peru', 'yes?'],
      ['Chad', 'no'],
      ['Mali', 'yes'],
      ['Togo', 'yes, privately'],
    ];
    const { positions, totals } = await run(rows, {}, [
      now('FJI', 'support'),
      now('PER', 'support'),
      now('TCD', 'support'),
      now('TGO', 'support'),
    ]);
    expect(positions.map((one) => one.change)).toEqual(['same', 'changed', 'changed', 'new', 'changed']);
    expect(totals).toEqual({ positions: 5, new: 1, changed: 3, same: 1 });
  });
  it('gives the remarks of a row to its positions', async () => {
    const { positions } = await run(
      [
        ['State', 'Suppression', 'Notes', 'Comments'],
        ['Fiji', 'abstain', 'met', 'twice'],
        ['Peru', 'yes', '', 'x'],
      ],
      { words: { abstain: 'undecided' } },
    );
    expect(positions.map((one) => one.note)).toEqual([
      'The sheet says “abstain”.\nNotes: met\nComments: twice',
      'x',
    ]);
  });
  it('passes over a title above the header', async () => {
    const result = await run([['Our tracker'], header, ['Fiji', 'yes']]);
    expect(result).toMatchObject({ headerRow: 2, errorCount: 0 });
    expect(result.warnings[0]?.message).toContain('Row 2 is read as the header');
    expect(await run([['Our tracker', 'x'], header, ['Fiji', 'yes']], { headerRow: 2 })).toMatchObject({
      errorCount: 0,
    });
  });
  it('says what is missing', async () => {
    expect(
      messages(
        (
          await run([
            ['Who', 'Suppression'],
            ['nobody', 'yes'],
          ])
        ).errors,
      ),
    ).toEqual([
      'columns.A: Column A, “Who”, names no ask. Say which ask it is about, or ignore it.',
      'stateColumn: No column names states. Say which one does.',
    ]);
    expect(messages((await run([header, ['', 'yes']])).errors)).toEqual([
      'rows.2: Row 2 names no state. Name one, or empty the row.',
    ]);
    expect(messages((await run([header])).errors)).toEqual([
      'file: The sheet has a header and no rows below it.',
    ]);
    expect(
      messages(
        (
          await run(
            [
              ['State', 'x'],
              ['Fiji', 'yes'],
            ],
            { columns: { B: 'ignore' } },
          )
        ).errors,
      ),
    ).toEqual(['columns: No column is about an ask. Say which ask each column is about.']);
  });
  it('checks every choice and names it', async () => {
    const { errors, positions } = await run([header, ['Fiji', 'yes']], {
      headerRow: 9,
      stateColumn: 'Z',
      columns: { B: 'nothing', ZZZZ: 'ignore', C: 'a2' },
      states: { Fiji: 'XXX', Peru: 'ignore' },
      words: { ok: 'fine' as never },
    });
    expect(errors.map(({ field }) => field)).toEqual([
      'headerRow',
      'stateColumn',
      'columns.B',
      'columns.ZZZZ',
      'states.Fiji',
      'words.ok',
    ]);
    expect(positions).toEqual([]);
  });
  it('is unharmed by names that mean something to the language', async () => {
    const words = JSON.parse('{"__proto__":"support","constructor":"oppose"}') as Record<string, 'support'>;
    const { positions, errorCount } = await run([header, ['Fiji', '__proto__', 'constructor']], { words });
    expect(errorCount).toBe(0);
    expect(positions.map((one) => one.stance)).toEqual(['support', 'oppose']);
  });
  it('lists a thousand errors and counts them all', async () => {
    const nonsense = Array.from({ length: 1_999 }, (_, row) => [
      `Nowhere ${row}`,
      ...Array.from({ length: 30 }, (_unused, column) => `word ${row} ${column}`),
    ]);
    const headers = [
      'State',
      'Suppression',
      ...Array.from({ length: 29 }, (_, column) => `Column ${column}`),
    ];
    const { errors, errorCount } = await run([headers, ...nonsense]);
    expect(errors).toHaveLength(1_000);
    expect(errorCount).toBe(1_999 + 29);
  });
  it('is the same however often it is run', async () => {
    const rows = [header, ['Fiji', 'yes', 'hmm'], ['Korea', 'no']];
    expect(await run(rows)).toEqual(await run(rows));
  });
});

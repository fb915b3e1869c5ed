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
  it.each([
    ['Burma', 'MMR'],
    ['Turkey', 'TUR'],
    ['Ivory Coast', 'CIV'],
    ['UK', 'GBR'],
    ['South Korea', 'KOR'],
    ['Republic of Korea', 'KOR'],
    ['North Korea', 'PRK'],
    ['DPRK', 'PRK'],
    ['DR Congo', 'COD'],
    ['Congo-Brazzaville', 'COG'],
    ['Republic of the Congo', 'COG'],
    ['Cabo Verde', 'CPV'],
    ['Cape Verde', 'CPV'],
  ])('knows %s as %s', async (name, code) => {
    const { positions, errorCount } = await run([header, [name, 'yes']]);
    expect(errorCount).toBe(0);
    expect(positions.map((one) => one.delegationCode)).toEqual([code]);
  });
  it('has a person choose between the Koreas and between the Congos', async () => {
    const rows = [header, ['Korea', 'yes'], ['Congo', 'no'], ['Fiji', 'yes'], ['Korea', 'yes']];
    const open = await run(rows);
    expect(open.ambiguousStates).toEqual([
      {
        text: 'Korea',
        rows: [2, 5],
        candidates: [
          { code: 'PRK', name: expect.any(String) },
          { code: 'KOR', name: expect.any(String) },
        ],
      },
      {
        text: 'Congo',
        rows: [3],
        candidates: [
          { code: 'COG', name: 'Congo' },
          { code: 'COD', name: expect.any(String) },
        ],
      },
    ]);
    expect(open.errors.map(({ field }) => field)).toEqual(['cells.A2', 'cells.A3', 'cells.A5']);
    const settled = await run(rows, { states: { korea: 'KOR', Congo: 'COD' } });
    expect(settled.errorCount).toBe(0);
    expect(settled.positions.map((one) => one.delegationCode)).toEqual(['KOR', 'COD', 'FJI']);
  });
  it('suggests states for a misspelling and can ignore a row', async () => {
    const rows = [header, ['Philipines', 'yes'], ['Total', '12'], ['Fiji', 'yes']];
    const result = await run(rows);
    expect(result.unknownStates).toEqual([
      { text: 'Philipines', rows: [2], candidates: [{ code: 'PHL', name: 'Philippines' }] },
      { text: 'Total', rows: [3], candidates: [] },
    ]);
    expect(messages(result.errors)[0]).toBe(
      'cells.A2: A2: “Philipines” is no delegation here. Did you mean Philippines (PHL)? Say which it is, or ignore the row.',
    );
    const settled = await run(rows, { states: { Philipines: 'PHL', total: 'ignore' } });
    expect(settled.errorCount).toBe(0);
    expect(settled.positions.map((one) => one.delegationCode)).toEqual(['PHL', 'FJI']);
  });
  it('takes observers with a warning and no groups', async () => {
    const { positions, warnings, errors } = await run([
      header,
      ['EU', 'yes'],
      ['Holy See', 'no'],
      ['ASEAN', 'yes'],
    ]);
    expect(positions.map((one) => one.delegationCode)).toEqual(['EUE', 'VAT']);
    expect(warnings.map(({ field }) => field)).toEqual(['cells.A2', 'cells.A3']);
    expect(warnings[0]?.message).toContain('statement of the group');
    expect(messages(errors)).toEqual([expect.stringContaining('cells.A4: A4: “ASEAN” is a group.')]);
  });
  it('leaves out whoever is not in the room, and says who in it has no vote', async () => {
    const rows = [header, ['Fiji', 'yes'], ['Peru', 'no'], ['Norway', 'no']];
    const sheet = await readSheet(Buffer.from(writeCsv(rows)));
    const room = { FJI: 'voting', NOR: 'observer' } as const;
    const { positions, warnings, errors } = dryRun(sheet, {}, { asks, current: [], room });
    expect(positions.map((one) => one.delegationCode)).toEqual(['FJI', 'NOR']);
    expect(errors.map(({ field, code }) => [field, code])).toEqual([['cells.A3', 'outsideRoom']]);
    expect(warnings.map(({ field, code }) => [field, code])).toEqual([['cells.A4', 'observer']]);
  });
  it('refuses a state twice with different stances, at both rows', async () => {
    const { errors, positions } = await run([
      header,
      ['Fiji', 'yes', 'yes'],
      ['Peru', 'no'],
      ['FJI', 'no', 'yes'],
    ]);
    expect(messages(errors)).toEqual([
      'cells.B2: Fiji has another stance in B4 on the same ask. Leave one of them.',
      'cells.B4: Fiji has another stance in B2 on the same ask. Leave one of them.',
    ]);
    expect(positions.map((one) => `${one.column}${one.row}`)).toEqual(['C4', 'B3']);
  });
  it('warns of a state twice with the same stance, and the last counts', async () => {
    const { errorCount, warnings, positions } = await run([header, ['Burma', 'yes'], ['Myanmar', 'yes!']]);
    expect(errorCount).toBe(0);
    expect(messages(warnings)).toEqual([
      'cells.B2: Myanmar has the same stance in B3, which is the one that counts.',
    ]);
    expect(positions).toEqual([expect.objectContaining({ row: 3, confidence: 3 })]);
  });
  it('asks once for each unknown word and says how often it occurs', async () => {
    const rows = [header, ['Fiji', 'Ok with us', 'hmm'], ['Peru', 'ok  with us'], ['Chad', 'yes']];
    const result = await run(rows);
    expect(result.unknownWords).toEqual([
      { word: 'ok with us', count: 2, cells: ['B2', 'B3'] },
      { word: 'hmm', count: 1, cells: ['C2'] },
    ]);
    expect(messages(result.errors)[0]).toBe(
      'cells.B2: B2 says “Ok with us”. Say which stance that is, or empty the cell.',
    );
    const settled = await run(rows, { words: { 'ok with us': 'support', hmm: 'empty' } });
    expect(settled).toMatchObject({ errorCount: 0, emptyCells: 3 });
    expect(settled.positions).toHaveLength(3);
  });
  it('searches the names of all states for the first fifty unknown ones alone, because that takes long', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => [`Republic of Fijji ${row}`, 'yes']);
    const { unknownStates } = await run([['State', 'Suppression'], ...rows]);
    const suggested = unknownStates.map(({ candidates }) => candidates[0]?.code ?? '');
    expect(suggested).toEqual([...Array<string>(50).fill('FJI'), ...Array<string>(10).fill('')]);
  });
});

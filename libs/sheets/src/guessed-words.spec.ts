import { describe, expect, it } from '@jest/globals';
import { dryRun } from './dry-run.js';
import { readSheet } from './read-sheet.js';
import { ownWords, readStance } from './stance-words.js';
import { writeCsv } from './write-sheet.js';

const asks = [{ id: 'a1', key: 'suppression', title: 'Keep the clause', numbers: [] }];

describe('a word by which the keeper of a sheet only says a doubt', () => {
  it.each([
    '?',
    '???',
    '？',
    '؟',
    '❓',
    'unclear',
    'Not sure',
    'maybe',
    'peut-être',
    'tal vez',
    'maybe, privately',
  ])('is asked about, since %j says not whether the delegation or its keeper doubts', (text) => {
    expect(readStance(text)).toMatchObject({ kind: 'unknown' });
  });

  it('is what a person says that it is', () => {
    const own = ownWords({ '?': 'undecided', maybe: 'empty' });
    expect(readStance('?', own)).toMatchObject({ kind: 'position', stance: 'undecided', confidence: 1 });
    expect(readStance('Maybe', own)).toEqual({ kind: 'empty' });
  });

  it('still says how sure a word is beside it', () => {
    expect(readStance('yes?')).toMatchObject({ stance: 'support', confidence: 1 });
    expect(readStance('yes (not sure)')).toMatchObject({ stance: 'support', confidence: 1 });
  });
});

describe('a day without an hour in a sheet’s own column of dates', () => {
  async function read(...dates: string[]) {
    const rows = dates.map((date, at) => [['Fiji', 'Peru', 'Chad'][at]!, 'Keep the clause', 'support', date]);
    const header = ['Delegation', 'Ask', 'Stance', 'Occurred at'];
    const sheet = await readSheet(Buffer.from(writeCsv([header, ...rows])));
    const found = dryRun(sheet, {}, { asks, current: [], zone: 'America/New_York' });
    return found.warnings.map(({ field, code, params }) => ({ field, code, params }));
  }

  it('is told once, with how many cells are such days', async () => {
    expect(await read('2024-07-30 09:15', '2024-07-31', '5 Aug 2024')).toEqual([
      { field: 'cells.D3', code: 'dayAlone', params: { place: 'D3', text: '2024-07-31', count: 2 } },
    ]);
  });

  it('is not told of where each row says its hour, or none its day', async () => {
    expect(await read('2024-07-30 09:15', '2024-07-31T12:00', '')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { dryRun } from './dry-run.js';
import { readSheet } from './read-sheet.js';
import { writeCsv } from './write-sheet.js';

const asks = [{ id: 'a1', key: 'suppression', title: 'Keep the clause', numbers: ['6(2)'] }];

describe('rows that say the same of a state', () => {
  it('takes of rows with the same stance the one that was said last, wherever it stands', async () => {
    const said = (day: string, note: string) => [
      'FJI',
      'suppression',
      'support',
      day && `${day}T12:00:00Z`,
      note,
    ];
    const rows = [
      ['Delegation', 'Ask key', 'Stance', 'Occurred at', 'Note'],
      said('2024-08-01', 'early'),
      said('2024-08-08', 'late'),
      said('2024-08-08', 'late as well'),
      said('', 'when the sheet was brought'),
      said('2024-08-05', 'between'),
    ];
    const sheet = await readSheet(Buffer.from(writeCsv(rows)));
    const of = (occurredAt: string) =>
      dryRun(sheet, {}, { asks, current: [], occurredAt: new Date(occurredAt) });
    const early = of('2024-08-02T00:00:00Z');
    expect(early.positions).toEqual([expect.objectContaining({ row: 4, note: 'late as well' })]);
    expect(early.warnings.map(({ field, code }) => `${field} ${code}`)).toEqual(
      ['C2', 'C3', 'C5', 'C6'].map((place) => `cells.${place} sameStance`),
    );
    expect(of('2024-08-09T00:00:00Z').positions).toEqual([expect.objectContaining({ row: 5 })]);
  });
});

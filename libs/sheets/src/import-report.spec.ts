import { describe, expect, it } from '@jest/globals';
import { dryRun } from './dry-run.js';
import { importReport, keepable } from './import-report.js';
import { readSheet } from './read-sheet.js';
import { writeCsv } from './write-sheet.js';

const asks = [
  { id: 'a1', key: 'suppression', title: 'Keep the clause', numbers: [] },
  { id: 'a2', key: 'researchers', title: 'Protect researchers', numbers: [] },
];

async function checked(rows: string[][]) {
  const sheet = await readSheet(Buffer.from(writeCsv(rows)));
  return { sheet, run: dryRun(sheet, {}, { asks, current: [] }) };
}

describe('the report of an import', () => {
  it('is bounded, whatever the sheet', async () => {
    const rows = Array.from({ length: 1_900 }, (_, row) => [
      `Nowhere ${row}`,
      `word ${row}`,
      'x'.repeat(500),
    ]);
    const { sheet, run } = await checked([['State', 'Suppression', 'Researchers'], ...rows]);
    const report = importReport(sheet, run);
    expect(report.errorCount).toBe(1_900);
    expect(report.errors).toHaveLength(500);
    expect(report.unknownStates).toHaveLength(500);
    expect(report.sheet).toMatchObject({ rows: 1_901, columns: 3 });
    expect(report.sheet.preview).toHaveLength(10);
    expect(report.sheet.preview[1]?.texts[2]).toHaveLength(80);
    expect(JSON.stringify(report).length).toBeLessThan(500_000);
  });

  it('cuts no letter in halves', async () => {
    const { sheet, run } = await checked([
      ['State', 'Suppression'],
      ['Fiji', '😀'.repeat(100)],
    ]);
    expect(importReport(sheet, run).sheet.preview[1]?.texts[1]).toBe(`${'😀'.repeat(79)}…`);
  });
});

describe('what no error is about', () => {
  it('leaves out cells, rows and columns with one', async () => {
    const { run } = await checked([
      ['State', 'Suppression', 'Again [suppression]', 'Researchers'],
      ['Fiji', 'yes', '', 'yes'],
      ['Peru', '', 'no', 'hm'],
      ['Chad', 'yes', '', 'no'],
      ['Chad', '', '', 'yes'],
    ]);
    expect(run.positions.map(({ row, column }) => `${column}${row}`)).toEqual(['B2', 'D2', 'B4']);
  });
});

describe('texts that can be kept', () => {
  it('have no halves of letters and no zero, and it is said where there were some', async () => {
    const sheet = await readSheet(Buffer.from('State,Note\nFiji,fine 😀\n'));
    expect(keepable(sheet)).toBe(sheet);
    const odd = { ...sheet, rows: [{ row: 3, texts: ['', 'a\0b\ud800c😀'] }] };
    expect(keepable(odd)).toMatchObject({
      rows: [{ row: 3, texts: ['', 'a\ufffdb\ufffdc😀'] }],
      warnings: [{ field: 'file', message: expect.stringContaining('first in B3.') }],
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ImportReportDto, UnderstoodWordDto } from '#libs/client';
import { reportLines } from './report-lines.js';

const word = (word: string, meaning: UnderstoodWordDto['meaning'], one: Partial<UnderstoodWordDto> = {}) =>
  ({ word, meaning, confidence: null, decided: false, count: 1, cells: ['B2'], ...one }) as UnderstoodWordDto;

function report(understoodWords: UnderstoodWordDto[]): string[] {
  const none = { columns: [], summary: [], ignoredRows: [], warnings: [], errors: [] };
  return reportLines({
    ...none,
    ...{ understoodWords, warningCount: 0, errorCount: 0, leftOut: { cells: 0, rows: [] } },
    ...{ sheet: { described: 'CSV' }, totals: { positions: 0, new: 0, changed: 0, same: 0 } },
  } as unknown as ImportReportDto);
}

describe('the words of a sheet in the report of a terminal', () => {
  it('are all told, those of one stance side by side with how sure they are', () => {
    const lines = report([
      word('none', 'empty'),
      word('yes', 'support', { count: 3 }),
      word('no', 'oppose'),
      word('strong yes', 'support', { confidence: 3 }),
      word('hmm', 'undecided', { decided: true }),
    ]);
    expect(lines.slice(4)).toEqual([
      'Read as saying nothing: “none” (1). Overrule it with --word "none=…".',
      '',
      'Read as a stance; overrule a word with --word:',
      '  support: “yes” (3), “strong yes” (1, certain)',
      '  oppose: “no” (1)',
    ]);
  });

  it('are left out where none was read', () => {
    expect(report([]).join('\n')).not.toContain('Read as');
  });
});

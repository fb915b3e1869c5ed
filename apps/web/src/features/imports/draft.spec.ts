import type { ImportDto } from '../../kernel/api/client.js';
import { fromDisk, pasted, typeOf } from './upload-sheet.js';
import { wallOfDay } from './moment.js';
import { chosen, countOf, EMPTY_DRAFT, requestOf } from './draft.js';

const sheet = {
  mapping: { columns: { C: 'ask-1', D: 'note' }, words: { hm: 'undecided' } },
  options: {
    zone: 'America/New_York',
    occurredAt: { venue: { wall: '2024-08-05T10:41' } },
  },
} as unknown as ImportDto;

describe('decisions about a sheet', () => {
  it('stand over earlier ones, which are sent along and can be forgotten', () => {
    const draft = { ...EMPTY_DRAFT, columns: { D: '', E: 'ignore' } };
    expect(chosen(draft, sheet.mapping, 'columns', 'C')).toBe('ask-1');
    expect(chosen(draft, sheet.mapping, 'columns', 'D')).toBe('');
    expect(requestOf(draft, sheet)).toEqual({ mapping: { columns: { C: 'ask-1', E: 'ignore' } } });
    expect(countOf(draft)).toBe(2);
  });

  it('leave rows out, and have them read again', () => {
    const out = { ...EMPTY_DRAFT, rows: { '12': 'ignore' } };
    expect(countOf(out)).toBe(1);
    expect(requestOf(out, sheet)).toEqual({ mapping: { rows: { '12': 'ignore' } } });
    const before = { ...sheet, mapping: { rows: { '7': 'ignore', '12': 'ignore' } } };
    expect(requestOf({ ...EMPTY_DRAFT, rows: { '12': '' } }, before)).toEqual({
      mapping: { rows: { '7': 'ignore' } },
    });
  });

  it('leave everything else as it was', () => {
    expect(requestOf(EMPTY_DRAFT, sheet)).toEqual({});
    expect(countOf(EMPTY_DRAFT)).toBe(0);
  });

  it('go back to what the program finds', () => {
    expect(requestOf({ ...EMPTY_DRAFT, headerRow: '', stateColumn: '' }, sheet)).toEqual({
      mapping: { headerRow: null, stateColumn: null },
    });
    expect(requestOf({ ...EMPTY_DRAFT, headerRow: '2' }, sheet)).toEqual({ mapping: { headerRow: 2 } });
  });

  it('state when it was said on the clock of the zone', () => {
    expect(requestOf({ ...EMPTY_DRAFT, wall: '2024-08-05T09:00' }, sheet)).toEqual({
      options: { occurredAt: '2024-08-05T13:00:00.000Z' },
    });
    const elsewhere = { ...EMPTY_DRAFT, options: { zone: 'Asia/Bangkok' as const } };
    expect(requestOf(elsewhere, sheet)).toEqual({
      options: { zone: 'Asia/Bangkok', occurredAt: '2024-08-05T03:41:00.000Z' },
    });
  });
});

it('a day alone is its noon on the clock of the place, or its beginning while noon lies ahead', () => {
  const evening = Date.parse('2024-08-06T01:30:00Z');
  expect(wallOfDay(evening, 'America/New_York', evening)).toBe('2024-08-05T12:00');
  expect(wallOfDay(evening, 'Asia/Bangkok', evening)).toBe('2024-08-06T00:00');
});

it('nothing is said of when a sheet was said until somebody says it', () => {
  const undated = { ...sheet, options: { ...sheet.options, occurredAt: null } };
  expect(requestOf({ ...EMPTY_DRAFT, options: { zone: 'Asia/Bangkok' as const } }, undated)).toEqual({
    options: { zone: 'Asia/Bangkok' },
  });
});

it('what was copied has no day of its own, and a file has', () => {
  expect(pasted('a', 'a.csv')).not.toHaveProperty('changedAt');
  expect(fromDisk(new File(['a'], 'a.csv', { lastModified: 1_722_945_600_000 })).changedAt).toBe(
    '2024-08-06T12:00:00.000Z',
  );
});

it('a file is sent as what its name says, and as CSV when that says nothing', () => {
  expect(typeOf('Positions.XLSX')).toContain('spreadsheetml');
  expect(typeOf('positions.ods')).toContain('opendocument');
  expect(typeOf('positions.tsv')).toBe('text/csv');
  expect(typeOf('pasted')).toBe('text/csv');
});

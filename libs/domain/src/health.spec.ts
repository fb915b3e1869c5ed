import { describe, expect, it } from '@jest/globals';
import { backupAge } from './health.js';

const NOW = new Date('2026-11-29T12:00:00Z');

describe('the age of the last backup', () => {
  it.each([
    ['2026-11-29T11:00:00Z', 'backupRecent', 0],
    ['2026-11-27T12:00:01Z', 'backupRecent', 1],
    ['2026-11-27T12:00:00Z', 'backupOld', 2],
    ['2026-10-30T12:00:00Z', 'backupOld', 30],
    // Noted by a machine whose clock is ahead.
    ['2026-11-29T12:03:00Z', 'backupRecent', 0],
  ])('is of concern from the second day on: %s', (at, code, days) => {
    expect(backupAge(new Date(at), NOW)).toEqual({ code, days });
  });

  it('is unknown where none was ever noted', () => {
    expect(backupAge(null, NOW)).toEqual({ code: 'backupUnknown', days: 0 });
  });
});

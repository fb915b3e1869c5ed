import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addIsoWeeks,
  clockMinutes,
  daysBetween,
  isClock,
  isIsoWeek,
  isLocalDate,
  isoWeek,
  isoWeekday,
  isoWeekStart,
} from './calendar.js';

const DAY = 86_400_000;
const first = Date.parse('2024-01-01') / DAY;
const date = fc
  .integer({ min: first, max: Date.parse('2036-12-31') / DAY })
  .map((day) => new Date(day * DAY).toISOString().slice(0, 10));

describe('dates', () => {
  it.each(['2024-02-29', '2000-02-29', '0000-01-01', '0099-12-31', '9999-12-31'])('takes %s', (text) =>
    expect(isLocalDate(text)).toBe(true),
  );
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-1-1',
    '24-01-01',
    '',
    null,
    20240101,
  ])('refuses %p', (text) => expect(isLocalDate(text)).toBe(false));
  it('takes and refuses times of day', () => {
    expect(['00:00', '23:59', '24:00', '9:00', '09:60', '09:00:00', ''].map(isClock)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(clockMinutes('07:30')).toBe(450);
  });
});

describe('addDays', () => {
  it('crosses months, leap days and years, and keeps the hour of a wall', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('2026-03-28T02:30', 1)).toBe('2026-03-29T02:30');
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
  });
  it('refuses what is no date, no whole number or beyond the year 9999', () => {
    expect(() => addDays('2024-02-30', 1)).toThrow('not a date in the calendar');
    expect(() => addDays('2024-02-01T25:00', 1)).toThrow('neither a date nor a local time');
    expect(() => addDays('2024-02-01', 1.5)).toThrow('whole');
    expect(() => addDays('9999-12-31', 1)).toThrow('0000 to 9999');
    expect(() => addDays('2024-01-01', Number.MAX_SAFE_INTEGER)).toThrow('0000 to 9999');
  });
  it('is undone by its opposite and counted by daysBetween', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days);
        expect(addDays(to, -days)).toBe(from);
        expect(daysBetween(from, to)).toBe(days === 0 ? 0 : days);
      }),
    );
  });
});

describe('weeks', () => {
  it.each([
    ['2024-08-09', 5, '2024-W32'],
    ['2026-01-01', 4, '2026-W01'],
    ['2027-01-01', 5, '2026-W53'],
    ['2024-12-30', 1, '2025-W01'],
    ['2023-01-01', 7, '2022-W52'],
    ['2021-01-03T23:59', 7, '2020-W53'],
    ['1969-12-31', 3, '1970-W01'],
  ])('%s is day %d of %s', (day, weekday, week) => {
    expect(isoWeekday(day)).toBe(weekday);
    expect(isoWeek(day)).toBe(week);
  });
  it('knows weeks that exist', () => {
    expect(
      ['2026-W53', '2024-W01', '2025-W53', '2024-W00', '2024-W54', '2024-32', ''].map(isIsoWeek),
    ).toEqual([true, true, false, false, false, false, false]);
    expect(() => isoWeekStart('2025-W53')).toThrow('not an ISO week');
  });
  it('starts each week on a Monday and holds seven days of it', () => {
    fc.assert(
      fc.property(date, (day) => {
        const monday = isoWeekStart(isoWeek(day));
        expect(isoWeekday(monday)).toBe(1);
        expect(addDays(monday, isoWeekday(day) - 1)).toBe(day);
        expect(addIsoWeeks(isoWeek(day), 1)).toBe(isoWeek(addDays(day, 7)));
        expect(addIsoWeeks(isoWeek(day), 1) > isoWeek(day)).toBe(true);
      }),
    );
  });
});

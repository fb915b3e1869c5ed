import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isoWeekday } from './calendar.js';
import { nextRecurrences, recurrenceDates, type Recurrence } from './recurrence.js';

const weekly = (weekdays: number[], more: Partial<Recurrence> = {}): Recurrence => ({
  ...{ unit: 'week', every: 1, weekdays, startsOn: '2024-08-05', untilOn: null },
  ...more,
});
const monthly = (startsOn: string, every = 1): Recurrence => ({
  ...{ unit: 'month', every, weekdays: [], startsOn, untilOn: null },
});

describe('days on which something comes again', () => {
  it.each<[string, Recurrence, string[]]>([
    ['Mondays and Thursdays', weekly([1, 4]), ['2024-08-05', '2024-08-08', '2024-08-12']],
    ['from the middle of a week', weekly([1, 4], { startsOn: '2024-08-07' }), ['2024-08-08', '2024-08-12', '2024-08-15']],
    // The other week is counted from that of the first day, not from the first Monday.
    ['every second week', weekly([1, 4], { every: 2, startsOn: '2024-08-07' }), ['2024-08-08', '2024-08-19', '2024-08-22']],
    ['until a day, that day included', weekly([1], { untilOn: '2024-08-12' }), ['2024-08-05', '2024-08-12']],
    ['on the first of the month', monthly('2024-08-01'), ['2024-08-01', '2024-09-01', '2024-10-01']],
    ['on the 15th', monthly('2024-08-15'), ['2024-08-15', '2024-09-15', '2024-10-15']],
    ['on the 31st, or a month’s last day', monthly('2024-08-31'), ['2024-08-31', '2024-09-30', '2024-10-31']],
    ['every third month', monthly('2024-11-30', 3), ['2024-11-30', '2025-02-28', '2025-05-30']],
    ['before it begins', weekly([1], { untilOn: '2024-08-04' }), []],
  ])('are right: %s', (_, rule, dates) => {
    expect(nextRecurrences(rule, '2024-01-01', 3)).toEqual(dates);
  }); // prettier-ignore

  it('are the same however the time is cut into pieces', () => {
    const rule = fc.record({
      unit: fc.constantFrom('week' as const, 'month' as const),
      every: fc.integer({ min: 1, max: 12 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      startsOn: fc.integer({ min: 0, max: 800 }).map((days) => addDays('2024-01-01', days)),
      untilOn: fc.option(fc.integer({ min: 0, max: 800 }).map((days) => addDays('2024-01-01', days))),
    });
    fc.assert(
      fc.property(rule, fc.integer({ min: 0, max: 800 }), (one, cut) => {
        const middle = addDays('2024-01-01', cut);
        const whole = recurrenceDates(one, '2024-01-01', '2026-12-31');
        expect([
          ...recurrenceDates(one, '2024-01-01', middle),
          ...recurrenceDates(one, addDays(middle, 1), '2026-12-31'),
        ]).toEqual(whole);
        expect(new Set(whole).size).toBe(whole.length);
        const fits = (date: string) => one.unit === 'month' || one.weekdays.includes(isoWeekday(date));
        expect(whole.filter((date) => !fits(date))).toEqual([]);
      }),
    );
  });
});

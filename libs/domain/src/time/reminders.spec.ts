import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lastAllowed, nextAllowed, quietPeriodAt, type QuietHours } from './quiet-hours.js';
import {
  atOnce,
  checkReminderRule,
  reminderInstant,
  shortNoticeInstant,
  type ReminderRule,
} from './reminders.js';
import { toInstant, toWall } from './walls.js';
import { canonicalZones } from './zones.js';

const at = (iso: string): Date => new Date(iso);
const MINUTE = 60_000;
const before = (minutes: number): ReminderRule => ({ type: 'before', minutes });
const morning = (clock = '09:00', daysBefore = 0): ReminderRule => ({
  type: 'morning',
  at: clock,
  daysBefore,
});
const BANGKOK = 'Asia/Bangkok';
const closing = at('2024-08-09T22:00Z');
const localTime = (rule: ReminderRule, deadline: Date, zone: string, urgent = false): string =>
  toWall(reminderInstant(rule, deadline, zone, undefined, urgent), zone);

const zone = fc.constantFrom(...canonicalZones());
const deadlines = fc
  .integer({ min: Date.parse('2026-01-01') / 1000, max: Date.parse('2037-01-01') / 1000 })
  .map((seconds) => new Date(seconds * 1000));
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const rule: fc.Arbitrary<ReminderRule> = fc.oneof(
  fc.record({ type: fc.constant('before' as const), minutes: fc.integer({ min: 1, max: 60 * 1440 }) }),
  fc.record({ type: fc.constant('before' as const), minutes: fc.integer({ min: 1, max: 2880 }) }),
  fc.record({ type: fc.constant('morning' as const), at: clock, daysBefore: fc.nat(30) }),
);
const quietHours: fc.Arbitrary<QuietHours | null> = fc.oneof(
  fc.constant(null),
  fc.constant({ from: '22:00', until: '07:00' }),
  fc.tuple(fc.nat(23), fc.integer({ min: 0, max: 19 })).map(([from, length]) => ({
    from: `${String(from).padStart(2, '0')}:30`,
    until: `${String((from + length) % 24).padStart(2, '0')}:30`,
  })),
);
const isQuiet = (wall: string, quiet: QuietHours | null): boolean => {
  if (!quiet) return false;
  const { from, until } = quiet;
  const time = wall.slice(11);
  return from <= until ? from <= time && time < until : time >= from || time < until;
};

describe('reminders of the session close, Friday 18:00 in New York', () => {
  it('comes at 09:00 on Friday in Bangkok, where the deadline is Saturday 05:00', () => {
    expect(localTime(morning(), closing, BANGKOK)).toBe('2024-08-09T09:00');
  });
  it('comes at 09:00 on Friday in New York, and on Thursday in Vienna only if the day before is asked for', () => {
    expect(localTime(morning(), closing, 'America/New_York')).toBe('2024-08-09T09:00');
    expect(localTime(morning(), closing, 'Europe/Vienna')).toBe('2024-08-09T09:00');
    expect(localTime(morning('09:00', 2), closing, 'Europe/Vienna')).toBe('2024-08-08T09:00');
  });
  it('counts days before from the recipient’s own date of the deadline', () => {
    expect(localTime(morning('09:00', 1), closing, BANGKOK)).toBe('2024-08-09T09:00');
    expect(localTime(morning('09:00', 1), closing, 'America/New_York')).toBe('2024-08-08T09:00');
  });
  it('comes the day before when the deadline is at that very hour, on the day a minute later', () => {
    expect(localTime(morning(), at('2024-08-09T02:00Z'), BANGKOK)).toBe('2024-08-08T09:00');
    expect(localTime(morning(), at('2024-08-09T02:01Z'), BANGKOK)).toBe('2024-08-09T09:00');
  });
  it('counts exact hours, whatever the clocks do', () => {
    expect(reminderInstant(before(24 * 60), at('2026-03-29T12:00Z'), 'Europe/Vienna')).toEqual(
      at('2026-03-28T12:00Z'),
    );
    expect(localTime(before(24 * 60), at('2026-03-29T12:00Z'), 'Europe/Vienna')).toBe('2026-03-28T13:00');
  });
});

describe('quiet hours', () => {
  it('puts a mail off to 07:00 when that is before the deadline', () => {
    // Due Friday 05:00 in Bangkok, the deadline is a day later.
    expect(localTime(before(24 * 60), closing, BANGKOK)).toBe('2024-08-09T07:00');
  });
  it('brings it forward to 21:59 when it is not', () => {
    expect(localTime(before(60), closing, BANGKOK)).toBe('2024-08-09T21:59');
    expect(localTime(before(60), at('2024-08-10T00:00Z'), BANGKOK)).toBe('2024-08-09T21:59');
    expect(localTime(before(60), at('2024-08-10T00:01Z'), BANGKOK)).toBe('2024-08-10T07:00');
  });
  it('is ignored by an urgent mail', () => {
    expect(localTime(before(60), closing, BANGKOK, true)).toBe('2024-08-10T04:00');
    expect(localTime(before(24 * 60), closing, BANGKOK, true)).toBe('2024-08-09T05:00');
  });
  it('is half-open: 22:00 is inside, 07:00 is not', () => {
    const inside = (wall: string): boolean =>
      quietPeriodAt(toInstant(wall, BANGKOK).instant, BANGKOK) !== undefined;
    expect(['21:59', '22:00', '00:00', '06:59', '07:00'].map((time) => inside(`2024-08-09T${time}`))).toEqual(
      [false, true, true, true, false],
    );
  });
  it('may lie within one day, be none at all, but not fill it', () => {
    const noon: QuietHours = { from: '12:00', until: '14:00' };
    expect(nextAllowed(at('2024-08-09T12:30Z'), 'UTC', noon)).toEqual(at('2024-08-09T14:00Z'));
    expect(lastAllowed(at('2024-08-09T12:30:30Z'), 'UTC', noon)).toEqual(at('2024-08-09T11:59Z'));
    const never = { from: '07:00', until: '07:00' };
    expect(nextAllowed(closing, BANGKOK, never)).toEqual(closing);
    expect(nextAllowed(closing, BANGKOK, null)).toEqual(closing);
    expect(() => nextAllowed(closing, BANGKOK, { from: '07:00', until: '06:00' })).toThrow(
      'at most 20 hours',
    );
    expect(() => nextAllowed(closing, BANGKOK, { from: '7', until: '06:00' })).toThrow('not a time of day');
  });
  it('leaves other mail alone by day and holds it by night', () => {
    expect(nextAllowed(at('2024-08-09T08:00:30Z'), BANGKOK)).toEqual(at('2024-08-09T08:00:30Z'));
    expect(nextAllowed(at('2024-08-09T16:00:30Z'), BANGKOK)).toEqual(at('2024-08-10T00:00Z'));
  });
  it('lasts until the second 01:30 on a night when it comes twice', () => {
    const quiet = { from: '22:00', until: '01:30' };
    expect(nextAllowed(at('2026-11-01T05:45Z'), 'America/New_York', quiet)).toEqual(at('2026-11-01T06:30Z'));
  });
  it('copes with the day that Samoa skipped', () => {
    expect(toWall(nextAllowed(at('2011-12-30T09:00Z'), 'Pacific/Apia'), 'Pacific/Apia')).toBe(
      '2011-12-31T07:00',
    );
    const noonAfter = toInstant('2011-12-31T06:00', 'Pacific/Apia').instant;
    expect(toWall(lastAllowed(noonAfter, 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-29T21:59');
  });
  it('holds for every zone and hour: what comes out is allowed, whole, and the nearest', () => {
    fc.assert(
      fc.property(zone, deadlines, quietHours, (name, instant, quiet) => {
        const [next, last] = [nextAllowed(instant, name, quiet), lastAllowed(instant, name, quiet)];
        expect(next.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(last.getTime()).toBeLessThanOrEqual(instant.getTime());
        for (const found of [next, last]) {
          expect(quietPeriodAt(found, name, quiet)).toBeUndefined();
          expect(isQuiet(toWall(found, name), quiet)).toBe(false);
        }
        const waited = quietPeriodAt(new Date(next.getTime() - 1), name, quiet) !== undefined;
        expect(next.getTime() === instant.getTime() || waited).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('reminders by properties', () => {
  it('are always before the deadline, whole minutes, and never in quiet hours unless urgent', () => {
    fc.assert(
      fc.property(rule, deadlines, zone, quietHours, fc.boolean(), (given, deadline, name, quiet, urgent) => {
        const found = reminderInstant(given, deadline, name, quiet, urgent);
        expect(found.getTime()).toBeLessThan(deadline.getTime());
        expect(found.getTime() % MINUTE).toBe(0);
        expect(!urgent && isQuiet(toWall(found, name), quiet)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
  it('never go back when the deadline is put off', () => {
    fc.assert(
      fc.property(
        rule,
        deadlines,
        fc.oneof(fc.nat(200_000), fc.nat(3000)),
        zone,
        quietHours,
        fc.boolean(),
        (given, deadline, more, name, quiet, urgent) => {
          const first = reminderInstant(given, deadline, name, quiet, urgent);
          const second = reminderInstant(
            given,
            new Date(deadline.getTime() + more * 1000),
            name,
            quiet,
            urgent,
          );
          expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime());
        },
      ),
      { numRuns: 2000 },
    );
  });
  it('never go back when the rule moves closer to the deadline', () => {
    const count = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(
        deadlines,
        count,
        fc.nat(2000),
        fc.nat(9),
        clock,
        zone,
        (deadline, minutes, more, days, hour, name) => {
          const far = reminderInstant(before(minutes + more), deadline, name).getTime();
          expect(reminderInstant(before(minutes), deadline, name).getTime()).toBeGreaterThanOrEqual(far);
          const earlier = reminderInstant(morning(hour, days + 1), deadline, name).getTime();
          expect(reminderInstant(morning(hour, days), deadline, name).getTime()).toBeGreaterThanOrEqual(
            earlier,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('come at the hour asked for in every zone, on a day or the day before', () => {
    fc.assert(
      fc.property(deadlines, zone, (deadline, name) => {
        const wall = localTime(morning(), deadline, name);
        expect(wall.slice(11)).toBe('09:00');
        expect(deadline.getTime() - toInstant(wall, name).instant.getTime()).toBeLessThanOrEqual(
          26 * 60 * MINUTE,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('checkReminderRule', () => {
  it.each([
    [before(0), 'from 1'],
    [before(1.5), 'whole number'],
    [before(Number.NaN), 'whole number'],
    [before(1e9), 'from 1'],
    [morning('25:00'), 'time of day'],
    [morning('09:00', -1), 'from 0'],
    [morning('09:00', 99_999), 'from 0'],
  ])('refuses %j', (given, message) => expect(() => checkReminderRule(given)).toThrow(message));
});

describe('What was given at short notice', () => {
  it.each([
    ['an hour before', '2024-08-05T15:00', '2024-08-06T09:00', '2024-08-06T08:00'],
    [
      'half-way where less than two hours are left',
      '2024-08-05T17:00',
      '2024-08-05T18:00',
      '2024-08-05T17:30',
    ],
    ['when the night ends, if that is in time', '2024-08-05T23:00', '2024-08-06T07:30', '2024-08-06T07:00'],
    [
      'before the night, if that is after it was given',
      '2024-08-05T20:00',
      '2024-08-06T06:00',
      '2024-08-05T21:59',
    ],
    ['not at all, where there is only night', '2024-08-05T23:00', '2024-08-06T06:00', null],
  ])('is brought back to mind %s', (_, since, due, wall) => {
    const instant = (local: string) => toInstant(local, BANGKOK).instant;
    expect(shortNoticeInstant(instant(since), instant(due), BANGKOK)).toEqual(wall && instant(wall));
  });

  it('comes after it was given, before it is due and never at night, in every zone', () => {
    fc.assert(
      fc.property(deadlines, fc.integer({ min: 1, max: 3000 }), zone, (since, minutes, name) => {
        const due = new Date(since.getTime() + minutes * MINUTE);
        const instant = shortNoticeInstant(since, due, name);
        if (instant === null) return;
        expect(instant > since && instant < due).toBe(true);
        expect(quietPeriodAt(instant, name)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('goes at once by day, in the morning by night, and not at all when that is too late', () => {
    const [night, morningAfter] = [at('2024-08-05T16:00Z'), at('2024-08-06T00:00Z')];
    expect(atOnce(at('2024-08-05T10:00Z'), closing, BANGKOK)).toEqual(at('2024-08-05T10:00Z'));
    expect(atOnce(night, closing, BANGKOK)).toEqual(morningAfter);
    expect(atOnce(night, morningAfter, BANGKOK)).toBeNull();
  });
});

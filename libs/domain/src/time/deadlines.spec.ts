import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from './calendar.js';
import {
  checkSession,
  deriveDeadline,
  moveSession,
  type RelativeSchedule,
  type SessionTimes,
} from './deadlines.js';
import { toWall } from './walls.js';
import { canonicalZones, zoneDataVersion } from './zones.js';

const session = (opens: string, closes: string, zone: string): SessionTimes => ({
  opensWall: `${opens}T10:00`,
  closesWall: `${closes}T18:00`,
  zone,
});
const VIENNA = 'Europe/Vienna';
const NEW_YORK = 'America/New_York';
const relative = (given: Partial<RelativeSchedule>): RelativeSchedule => ({
  type: 'relative',
  anchor: 'session_open',
  offsetDays: 0,
  at: null,
  offsetMinutes: 0,
  zone: NEW_YORK,
  ...given,
});

describe('the eight real deadlines, stated relative to their sessions', () => {
  const rows: [
    name: string,
    SessionTimes,
    Partial<RelativeSchedule>,
    utc: string,
    vienna: string,
    bangkok: string,
  ][] = [
    [
      '2nd intersessional',
      session('2022-06-13', '2022-06-14', VIENNA),
      { offsetDays: -3 },
      '2022-06-10T22:00Z',
      '2022-06-11T00:00',
      '2022-06-11T05:00',
    ],
    [
      '4th session',
      session('2023-01-09', '2023-01-20', VIENNA),
      { offsetDays: -3 },
      '2023-01-06T23:00Z',
      '2023-01-07T00:00',
      '2023-01-07T06:00',
    ],
    [
      '5th session',
      session('2023-04-11', '2023-04-21', VIENNA),
      { offsetDays: -5 },
      '2023-04-06T22:00Z',
      '2023-04-07T00:00',
      '2023-04-07T05:00',
    ],
    [
      '6th session, other NGOs',
      session('2023-08-21', '2023-09-01', NEW_YORK),
      { offsetDays: -7 },
      '2023-08-14T22:00Z',
      '2023-08-15T00:00',
      '2023-08-15T05:00',
    ],
    [
      '6th session, all',
      session('2023-08-21', '2023-09-01', NEW_YORK),
      { offsetDays: -3 },
      '2023-08-18T22:00Z',
      '2023-08-19T00:00',
      '2023-08-19T05:00',
    ],
    [
      'concluding, other NGOs',
      session('2024-01-29', '2024-02-09', NEW_YORK),
      { offsetDays: -7 },
      '2024-01-22T23:00Z',
      '2024-01-23T00:00',
      '2024-01-23T06:00',
    ],
    [
      'concluding, all',
      session('2024-01-29', '2024-02-09', NEW_YORK),
      { offsetDays: -3 },
      '2024-01-26T23:00Z',
      '2024-01-27T00:00',
      '2024-01-27T06:00',
    ],
    [
      'session close',
      session('2024-07-29', '2024-08-09', NEW_YORK),
      { anchor: 'session_close' },
      '2024-08-09T22:00Z',
      '2024-08-10T00:00',
      '2024-08-10T05:00',
    ],
  ];

  it.each(rows)('%s', (_name, times, given, utc, vienna, bangkok) => {
    const found = deriveDeadline(relative({ at: '18:00', ...given }), times);
    expect(found).toMatchObject({ instant: new Date(utc), kind: 'exact', zone: NEW_YORK, zoneDataVersion });
    expect(found.wall.slice(11)).toBe('18:00');
    expect(toWall(found.instant, VIENNA)).toBe(vienna);
    expect(toWall(found.instant, 'Asia/Bangkok')).toBe(bangkok);
    const stated = { type: 'absolute', wall: found.wall, zone: NEW_YORK } as const;
    expect(deriveDeadline(stated)).toEqual(found);
  });
});

describe('deriveDeadline', () => {
  const march = session('2022-03-21', '2022-03-25', VIENNA);

  it('counts days on the calendar of the venue, not of the deadline', () => {
    const early = { ...march, opensWall: '2022-03-21T01:00' };
    expect(deriveDeadline(relative({ at: '18:00', offsetDays: -1 }), early).wall).toBe('2022-03-20T18:00');
  });

  it('counts exact minutes from the instant, across a change of the clocks', () => {
    const found = deriveDeadline(
      relative({ offsetMinutes: 4 * 1440, zone: VIENNA, anchor: 'session_close' }),
      march,
    );
    expect(found.wall).toBe('2022-03-29T19:00');
    expect(deriveDeadline(relative({}), march)).toMatchObject({ wall: '2022-03-21T05:00', kind: 'exact' });
  });

  it('puts an hour in a gap at its end and says so; takes the earlier of two', () => {
    const gap = { type: 'absolute', wall: '2026-03-29T02:30', zone: VIENNA } as const;
    expect(deriveDeadline(gap)).toMatchObject({ wall: '2026-03-29T03:00', kind: 'gap' });
    const overlap = { type: 'absolute', wall: '2026-11-01T01:30', zone: NEW_YORK } as const;
    expect(deriveDeadline(overlap)).toMatchObject({
      instant: new Date('2026-11-01T05:30Z'),
      kind: 'overlap',
    });
  });

  it('keeps the instant of an exact offset that lands on the later of two hours', () => {
    const night = { opensWall: '2026-11-01T01:30', closesWall: '2026-11-01T18:00', zone: NEW_YORK };
    const found = deriveDeadline(relative({ offsetMinutes: 60 }), night);
    expect(found).toMatchObject({
      wall: '2026-11-01T01:30',
      instant: new Date('2026-11-01T06:30Z'),
      kind: 'overlap',
    });
  });

  it.each([
    [relative({ at: '18:00' }), undefined, 'needs the session'],
    [relative({ at: '18:00', offsetMinutes: 5 }), march, 'not both'],
    [relative({ offsetDays: -3 }), march, 'needs a time of day'],
    [relative({ offsetDays: 0.5, at: '18:00' }), march, 'whole number'],
    [relative({ offsetMinutes: 1e9 }), march, 'ten years'],
    [relative({ at: '6pm' }), march, 'not a time of day'],
    [relative({ zone: 'New York' }), march, 'not a time zone'],
    [relative({}), { ...march, closesWall: march.opensWall }, 'close after it opens'],
    [relative({}), { ...march, opensWall: '2022-02-30T10:00' }, 'of the form'],
    [relative({}), { ...march, zone: 'Wien' }, 'not a time zone'],
    [{ type: 'absolute', wall: '2026-02-30T10:00', zone: VIENNA } as const, undefined, 'not a local time'],
  ])('refuses %#', (schedule, times, message) => {
    expect(() => deriveDeadline(schedule, times)).toThrow(message);
  });
});

describe('moveSession', () => {
  const planned = session('2022-01-17', '2022-01-28', NEW_YORK);

  it('moves the first session as it was moved in 2022, keeping hours and length', () => {
    const moved = moveSession(planned, { opensOn: '2022-02-28' });
    expect(moved).toEqual({ opensWall: '2022-02-28T10:00', closesWall: '2022-03-11T18:00', zone: NEW_YORK });
    expect(moveSession(planned, { days: 42 })).toEqual(moved);
    expect(moveSession(moved, { days: -42 })).toEqual(planned);
  });

  it('takes deadlines along at the hour they were stated for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...canonicalZones()),
        fc.constantFrom(...canonicalZones()),
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: -60, max: 60 }),
        (venue, zone, days, offsetDays) => {
          const before = session('2027-03-01', '2027-03-12', venue);
          const schedule = relative({ zone, offsetDays, at: '12:00' });
          const from = deriveDeadline(schedule, before);
          const to = deriveDeadline(schedule, moveSession(before, { days }));
          expect(to.wall).toBe(addDays(from.wall, days));
          expect(daysBetween(from.wall, to.wall) - days).toBe(0);
        },
      ),
    );
  });

  it('refuses a shift that is no number of days, and a date that is none', () => {
    expect(() => moveSession(planned, { days: 1.5 })).toThrow('whole number');
    expect(() => moveSession(planned, { days: 99_999 })).toThrow('ten years');
    expect(() => moveSession(planned, { opensOn: '2022-02-30' })).toThrow('YYYY-MM-DD');
    expect(() => checkSession({ ...planned, closesWall: '2022-01-17T09:00' })).toThrow('close after');
  });
});

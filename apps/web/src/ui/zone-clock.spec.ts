import { offsetMinutes, toInstant, transitionsBetween } from '#libs/domain';
import { instantOf, inWords, nextAt, readingAt, wallAt } from './zone-clock.js';

const NEW_YORK = 'America/New_York';
const BANGKOK = 'Asia/Bangkok';

describe('a wall time in a zone', () => {
  it('is told from an instant on each clock', () => {
    const instant = Date.parse('2024-08-06T22:00:00Z');
    expect(wallAt(instant, NEW_YORK)).toBe('2024-08-06T18:00');
    expect(wallAt(instant, BANGKOK)).toBe('2024-08-07T05:00');
  });

  it('gives its instant back, in summer and in winter', () => {
    expect(new Date(instantOf('2024-08-06T18:00', NEW_YORK)).toISOString()).toBe('2024-08-06T22:00:00.000Z');
    expect(new Date(instantOf('2024-12-06T18:00', NEW_YORK)).toISOString()).toBe('2024-12-06T23:00:00.000Z');
  });

  it('means the earlier of an hour that comes twice', () => {
    expect(new Date(instantOf('2024-11-03T01:30', NEW_YORK)).toISOString()).toBe('2024-11-03T05:30:00.000Z');
  });

  it('of a skipped hour gives the first instant after the gap', () => {
    expect(new Date(instantOf('2024-03-10T02:30', NEW_YORK)).toISOString()).toBe('2024-03-10T07:00:00.000Z');
    expect(new Date(instantOf('2011-12-30T12:00', 'Pacific/Apia')).toISOString()).toBe(
      '2011-12-30T10:00:00.000Z',
    );
  });

  it.each([
    NEW_YORK,
    BANGKOK,
    'Europe/Vienna',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'America/Santiago',
    'UTC',
  ])('means in %s what it means on the server, around every change of the clocks', (zone) => {
    const changes = transitionsBetween(zone, new Date('2022-01-01'), new Date('2026-01-01'));
    const days = changes.length > 0 ? changes.map(({ at }) => at.getTime()) : [Date.parse('2024-08-06')];
    for (const day of days) {
      for (let minutes = -200; minutes <= 200; minutes += 10) {
        const wall = new Date(day + offsetMinutes(zone, new Date(day)) * 60_000 + minutes * 60_000)
          .toISOString()
          .slice(0, 16);
        expect([wall, instantOf(wall, zone)]).toEqual([wall, toInstant(wall, zone).instant.getTime()]);
      }
    }
  });

  it('is no number when it is no time', () => {
    expect(instantOf('soon', NEW_YORK)).toBeNaN();
    expect(instantOf('', NEW_YORK)).toBeNaN();
  });
});

describe('the next time a clock shows an hour', () => {
  const now = Date.parse('2024-08-05T14:46:00Z');

  it('is today when there is time left', () => {
    expect(nextAt('18:00', NEW_YORK, now)).toBe('2024-08-05T18:00');
  });

  it('is tomorrow when the hour has passed or is too near', () => {
    expect(nextAt('09:00', NEW_YORK, now)).toBe('2024-08-06T09:00');
    expect(nextAt('11:00', NEW_YORK, now)).toBe('2024-08-06T11:00');
  });

  it('goes by the day of that clock, not of another', () => {
    expect(nextAt('09:00', BANGKOK, Date.parse('2024-08-05T22:00:00Z'))).toBe('2024-08-06T09:00');
  });
});

it('is written with the day before the month, as everywhere, and 24 hours', () => {
  expect(inWords(Date.parse('2024-08-06T22:00:00Z'), NEW_YORK)).toMatch(/Tue.*6 Aug.*18:00/);
});

it('An instant is read on a clock with its offset, whatever its seconds', () => {
  const at = Date.parse('2024-08-05T14:40:59.999Z');
  expect(readingAt(at, 'Asia/Yangon')).toEqual({
    zone: 'Asia/Yangon',
    wall: '2024-08-05T21:10',
    offsetMinutes: 390,
  });
  expect(readingAt(at, 'America/New_York')).toMatchObject({ wall: '2024-08-05T10:40', offsetMinutes: -240 });
});

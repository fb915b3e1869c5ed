import { describe, expect, it } from '@jest/globals';
import {
  allZones,
  canonicalZones,
  isZone,
  offsetMinutes,
  requireZone,
  transitionsBetween,
  zoneDataVersion,
  zoneStateAt,
} from './zones.js';

const at = (iso: string): Date => new Date(iso);

describe('zone names', () => {
  it.each(['UTC', 'Europe/Vienna', 'Asia/Saigon', 'US/Eastern', 'America/Argentina/Ushuaia', 'Etc/GMT+5'])(
    'accepts %s',
    (name) => expect(isZone(name)).toBe(true),
  );

  it.each([
    'europe/vienna',
    'Europe/Wien',
    'EST5EDT',
    'GB',
    'Singapore',
    'Z',
    '+07:00',
    '',
    ' UTC',
    'utc',
    'constructor',
    '__proto__',
    'Europe/Vienna\n',
    undefined,
    null,
    7,
  ])('refuses %p', (name) => expect(isZone(name)).toBe(false));

  it('names the zone it refuses, cut short', () => {
    expect(() => requireZone('Mars/Olympus')).toThrow('"Mars/Olympus" is not a time zone');
    expect(() => requireZone('x'.repeat(5000))).toThrow(/^.{1,140}$/);
  });

  it('offers one or more zones per country and no old alias', () => {
    const zones = canonicalZones();
    expect(zones.length).toBeGreaterThan(400);
    expect(zones).toEqual(expect.arrayContaining(['Asia/Phnom_Penh', 'Asia/Yangon', 'Europe/Kyiv', 'UTC']));
    for (const alias of ['Asia/Rangoon', 'Europe/Kiev', 'US/Eastern', 'Etc/UTC'])
      expect(zones).not.toContain(alias);
    expect(zones.every(isZone)).toBe(true);
    expect([...zones]).toEqual([...zones].sort());
    expect(allZones().length).toBeGreaterThan(zones.length);
  });
});

describe('offsets', () => {
  it('states which data it uses, in IANA form', () => expect(zoneDataVersion).toMatch(/^20\d\d[a-z]$/));

  it.each([
    ['Africa/Casablanca', 0],
    ['America/Havana', -4],
    ['America/Winnipeg', -5],
    ['America/Vancouver', -7],
  ])('%s in December 2026 is %d h (older data says otherwise)', (zone, hours) => {
    expect(offsetMinutes(zone, at('2026-12-15T12:00Z'))).toBe(hours * 60);
  });

  it.each([
    ['Asia/Yangon', '2026-06-01T00:00Z', 390],
    ['Asia/Kathmandu', '2026-06-01T00:00Z', 345],
    ['Australia/Lord_Howe', '2026-01-01T00:00Z', 660],
    ['Australia/Lord_Howe', '2026-07-01T00:00Z', 630],
    ['America/St_Johns', '2026-07-01T00:00Z', -150],
    ['Pacific/Kiritimati', '2026-07-01T00:00Z', 840],
    ['Pacific/Pago_Pago', '2026-07-01T00:00Z', -660],
    ['UTC', '2026-07-01T00:00Z', 0],
    ['Etc/GMT+5', '2026-07-01T00:00Z', -300],
  ])('%s at %s is %d minutes', (zone, iso, minutes) => expect(offsetMinutes(zone, at(iso))).toBe(minutes));

  it('never answers minus zero', () =>
    expect(Object.is(offsetMinutes('Europe/London', at('2026-01-01')), 0)).toBe(true));

  it('finds New York and Vienna five hours apart from 13 to 26 March 2022, else six', () => {
    const hours = (iso: string): number =>
      (offsetMinutes('Europe/Vienna', at(iso)) - offsetMinutes('America/New_York', at(iso))) / 60;
    expect(hours('2022-03-12T12:00Z')).toBe(6);
    for (let day = 14; day <= 26; day++) expect(hours(`2022-03-${day}T12:00Z`)).toBe(5);
    expect(hours('2022-03-28T12:00Z')).toBe(6);
  });

  it('changes at the instant itself, not a millisecond earlier', () => {
    const change = Date.parse('2026-03-29T01:00:00Z');
    expect(zoneStateAt('Europe/Vienna', new Date(change - 1))).toEqual({
      offsetMs: 3_600_000,
      abbreviation: 'CET',
    });
    expect(zoneStateAt('Europe/Vienna', new Date(change))).toEqual({
      offsetMs: 7_200_000,
      abbreviation: 'CEST',
    });
  });

  it('answers far outside the table, and refuses a date that is none', () => {
    expect(offsetMinutes('Asia/Bangkok', at('9000-01-01'))).toBe(420);
    expect(Math.round(offsetMinutes('Asia/Bangkok', at('1700-01-01')))).toBe(402);
    expect(() => offsetMinutes('Asia/Bangkok', new Date(Number.NaN))).toThrow('not a valid date');
  });

  it('is the same for an alias and its target', () => {
    for (const [alias, zone] of [
      ['Asia/Rangoon', 'Asia/Yangon'],
      ['US/Eastern', 'America/New_York'],
    ] as const) {
      const span = [at('2020-01-01'), at('2037-01-01')] as const;
      expect(transitionsBetween(alias, ...span)).toEqual(transitionsBetween(zone, ...span));
    }
  });
});

describe('transitions', () => {
  it('lists them from inclusive to exclusive', () => {
    const [spring, autumn] = ['2026-03-29T01:00:00.000Z', '2026-10-25T01:00:00.000Z'];
    const list = (from: string, to: string): string[] =>
      transitionsBetween('Europe/Vienna', at(from), at(to)).map((found) => found.at.toISOString());
    expect(list('2026-01-01', '2027-01-01')).toEqual([spring, autumn]);
    expect(list(spring, autumn)).toEqual([spring]);
    expect(list('2026-04-01', '2026-04-01')).toEqual([]);
    expect(transitionsBetween('Asia/Bangkok', at('2026-01-01'), at('2037-01-01'))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bothClocks, clockFace, dateInWords, inWords } from './clocks.js';
import { cityName } from './city-names.js';
import { offsetLabel, zoneCity } from './place-names.js';
import { allZones, canonicalZones } from './zones.js';

const at = (iso: string): Date => new Date(iso);
const closing = at('2024-08-09T22:00Z');
const NEW_YORK = 'America/New_York';

describe('both clocks', () => {
  it('prints the session close for a reader in Bangkok', () => {
    const found = bothClocks(closing, NEW_YORK, 'Asia/Bangkok');
    expect(found).toEqual({
      instant: '2024-08-09T22:00:00.000Z',
      venue: {
        zone: NEW_YORK,
        wall: '2024-08-09T18:00',
        city: 'New York',
        offsetMinutes: -240,
        label: 'Fri 9 Aug 2024, 18:00 in New York (UTC−4)',
      },
      reader: {
        zone: 'Asia/Bangkok',
        wall: '2024-08-10T05:00',
        city: 'Bangkok',
        offsetMinutes: 420,
        label: 'Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)',
      },
      text: 'Fri 9 Aug 2024, 18:00 in New York (UTC−4) · Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)',
    });
  });

  it('names one place once, also under its old name', () => {
    expect(bothClocks(closing, NEW_YORK, NEW_YORK).text).toBe('Fri 9 Aug 2024, 18:00 in New York (UTC−4)');
    expect(bothClocks(closing, 'Asia/Saigon', 'Asia/Ho_Chi_Minh').text).not.toContain('·');
    expect(bothClocks(closing, 'Asia/Bangkok', 'Asia/Phnom_Penh').text).toContain('·');
  });

  const golden = readFileSync(new URL('../../../../test/oracle/golden-clocks.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(' ') as [string, string, string, string, string, string]);

  it('covers 24 zones and 3 deadlines', () => expect(golden).toHaveLength(72));

  it.each(golden)('%s (%s New York) for %s is %s', (instant, venueWall, zone, wall, weekday, minutes) => {
    const found = bothClocks(at(instant), NEW_YORK, zone);
    expect([found.venue.wall, found.reader.wall]).toEqual([venueWall, wall]);
    const day = `${weekday} ${Number(wall.slice(8, 10))} `;
    const ending = `${wall.slice(0, 4)}, ${wall.slice(11)} in ${zoneCity(zone)} (${offsetLabel(Number(minutes))})`;
    const [venueText, readerText] = found.text.split(' · ');
    expect(venueText).toContain(`, ${venueWall.slice(11)} in New York (UTC−`);
    expect(readerText?.startsWith(day)).toBe(true);
    expect(readerText?.endsWith(ending)).toBe(true);
  });

  it('speaks other languages without an English word, in the Gregorian year and Western digits', () => {
    for (const locale of ['fr', 'es', 'ru', 'th', 'ar', 'fa', 'my', 'vi', 'zh', 'id']) {
      const { label } = clockFace(closing, 'Asia/Bangkok', locale);
      expect(label).toMatch(/2024/);
      expect(label).toContain(`, 05:00 (${cityName('Bangkok', locale)}, UTC+7)`);
      expect(label).not.toMatch(/ in |Aug 2024|[\u00a0\u202f]/);
    }
  });

  it('writes the month by name and the day first in every English, and English for a tag it cannot use', () => {
    for (const locale of ['en', 'en-US', 'en-GB', 'xx', 'not a locale', '']) {
      expect(dateInWords('2024-09-03T10:00', locale)).toBe('Tue 3 Sep 2024');
    }
  });
});

describe('places', () => {
  it.each([
    [NEW_YORK, 'New York'],
    ['Asia/Yangon', 'Yangon'],
    ['Asia/Rangoon', 'Yangon'],
    ['Asia/Ho_Chi_Minh', 'Ho Chi Minh City'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['America/Indiana/Tell_City', 'Tell City'],
    ['America/Port-au-Prince', 'Port-au-Prince'],
    ['US/Eastern', 'New York'],
    ['UTC', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT+5', 'UTC−5'],
    ['Etc/GMT-14', 'UTC+14'],
  ])('%s is %s', (zone, city) => expect(zoneCity(zone)).toBe(city));

  it('have a clean name in every zone', () => {
    for (const zone of allZones()) expect(zoneCity(zone)).toMatch(/^[\p{L}][\p{L} '.\-−+0-9]*$/u);
  });

  it.each(['en', 'fr', 'es', 'ar', 'id'])('are told apart in the picker in %s', (locale) => {
    const cities = canonicalZones().map((zone) => zoneCity(zone, locale));
    expect(cities.filter((city, index) => cities.indexOf(city) !== index)).toEqual([]);
  });

  it.each([
    [0, 'UTC+0'],
    [-240, 'UTC−4'],
    [390, 'UTC+6:30'],
    [-150, 'UTC−2:30'],
    [840, 'UTC+14'],
    [765, 'UTC+12:45'],
  ])('%d minutes are %s', (minutes, label) => expect(offsetLabel(minutes)).toBe(label));

  it('leave the offset out where the name is the offset', () => {
    expect(clockFace(closing, 'UTC').label).toBe('Fri 9 Aug 2024, 22:00 UTC');
    expect(clockFace(closing, 'Etc/GMT+5').label).toBe('Fri 9 Aug 2024, 17:00 UTC−5');
  });
});

describe('inWords', () => {
  const now = at('2024-08-06T10:00Z');
  it.each([
    ['2024-08-06T10:00:59Z', 'now'],
    ['2024-08-06T09:59:30Z', 'now'],
    ['2024-08-06T10:01Z', 'in 1 minute'],
    ['2024-08-06T10:59Z', 'in 59 minutes'],
    ['2024-08-06T08:00Z', '2 hours ago'],
    ['2024-08-08T09:59Z', 'in 47 hours'],
    ['2024-08-09T22:00Z', 'in 3 days'],
    ['2024-05-09T10:00Z', '89 days ago'],
    ['2024-12-31T23:00Z', 'in 4 months'],
  ])('to %s is %s', (to, words) => expect(inWords(now, at(to))).toBe(words));
  it('never overstates the time left, and speaks other languages', () => {
    expect(inWords(now, at('2024-08-06T11:59:59Z'))).toBe('in 1 hour');
    expect(inWords(now, at('2024-08-09T22:00Z'), 'fr')).toBe('dans 3 jours');
    expect(inWords(now, at('2024-08-09T22:00Z'), '???')).toBe('in 3 days');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bothClocks, clockReading } from './clocks.js';
import { bothClocksInWords, clockInWords, dateInWords, inWords, valueInWords } from './in-words.js';
import { englishCity, offsetLabel } from './place-names.js';
import { allZones, canonicalZones } from './zones.js';

const at = (iso: string): Date => new Date(iso);
const closing = at('2024-08-09T22:00Z');
const NEW_YORK = 'America/New_York';

describe('both clocks', () => {
  it('prints the session close for a reader in Bangkok', () => {
    const found = bothClocks(closing, NEW_YORK, 'Asia/Bangkok');
    expect(found).toEqual({
      instant: '2024-08-09T22:00:00.000Z',
      venue: { zone: NEW_YORK, wall: '2024-08-09T18:00', offsetMinutes: -240 },
      reader: { zone: 'Asia/Bangkok', wall: '2024-08-10T05:00', offsetMinutes: 420 },
    });
    expect(bothClocksInWords(found)).toBe(
      'Fri 9 Aug 2024, 18:00 in New York (UTC−4) · Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)',
    );
  });

  it('names one place once, also under its old name', () => {
    const inText = (venue: string, reader: string) => bothClocksInWords(bothClocks(closing, venue, reader));
    expect(inText(NEW_YORK, NEW_YORK)).toBe('Fri 9 Aug 2024, 18:00 in New York (UTC−4)');
    expect(inText('Asia/Saigon', 'Asia/Ho_Chi_Minh')).not.toContain('·');
    expect(inText('Asia/Bangkok', 'Asia/Phnom_Penh')).toContain('·');
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
    const ending = `${wall.slice(0, 4)}, ${wall.slice(11)} in ${englishCity(zone)} (${offsetLabel(Number(minutes))})`;
    const [venueText, readerText] = bothClocksInWords(found).split(' · ');
    expect(venueText).toContain(`, ${venueWall.slice(11)} in New York (UTC−`);
    expect(readerText?.startsWith(day)).toBe(true);
    expect(readerText?.endsWith(ending)).toBe(true);
  });

  it('speaks other languages without an English word, in the Gregorian year and Western digits', () => {
    for (const locale of ['fr', 'es', 'ru', 'th', 'ar', 'fa', 'my', 'vi', 'zh', 'id']) {
      const label = clockInWords(clockReading(closing, 'Asia/Bangkok'), locale, () => 'Xyz');
      expect(label).toMatch(/2024/);
      const comma = ['ar', 'fa'].includes(locale) ? '،' : ',';
      expect(label).toContain(`${comma} 05:00 (Xyz${comma} UTC+7)`);
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
  ])('%s is %s', (zone, city) => expect(englishCity(zone)).toBe(city));

  it('have a clean name in every zone', () => {
    for (const zone of allZones()) expect(englishCity(zone)).toMatch(/^[\p{L}][\p{L} '.\-−+0-9]*$/u);
  });

  it('are told apart in the picker', () => {
    const cities = canonicalZones().map(englishCity);
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
    expect(clockInWords(clockReading(closing, 'UTC'))).toBe('Fri 9 Aug 2024, 22:00 UTC');
    expect(clockInWords(clockReading(closing, 'Etc/GMT+5'))).toBe('Fri 9 Aug 2024, 17:00 UTC−5');
  });
});

describe('what stands in a sentence', () => {
  it('is a date or a time in the language of the sentence, and a day that no calendar has as it was given', () => {
    expect(valueInWords('2024-09-03', 'en')).toBe('Tue 3 Sep 2024');
    expect(valueInWords('2024-09-03T10:00', 'en')).toBe('Tue 3 Sep 2024, 10:00');
    expect(valueInWords('2024-09-03', 'id')).toMatch(/3 Sep 2024/);
    for (const value of ['2024-02-30', '2024-02-30T10:00', 'A/RES/79/243', 7])
      expect(valueInWords(value, 'fr')).toBe(value);
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
    ['2024-08-08T10:00Z', 'in 2 days'],
    ['2024-08-09T09:59Z', 'in 71 hours'],
    ['2024-08-09T10:00Z', 'in 3 days'],
    ['2024-08-09T22:00Z', 'in 84 hours'],
    ['2024-08-10T09:59Z', 'in 95 hours'],
    ['2024-08-10T10:00Z', 'in 4 days'],
    ['2024-08-11T09:59Z', 'in 4 days'],
    ['2024-08-03T06:00Z', '3 days ago'],
    ['2024-05-09T10:00Z', '89 days ago'],
    ['2024-12-31T23:00Z', 'in 4 months'],
  ])('to %s is %s', (to, words) => expect(inWords(now, at(to))).toBe(words));
  it('never overstates the time left, and speaks other languages', () => {
    expect(inWords(now, at('2024-08-06T11:59:59Z'))).toBe('in 1 hour');
    expect(inWords(now, at('2024-08-11T22:00Z'), 'fr')).toBe('dans 5 jours');
    expect(inWords(now, at('2024-08-11T22:00Z'), '???')).toBe('in 5 days');
  });
});

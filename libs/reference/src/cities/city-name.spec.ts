import { describe, expect, it } from '@jest/globals';
import { canonicalZones, clockInWords, clockReading } from '#libs/domain';
import { cityName, cityOfZone } from './city-name.js';

describe('the name of a city', () => {
  it.each([
    ['Vienna', 'fr', 'Vienne'],
    ['New York', 'es', 'Nueva York'],
    ['Geneva', 'id', 'Jenewa'],
    ['Bangkok', 'ar-u-nu-latn', 'بانكوك'],
    ['Cairo', 'FR_ca', 'Le Caire'],
    ['Bogota', 'es', 'Bogotá'],
    ['Vienna', 'en-GB', 'Vienna'],
    ['Vienna', 'de', 'Vienna'],
    ['Atlantis', 'fr', 'Atlantis'],
    ['Vienna', 'constructor', 'Vienna'],
    ['', 'fr', ''],
  ])('%s is in %s %s', (english, locale, name) => {
    expect(cityName(english, locale)).toBe(name);
  });

  it('stands on the clock of a zone', () => {
    expect(cityOfZone('Africa/Cairo', 'es')).toBe('El Cairo');
    expect(cityOfZone('UTC', 'ar')).toBe('UTC');
    const reading = clockReading(new Date('2024-08-09T22:00:00Z'), 'Europe/Vienna');
    const inIndonesian = (zone: string) => cityOfZone(zone, 'id');
    expect(clockInWords(reading, 'id', inIndonesian)).toBe('Sab, 10 Agu 2024, 00:00 (Wina, UTC+2)');
    expect(clockInWords(reading, 'id', inIndonesian, '2024-08-09')).toBe('besok, 00:00 (Wina, UTC+2)');
  });

  it.each(['fr', 'es', 'ar', 'id'])('tells the zones of a picker apart in %s', (language) => {
    const cities = canonicalZones().map((zone) => cityOfZone(zone, language));
    expect(cities.filter((city, index) => cities.indexOf(city) !== index)).toEqual([]);
  });
});

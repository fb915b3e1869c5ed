import { describe, expect, it } from '@jest/globals';
import { cityName } from './city-names.js';
import { clockReading } from './clocks.js';
import { clockInWords } from './in-words.js';
import { cityOfZone } from './place-names.js';

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
    ['', 'fr', ''],
  ])('%s is in %s %s', (english, locale, name) => {
    expect(cityName(english, locale)).toBe(name);
  });

  it('stands on the clock of a zone', () => {
    expect(cityOfZone('Africa/Cairo', 'es')).toBe('El Cairo');
    expect(cityOfZone('UTC', 'ar')).toBe('UTC');
    const reading = clockReading(new Date('2024-08-09T22:00:00Z'), 'Europe/Vienna');
    expect(clockInWords(reading, 'id')).toBe('Sab, 10 Agu 2024, 00:00 (Wina, UTC+2)');
    expect(clockInWords(reading, 'id', '2024-08-09')).toBe('besok, 00:00 (Wina, UTC+2)');
  });
});

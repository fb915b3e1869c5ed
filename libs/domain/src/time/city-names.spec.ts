import { describe, expect, it } from '@jest/globals';
import { cityName } from './city-names.js';
import { clockFace } from './clocks.js';
import { zoneCity } from './place-names.js';

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
    expect(zoneCity('Africa/Cairo', 'es')).toBe('El Cairo');
    expect(zoneCity('UTC', 'ar')).toBe('UTC');
    const face = clockFace(new Date('2024-08-09T22:00:00Z'), 'Europe/Vienna', 'id');
    expect([face.city, face.label]).toEqual(['Wina', 'Sab, 10 Agu 2024, 00:00 (Wina, UTC+2)']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { COUNTRIES, isPlace, REGIONS, WORLD } from './places.js';
import { regionName } from './region-names.js';
import { LANGUAGES_OF_NAMES, MEMBER_STATES } from './states/index.js';

describe('places of organisations', () => {
  it('are all member states, and places that are none', () => {
    expect(MEMBER_STATES.filter(({ alpha2 }) => !isPlace(alpha2))).toEqual([]);
    expect(['TW', 'PS', 'HK', 'XK'].every(isPlace)).toBe(true);
  });

  it('have each a name in all five languages: regions here, since browsers leave them out', () => {
    const unnamed = LANGUAGES_OF_NAMES.flatMap((language) => {
      const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      const regions = REGIONS.filter((code) => code !== WORLD && !regionName(code, language));
      return [...regions, ...COUNTRIES.filter((code) => display.of(code) === undefined)];
    });
    expect(unnamed).toEqual([]);
    expect(LANGUAGES_OF_NAMES.map((language) => regionName('002', language))).toEqual([
      ...['Africa', 'Afrique', 'África', 'أفريقيا', 'Afrika'],
    ]);
    expect(regionName('FJ', 'en')).toBeUndefined();
  });

  it('have names of their own: no two regions read the same in a language', () => {
    for (const language of LANGUAGES_OF_NAMES) {
      const names = REGIONS.map((code) => regionName(code, language));
      expect(new Set(names).size).toBe(REGIONS.length);
    }
  });

  it('are none twice, and nothing else is one', () => {
    expect(new Set([...REGIONS, ...COUNTRIES]).size).toBe(REGIONS.length + COUNTRIES.length);
    expect([isPlace(WORLD), isPlace('th'), isPlace('THA'), isPlace('999'), isPlace('')]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

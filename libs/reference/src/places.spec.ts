import { describe, expect, it } from '@jest/globals';
import { COUNTRIES, isPlace, REGIONS, WORLD } from './places.js';
import { MEMBER_STATES } from './states/index.js';

describe('places of organisations', () => {
  it('are all member states, and places that are none', () => {
    expect(MEMBER_STATES.filter(({ alpha2 }) => !isPlace(alpha2))).toEqual([]);
    expect(['TW', 'PS', 'HK', 'XK'].every(isPlace)).toBe(true);
  });

  it('have each a name in all five languages', () => {
    const names = ['en', 'fr', 'es', 'ar', 'id'].flatMap((language) => {
      const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      return [...REGIONS, ...COUNTRIES].filter((code) => display.of(code) === undefined);
    });
    expect(names).toEqual([]);
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

import { describe, expect, it } from '@jest/globals';
import { countryName } from '#libs/domain';
import { LANGUAGES } from '#libs/words';
import { STATES } from '#libs/reference';

describe('the name of a delegation', () => {
  it('is our own in English, and some name in every other language', () => {
    for (const { alpha2, shortName } of STATES) {
      expect(countryName(alpha2, shortName, 'en')).toBe(shortName);
      for (const language of LANGUAGES)
        expect(countryName(alpha2, shortName, language)).not.toMatch(/^$|^[A-Z]{2}$/);
    }
  });

  it.each(LANGUAGES)('is no other delegation’s as well in %s', (language) => {
    const names = STATES.map(({ alpha2, shortName }) => countryName(alpha2, shortName, language));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['fr', 'PS', 'État de Palestine'],
    ['es', 'VA', 'Santa Sede'],
    ['ar', 'KR', 'جمهورية كوريا'],
    ['id', 'MM', 'Myanmar'],
    ['fr', 'FJ', 'Fidji'],
    ['ar', 'EU', 'الاتحاد الأوروبي'],
  ] as const)('is that of the room: in %s %s is %s', (language, alpha2, name) => {
    expect(countryName(alpha2, 'x', language)).toBe(name);
  });

  it.each(['', 'ZZZ', 'x', 'QX'])('stays English for the code %p, which stands for nothing', (code) => {
    expect(countryName(code, 'Somewhere', 'fr')).toBe('Somewhere');
  });
});

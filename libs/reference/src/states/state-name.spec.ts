import { describe, expect, it } from '@jest/globals';
import { LANGUAGES_OF_NAMES, stateName } from './state-name.js';
import { PARTIES } from './parties.js';
import { STATES } from './states.js';

describe('the name of a delegation', () => {
  it.each(LANGUAGES_OF_NAMES)('is known in %s for every delegation, and is no other’s', (language) => {
    const names = STATES.map(({ code }) => stateName(code, language, ''));
    expect(names.filter((name) => name.trim() !== name || name.length < 3)).toEqual([]);
    expect(new Set(names).size).toBe(STATES.length);
  });

  it('is found by either code of ISO 3166', () => {
    for (const { code, alpha2 } of PARTIES) {
      expect(stateName(alpha2, 'fr', '')).toBe(stateName(code, 'fr', ''));
    }
  });

  it.each([
    ['en', 'KOR', 'Republic of Korea'],
    ['fr', 'KOR', 'République de Corée'],
    ['fr', 'VAT', 'Saint-Siège'],
    ['fr', 'PSE', 'État de Palestine'],
    ['fr', 'TUR', 'Türkiye'],
    ['fr', 'FJI', 'Fidji'],
    ['es', 'VAT', 'Santa Sede'],
    ['es', 'CIV', "Côte d'Ivoire"],
    ['es', 'VNM', 'Viet Nam'],
    ['ar', 'KOR', 'جمهورية كوريا'],
    ['ar', 'EUE', 'الاتحاد الأوروبي'],
    ['id', 'MMR', 'Myanmar'],
    ['id', 'VAT', 'Takhta Suci'],
    ['id', 'CIV', 'Pantai Gading'],
  ] as const)('is that of the room: in %s %s is %s', (language, code, name) => {
    expect(stateName(code, language, 'x')).toBe(name);
  });

  it.each(['', 'ZZZ', 'x', 'QX'])('stays English for the code %p, which stands for nothing', (code) => {
    expect(stateName(code, 'fr', 'Somewhere')).toBe('Somewhere');
  });
});

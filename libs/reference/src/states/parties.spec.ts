import { describe, expect, it } from '@jest/globals';
import { PARTIES } from './parties.js';
import { LANGUAGES_OF_NAMES, stateName } from './state-name.js';
import { STATES } from './states.js';

describe('who can become party to a treaty', () => {
  it('is more than those who have a delegation, and each once', () => {
    const codes = PARTIES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const seats = new Set<string>(STATES.map(({ code }) => code));
    expect(codes.filter((code) => !seats.has(code))).toEqual(['COK', 'NIU']);
    expect(codes).toEqual(expect.arrayContaining(['VAT', 'PSE', 'EUE']));
  });

  it('is a state, but for the Union', () => {
    expect(PARTIES.filter(({ kind }) => kind === 'organisation').map(({ code }) => code)).toEqual(['EUE']);
  });

  it.each(LANGUAGES_OF_NAMES)('has a name in %s', (language) => {
    for (const { code, shortName } of PARTIES) {
      const name = stateName(code, language, language === 'en' ? shortName : '');
      expect([code, name.length > 2]).toEqual([code, true]);
    }
  });
});

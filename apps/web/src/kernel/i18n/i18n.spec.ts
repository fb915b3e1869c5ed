import { LANGUAGES_OF_NAMES, stateName, STATES } from '#libs/reference';
import { delegationName, directionOf, speak, translate, translateAny } from './index.js';

describe('words', () => {
  it('are found by key, with names and numbers put in', async () => {
    await speak('en');
    expect(translate('place.warRoom')).toBe('War room');
    expect(translate('demo.moved', { count: 1 })).toContain('1 mail was');
    expect(translate('demo.moved', { count: 1234 })).toContain('1,234 mails were');
  });

  it('are of the reader, also of the screens that come later, and the key when nobody wrote them', async () => {
    await speak('id');
    expect(translate('matrix.title')).toBe('Matriks');
    expect(translateAny('nobody.wrote.this')).toBe('nobody.wrote.this');
  });

  it('set the language and direction of the page', async () => {
    await speak('ar');
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    await speak('en');
    expect(document.documentElement.dir).toBe('ltr');
    expect(directionOf('fr')).toBe('ltr');
  });
});

describe('names of delegations', () => {
  it.each(LANGUAGES_OF_NAMES)('are in %s those that mails say', async (language) => {
    await speak(language);
    for (const { code, shortName } of STATES) {
      expect(delegationName(code, shortName)).toBe(stateName(code, language, shortName));
    }
    expect(delegationName('XYZ', 'Somewhere')).toBe('Somewhere');
    await speak('en');
  });
});

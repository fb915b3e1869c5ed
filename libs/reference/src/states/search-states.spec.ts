import { describe, expect, it } from '@jest/globals';
import { STATE_NAMES } from './delegation-names.js';
import { searchStates } from './search-states.js';
import { LANGUAGES_OF_NAMES, stateName } from './state-name.js';
import { STATES } from './states.js';

const found = (typed: string, language: 'en' | 'fr' | 'es' | 'ar' | 'id' = 'en') =>
  searchStates(typed, language).map(({ state }) => state.code);

describe('searchStates', () => {
  it.each([
    ['UK', 'GBR'],
    ['uk', 'GBR'],
    ['Burma', 'MMR'],
    ['Vietnam', 'VNM'],
    ['ivory coast', 'CIV'],
    ['ivory', 'CIV'],
    ['UAE', 'ARE'],
    ['us', 'USA'],
    ['korea south', 'KOR'],
    ['south korea', 'KOR'],
    ['north kor', 'PRK'],
    ['Niger', 'NER'],
    ['cote d’iv', 'CIV'],
    ["cote d'iv", 'CIV'],
    ['royaume uni', 'GBR'],
    ['allemagne', 'DEU'],
    ['المغرب', 'MAR'],
    ['jerman', 'DEU'],
    ['korea, rep.', 'KOR'],
    ['840', 'USA'],
  ])('puts first what "%s" means: %s', (typed, code) => {
    expect(found(typed)[0]).toBe(code);
  });

  it('offers both where one word means two', () => {
    expect(found('korea').slice(0, 2).sort()).toEqual(['KOR', 'PRK']);
    expect(found('congo').slice(0, 2).sort()).toEqual(['COD', 'COG']);
  });

  it('goes by the names that the reader sees, in the order of the reader’s language', () => {
    expect(found('guin', 'en')).toEqual(['GIN', 'GNB', 'GNQ', 'PNG']);
    expect(found('royaume-uni', 'fr')[0]).toBe('GBR');
    expect(found('', 'fr').slice(0, 3)).toEqual(['AFG', 'ZAF', 'ALB']);
    expect(found('', 'en').at(-1)).toBe('ZWE');
    expect(found('', 'en')).toHaveLength(STATES.length);
  });

  it('has every state first by its own name in every language', () => {
    const missed = STATES.flatMap((state) =>
      LANGUAGES_OF_NAMES.filter((language) => {
        const [best] = searchStates(stateName(state.code, language, ''), language);
        return best?.state !== state;
      }).map((language) => `${language} ${state.code}`),
    );
    expect(missed).toEqual([]);
  });

  it.each(['G77 and China', 'xyzzy', '?!'])('finds nothing for "%s"', (typed) => {
    expect(found(typed)).toEqual([]);
  });
});

describe('the nearest names', () => {
  it.each([
    ['Kenia!', 'KEN'],
    ['Nigerria', 'NGA'],
    ['Camerun', 'CMR'],
    ['Grenadines', 'VCT'],
  ])('suggests for "%s" %s', (text, code) => {
    expect(STATE_NAMES.nearest(text)[0]?.code).toBe(code);
  });

  it.each(['G77 and China', 'Group of 77 and China', 'Friends of Norway', 'x', ''])(
    'suggests nothing for "%s"',
    (text) => {
      expect(STATE_NAMES.nearest(text)).toEqual([]);
    },
  );
});

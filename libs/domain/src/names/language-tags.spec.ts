import { describe, expect, it } from '@jest/globals';
import { LANGUAGE_TAGS, languageCodes, languageTag } from './language-tags.js';

describe('The languages that people speak', () => {
  it.each(['en', 'fr', 'es', 'ar', 'id'])('stand once each, as a reader of %s reads them', (reader) => {
    const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' });
    const read = LANGUAGE_TAGS.map((tag) => names.of(tag));
    expect(read.filter((name, at) => read.indexOf(name) !== at)).toEqual([]);
  });

  it('are taken under either code of a language that has two, and kept under one', () => {
    expect(['tw', 'ak', 'tl', 'fil', 'en'].map(languageTag)).toEqual(['ak', 'ak', 'fil', 'fil', 'en']);
    expect(['xx', '', 'TW'].map(languageTag)).toEqual([undefined, undefined, undefined]);
  });

  it('are looked for under every code that was stored for them', () => {
    expect(['ak', 'tw', 'fil', 'tl', 'en'].map(languageCodes)).toEqual([
      ['ak', 'tw'],
      ['ak', 'tw'],
      ['fil', 'tl'],
      ['fil', 'tl'],
      ['en'],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { directionOf, isLanguage, knownLanguage, languageAsked, LANGUAGES } from './languages.js';

describe('the language of a tag', () => {
  it.each([
    ['fr-CA', 'fr'],
    ['es_419', 'es'],
    ['AR', 'ar'],
    ['en-GB', 'en'],
    ['th', undefined],
    ['ide', undefined],
    ['', undefined],
    ['toString', undefined],
  ])('of %p is %s', (tag, language) => {
    expect(knownLanguage(tag)).toBe(language);
  });
});

it('knows its own languages, and Arabic from right to left', () => {
  expect(LANGUAGES.every(isLanguage)).toBe(true);
  expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
});

it.each([
  ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
  ['th, id;q=0.7, es;q=0.9', 'es'],
  ['ar;q=0, id', 'id'],
  ['th', 'en'],
  [undefined, 'en'],
  [',;q=,%%', 'en'],
])('a browser that asks for %p reads %s', (header, language) => {
  expect(languageAsked(header)).toBe(language);
});

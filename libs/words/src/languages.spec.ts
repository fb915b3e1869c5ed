import { describe, expect, it } from '@jest/globals';
import { directionOf, isLanguage, knownLanguage, LANGUAGES } from './languages.js';

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

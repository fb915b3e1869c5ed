import { describe, expect, it } from '@jest/globals';
import { isOtherWording, signedText, wordingChanges, type LetterTextParts } from './wording.js';

const EN: LetterTextParts = {
  language: 'en',
  title: 'Open letter',
  salutation: 'Madam Chair,',
  body: 'We ask.\nTwice.',
  authentic: true,
};
const FR: LetterTextParts = { ...EN, language: 'fr', title: 'Lettre ouverte', authentic: false };

describe('the wording of a letter', () => {
  it('is the same for the same words, however lines end and accents are put together', () => {
    expect(signedText({ ...EN, body: 'We ask.\r\nTwice.' })).toBe(signedText(EN));
    expect(signedText({ ...EN, title: 'cafe\u0301' })).toBe(signedText({ ...EN, title: 'caf\u00e9' }));
    // What ends one part begins no other.
    expect(signedText({ ...EN, title: 'a', salutation: 'bc' })).not.toBe(
      signedText({ ...EN, title: 'ab', salutation: 'c' }),
    );
  });

  it('is another one where the authentic text reads otherwise, not where a translation does', () => {
    expect(isOtherWording([EN, FR], [{ ...EN, body: 'We demand.' }, FR])).toBe(true);
    expect(isOtherWording([EN, FR], [EN, { ...FR, body: 'Nous demandons.' }])).toBe(false);
    expect(isOtherWording([EN], [EN, FR])).toBe(false);
    expect(
      isOtherWording(
        [EN, FR],
        [
          { ...EN, authentic: false },
          { ...FR, authentic: true },
        ],
      ),
    ).toBe(true);
  });

  it('says what changed, by language and part', () => {
    expect(wordingChanges([EN, FR], [FR, EN])).toEqual([]);
    expect(wordingChanges([EN], [{ ...EN, body: 'x', title: 'y' }, FR])).toEqual([
      { language: 'en', change: 'changed', parts: ['title', 'body'], authentic: null },
      { language: 'fr', change: 'added', parts: [], authentic: null },
    ]);
    expect(wordingChanges([EN, FR], [{ ...FR, authentic: true }])).toEqual([
      { language: 'en', change: 'removed', parts: [], authentic: false },
      { language: 'fr', change: 'changed', parts: [], authentic: true },
    ]);
  });
});

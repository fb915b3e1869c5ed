import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#libs/domain';
import { CATALOGUES } from '../speech.js';

const ENDING = /_(zero|one|two|few|many|other)$/;
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** `section.key` to text. */
const flat = (language: (typeof LANGUAGES)[number]): Map<string, string> =>
  new Map(
    Object.entries(CATALOGUES[language]).flatMap(([section, texts]) =>
      Object.entries(texts).map(([key, text]): [string, string] => [`${section}.${key}`, text]),
    ),
  );
const english = flat('en');
const plurals = [
  ...new Set([...english.keys()].filter((key) => ENDING.test(key)).map((key) => key.replace(ENDING, ''))),
];
const single = [...english.keys()].filter((key) => !ENDING.test(key));
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
const forms = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

it('English has messages with plural forms to compare', () => {
  expect(plurals).toEqual(['frame.more', 'shift.statements']);
  expect(single.length).toBeGreaterThan(100);
});

describe.each(LANGUAGES)('the messages in %s', (language) => {
  const messages = flat(language);

  it('have every key of English, and no other', () => {
    const wanted = [...single, ...plurals.flatMap((key) => forms(language).map((form) => `${key}_${form}`))];
    expect([...messages.keys()].toSorted()).toEqual(wanted.toSorted());
  });

  it('have the placeholders of English', () => {
    for (const key of single) {
      expect([key, placeholders(messages.get(key) ?? '')]).toEqual([
        key,
        placeholders(english.get(key) ?? ''),
      ]);
    }
  });

  it('say the number in every plural form that stands for more than one number', () => {
    for (const key of plurals) {
      for (const form of forms(language)) {
        const says = placeholders(messages.get(`${key}_${form}`) ?? '');
        const several = ['few', 'many', 'other'].includes(form);
        expect([key, form, says.length > 0 || !several]).toEqual([key, form, true]);
        expect(says.filter((name) => name !== 'count')).toEqual([]);
      }
    }
  });

  it('are neither empty nor padded, and hold no marks that turn a line around', () => {
    for (const [key, text] of messages) {
      expect([key, text.trimEnd()]).toEqual([key, text]);
      expect(text).not.toMatch(/^$|^ |[\u202a-\u202e\u2066-\u2069]|[<>&\n]/);
    }
  });

  it('name nothing in a subject but us', () => {
    const subjects = Object.values(CATALOGUES[language]['subject'] ?? {});
    expect(subjects).toHaveLength(5);
    for (const subject of subjects) expect(subject).toMatch(/^Demarche\u00a0?: [^{}]+$/);
  });
});

describe.each(OTHERS)('a translation into %s', (language) => {
  it('leaves hardly a sentence in English', () => {
    const messages = flat(language);
    const same = single.filter((key) => messages.get(key) === english.get(key));
    // Punctuation and words that two languages share.
    expect(
      same.filter((key) => !/^(frame\.link|digest\.pair|deadline_kind\.(vote|signature))$/.test(key)),
    ).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { CONTACT_POINT_KINDS, TIERS } from '#libs/domain';
import fc from 'fast-check';
import type { PeopleFile } from './person-record.js';
import { readPeopleCsv } from './read-people-csv.js';
import { readVcards } from './read-vcards.js';
import { writePeopleCsv, writeVcards, type ExportedPerson } from './write-people.js';

/** Words with every sign that means something in a sheet or on a card, as the api takes them: one line, nothing around it. */
const tricky = fc
  .array(fc.constantFrom(...Array.from('a1@:;,"\'\\/=+-. nَА،éx😀')), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join('').replace(/\s+/g, ' ').trim())
  .filter(Boolean);
const maybe = fc.oneof(fc.constant(''), tricky);
const point = fc.record({ kind: fc.constantFrom(...CONTACT_POINT_KINDS), value: tricky });
const person: fc.Arbitrary<ExportedPerson> = fc.record({
  name: tricky,
  otherNames: fc.uniqueArray(tricky, { maxLength: 3 }),
  ...{ title: maybe, pronouns: maybe, role: maybe },
  languages: fc.uniqueArray(fc.constantFrom('en', 'fr', 'ar', 'fj'), { maxLength: 3 }),
  delegation: fc.constantFrom('Fiji', 'Côte d’Ivoire', 'Korea, Republic of'),
  contactPoints: fc.uniqueArray(point, {
    maxLength: 6,
    selector: ({ kind, value }) => `${kind} ${value}`,
  }),
  tier: fc.constantFrom(...TIERS),
});

/** What is held against what was written; ways to reach by kind, in the order of each. */
const ofFile = ({ records }: PeopleFile) =>
  records.map((one) => ({
    ...{ name: one.name, otherNames: one.otherNames, title: one.title, pronouns: one.pronouns },
    ...{ languages: one.languages, delegation: one.delegation || one.organisation, role: one.role },
    ...{ contactPoints: byKind(one.contactPoints), tier: one.tier },
  }));
const byKind = (points: ExportedPerson['contactPoints']) =>
  CONTACT_POINT_KINDS.flatMap((kind) => points.filter((one) => one.kind === kind));
const written = (people: ExportedPerson[]) =>
  people.map((one) => ({
    ...one,
    otherNames: one.otherNames.filter((name) => name !== one.name),
    contactPoints: byKind(one.contactPoints),
  }));
const asWritten = (people: ExportedPerson[]) =>
  people.map((one) => ({ ...one, otherNames: one.otherNames.filter((name) => name !== one.name) }));

describe('people who are exported and brought again', () => {
  it('are the same from a sheet, each with its tier', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 3 }), (people) => {
        expect(ofFile(readPeopleCsv(writePeopleCsv(asWritten(people))))).toEqual(written(people));
      }),
      { numRuns: 150 },
    );
  });

  it('are the same from cards, each with its tier', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 3 }), (people) => {
        expect(ofFile(readVcards(writeVcards(people)))).toEqual(written(people));
      }),
      { numRuns: 150 },
    );
  });

  const reached = (kind: 'other' | 'phone' | 'address', ...values: string[]): ExportedPerson => ({
    ...{ name: 'Mele Fifita', otherNames: [], title: '', pronouns: '', languages: [], delegation: 'Tonga' },
    ...{ role: '', contactPoints: values.map((value) => ({ kind, value })), tier: 'me' },
  });

  it.each([
    ['other', ['@x', 'sgnl:y']],
    ['phone', ['+679 1, ext; 2', '"two" lines']],
    ['address', ['Suva; Fiji', 'Nadi']],
    ['address', ['،']],
  ] as const)('keep what stands in a way to reach of the kind %s', (kind, values) => {
    const one = reached(kind, ...values);
    for (const { records } of [readPeopleCsv(writePeopleCsv([one])), readVcards(writeVcards([one]))]) {
      expect(records[0]?.contactPoints).toEqual(one.contactPoints);
    }
  });
});

describe('the tier of a file', () => {
  const tiers = (...words: string[]) =>
    readPeopleCsv(['Name;Tier', ...words.map((word) => `A;${word}`)].join('\n')).records.map(
      ({ tier }) => tier,
    );

  it('is read as it is exported, and as the screens call it in each language', () => {
    expect(tiers('me', 'Moi seulement', 'mi organización', 'المجموعة المصغّرة', 'koalisi', 'PUBLIC')).toEqual([
      ...['me', 'me', 'organisation', 'core', 'coalition', 'public'],
    ]);
  });

  it('is the narrowest where its word is not understood, and none where nothing is said', () => {
    expect(tiers('secret', '')).toEqual(['me', null]);
    expect(readPeopleCsv('Name\nA\n').records[0]?.tier).toBeNull();
  });
});

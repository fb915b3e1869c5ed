import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { COALITIONS, ORGANISATIONS, placeNamed, SEED_DOCUMENTS } from '#libs/reference';
import { OrganisationIndex } from '../names/index.js';
import { readSignatories } from './read-signatories.js';
import type { ReadSignatories } from './types.js';

const seed = (name: string) =>
  readSignatories(
    readFileSync(new URL(`../../../../test/letters/${name}.txt`, import.meta.url), 'utf8'),
    placeNamed,
  );
const of2021 = seed('seed-2021-joint-open-letter');
const of2024 = seed('seed-2024-asean-statement');

const of = (read: ReadSignatories, kind: string) => read.signatories.filter((one) => one.kind === kind);
const numbersWith = (sign: string) =>
  of(of2021, 'organisation')
    .filter(({ doubts, notes }) => ([...doubts, ...notes] as string[]).includes(sign))
    .map(({ number }) => number);

describe('the letters of 2021 and 2024', () => {
  it('have as many signatories as was counted', () => {
    for (const [key, read] of [
      ['seed-2021', of2021],
      ['seed-2024', of2024],
    ] as const) {
      const counted = SEED_DOCUMENTS.find((document) => document.key === key);
      expect(of(read, 'organisation')).toHaveLength(counted?.organisations ?? -1);
      expect(of(read, 'individual')).toHaveLength(counted?.individuals ?? -1);
      expect(read.missing).toEqual([]);
    }
  });

  it('are of the day that the list names, to whom they say, and copied to three bodies', () => {
    expect(of2021.asOf).toBe('2022-01-13');
    expect(of2021.addressees).toEqual(['H.E. Ms Faouzia Boumaiza Mebarki', 'Chairperson']);
    expect(of2021.copies).toEqual([
      'Council of State',
      'All members of the National Assembly of Thailand',
      'National Human Rights Commission of Thailand',
    ]);
    expect(of2024.endsBefore).toBe('MEDIA CONTACTS:');
    expect(of2024.asOf).toBeNull();
  });

  it('report every trap', () => {
    expect(numbersWith('twoOnOneLine')).toEqual([68, 69]);
    expect(numbersWith('noPlace')).toEqual([25, 49, 68, 78, 85, 86, 87, 102]);
    expect(numbersWith('hyphen')).toEqual([16, 64, 91, 104]);
    expect(numbersWith('dashInName')).toEqual([89, 116]);
    expect(numbersWith('startsWithDigit')).toEqual([116]);
    expect(numbersWith('severalPlaces')).toEqual([105]);
    expect(numbersWith('ambiguousPlace')).toEqual([9, 91, 94]);
    expect(numbersWith('gapBefore')).toEqual([31, 79]);
    expect(of2021.signatories.filter(({ doubts }) => doubts.length > 0)).toHaveLength(14);
    expect(of2024.signatories.flatMap(({ doubts, notes }) => [...doubts, ...notes])).toEqual([]);
  });

  it.each([
    [9, 'Asociación Trinidad / Radio Viva', 'Trinidad', ['TT']],
    [13, 'ASEAN Parliamentarians for Human Rights (APHR)', 'Southeast Asia', ['035']],
    [62, 'Human Rights Watch', 'International', ['001']],
    [68, 'Internews Ukraine', null, []],
    [69, 'Instituto Beta: Internet & Democracia (IBIDEM)', 'Brazil', ['BR']],
    [89, 'Masaar - Technology and Law Community', 'Egypt', ['EG']],
    [92, 'Open Culture Foundation', 'Taiwan', ['TW']],
    [105, 'Social Media Exchange (SMEX)', 'Lebanon, Arab Region', ['LB']],
    [116, '7amleh – The Arab Center for the Advancement of Social Media', 'Arab Region', []],
  ])('read number %d as %s', (number, name, place, placeCodes) => {
    expect(of2021.signatories.find((one) => one.number === number)).toMatchObject({
      name,
      place,
      placeCodes,
    });
  });

  it('keep what individuals say of themselves', () => {
    expect(of(of2021, 'individual')[4]).toMatchObject({
      name: 'Wolfgang Kleinwächter',
      affiliation:
        'Professor Emeritus, University of Aarhus; Member, Global Commission on the Stability of Cyberspace',
    });
  });

  it('name the same seven organisations, which are found under different spellings', () => {
    const index = new OrganisationIndex(of2024.signatories.map(({ name }) => ({ id: name, names: [name] })));
    const found = of2021.signatories.flatMap(({ kind, number, name }) =>
      kind === 'organisation' && index.like(name).length > 0 ? [number] : [],
    );
    const inBoth = ORGANISATIONS.flatMap(({ numberIn2021 }) => numberIn2021 ?? []);
    expect(found.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(inBoth.toSorted((a, b) => a - b));
    expect(found).toHaveLength(7);
  });

  it('has the organisations that the reference knows, in their order', () => {
    const names = of2024.signatories.map(({ name }) => name.replace(/ \([^()]*\)$/, ''));
    expect(names).toEqual(ORGANISATIONS.map(({ name }) => name));
    expect(names[0]).toBe(COALITIONS[0]?.name);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeNamed } from '#libs/reference';
import { readSignatories } from './read-signatories.js';
import type { SignatoryDecision } from './types.js';

const read = (text: string, decisions?: readonly SignatoryDecision[]) =>
  readSignatories(text, placeNamed, decisions);
const rows = (text: string) =>
  read(text).signatories.map(({ name, affiliation, place }) => [name, affiliation, place]);
const names = (text: string) => read(text).signatories.map(({ name }) => name);

describe('lists in their usual shapes', () => {
  it('one a line, with a comma, brackets, a slash or a long dash before the place', () => {
    expect(
      rows('Signed by:\nBlue River, Kenya\nCasa Abierta (México)\nNight Watch — Global\nDelta, Cairo, Egypt'),
    ).toEqual([
      ['Blue River', null, 'Kenya'],
      ['Casa Abierta', null, 'México'],
      ['Night Watch', null, 'Global'],
      ['Delta, Cairo', null, 'Egypt'],
    ]);
  });

  it('bullets, and what is no bullet between them is asked about', () => {
    const text =
      'SIGNATORIES\n• Blue River\n• Red Hill • Green Lake\nCoalition letterhead\n\nPage 2 of 3\n• Night Watch';
    const { signatories, parts } = read(text);
    expect(signatories.map(({ name, doubts }) => [name, doubts])).toEqual([
      ['Blue River', []],
      ['Red Hill', ['twoOnOneLine']],
      ['Green Lake Coalition letterhead', ['twoOnOneLine', 'continued']],
      ['Night Watch', []],
    ]);
    expect(parts.map(({ kind, text: said }) => [kind, said])).toEqual([
      ['heading', 'SIGNATORIES'],
      ['page', 'Page 2 of 3'],
    ]);
  });

  it('a table from a PDF or a sheet', () => {
    const text =
      'Signatories\nNo\tName\tCountry\tWebsite\n1\tBlue River\tKenya\tblueriver\n2\tCasa Abierta\tMéxico\tcasa';
    expect(rows(text)).toEqual([
      ['Blue River', 'blueriver', 'Kenya'],
      ['Casa Abierta', 'casa', 'México'],
    ]);
    expect(rows('| Organisation | Country |\n| Blue River | Kenya |')).toEqual([
      ['Blue River', null, 'Kenya'],
    ]);
  });

  it('all in one paragraph, where a word joins the last two', () => {
    const text =
      'Signed: Blue River, Center for Law and Rights (Kenya, Uganda), Casa Abierta, Red Hill, Green Lake and Night Watch.';
    expect(read(text).signatories.map(({ name, doubts }) => [name, doubts])).toEqual([
      ['Blue River', []],
      ['Center for Law and Rights', []],
      ['Casa Abierta', []],
      ['Red Hill', []],
      ['Green Lake', ['lastAnd']],
      ['Night Watch', ['lastAnd']],
    ]);
  });

  it('people with title, organisation and country', () => {
    const text =
      'Signatories\n\nIndividuals:\n1. Ana Ruiz, Professor of Law, Casa Abierta, Mexico\n2. Dr. Li Wen, Taiwan';
    expect(rows(text)).toEqual([
      ['Ana Ruiz', 'Professor of Law, Casa Abierta', 'Mexico'],
      ['Dr. Li Wen', null, 'Taiwan'],
    ]);
  });

  it('in French, Spanish, Indonesian and Arabic', () => {
    expect(rows('Organisations signataires :\n- Rivière Bleue – Sénégal\n- Colline – Côte d’Ivoire')).toEqual(
      [
        ['Rivière Bleue', null, 'Sénégal'],
        ['Colline', null, 'Côte d’Ivoire'],
      ],
    );
    expect(rows('Firmantes:\n1) Casa Abierta (Perú)\nPersonas\n1) Ana Ruiz, Perú')).toEqual([
      ['Casa Abierta', null, 'Perú'],
      ['Ana Ruiz', null, 'Perú'],
    ]);
    expect(names('Ditandatangani oleh:\n1. Rumah Bersama\n2. Sungai Biru')).toEqual([
      'Rumah Bersama',
      'Sungai Biru',
    ]);
    expect(rows('المنظمات الموقعة:\n١. النهر الأزرق – مصر\n٢. مركز الحقوق – لبنان')).toEqual([
      ['النهر الأزرق', null, 'مصر'],
      ['مركز الحقوق', null, 'لبنان'],
    ]);
  });
});

describe('what is not plain', () => {
  it('is a number that is missing, and one that stands twice', () => {
    const { missing, signatories } = read(
      'Signatories\n1. Blue River\n2. Red Hill\n2. Green Lake\n5. Night Watch',
    );
    expect(missing.map(({ number }) => number)).toEqual([3, 4]);
    expect(signatories[2]?.doubts).toEqual(['numberTwice']);
  });

  it('is a page that breaks an entry, and its number', () => {
    const { signatories, parts } = read(
      'Signatories\n1. Blue River\n2. Red Hill and\n\n14\n\nGreen Lake – Kenya\n3. Night Watch',
    );
    expect(signatories.map(({ name }) => name)).toEqual([
      'Blue River',
      'Red Hill and Green Lake',
      'Night Watch',
    ]);
    expect(signatories[1]).toMatchObject({ doubts: ['continued'], notes: ['gapBefore'], place: 'Kenya' });
    expect(parts.map(({ kind }) => kind)).toEqual(['heading', 'page']);
  });

  it('is an organisation that stands there twice, a person among them, and a name that is withheld', () => {
    const { signatories } = read(
      'Signatories\nBlue River\nBLUE RIVER\nProf. Ana Ruiz, Casa Abierta\nName withheld',
    );
    expect(signatories.map(({ doubts }) => doubts)).toEqual([[], ['twice'], ['maybePerson'], ['withheld']]);
  });

  it('is a name that turns its direction, mixes alphabets, is an address, or too long', () => {
    const long = 'a'.repeat(500);
    const { signatories } = read(
      `Signatories\nBlue \u202eReviR\nBlue Rіver\nhttps://example.org/x\n${long} b`,
    );
    expect(signatories.map(({ doubts }) => doubts[0])).toEqual(['directionSigns', 'mixedAlphabets', 'link']);
    expect(read(`Signatories\n1. ${long}\n2. Blue River`).signatories[0]?.doubts).toEqual([
      'tooLong',
      'sentence',
    ]);
  });

  it('is settled by a person: joined, apart, or none', () => {
    const text = 'Signatories\n1. Blue River 2. Red Hill\n3. Green\nLake\n4. Our motto';
    const at = (said: string) => text.indexOf(said);
    expect(names(text)).toEqual(['Blue River', 'Red Hill', 'Green Lake', 'Our motto']);
    const decided = read(text, [
      { at: at('2. Red'), as: 'joined' },
      { at: at('Lake'), as: 'entry' },
      { at: at('4. Our'), as: 'left' },
    ]);
    expect(decided.signatories.map(({ name }) => name)).toEqual(['Blue River 2. Red Hill', 'Green', 'Lake']);
    expect(decided.parts.at(-1)).toMatchObject({ kind: 'left', text: '4. Our motto' });
  });

  it.each(['', '   \n\n', 'x'.repeat(5_000), 'Dear all,\n\n' + 'We write to you. '.repeat(60)])(
    'finds no list where there is none',
    (text) => {
      expect(read(text)).toMatchObject({ list: null, signatories: [] });
    },
  );
});

const word = fc.constantFrom(
  'Blue',
  'River',
  'Casa',
  'Abierta',
  'Nämä',
  'Ő',
  'النهر',
  'สิทธิ',
  '7amleh',
  'IT-Pol',
  'X/Y',
);
const name = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => `Q${words.join(' ')}`)
  .filter((said) => !said.endsWith('Casa'));
const place = fc.constantFrom(
  'Kenya',
  'International',
  'Southeast Asia',
  'Côte d’Ivoire',
  'Taiwan',
  'Latin America',
);
const list = fc.uniqueArray(fc.record({ name, place }), {
  minLength: 2,
  maxLength: 30,
  selector: (one) => one.name,
});

const WRITTEN: Readonly<Record<string, (name: string, place: string, at: number) => string>> = {
  numbered: (called, where, at) => `${at + 1}. ${called} – ${where}`,
  brackets: (called, where, at) => `${at + 1}) ${called} (${where})`,
  bullets: (called, where) => `• ${called}, ${where}`,
  columns: (called, where) => `${called}\t${where}`,
};

describe('reading', () => {
  it.each(Object.entries(WRITTEN))('gives what was written: %s', (_, write) => {
    fc.assert(
      fc.property(list, (written) => {
        const text = `Signatories:\n${written.map((one, at) => write(one.name, one.place, at)).join('\n')}`;
        const found = read(text).signatories;
        expect(found.map((one) => ({ name: one.name, place: one.place }))).toEqual(written);
      }),
    );
  });

  const line = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      '1. Blue River',
      '2. Red Hill – Kenya 3. Lake',
      '• Night',
      '',
      '12',
      'Page 3',
      'Individuals:',
      '*List as of 3 May 2024',
      'Contact:',
      'A, B; C, D, E, F and G',
    ),
  );
  it('drops nothing: what can be seen in the list belongs to a row or to a part', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = ['Signatories', ...lines].join('\n');
        const { list: region, signatories, parts } = read(text);
        if (!region) return;
        const left = text.split('').map((sign, at) => (at >= region.from && at < region.to ? sign : ' '));
        for (const { from, to } of [...signatories, ...parts]) left.fill(' ', from, to);
        expect(
          left
            .join('')
            .replace(/[,;،؛]|\b(?:and|et|y|dan)\b|&/g, '')
            .trim(),
        ).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('takes ten thousand lines in seconds, and nothing of it is quadratic', () => {
    const started = performance.now();
    const many = Array.from(
      { length: 10_000 },
      (_, at) => `${at + 1}. River ${at} – Kenya ${at + 2}. x`,
    ).join('\n');
    expect(read(`Signatories\n${many}`).signatories.length).toBeGreaterThanOrEqual(10_000);
    expect(read('Signatories\n'.repeat(10_000)).signatories).toEqual([]);
    expect(read(`Signatories\n${'a, '.repeat(100_000)}`).signatories.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

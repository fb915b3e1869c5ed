import { describe, expect, it } from '@jest/globals';
import { placeNamed } from '#libs/reference';
import { readSignatories } from './read-signatories.js';

const read = (lines: readonly string[]) => readSignatories(lines.join('\n'), placeNamed);
const names = (lines: readonly string[]) => read(lines).signatories.map(({ name }) => name);
const doubts = (lines: readonly string[]) => read(lines).signatories.map((one) => [one.name, one.doubts]);
const parts = (lines: readonly string[]) => read(lines).parts.map(({ kind, text }) => [kind, text]);

describe('lists under the names of regions and countries', () => {
  it('are read without those as organisations', () => {
    const lines = [
      ...[
        'Signatories',
        '',
        'AFRICA',
        'River Watch, Ghana',
        '',
        'ASIA-PACIFIC',
        'Casa Abierta, Pakistan',
        'Night',
      ],
      ...[
        '',
        'LATIN AMERICA AND THE CARIBBEAN',
        'Red Hill, Chile',
        '',
        'Brazil (1)',
        'Green Lake',
        '',
        'International:',
      ],
      ...['Blue Sky'],
    ];
    expect(names(lines)).toEqual([
      'River Watch',
      'Casa Abierta',
      'Night',
      'Red Hill',
      'Green Lake',
      'Blue Sky',
    ]);
    expect(parts(lines)).toEqual([
      ['heading', 'Signatories'],
      ...['AFRICA', 'ASIA-PACIFIC', 'LATIN AMERICA AND THE CARIBBEAN', 'Brazil (1)', 'International:'].map(
        (text) => ['place', text],
      ),
    ]);
  });

  it('ask where a place may belong to the line above', () => {
    expect(doubts(['Signatories', 'Blue River', 'Kenya', 'Red Hill', 'Uganda'])).toEqual([
      ['Blue River', []],
      ['Kenya', ['heading']],
      ['Red Hill', []],
      ['Uganda', ['heading']],
    ]);
    const numbered = [
      'Signatories',
      '1. Blue River',
      '2. Red Hill',
      'Asia',
      '3. Lake',
      'Europe:',
      '4. Night',
    ];
    expect(doubts(numbered)).toEqual([
      ['Blue River', []],
      ['Red Hill Asia', ['continued']],
      ['Lake', []],
      ['Night', []],
    ]);
  });
});

describe('lists in columns', () => {
  it('that spaces part have a name and its place', () => {
    const lines = [
      'SIGNATORIES',
      'Blue River             International',
      'Red Hill               United Kingdom',
    ];
    expect(read(lines).signatories.map(({ name, place }) => [name, place])).toEqual([
      ['Blue River', 'International'],
      ['Red Hill', 'United Kingdom'],
    ]);
  });

  it.each(['          ', '\t'])('of two names a line are asked about (%j)', (between) => {
    const lines = ['Signatories', `Blue River${between}Red Hill`, `Casa Abierta${between}Green Lake`];
    expect(doubts(lines)).toEqual([
      ['Blue River', ['twoNames']],
      ['Casa Abierta', ['twoNames']],
    ]);
  });

  it('of a table with strokes', () => {
    const lines = [
      '| Organisation | Country |',
      '|---|---|',
      '| Blue River | Kenya |',
      '| Red Hill | Paraguay |',
    ];
    expect(names(lines)).toEqual(['Blue River', 'Red Hill']);
    expect(parts(lines).map(([kind]) => kind)).toEqual(['columns', 'columns']);
  });

  it('are no columns where a line is spread out', () => {
    expect(names(['Signatories', '1. Blue River    – Kenya', '2. Red Hill –    Uganda'])).toEqual([
      'Blue River',
      'Red Hill',
    ]);
  });
});

describe('marks', () => {
  it.each([
    ['of a word processor', ['\uf0b7\t', '\uf0b7\t', '§\t', 'o\t']],
    ['that are letters', ['a. ', 'b. ', 'c. ', 'd. ']],
    ['that are small Roman numbers', ['i) ', 'ii) ', 'iii) ', 'iv) ']],
    ['of other kinds', ['∙ ', '⁃ ', '❖ ', '➢ ']],
  ])('%s are no part of a name', (_, marks) => {
    const called = ['Blue River', 'Red Hill', 'Casa Abierta', 'Green Lake'];
    const lines = ['Signatories:', ...marks.map((mark, at) => `${mark}${called[at]}`)];
    expect(names(lines)).toEqual(called);
    expect(parts(lines)).toEqual([['heading', 'Signatories:']]);
  });

  it('that are commas at the ends of lines join nothing', () => {
    const lines = [
      ...[
        'We, the undersigned organizations:',
        'Blue River,',
        'Red Hill,',
        'Casa (CBB), and',
        'Green River.',
      ],
      ...['', 'Media contacts: press@example.org'],
    ];
    expect(doubts(lines)).toEqual(
      ['Blue River', 'Red Hill', 'Casa (CBB)', 'Green River'].map((name) => [name, []]),
    );
    expect(read(lines).endsBefore).toBe('Media contacts: press@example.org');
  });

  it('that are initials of people stay', () => {
    expect(names(['Signed by individuals:', 'A. Ruiz', 'B. Hassan', 'I. Novak'])).toEqual([
      'A. Ruiz',
      'B. Hassan',
      'I. Novak',
    ]);
  });
});

describe('what is no name', () => {
  it.each([
    ['Respectfully', 'heading'],
    ['On behalf of:', 'heading'],
    ['ENDORSING BODIES AND GROUPS', 'heading'],
    ['<li>Blue River</li>', 'markup'],
    ['Blue River &amp; Red Hill', 'markup'],
    ['/s/ Jane Doe', 'maybePerson'],
    ['Executive Director', 'maybePerson'],
    ['Ahmad Yani, on behalf of Sungai Biru', 'maybePerson'],
    ['Jane Doe, Executive Director, Blue River', 'maybePerson'],
    ['María Paz, Coordinadora, Casa Abierta', 'maybePerson'],
  ])('is asked about: %s', (line, doubt) => {
    const lines = ['Signatories', 'Night Watch', line, 'Red Hill'];
    expect(doubts(lines)[1]?.[1]).toContain(doubt);
    expect([doubts(lines)[0], doubts(lines)[2]]).toEqual([
      ['Night Watch', []],
      ['Red Hill', []],
    ]);
  });

  it('heads a section in capitals', () => {
    const lines = [
      'ENDORSED BY',
      'INTERNATIONAL AND REGIONAL ORGANISATIONS',
      'Night Watch',
      'INDIVIDUAL EXPERTS',
      'Ana Ruiz',
    ];
    expect(read(lines).signatories.map(({ kind, name }) => [kind, name])).toEqual([
      ['organisation', 'Night Watch'],
      ['individual', 'Ana Ruiz'],
    ]);
  });

  it('is none of it where all names are in capitals', () => {
    const lines = [
      'SIGNATORIES',
      'BLUE RIVER FOUNDATION KENYA',
      'RED HILL HUMAN RIGHTS GROUP',
      'CASA ABIERTA DE MUJERES',
    ];
    expect(doubts(lines).map(([, of]) => of)).toEqual([[], [], []]);
  });

  it('is an entry all the same when a person says so', () => {
    const text = 'Signatories\n\nNamibia\nBlue River\nRed Hill';
    const at = text.indexOf('Namibia');
    const { signatories, parts: found } = readSignatories(text, placeNamed, [{ at, as: 'entry' }]);
    expect(signatories.map(({ name }) => name)).toEqual(['Namibia', 'Blue River', 'Red Hill']);
    expect(found.map(({ kind }) => kind)).toEqual(['heading']);
  });
});

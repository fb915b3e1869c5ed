import { describe, expect, it } from '@jest/globals';
import { readPeopleCsv } from './read-people-csv.js';
import { readVcards } from './read-vcards.js';
import { writePeopleCsv, writeVcards, type ExportedPerson } from './write-people.js';

describe('a sheet of people', () => {
  it('is read by its headers, in whatever order and language', () => {
    const { records, columns } = readPeopleCsv(
      'Pays;Nom complet;Courriel;Langues;Sans suite\r\nFidji;Adi Tuilagi;adi@example.org;fr, en;x\r\n;;;;\r\n',
    );
    expect(records).toEqual([
      expect.objectContaining({
        ...{ line: 2, name: 'Adi Tuilagi', delegation: 'Fidji', languages: ['fr', 'en'] },
        contactPoints: [{ kind: 'email', value: 'adi@example.org' }],
      }),
    ]);
    expect(columns.at(-1)).toEqual({ header: 'Sans suite', field: null });
  });

  it('joins first and last name, and is refused without a column of names', () => {
    expect(readPeopleCsv('First name,Last name\nAdi,Tuilagi\n').records[0]?.name).toBe('Adi Tuilagi');
    expect(readPeopleCsv('Prénom;Nom\nAdi;Tuilagi\n').records[0]?.name).toBe('Adi Tuilagi');
    expect(readPeopleCsv('Nombre;Apellidos\nAna;Ruiz Mora\n').records[0]?.name).toBe('Ana Ruiz Mora');
    expect(() => readPeopleCsv('State,Vote\nFiji,yes\n')).toThrow('header');
  });
});

describe('a sheet of people from an address book', () => {
  it('takes a name in full alone, beside the parts that it is made of', () => {
    const google = 'Name,Given Name,Additional Name,Family Name\n';
    expect(readPeopleCsv(`${google}Anna Kovač,Anna,,Kovač\n`).records[0]?.name).toBe('Anna Kovač');
    expect(readPeopleCsv(`${google},Anna,,Kovač\n`).records[0]?.name).toBe('Anna Kovač');
    expect(readPeopleCsv('Name,First name\nAnna Kovač,Anna\n').records[0]?.name).toBe('Anna Kovač');
  });

  it('tells a company from the country', () => {
    const named = readPeopleCsv('Name,Company,Country\nA,Fiji Airways,Kenya\nB,Fiji,\n').records;
    expect(named.map(({ delegation, organisation }) => [delegation, organisation])).toEqual([
      ['Kenya', 'Fiji Airways'],
      ['', 'Fiji'],
    ]);
  });
});

describe('a file of cards', () => {
  it('is read in version 3.0 and 4.0, with folded lines and escaped signs', () => {
    const { records } = readVcards(
      [
        ...['BEGIN:VCARD', 'VERSION:3.0', 'N:Tuilagi;Adi;;H.E.;', 'FN:Adi Tuilagi'],
        ...[
          'ORG:Fiji;Legal',
          'TITLE:Second Secre',
          ' tary\\, legal',
          'item1.TEL;TYPE=CELL:+679 1',
          'END:VCARD',
        ],
        ...['BEGIN:VCARD', 'VERSION:4.0', 'FN:Mele Fifita', 'NICKNAME:Mele', 'LANG:to', 'PRONOUNS:she/her'],
        ...['TEL;VALUE=uri:tel:+676-2', 'IMPP:sgnl:+6763', 'EMAIL:mele@example.org', 'END:VCARD', ''],
      ].join('\r\n'),
    );
    expect(records).toMatchObject([
      {
        ...{
          line: 1,
          name: 'Adi Tuilagi',
          title: 'H.E.',
          organisation: 'Fiji',
          role: 'Second Secretary, legal',
        },
        contactPoints: [{ kind: 'phone', value: '+679 1' }],
      },
      {
        ...{ line: 2, name: 'Mele Fifita', otherNames: ['Mele'], languages: ['to'], pronouns: 'she/her' },
        contactPoints: [
          { kind: 'email', value: 'mele@example.org' },
          { kind: 'phone', value: '+676-2' },
          { kind: 'signal', value: '+6763' },
        ],
      },
    ]);
  });

  it('is refused where it is none', () => {
    expect(() => readVcards('Name,Country\nA,Fiji\n')).toThrow('damaged');
  });
});

describe('an export', () => {
  const person: ExportedPerson = {
    ...{ name: '=HYPERLINK("x")', otherNames: ['Ади, Туилаги'], title: 'H.E.', pronouns: 'they' },
    ...{ languages: ['fj', 'en'], delegation: 'Fiji', role: 'Legal; adviser', tier: 'organisation' },
    contactPoints: [
      { kind: 'email', value: 'adi@example.org' },
      { kind: 'telegram', value: '@adi' },
    ],
  };

  it('as a sheet runs no formula, says the tier in each row, and reads back', () => {
    const csv = writePeopleCsv([person]);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('"organisation"');
    const { tier: _tier, ...rest } = person;
    expect(readPeopleCsv(csv).records).toMatchObject([rest]);
  });

  it('as cards escapes what means something, folds lines, says the tier, and reads back', () => {
    const long = { ...person, role: 'ä'.repeat(100) };
    const cards = writeVcards([person, long]);
    expect(cards).toContain('X-DEMARCHE-TIER:organisation');
    for (const line of cards.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const { tier: _tier, delegation: organisation, ...others } = person;
    const rest = { ...others, organisation };
    expect(readVcards(cards).records).toMatchObject([rest, { role: long.role }]);
  });
});

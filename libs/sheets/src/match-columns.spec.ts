import { describe, expect, it } from '@jest/globals';
import { articleNumber, leadingArticle } from './article-numbers.js';
import type { SheetChoices } from './mapping.js';
import { matchColumns } from './match-columns.js';
import { StateReader } from './state-cells.js';

const asks = [
  {
    id: 'a1',
    key: 'keep-suppression-clause',
    title: 'Keep the clause against suppression',
    numbers: ['6(2)'],
  },
  {
    id: 'a2',
    key: 'protect-security-researchers',
    title: 'Researchers can work without fear',
    numbers: ['7', '8'],
  },
  { id: 'a3', key: 'judicial-oversight', title: 'Judicial oversight of searches', numbers: ['28'] },
  { id: 'a4', key: 'no-endless-orders', title: 'No renewal of orders', numbers: ['25', '28'] },
  { id: 'a5', key: 'range', title: 'Something else', numbers: ['13–14'] },
];

function match(headers: string[], body: string[][], choices: SheetChoices = {}) {
  const rows = body.map((texts, index) => ({ row: index + 2, texts }));
  return matchColumns({ row: 1, texts: headers }, rows, asks, choices, new StateReader());
}

const states = [
  ['Fiji', 'yes'],
  ['Peru', 'no'],
  ['Chad', 'mixed'],
  ['Mali', 'yes'],
];
const column = (header: string, choices: SheetChoices = {}) =>
  match(['State', header], states, choices).columns[1]!;

describe('article numbers', () => {
  it.each([
    ['6', '6'],
    ['6(2)', '6(2)'],
    ['Art. 6 (2)', '6(2)'],
    ['Article 6(2)', '6(2)'],
    ['ARTICLES 13 – 14', '13-14'],
    ['art 6 bis', '6bis'],
    ['Artículo 40', '40'],
    ['6(2)(b)', '6(2)(b)'],
  ])('has one spelling for %j', (text, number) => {
    expect(articleNumber(text)).toBe(number);
  });

  it('stand in front of the words of a header', () => {
    expect(leadingArticle('Art. 6(2): no suppression')).toEqual({ number: '6(2)', rest: 'no suppression' });
    expect(leadingArticle('3rd option')).toBeUndefined();
    expect(leadingArticle('Suppression')).toBeUndefined();
  });
});

describe('the column of an ask', () => {
  it.each([
    ['keep-suppression-clause', 'a1', 'key'],
    ['Keep suppression clause', 'a1', 'key'],
    ['KEEP_SUPPRESSION_CLAUSE', 'a1', 'key'],
    ['Whatever it was called [keep-suppression-clause]', 'a1', 'key'],
    ['keep the clause against suppression', 'a1', 'title'],
    ['Art. 6(2) – Keep the clause against suppression', 'a1', 'title'],
    ['Art. 6(2)', 'a1', 'article'],
    ['6 (2)', 'a1', 'article'],
    ['art 7', 'a2', 'article'],
    ['13-14', 'a5', 'article'],
  ])('is found by %j', (header, askId, by) => {
    expect(column(header)).toMatchObject({ role: 'ask', askId, by });
  });

  it('is left to a person where an article has several asks, with these', () => {
    expect(column('Art. 28')).toMatchObject({ role: 'unmapped', candidates: ['a3', 'a4'] });
  });

  it('is suggested where words or the article agree', () => {
    expect(column('suppression of rights')).toMatchObject({ role: 'unmapped', candidates: ['a1'] });
    expect(column('Art. 6')).toMatchObject({ role: 'unmapped', candidates: ['a1'] });
    expect(column('Whatever')).toMatchObject({ role: 'unmapped', candidates: [] });
    expect(match(['State', 'Whatever'], states).errors).toEqual([
      {
        row: 1,
        column: 'B',
        field: 'columns.B',
        code: 'columnNoAsk',
        params: { column: 'B', text: 'Whatever' },
        message: 'Column B, “Whatever”, names no ask. Say which ask it is about, or ignore it.',
      },
    ]);
  });

  it('is what the person says, whatever the header', () => {
    expect(column('6(2)', { columns: { B: 'a3' } })).toMatchObject({
      role: 'ask',
      askId: 'a3',
      by: 'choice',
    });
    expect(column('6(2)', { columns: { B: 'ignore' } })).toMatchObject({ role: 'ignore', by: 'choice' });
    expect(column('6(2)', { columns: { b: 'note' } })).toMatchObject({ role: 'note', by: 'choice' });
  });

  it('may not be there twice', () => {
    const { errors } = match(['State', 'Art. 6(2)', 'Other', 'keep-suppression-clause'], states, {
      columns: { C: 'ignore' },
    });
    expect(errors.map(({ field, message }) => [field, message])).toEqual([
      [
        'columns.D',
        'Columns B and D are both about “Keep the clause against suppression”. Ignore one of them.',
      ],
    ]);
  });

  it('needs a header if it has cells, and is nothing if it has none', () => {
    const { columns, errors } = match(['State', '', '6(2)'], [['Fiji', 'x', 'yes'], ['Peru']]);
    expect(errors.map(({ message }) => message)).toEqual([
      'Column B has no header. Say which ask it is about, or ignore it.',
    ]);
    expect(columns.map(({ role }) => role)).toEqual(['state', 'unmapped', 'ask']);
    expect(match(['State', '', '6(2)'], [['Fiji', ' ', 'yes']]).columns.map((one) => one.column)).toEqual([
      'A',
      'C',
    ]);
  });
});

describe('the column of states', () => {
  const roles = (headers: string[], body: string[][], choices: SheetChoices = {}) =>
    match(headers, body, choices).columns.map(({ column: name, role }) => `${name} ${role}`);

  it.each(['State', 'Country', 'DELEGATION', 'Member States', 'País', 'Negara'])('is called %j', (header) => {
    expect(
      roles(
        ['6(2)', header],
        [
          ['yes', 'Atlantis'],
          ['no', 'Fiji'],
        ],
      ),
    ).toEqual(['A ask', 'B state']);
  });

  it('is else the one whose cells name states', () => {
    expect(
      roles(
        ['6(2)', 'Who'],
        states.map(([state, word]) => [word!, state!]),
      ),
    ).toEqual(['A ask', 'B state']);
  });

  it('is the code where code and name stand side by side', () => {
    const body = [
      ['COG', 'Congo', 'yes'],
      ['KOR', 'Republic of Korea', 'no'],
      ['PRK', 'Korea', '?'],
    ];
    expect(roles(['Delegation code', 'Delegation', '6(2)'], body)).toEqual([
      'A state',
      'B also_state',
      'C ask',
    ]);
  });

  it('is not a column full of NO, though that is Norway’s code', () => {
    expect(
      roles(
        ['x', '6(2)'],
        [
          ['Fiji', 'NO'],
          ['Peru', 'NO'],
          ['Chad', 'NO'],
          ['Mali', 'NO'],
        ],
      ),
    ).toEqual(['A state', 'B ask']);
  });

  it('is what the person says', () => {
    expect(
      roles(
        ['State', '6(2)'],
        [
          ['yes', 'Fiji'],
          ['no', 'Peru'],
        ],
        { stateColumn: 'B', columns: { A: 'a1' } },
      ),
    ).toEqual(['A ask', 'B state']);
  });

  it('leaves remarks to every position of the row', () => {
    expect(roles(['State', '6(2)', 'Comments'], [['Fiji', 'yes', 'met them']])).toEqual([
      'A state',
      'B ask',
      'C note',
    ]);
  });
});

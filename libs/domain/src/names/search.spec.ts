import { describe, expect, it } from '@jest/globals';
import { orderOf } from './order.js';
import { queryOf, rank, rankWithin, search } from './search.js';

const people = [
  ['Aoife O’Brien', 'Pacific Digital Rights'],
  ['Linh Trần', 'Open Net Hanoi'],
  ['Obrien Tan', 'Tan & Sons'],
  ['Trinh Linh', 'Open Net Hanoi'],
];
const found = (typed: string) => search(people, typed, (names) => names).map(([name]) => name);

describe('search', () => {
  it.each([
    ["o'brien", ['Obrien Tan', 'Aoife O’Brien']],
    ['o’brien', ['Obrien Tan', 'Aoife O’Brien']],
    ['linh tran', ['Linh Trần']],
    ['tran linh', ['Linh Trần']],
    ['linh', ['Linh Trần', 'Trinh Linh']],
    ['hanoi linh', ['Linh Trần', 'Trinh Linh']],
    ['rien', ['Aoife O’Brien', 'Obrien Tan']],
    ['zzz', []],
    ['?!', []],
  ])('%s', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('gives everything in its order while nothing is typed', () => {
    expect(found('  ')).toEqual(people.map(([name]) => name));
  });
});

describe('what something belongs to', () => {
  const task = ['send the two paragraphs'];
  const around = ['kenya', 'keniatta', 'linh tran'];
  it.each([
    ['two par', 2],
    ['kenya', 5],
    ['paragraphs kenya', 5],
    ['tran send', 5],
    ['graphs niatta', 6],
    ['kenya norway', undefined],
    ['a', undefined],
  ])('%s', (typed, expected) => {
    expect(rankWithin(queryOf(typed), task, around)).toBe(expected);
  });

  it('never comes before what has a name of its own for it', () => {
    const query = queryOf('kenya');
    expect(rank(query, ['human rights kenya'])).toBeLessThan(rankWithin(query, task, around) ?? 0);
  });
});

describe('the order of names', () => {
  it.each([
    ['en', ['Türkiye', 'Tuvalu', 'Togo'], ['Togo', 'Türkiye', 'Tuvalu']],
    ['fr', ['Zambie', 'Égypte', 'Estonie', 'Équateur'], ['Égypte', 'Équateur', 'Estonie', 'Zambie']],
    ['es', ['Nueva Zelandia', 'Ñuble', 'Omán'], ['Nueva Zelandia', 'Ñuble', 'Omán']],
    ['en', ['Article 10', 'Article 2'], ['Article 2', 'Article 10']],
  ])('is that of the language %s', (language, names, sorted) => {
    expect(names.toSorted(orderOf(language))).toEqual(sorted);
  });
});

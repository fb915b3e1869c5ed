import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDraft, MOST_ARTICLES, type DraftRow } from './check.js';

const rows = (...numbers: string[]): DraftRow[] =>
  numbers.map((number) => ({ number, title: `About ${number}` }));
const sound = { errors: [], warnings: [] };
const numbered = (count: number) => rows(...Array.from({ length: count }, (_, index) => String(index + 1)));

describe('the check of an incoming draft', () => {
  it('finds nothing in a sound one', () => {
    expect(checkDraft(numbered(68))).toEqual(sound);
    expect(checkDraft(rows('1', '2 bis', '3', '3(1)', '3(2)', '4–8', '9'))).toEqual(sound);
    expect(checkDraft([...rows('6'), { number: '6(2)', title: null }])).toEqual(sound);
  });

  it('refuses an empty one and one that is too long, as a whole', () => {
    expect(checkDraft([]).errors).toMatchObject([{ code: 'empty', row: null, field: 'articles' }]);
    expect(checkDraft(numbered(MOST_ARTICLES)).errors).toEqual([]);
    expect(checkDraft(numbered(MOST_ARTICLES + 1)).errors).toMatchObject([
      { code: 'too_many', row: null, field: 'articles', params: { given: 501, most: MOST_ARTICLES } },
    ]);
  });

  it('names row and field of what is missing or no number', () => {
    const { errors, warnings } = checkDraft([
      { number: ' ', title: 'Scope' },
      { number: '2', title: '  ' },
      { number: 'Annex', title: 'Model form' },
      {},
    ]);
    expect(errors.map(({ row, field, code }) => [row, field, code])).toEqual([
      [0, 'number', 'number_missing'],
      [2, 'number', 'number_malformed'],
      [3, 'number', 'number_missing'],
    ]);
    expect(errors[1]?.params).toEqual({ shown: 'Annex', at: 3 });
    expect(warnings.map(({ row, field, code }) => [row, field, code])).toEqual([
      [1, 'title', 'title_missing'],
      [3, 'title', 'title_missing'],
    ]);
  });

  it('loads a treaty without titles, and says once that there are none', () => {
    const untitled = Array.from({ length: 12 }, (_, index) => ({ number: String(index + 1) }));
    expect(checkDraft(untitled)).toEqual({
      errors: [],
      warnings: [{ code: 'titles_missing', row: null, field: 'articles', params: { missing: 12, all: 12 } }],
    });
  });

  it('refuses a number twice, however it is written, naming both rows', () => {
    const { errors } = checkDraft(rows('5', '6', 'Article 6', '13–14', '13-14', '8a', '8 A', 'VI'));
    expect(errors.map(({ row, code, params }) => [row, code, params])).toEqual([
      [2, 'duplicate_number', { number: '6', other: 2, at: 3 }],
      [4, 'duplicate_number', { number: '13-14', other: 4, at: 5 }],
      [6, 'duplicate_number', { number: '8 A', other: 6, at: 7 }],
      [7, 'duplicate_number', { number: 'VI', other: 2, at: 8 }],
    ]);
  });

  it('refuses a range beside an article of it, or beside a range that shares one', () => {
    expect(checkDraft(rows('25–29', '27')).errors).toMatchObject([{ row: 1, code: 'range_overlaps' }]);
    expect(checkDraft(rows('25', '25–29')).errors).toMatchObject([{ row: 0, code: 'range_overlaps' }]);
    expect(checkDraft(rows('25–29', '28–30')).errors).toMatchObject([{ row: 1, code: 'range_overlaps' }]);
    expect(checkDraft(rows('25–29', '27(2)', '30–31')).errors).toEqual([]);
  });

  it('only warns of gaps and of a strange order', () => {
    const { errors, warnings } = checkDraft(rows('1', '2', '4', '7', '5', '15', '20'));
    expect(errors).toEqual([]);
    expect(warnings.map(({ row, code, params }) => [row, code, params])).toEqual([
      [2, 'numbers_missing.one', { first: 3, before: '2', after: '4' }],
      // Article 5 comes later.
      [3, 'numbers_missing.one', { first: 6, before: '4', after: '7' }],
      [4, 'out_of_order', { number: '5', at: 5, before: '7' }],
      [5, 'numbers_missing.span', { first: 8, last: 14, before: '7', after: '15' }],
      [6, 'numbers_missing.span', { first: 16, last: 19, before: '15', after: '20' }],
    ]);
    expect(checkDraft(rows('1', '4', '10', '7')).warnings).toMatchObject([
      { code: 'numbers_missing.two', params: { first: 2, last: 3 } },
      { code: 'numbers_missing.some', params: { first: 5, last: 9, many: 4 } },
      { code: 'out_of_order' },
    ]);
    expect(checkDraft(rows('6(2)')).warnings).toMatchObject([{ row: 0, code: 'article_missing' }]);
  });

  it('finds every row that repeats a number, and nothing in the same draft without it', () => {
    const draft = fc.uniqueArray(fc.integer({ min: 1, max: 200 }).map(String), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(draft, fc.nat(), fc.nat(), (numbers, which, where) => {
        const repeated = numbers[which % numbers.length] ?? '1';
        const at = where % (numbers.length + 1);
        expect(checkDraft(rows(...numbers)).errors).toEqual([]);
        const { errors } = checkDraft(rows(...numbers.toSpliced(at, 0, repeated)));
        expect(errors).toHaveLength(1);
        expect(errors[0]).toMatchObject({
          code: 'duplicate_number',
          row: Math.max(at, numbers.indexOf(repeated) + (at <= numbers.indexOf(repeated) ? 1 : 0)),
        });
      }),
    );
  });

  it('gives an answer to any rows', () => {
    const row = fc.record(
      { number: fc.option(fc.string({ maxLength: 80 })), title: fc.option(fc.string()) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (given) => {
        const { errors, warnings } = checkDraft(given);
        for (const { row: index, params } of [...errors, ...warnings]) {
          expect(index === null || index < given.length).toBe(true);
          expect(Object.values(params).join('').length).toBeLessThan(150);
        }
      }),
    );
  });
});

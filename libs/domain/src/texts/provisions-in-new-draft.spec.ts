import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { followedChanged, settleProvisions, type EarlierProvision } from './provisions-in-new-draft.js';

const earlier = (...numbers: (string | null)[]): EarlierProvision[] =>
  numbers.map((number) => ({ provisionId: number ?? 'none', number, ordinal: number === null ? null : 2 }));
const articles = (links: Record<string, string>) =>
  Object.entries(links).map(([provisionId, number]) => ({ provisionId, number }));
const settle = (
  known: EarlierProvision[],
  links: Record<string, string>,
  said: Record<string, string | null> = {},
  more: string[] = [],
) =>
  Object.fromEntries(
    settleProvisions(
      known,
      articles(links),
      Object.entries(said).map(([provisionId, number]) => ({ provisionId, number })),
      [...Object.values(links), ...more],
    ).map(({ provisionId, outcome, number }) => [provisionId, number ?? outcome]),
  );

describe('what becomes of the provisions of earlier drafts', () => {
  it('follows from the links of the articles', () => {
    expect(
      settle(earlier('5', '5(2)', '9', '25–26', '25', '26', null), { 5: '6', 25: '27', 26: '28' }),
    ).toEqual({
      5: '6',
      '5(2)': '6(2)',
      9: 'gone',
      '25–26': '27–28',
      25: '27',
      26: '28',
      none: 'unnumbered',
    });
  });

  it('is what a person says of it, and what stands in it follows that', () => {
    expect(settle(earlier('5', '5(2)', '5(2)(a)', '7'), { 5: '6' }, { '5(2)': '6(4)', 7: null })).toEqual({
      5: '6',
      '5(2)': '6(4)',
      '5(2)(a)': '6(4)(a)',
      7: 'gone',
    });
    expect(settle(earlier('5', '5(2)'), { 5: '6' }, { '5(2)': null })).toMatchObject({ '5(2)': 'gone' });
    expect(settle(earlier(null), {}, { none: '6(2)' })).toEqual({ none: '6(2)' });
  });

  it('is unclear where the number is taken by a row of the draft, by a word of somebody, or by another', () => {
    expect(settle(earlier('5', '5(2)'), { 5: '6' }, {}, ['6(2)'])).toMatchObject({ '5(2)': 'unclear' });
    expect(settle(earlier('5', '5(2)', '8'), { 5: '6' }, { 8: '6(2)' })).toMatchObject({ '5(2)': 'unclear' });
    const twice = [...earlier('5', '5(2)'), { provisionId: 'older', number: '5(2)', ordinal: 1 }];
    expect(settle(twice, { 5: '6' })).toMatchObject({ '5(2)': '6(2)', older: 'unclear' });
  });

  it('goes by the later of two drafts in which different provisions bore one number', () => {
    const known = [
      { provisionId: 'old', number: '5', ordinal: 1 },
      { provisionId: 'new', number: '5', ordinal: 2 },
      { provisionId: 'part', number: '5(1)', ordinal: 2 },
    ];
    expect(settle(known, { new: '6' })).toEqual({ old: 'gone', new: '6', part: '6(1)' });
  });

  it('is unclear for a paragraph that the last draft left out: its article may bear another number there', () => {
    // In draft 1 Article 5 was about rights; in draft 2 that is Article 6, and 5 is another one.
    const known = [
      { provisionId: 'rights', number: '6', ordinal: 2 },
      { provisionId: 'another', number: '5', ordinal: 2 },
      { provisionId: 'paragraph of rights', number: '5(2)', ordinal: 1 },
    ];
    expect(settle(known, { rights: '8', another: '7' })).toEqual({
      rights: '8',
      another: '7',
      'paragraph of rights': 'unclear',
    });
  });

  it('gives no number twice, and an outcome to each, whatever is linked and said', () => {
    const number = fc.constantFrom('1', '2', '3', '2(1)', '3(1)', '3(2)', '1–2', '3 bis', '1(1)');
    const known = fc.uniqueArray(number, { maxLength: 9 });
    const links = fc.dictionary(number, fc.constantFrom('1', '2', '3', '4', '5'), { maxKeys: 5 });
    const words = fc.dictionary(number, fc.option(fc.constantFrom('6', '6(1)', '2(1)', '7–8')), {
      maxKeys: 3,
    });
    fc.assert(
      fc.property(known, links, words, (numbers, linked, said) => {
        const once = Object.fromEntries(
          new Map(Object.entries(linked).map(([k, v]) => [v, [k, v]])).values(),
        );
        const free = Object.fromEntries(
          new Map(Object.entries(said).flatMap(([k, v]) => (k in once ? [] : [[v ?? k, [k, v]]]))).values(),
        );
        const settled = settleProvisions(
          earlier(...numbers),
          articles(once),
          Object.entries(free).map(([provisionId, place]) => ({
            provisionId,
            number: place as string | null,
          })),
          Object.values(once),
        );
        expect(settled.map(({ provisionId }) => provisionId)).toEqual(numbers);
        const given = settled.flatMap(({ number: place }) => place ?? []);
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

describe('the words of a paragraph or range', () => {
  const rows = [
    { number: '6', changed: true },
    { number: '7', changed: false },
    { number: '8–9', changed: false },
  ];

  it.each([
    ['6(2)', true],
    ['7(1)(a)', false],
    ['6–7', true],
    ['7–8', false],
    ['8', false],
    ['40', true],
    ['nonsense', true],
  ])('of %s may have changed: %s', (number, changed) => {
    expect(followedChanged(number, rows)).toBe(changed);
  });
});

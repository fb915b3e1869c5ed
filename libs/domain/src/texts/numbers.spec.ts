import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compareArticleNumbers,
  coversArticleNumber,
  formatArticleNumber,
  isArticleNumber,
  normalArticleNumber,
  parentArticleNumber,
  parseArticleNumber,
  writtenArticleNumber,
} from './numbers.js';

const suffix = fc.constantFrom('', '', '', ' bis', ' ter', ' A');
const step = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(String),
  fc.constantFrom('a', 'b', 'i', 'ii', 'iv', 'x', 'aa', '2 bis'),
);
const place = fc
  .tuple(fc.integer({ min: 1, max: 80 }), suffix, fc.array(step, { maxLength: 3 }))
  .map(([article, after, steps]) => `${article}${after}${steps.map((one) => `(${one})`).join('')}`);
const range = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 9 }))
  .map(([from, more]) => `${from}–${from + more}`);
const written = fc.oneof(place, range);

describe('the number of an article', () => {
  it.each([
    ['6', '6'],
    [' Article 6 ', '6'],
    ['Art. 6(2)', '6(2)'],
    ['art.6 (2) (A)', '6(2)(a)'],
    ['6bis', '6 bis'],
    ['6 BIS (2 bis)', '6 bis(2 bis)'],
    ['6A', '6 A'],
    ['6a', '6 A'],
    ['6-A', '6 A'],
    ['10-ter', '10 ter'],
    ['IX bis', '9 bis'],
    ['xiv', '14'],
    ['A', 'A'],
    ['C', 'C'],
    ['٦', '6'],
    ['๑๒', '12'],
    ['6', '6'],
    ['1er', '1'],
    ['1.º', '1'],
    ['premier', '1'],
    ['المادة الثانية عشرة', '12'],
    ['الحادية والعشرون', '21'],
    ['العشرون', '20'],
    ['二十一', '21'],
    ['11 (Alternative 2)', '11 (alt2)'],
    ['11 (option B)(1)', '11 (altB)(1)'],
    ['1000', '1000'],
    ['13-14', '13–14'],
    ['13–14', '13–14'],
    ['Articles 25 — 29', '25–29'],
    ['6(2)-(4)', '6(2)–6(4)'],
    ['6(2)(a)–(c)', '6(2)(a)–6(2)(c)'],
    ['6(1)–6(3)', '6(1)–6(3)'],
  ])('reads "%s" as %s', (text, normal) => {
    expect(normalArticleNumber(text)).toBe(normal);
  });

  it.each([
    '',
    'Article',
    'six',
    '0',
    '06',
    '10000',
    '1–900',
    'IIII',
    'MIX',
    'a',
    '6 sexties',
    '6(',
    '6()',
    '6( )',
    '6(2))',
    '6((2))',
    '6(2)x',
    '14–13',
    '13–13',
    '13–14–15',
    '6–7(2)',
    '6(2)–7(3)',
    '6(2)–(3)(a)(b)',
    '-6',
    '6.2',
    '6(1)(2)(3)(4)(5)',
    'Article 6 and 7',
    '6'.repeat(5000),
    '('.repeat(5000),
  ])('does not take "%s" for one', (text) => {
    expect(isArticleNumber(text)).toBe(false);
    expect(() => parseArticleNumber(text)).toThrow(RangeError);
  });

  it.each([
    ['9 BIS', '9 BIS'],
    ['Article  8a', '8a'],
    ['ARTICLE VI', 'VI'],
    ['المادة ٦', '٦'],
    ['Pasal 6', '6'],
    ['\u200f6\u00a0bis ', '6 bis'],
  ])('keeps "%s" as %s, as it was written', (text, written) => {
    expect(writtenArticleNumber(text)).toBe(written);
  });

  it('says how to write a number, without repeating a long text', () => {
    const read = () => parseArticleNumber('paragraph two of the sixth article '.repeat(20));
    expect(read).toThrow('is not the number of an article');
    expect(read).toThrow(/^.{1,140}$/s);
  });

  it('is written in one form, which reads as itself', () => {
    fc.assert(
      fc.property(written, (text) => {
        const number = parseArticleNumber(text);
        expect(formatArticleNumber(number)).toBe(text);
        expect(parseArticleNumber(formatArticleNumber(number))).toEqual(number);
      }),
    );
  });

  it('is read from any text without another failure than its own', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), written), (text) => {
        expect(typeof isArticleNumber(text)).toBe('boolean');
      }),
    );
  });
});

describe('the order of articles', () => {
  it('is that of the draft', () => {
    const order =
      '5, 6, 6(1), 6(2), 6(2)(a), 6(2)(a)(i), 6(2)(a)(ii), 6(2)(a)(iv), 6(2)(a)(ix), 6(2)(b), 6(2 bis), 6(3), 6(10), 6(a), 6(h), 6(i), 6(j), 6(z), 6(aa), 6 A, 6 bis, 6 ter, 7, 10, 13, 13–14, 13–15, 14, 68, Annex, preamble'.split(
        ', ',
      );
    expect(order.toReversed().toSorted(compareArticleNumbers)).toEqual(order);
  });

  it('is one order for all numbers: antisymmetric, transitive, equal only for the same number', () => {
    fc.assert(
      fc.property(written, written, written, (a, b, c) => {
        const sign = (one: string, other: string) => Math.sign(compareArticleNumbers(one, other));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(sign(a, b) === 0).toBe(a === b);
        const inRow = sign(a, b) <= 0 && sign(b, c) <= 0;
        expect(inRow && sign(a, c) > 0).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a place stands in', () => {
  it.each([
    ['6(2)(a)', '6(2)'],
    ['6(2)', '6'],
    ['6 bis(2)', '6 bis'],
    ['6(2)–6(4)', '6'],
    ['6', null],
    ['25–29', null],
  ])('of %s is %s', (text, parent) => {
    expect(parentArticleNumber(text)).toBe(parent);
  });

  it('covers it, and comes before it', () => {
    fc.assert(
      fc.property(place, (text) => {
        const parent = parentArticleNumber(text);
        fc.pre(parent !== null);
        expect(coversArticleNumber(parseArticleNumber(parent), parseArticleNumber(text))).toBe(true);
        expect(coversArticleNumber(parseArticleNumber(text), parseArticleNumber(parent))).toBe(false);
        expect(compareArticleNumbers(parent, text)).toBeLessThan(0);
      }),
    );
  });

  it.each([
    ['25–29', '25', true],
    ['25–29', '27(2)', true],
    ['25–29', '29(2)(a)', true],
    ['25–29', '26–28', true],
    ['25–29', '28–30', false],
    ['25–29', '30', false],
    ['25–29', '24(9)', false],
    ['25–29', '25 bis', true],
    ['25–29', '29 bis', false],
    ['6(2)–6(4)', '6(3)(a)', true],
    ['6(2)–6(4)', '6', false],
  ])('%s covers %s: %s', (outer, inner, covers) => {
    expect(coversArticleNumber(parseArticleNumber(outer), parseArticleNumber(inner))).toBe(covers);
  });
});

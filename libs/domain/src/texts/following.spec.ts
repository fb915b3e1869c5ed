import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { followArticles, type ArticleLink } from './following.js';

const follow = (number: string, links: Record<string, string | null>) => {
  const given: ArticleLink[] = Object.entries(links).map(([from, to]) => ({ from, to }));
  const [found] = followArticles([{ provisionId: 'p', number }], given);
  return found?.outcome === 'follows' ? found.number : found?.outcome;
};

describe('a paragraph', () => {
  it('keeps its steps under the article it stands in', () => {
    expect(follow('5(2)', { 5: '6' })).toBe('6(2)');
    expect(follow('6(2)', { 6: '6' })).toBe('6(2)');
    expect(follow('5(2)(a)', { 5: '6 bis' })).toBe('6 bis(2)(a)');
  });

  it('goes by the nearest place above it that has a link', () => {
    expect(follow('5(2)(a)', { 5: '6', '5(2)': '6(3)' })).toBe('6(3)(a)');
    expect(follow('5(2)(a)', { 5: '6', '5(2)': null })).toBe('gone');
  });

  it('is gone with its article, and unclear when nothing is said of it', () => {
    expect(follow('5(2)', { 5: null })).toBe('gone');
    expect(follow('5(2)', { 4: '5' })).toBe('unclear');
    expect(follow('nonsense', { 5: '6' })).toBe('unclear');
  });
});

describe('a range', () => {
  const all = { 25: '26', 26: '27', 27: '28', 28: '29', 29: '30' };

  it('follows each end', () => {
    expect(follow('25–29', all)).toBe('26–30');
    expect(follow('25-29', { ...all, 29: '33' })).toBe('26–33');
    expect(follow('5(2)–(4)', { 5: '6' })).toBe('6(2)–6(4)');
  });

  it('shrinks to the articles that are left', () => {
    expect(follow('25–29', { ...all, 25: null })).toBe('27–30');
    expect(follow('25–29', { ...all, 28: null, 29: null })).toBe('26–28');
    expect(follow('25–27', { 25: null, 26: '25', 27: null })).toBe('25');
    expect(follow('25–26', { 25: null, 26: null })).toBe('gone');
  });

  it('is left to a person when its ends no longer form one, or when nothing is said of an end', () => {
    expect(follow('25–29', { ...all, 25: '40' })).toBe('unclear');
    expect(follow('25–29', { 25: '26' })).toBe('unclear');
    expect(follow('13–14', { 5: '6' })).toBe('unclear');
  });
});

it('whatever follows moves as far as the articles do', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(50),
      (first, more, by) => {
        const links = Object.fromEntries(
          Array.from({ length: more + 1 }, (_, index) => [first + index, String(first + index + by)]),
        );
        expect(follow(`${first}–${first + more}`, links)).toBe(`${first + by}–${first + more + by}`);
        expect(follow(`${first}(2)(a)`, links)).toBe(`${first + by}(2)(a)`);
      },
    ),
  );
});

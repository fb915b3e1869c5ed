import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff, type WordChange } from './word-diff.js';

const joined = (words: WordChange[], but: string) =>
  words
    .filter(({ op }) => op !== but)
    .map(({ text }) => text)
    .join('');

describe('the words of two drafts', () => {
  it('are told apart word by word', () => {
    expect(wordDiff('States shall act.', 'States [shall] may act.', 1000)).toEqual({
      words: [
        { op: 'same', text: 'States ' },
        { op: 'added', text: '[' },
        { op: 'same', text: 'shall' },
        { op: 'added', text: ']' },
        { op: 'same', text: ' ' },
        { op: 'added', text: 'may ' },
        { op: 'same', text: 'act.' },
      ],
      coarse: false,
    });
    expect(wordDiff('', '', 1000)).toEqual({ words: [], coarse: false });
  });

  it('give both drafts back to the letter', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '[', 'é', '國'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 1000), (before, after, time) => {
        const { words } = wordDiff(before, after, time);
        expect(joined(words, 'added')).toBe(before);
        expect(joined(words, 'removed')).toBe(after);
      }),
    );
  });

  it('are compared line by line where they have nothing in common, and never for long', () => {
    const long = (seed: number) =>
      Array.from(
        { length: 8000 },
        (_, index) => `w${(index * seed) % 7919}${index % 40 === 0 ? '\n' : ''}`,
      ).join(' ');
    const started = performance.now();
    const { words, coarse } = wordDiff(long(31), long(77), 50);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(coarse).toBe(true);
    expect([joined(words, 'added'), joined(words, 'removed')]).toEqual([long(31), long(77)]);
  });

  it('are given as they are when there is no time left', () => {
    expect(wordDiff('a b', 'a c', 0)).toEqual({
      words: [
        { op: 'removed', text: 'a b' },
        { op: 'added', text: 'a c' },
      ],
      coarse: true,
    });
  });
});

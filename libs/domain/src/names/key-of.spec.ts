import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyOf } from './key-of.js';

describe('the key of a title', () => {
  it.each([
    ['Keep Article 6(2), é', 'keep-article-6-2-e'],
    [' –Über¹ ', 'uber1'],
    ['المادة', ''],
    [`${'a'.repeat(59)}  b`, 'a'.repeat(59)],
  ])('of %j is %j', (title, key) => {
    expect(keyOf(title)).toBe(key);
  });

  it('is one that the api takes, or empty', () => {
    fc.assert(fc.property(fc.string(), (title) => /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/.test(keyOf(title))));
  });
});

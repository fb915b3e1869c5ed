import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isUuid, uuidV7 } from './ids.js';

describe('a client-made id', () => {
  const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
  const now = fc.integer({ min: 0, max: 2 ** 48 - 1 });

  it('is a UUID of version 7, variant 1', () => {
    fc.assert(
      fc.property(now, random, (time, bytes) => {
        const id = uuidV7(time, bytes);
        expect(isUuid(id)).toBe(true);
        expect(id[14]).toBe('7');
        expect('89ab').toContain(id[19]);
        expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(time);
      }),
    );
  });

  it('sorts by the time it was made', () => {
    fc.assert(
      fc.property(now, now, random, random, (a, b, first, second) => {
        fc.pre(a < b);
        expect(uuidV7(a, first) < uuidV7(b, second)).toBe(true);
      }),
    );
  });
});

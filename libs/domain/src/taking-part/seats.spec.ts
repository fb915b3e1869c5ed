import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstFreeSeat } from './seats.js';

describe('the first free seat', () => {
  it.each([
    [[], 0, undefined],
    [[], 2, 1],
    [[1, 3], 3, 2],
    [[2, 1], 2, undefined],
  ] as const)('beside %j of %i is %s', (held, seats, free) => {
    expect(firstFreeSeat(held, seats)).toBe(free);
  });
  it('gives as many holders as there are seats, each another, however many ask', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 60 }), (seats, asking) => {
        const held: number[] = [];
        for (let i = 0; i < asking; i++) {
          const free = firstFreeSeat(held, seats);
          if (free !== undefined) held.push(free);
        }
        expect(held).toEqual(Array.from({ length: Math.min(seats, asking) }, (_, at) => at + 1));
      }),
    );
  });
});

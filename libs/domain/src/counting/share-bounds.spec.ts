import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareBounds } from './share-bounds.js';

describe('a share seen in few cases', () => {
  // Worked out by hand from Wilson's formula with z = 1.96.
  it.each([
    [5, 10, 0.2366, 0.7634],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [37, 40, 0.8014, 0.9742],
    [1, 1, 0.2065, 1],
    [0, 0, 0, 1],
  ])('%i of %i lies between %f and %f', (hits, of, low, high) => {
    const bounds = shareBounds(hits, of);
    expect(bounds.low).toBeCloseTo(low, 3);
    expect(bounds.high).toBeCloseTo(high, 3);
  });

  it('holds what was seen, and is narrower with more cases', () => {
    const cases = fc
      .integer({ min: 1, max: 500 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(cases, ([hits, of]) => {
        const { low, high } = shareBounds(hits, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(hits / of);
        expect(high).toBeGreaterThanOrEqual(hits / of);
        expect(high).toBeLessThanOrEqual(1);
        const more = shareBounds(hits * 10, of * 10);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});

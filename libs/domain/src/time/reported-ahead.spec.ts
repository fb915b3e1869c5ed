import { describe, expect, it } from '@jest/globals';
import { isTooFarAhead, latestReport } from './reported-ahead.js';

const now = new Date('2024-08-05T14:00:00Z');

describe('what is reported', () => {
  it.each([
    ['2024-07-01T00:00:00.000Z', false],
    ['2024-08-05T14:00:00.000Z', false],
    ['2024-08-06T14:00:00.000Z', false],
    ['2024-08-06T14:00:00.001Z', true],
    ['2024-08-12T14:00:00.000Z', true],
  ])('at %s lies too far ahead: %s', (at, tooFar) => {
    expect(isTooFarAhead(new Date(at), now)).toBe(tooFar);
    expect(new Date(at) > latestReport(now)).toBe(tooFar);
  });
});

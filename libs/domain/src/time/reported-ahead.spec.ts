import { describe, expect, it } from '@jest/globals';
import { happenedAt, isSameReport, isTooFarAhead, latestReport } from './reported-ahead.js';

const now = new Date('2024-08-05T14:00:00Z');

describe('what is reported', () => {
  it.each([
    ['2024-07-01T00:00:00.000Z', false],
    ['2024-08-05T14:00:00.000Z', false],
    ['2024-08-05T14:02:00.000Z', false],
    ['2024-08-05T14:02:00.001Z', true],
    ['2024-08-06T13:00:00.000Z', true],
  ])('at %s lies too far ahead: %s', (at, tooFar) => {
    expect(isTooFarAhead(new Date(at), now)).toBe(tooFar);
  });

  it('is never later than now', () => {
    expect(latestReport(now)).toEqual(now);
  });
});

describe('When it happened', () => {
  it.each<[what: string, reported: string, offsetS: number | undefined, is: string]>([
    ['as it was typed', '2024-08-05T13:10:00Z', undefined, '2024-08-05T13:10:00.000Z'],
    ['now, where a clock runs a minute fast', '2024-08-05T14:01:00Z', undefined, '2024-08-05T14:00:00.000Z'],
    ['set right by a phone three hours ahead', '2024-08-05T16:30:00Z', 10_800, '2024-08-05T13:30:00.000Z'],
    ['set right by a phone a day behind', '2024-08-04T13:30:00Z', -86_400, '2024-08-05T13:30:00.000Z'],
    ['now, where the phone was set once more', '2024-08-07T16:30:00Z', 10_800, '2024-08-05T14:00:00.000Z'],
  ])('is %s', (_what, reported, offsetS, is) => {
    expect(happenedAt(new Date(reported), now, offsetS).toISOString()).toBe(is);
  });

  it('is the same for a repeat, which comes later', () => {
    const reported = new Date('2024-08-05T14:01:00Z');
    expect(isSameReport(happenedAt(reported, now), reported)).toBe(true);
    expect(isSameReport(now, now)).toBe(true);
    expect(isSameReport(now, new Date('2024-08-05T14:03:00Z'))).toBe(false);
    expect(isSameReport(now, new Date('2024-08-05T13:59:00Z'))).toBe(false);
  });
});

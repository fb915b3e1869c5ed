import { describe, expect, it } from '@jest/globals';
import { durationMinutes, parseDuration } from './durations.js';

describe('parseDuration', () => {
  it.each([
    ['P3D', 3, 0],
    ['-P3D', -3, 0],
    ['+P1W', 7, 0],
    ['P1W2D', 9, 0],
    ['PT36H', 0, 2160],
    ['-P1DT12H30M', -1, -750],
    ['PT90M', 0, 90],
    ['PT0M', 0, 0],
    ['-P0D', 0, 0],
  ])('reads %s', (text, days, minutes) => expect(parseDuration(text)).toEqual({ days, minutes }));

  it.each([
    ['3D', 'must begin with P'],
    ['P', 'use weeks, days'],
    ['PT', 'use weeks, days'],
    ['P1DT', 'use weeks, days'],
    ['P1Y', 'no fixed length'],
    ['P2M', 'no fixed length'],
    ['PT30S', 'seconds are not allowed'],
    ['PT1.5H', 'fractions'],
    ['P36H', 'after a T'],
    ['PT30M2H', 'in that order'],
    ['p3d', 'must begin with P'],
    ['P3d', 'capitals'],
    ['P-3D', 'in that order'],
    ['P3D ', 'in that order'],
    ['P999999D', 'longer than ten years'],
    ['', 'must begin with P'],
  ])('refuses "%s": %s', (text, why) => expect(() => parseDuration(text)).toThrow(why));

  it('counts a day as 24 hours only when asked for minutes', () => {
    expect(durationMinutes(parseDuration('-P1DT1H'))).toBe(-1500);
  });
});

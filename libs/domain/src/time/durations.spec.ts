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
    ...['3D', 'P', 'PT', 'P1DT', 'P1Y', 'P2M', 'PT30S', 'PT1.5H', 'P36H', 'PT30M2H', 'p3d', 'P3d', 'P-3D'],
    ...['P3D ', 'P999999D', ''],
  ])('refuses "%s"', (text) =>
    expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: 'time.duration' })),
  );

  it('counts a day as 24 hours only when asked for minutes', () => {
    expect(durationMinutes(parseDuration('-P1DT1H'))).toBe(-1500);
  });
});

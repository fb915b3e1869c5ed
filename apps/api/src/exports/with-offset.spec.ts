import { describe, expect, it } from '@jest/globals';
import { canonicalZones } from '#libs/domain';
import fc from 'fast-check';
import { withOffset } from './with-offset.js';

describe('an instant with its offset', () => {
  it.each([
    ['2024-08-05T14:30:00Z', 'America/New_York', '2024-08-05T10:30:00-04:00'],
    ['2024-08-05T14:30:00.25Z', 'Asia/Kathmandu', '2024-08-05T20:15:00.250+05:45'],
    ['2024-08-05T14:30:07Z', 'UTC', '2024-08-05T14:30:07+00:00'],
    ['2024-01-01T02:00:00Z', 'America/St_Johns', '2023-12-31T22:30:00-03:30'],
  ])('%s in %s is written %s', (instant, zone, written) => {
    expect(withOffset(new Date(instant), zone)).toBe(written);
  });

  it('is the same instant when it is read again', () => {
    const instants = fc.date({
      min: new Date('1972-01-01T00:00:00Z'),
      max: new Date('2037-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(...canonicalZones()), (instant, zone) => {
        expect(new Date(withOffset(instant, zone))).toEqual(instant);
      }),
    );
  });
});

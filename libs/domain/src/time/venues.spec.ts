import { describe, expect, it } from '@jest/globals';
import { namedVenues } from './venues.js';

describe('what a clock is called by', () => {
  it.each([
    ['Europe/Zurich', 'Geneva'],
    ['America/Toronto', 'Montreal'],
    ['America/New_York', 'Washington'],
    ['Asia/Karachi', 'Islamabad'],
    ['Asia/Shanghai', 'Beijing'],
    ['Europe/Istanbul', 'Ankara'],
    ['Australia/Sydney', 'Canberra'],
    ['America/Sao_Paulo', 'Rio de Janeiro'],
    ['Asia/Kolkata', 'New Delhi'],
    ['Asia/Calcutta', 'Kolkata'],
    ['Europe/Vienna', 'Vienna'],
  ])('on the clock %s it is %s', (zone, city) => {
    expect(namedVenues({ [zone]: city })).toEqual({ [zone]: city });
  });

  it('is no city after which another clock is named: that would hide a zone that was entered wrongly', () => {
    expect(
      namedVenues({ 'Europe/Vienna': 'New York', 'Europe/Zurich': 'Geneva', 'Asia/Tokyo': 'SEOUL' }),
    ).toEqual({
      'Europe/Zurich': 'Geneva',
    });
  });
});

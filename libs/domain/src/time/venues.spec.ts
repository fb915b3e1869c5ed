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
    expect(namedVenues([{ zone, city }])).toEqual({ [zone]: city });
  });

  it('is no city after which another clock is named: that would hide a zone that was entered wrongly', () => {
    expect(
      namedVenues([
        { zone: 'Europe/Vienna', city: 'New York' },
        { zone: 'Europe/Zurich', city: 'Geneva' },
        { zone: 'Asia/Tokyo', city: 'SEOUL' },
      ]),
    ).toEqual({ 'Europe/Zurich': 'Geneva' });
  });

  it('is the name of the zone where two of its cities are venues; one that is written twice is one', () => {
    const [geneva, again] = ['Geneva', 'geneva'].map((city) => ({ zone: 'Europe/Zurich', city }));
    if (!geneva || !again) throw new Error('no venues');
    expect(namedVenues([geneva, again])).toEqual({ 'Europe/Zurich': 'Geneva' });
    expect(namedVenues([geneva, { zone: 'Europe/Zurich', city: 'Bern' }])).toEqual({});
    expect(namedVenues([])).toEqual({});
  });
});

import { describe, expect, it } from '@jest/globals';
import { isPaused, pauseEnd } from './mail-pause.js';

const QUIET = { from: '22:00', until: '07:00' };

describe('a pause of mail', () => {
  it('ends on a day of the person’s own calendar, when the night is over there', () => {
    expect(pauseEnd('2024-08-12', 'Asia/Bangkok', QUIET)).toEqual(new Date('2024-08-12T00:00:00Z'));
    expect(pauseEnd('2024-08-12', 'America/New_York', QUIET)).toEqual(new Date('2024-08-12T11:00:00Z'));
    expect(pauseEnd('2024-08-12', 'Asia/Bangkok', { from: '12:00', until: '12:00' })).toEqual(
      new Date('2024-08-11T17:00:00Z'),
    );
  });

  it('ends after the hour that a change of the clocks leaves out, and with the first of two', () => {
    // In Beirut the clocks went from midnight to one.
    expect(pauseEnd('2024-03-31', 'Asia/Beirut', { from: '12:00', until: '12:00' })).toEqual(
      new Date('2024-03-30T22:00:00Z'),
    );
  });

  it('holds until that day begins there, whatever the day is elsewhere', () => {
    const now = new Date('2024-08-11T18:00:00Z');
    expect(isPaused('2024-08-12', 'Asia/Bangkok', now)).toBe(false);
    expect(isPaused('2024-08-12', 'America/New_York', now)).toBe(true);
    expect(isPaused(null, 'Asia/Bangkok', now)).toBe(false);
  });
});

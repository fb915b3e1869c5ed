import { describe, expect, it } from '@jest/globals';
import { isLate, lateFrom, signingAt, type SignOn } from './sign-on.js';

/** Thursday 22 January 2026, 18:00 in Vienna. */
const CLOSES = new Date('2026-01-22T17:00:00Z');
const LETTER: SignOn = { state: 'open', closesAt: CLOSES, graceMinutes: 30, lateAllowed: false };
const after = (minutes: number, ms = 0) => new Date(CLOSES.getTime() + minutes * 60_000 + ms);

describe('when a signature is late', () => {
  it('is after the closing instant and the grace, to the millisecond', () => {
    expect(isLate(LETTER, CLOSES)).toBe(false);
    expect(isLate(LETTER, after(30))).toBe(false);
    expect(isLate(LETTER, after(30, 1))).toBe(true);
    expect(isLate({ ...LETTER, graceMinutes: 0 }, after(0, 1))).toBe(true);
    expect(lateFrom(LETTER)).toEqual(after(30));
  });

  it('is never where sign-on has no end', () => {
    expect(isLate({ closesAt: null, graceMinutes: 0 }, after(1e6))).toBe(false);
  });

  it('is taken where the coordinators allow it, until the letter is published', () => {
    expect(signingAt(LETTER, after(29))).toBe('in_time');
    expect(signingAt(LETTER, after(31))).toBe('over');
    const lenient: SignOn = { ...LETTER, lateAllowed: true };
    expect(signingAt(lenient, after(31))).toBe('late');
    expect(signingAt({ ...lenient, state: 'closed' }, after(-5))).toBe('late');
    expect(signingAt({ ...lenient, state: 'published' }, after(31))).toBe('over');
    expect(signingAt({ ...lenient, state: 'draft' }, after(-5))).toBe('not_yet');
    expect(signingAt({ ...LETTER, state: 'closed' }, after(-5))).toBe('over');
  });
});

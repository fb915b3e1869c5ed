/** @jest-environment node */
import { mustWipe } from './wipe-after-24-hours.js';

const HOUR = 3_600_000;

describe('Everything is wiped', () => {
  const facts = { now: 100 * HOUR, lastContact: 100 * HOUR, signedInAs: 'ploy' };

  it('when the server has not been heard for 24 hours', () => {
    expect(mustWipe({ ...facts, now: 124 * HOUR - 1 })).toBe(false);
    expect(mustWipe({ ...facts, now: 124 * HOUR })).toBe(true);
  });

  it('when the clock was turned back by a day', () => {
    expect(mustWipe({ ...facts, now: 99 * HOUR })).toBe(false);
    expect(mustWipe({ ...facts, now: 76 * HOUR })).toBe(true);
  });

  it('when another person signs in, and not when the same one does', () => {
    expect(mustWipe({ ...facts, asking: 'linh' })).toBe(true);
    expect(mustWipe({ ...facts, asking: 'ploy' })).toBe(false);
  });
});

import { hoursUntilWipe } from './outbox-state.js';

const HOUR = 3_600_000;

it('The hours until the wipe are rounded up, and never below none', () => {
  expect(hoursUntilWipe(0, 0)).toBe(24);
  expect(hoursUntilWipe(0, 18.5 * HOUR)).toBe(6);
  expect(hoursUntilWipe(0, 23.99 * HOUR)).toBe(1);
  expect(hoursUntilWipe(0, 30 * HOUR)).toBe(0);
});

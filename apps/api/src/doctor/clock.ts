import { fault, ok, type Finding } from './finding.js';

/** Milliseconds by which clocks may differ before a deadline is told at a wrong moment. */
const CLOCKS_DIFFER_BY = 5_000;

/** @param difference milliseconds by which the other clock is ahead of this machine's */
export function clockFinding(whose: 'database' | 'public', difference: number): Finding {
  const seconds = Math.round(Math.abs(difference) / 100) / 10;
  if (Math.abs(difference) <= CLOCKS_DIFFER_BY) return ok('clock', `${whose}ClockAgrees`);
  return fault('clock', difference > 0 ? `${whose}ClockAhead` : `${whose}ClockBehind`, { seconds });
}

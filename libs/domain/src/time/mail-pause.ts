import { nextAllowed, type QuietHours } from './quiet-hours.js';
import { toInstant, toLocalDate } from './walls.js';

/** @param until the day on which mail comes again, `YYYY-MM-DD` on the clock of `zone`; null for no pause */
export const isPaused = (until: string | null, zone: string, now: Date): boolean =>
  until !== null && toLocalDate(now, zone) < until;

/**
 * The first instant at which mail may go to somebody who paused it: on that day, when the night is over there.
 * @throws TimeError (`clock`, `rule`, `zone`)
 */
export function pauseEnd(until: string, zone: string, quiet: QuietHours): Date {
  return nextAllowed(toInstant(`${until}T00:00`, zone).instant, zone, quiet);
}

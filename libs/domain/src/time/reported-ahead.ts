/** Clocks of phones are off and offline notes arrive late, but nobody reports next week's meeting. */
const AHEAD_MS = 24 * 3_600_000;

/** The latest instant at which something can be said to have happened, by the campaign's clock: a day from now. */
export function latestReport(now: Date): Date {
  return new Date(now.getTime() + AHEAD_MS);
}

/** Whether something that is reported would happen too far ahead: a meeting, a statement, a vote, a row of a sheet. */
export function isTooFarAhead(happenedAt: Date, now: Date): boolean {
  return happenedAt.getTime() > latestReport(now).getTime();
}

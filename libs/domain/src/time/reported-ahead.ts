/** How far ahead of the server an honest clock may run. */
const SKEW_MS = 2 * 60_000;

/** The latest instant at which something can be said to have happened, by the campaign's clock: now. */
export function latestReport(now: Date): Date {
  return now;
}

/**
 * Whether somebody says that it happened after now: a meeting, a statement, a vote. Two minutes are a clock that runs
 * fast, see `happenedAt()`; more is a mistake.
 */
export function isTooFarAhead(reported: Date, now: Date): boolean {
  return reported.getTime() > latestReport(now).getTime() + SKEW_MS;
}

/**
 * When it happened: nothing stands after the instant at which it was received, or it would win over all that is said
 * until then.
 * @param reported what was said, perhaps read off the clock of a device
 * @param now when it was received, by the campaign's clock
 * @param deviceOffsetS how far that clock is ahead of the server's, in seconds; left out for a time that a person typed
 */
export function happenedAt(reported: Date, now: Date, deviceOffsetS = 0): Date {
  const meant = reported.getTime() - deviceOffsetS * 1000;
  return new Date(Math.min(meant, now.getTime()));
}

/** Whether two reports may be the same one, set right by `happenedAt()`. */
export function isSameReport(stored: Date, reported: Date): boolean {
  const ahead = reported.getTime() - stored.getTime();
  return ahead >= 0 && ahead <= SKEW_MS;
}

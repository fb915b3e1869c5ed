/** Clocks of phones are off and offline notes arrive late, but nobody reports next week's meeting. */
const AHEAD = 24 * 3_600_000;

/** Whether something is said to have happened too far ahead of the campaign's clock. */
export function tooLate(occurredAt: Date, now: Date): boolean {
  return occurredAt.getTime() > now.getTime() + AHEAD;
}

export const OCCURRED_TOO_LATE =
  'This lies more than a day ahead. Log what has happened; make a task of what is planned.';

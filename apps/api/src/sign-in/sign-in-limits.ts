/** Places of one kind: each attempt takes one, and one comes back after each interval. */
export interface Limit {
  readonly places: number;
  /** Milliseconds. */
  readonly interval: number;
}

const MINUTE = 60_000;

/**
 * How often a sign-in is tried. In any hour an account is tried at most 14 times by strangers, whoever they are and from
 * wherever they come, and 6 times from each device on which its owner has signed in before. These 6 nobody else can use up, so that guessing never keeps an owner out who comes from where she was before.
 * - `pair`: one network leaves places of an account to others.
 * - `network`: whoever tries one password on many accounts is stopped; a venue, which shares one address, is not by its guests' mistakes.
 */
export const LIMITS = {
  pair: { places: 5, interval: 15 * MINUTE },
  account: { places: 8, interval: 10 * MINUTE },
  network: { places: 30, interval: MINUTE },
  device: { places: 4, interval: 30 * MINUTE },
} as const satisfies Record<string, Limit>;

/** Attempts that count together, and the milliseconds since the last place came back, or was taken while all were free. */
export interface Tally {
  failures: number;
  elapsed: number;
}

export type Tallies = Record<keyof typeof LIMITS, Tally>;

/** The tally at this moment: what came back is taken off. */
export function drained({ failures, elapsed }: Tally, { interval }: Limit): Tally {
  const back = Math.floor(Math.max(elapsed, 0) / interval);
  return back >= failures
    ? { failures: 0, elapsed: 0 }
    : { failures: failures - back, elapsed: elapsed - back * interval };
}

/** Milliseconds until there is a place. */
export function waitFor(tally: Tally, limit: Limit): number {
  const { failures, elapsed } = drained(tally, limit);
  return Math.max(0, (failures - limit.places + 1) * limit.interval - elapsed);
}

/** With one more attempt. */
export function taken(tally: Tally, limit: Limit): Tally {
  const { failures, elapsed } = drained(tally, limit);
  return { failures: failures + 1, elapsed };
}

const OF_STRANGERS = ['pair', 'account', 'network'] as const;
export type Counted = keyof Tallies;

/**
 * Which places an attempt takes, or how many milliseconds it has to wait for them.
 * @param known whether the device proves that the owner has signed in on it before
 */
export function placesFor(tallies: Tallies, known: boolean): { takes: readonly Counted[]; wait: number } {
  const own = known ? waitFor(tallies.device, LIMITS.device) : Infinity;
  if (own === 0) return { takes: ['device'], wait: 0 };
  const wait = Math.max(...OF_STRANGERS.map((which) => waitFor(tallies[which], LIMITS[which])));
  return wait === 0 ? { takes: OF_STRANGERS, wait } : { takes: [], wait: Math.min(own, wait) };
}

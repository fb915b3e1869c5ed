/** Failed attempts that count together, and the milliseconds since the last of them. */
export interface Tally {
  failures: number;
  elapsed: number;
}

export interface Tallies {
  /** This account from this network. */
  pair: Tally;
  /** This account from anywhere. */
  account: Tally;
  /** Any account from this network. */
  network: Tally;
  /** This account from all networks that used up their free mistakes; `elapsed` since the minute began. */
  minute: Tally;
}

/** Mistakes of one network with one account before it has to wait at all. */
const FREE_MISTAKES = 3;
/** Attempts on one account, evaluated in one minute, from all networks that used up their free mistakes. */
const PER_MINUTE = 10;
export const MINUTE = 60_000;

export const usedUp = (pair: Tally) => pair.failures > FREE_MISTAKES;

/**
 * Milliseconds an attempt still has to wait; time that has passed since the last one counts.
 * - The pair's delay doubles up to three minutes: it slows one guesser.
 * - The account's stays at a second, so that somebody else's guessing never keeps the owner out.
 * - The network's is late and small: a venue shares one address, and a stranger in it must not stop a delegation.
 * - Guessing from many networks at once shares ten attempts a minute, which an owner who mistyped does not take part in
 *   before her own free mistakes are used up.
 */
export function signInWait({ pair, account, network, minute }: Tallies): number {
  return Math.max(
    0,
    doubling(pair.failures, FREE_MISTAKES, 180_000) - pair.elapsed,
    doubling(account.failures, 10, 1_000) - account.elapsed,
    doubling(network.failures, 100, 2_000) - network.elapsed,
    usedUp(pair) && minute.failures >= PER_MINUTE ? MINUTE - minute.elapsed : 0,
  );
}

const doubling = (count: number, free: number, most: number) =>
  count <= free ? 0 : Math.min(most, 250 * 2 ** Math.min(count - free - 1, 20));

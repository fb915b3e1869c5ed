/** Failed attempts within the last hour. */
export interface Failures {
  /** This account from this network. */
  pair: number;
  /** This account from anywhere. */
  account: number;
  /** Any account from this network. */
  network: number;
}

/**
 * Milliseconds an attempt has to wait. The pair's delay doubles without a small ceiling (three minutes); the
 * account's stays small, so that somebody else's guessing cannot keep the owner out.
 */
export function signInDelay(failures: Failures): number {
  return Math.max(
    doubling(failures.pair, 3, 180_000),
    doubling(failures.account, 10, 1_000),
    doubling(failures.network, 30, 180_000),
  );
}

const doubling = (count: number, free: number, most: number) =>
  count <= free ? 0 : Math.min(most, 250 * 2 ** Math.min(count - free - 1, 20));

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { networkOf } from './network.js';
import { LIMITS, placesFor, taken, waitFor, type Counted, type Tallies } from './sign-in-limits.js';

const HOUR = 3_600_000;

interface Attempt {
  /** Milliseconds since the one before. */
  after: number;
  network: number;
  known: boolean;
}

/** Attempts on one account by the rule alone. @returns the instants at which one was tried */
function tried(attempts: readonly Attempt[]): number[] {
  const stored = new Map<string, { failures: number; at: number }>();
  let now = 0;
  return attempts.flatMap(({ after, network, known }) => {
    now += after;
    const key = (which: Counted) =>
      which === 'account' || which === 'device' ? which : `${which} ${network}`;
    const tally = (which: Counted) => {
      const row = stored.get(key(which));
      return row ? { failures: row.failures, elapsed: now - row.at } : { failures: 0, elapsed: 0 };
    };
    const tallies: Tallies = {
      pair: tally('pair'),
      account: tally('account'),
      network: tally('network'),
      device: tally('device'),
    };
    const { takes } = placesFor(tallies, known);
    for (const which of takes) {
      const { failures, elapsed } = taken(tallies[which], LIMITS[which]);
      stored.set(key(which), { failures, at: now - elapsed });
    }
    return takes.length > 0 ? [now] : [];
  });
}

const mostInAnHour = (instants: readonly number[]) =>
  Math.max(0, ...instants.map((from) => instants.filter((at) => at >= from && at < from + HOUR).length));

describe('an account', () => {
  const attempt = (known: fc.Arbitrary<boolean>) =>
    fc.record({ after: fc.nat(120_000), network: fc.nat(500), known });

  it('is tried at most 14 times in any hour by strangers from whatever networks, and 20 times by all', () => {
    fc.assert(
      fc.property(fc.array(attempt(fc.boolean()), { maxLength: 600 }), (attempts) => {
        expect(mostInAnHour(tried(attempts))).toBeLessThanOrEqual(20);
        expect(mostInAnHour(tried(attempts.map((one) => ({ ...one, known: false }))))).toBeLessThanOrEqual(
          14,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is tried 8 times at once and then every ten minutes, of 1,000 attempts from 500 networks', () => {
    const flood = Array.from({ length: 1_000 }, (_, n) => ({ after: 3_590, network: n % 500, known: false }));
    expect(tried(flood)).toHaveLength(13);
    expect(tried(flood.map((one) => ({ ...one, after: 0 })))).toHaveLength(8);
  });

  it('has a place for its owner’s device however many strangers try', () => {
    const strangers = Array.from({ length: 40_000 }, (_, network) => ({ after: 1, network, known: false }));
    const owner = { after: 1, network: 1, known: true };
    expect(tried([...strangers, owner]).at(-1)).toBe(40_001);
  });

  it('leaves places to other networks that one network cannot take', () => {
    const one = Array.from({ length: 100 }, () => ({ after: 0, network: 1, known: false }));
    expect(tried(one)).toHaveLength(5);
    expect(tried([...one, { after: 0, network: 2, known: false }])).toHaveLength(6);
  });

  it('is tried by the owner’s device at a stranger’s place when its own are used up', () => {
    const own = Array.from({ length: 5 }, () => ({ after: 0, network: 1, known: true }));
    expect(tried(own)).toHaveLength(5);
  });
});

describe('a network', () => {
  it('tries one password on 30 of 130 accounts, then on one a minute', () => {
    const none = { failures: 0, elapsed: 0 };
    let network = none;
    let accounts = 0;
    for (let n = 0; n < 130; n++) {
      const { takes } = placesFor({ pair: none, account: none, network, device: none }, false);
      if (takes.length > 0) [network, accounts] = [taken(network, LIMITS.network), accounts + 1];
    }
    expect(accounts).toBe(30);
    expect(waitFor(network, LIMITS.network)).toBe(60_000);
    expect(waitFor({ ...network, elapsed: 60_000 }, LIMITS.network)).toBe(0);
  });
});

describe('the wait', () => {
  it('never shrinks with more attempts, and never grows with time', () => {
    const any = fc.record({ failures: fc.nat(200), elapsed: fc.nat(10 * HOUR) });
    fc.assert(
      fc.property(any, fc.constantFrom(...Object.values(LIMITS)), fc.nat(100), (tally, limit, more) => {
        const wait = waitFor(tally, limit);
        expect(waitFor({ ...tally, failures: tally.failures + more }, limit)).toBeGreaterThanOrEqual(wait);
        expect(waitFor({ ...tally, elapsed: tally.elapsed + more }, limit)).toBeLessThanOrEqual(wait);
      }),
    );
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2'],
    ['::ffff:192.0.2.77', '192.0.2'],
    ['2001:db8:1:2::5', '2001:db8:1'],
    ['2001:db8::1', '2001:db8:0'],
    ['::1', '0:0:0'],
    [undefined, 'unknown'],
  ])('%s is in %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

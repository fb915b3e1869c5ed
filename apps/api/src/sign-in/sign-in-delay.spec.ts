import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { networkOf } from './network.js';
import { signInWait, type Tallies, type Tally } from './sign-in-delay.js';

const none: Tally = { failures: 0, elapsed: 0 };
const quiet: Tallies = { pair: none, account: none, network: none, minute: none };
const after = (failures: number, elapsed = 0): Tally => ({ failures, elapsed });

describe('the wait of a sign-in', () => {
  it('lets a few mistakes pass, then doubles', () => {
    const waits = [0, 1, 3, 4, 5, 6, 20].map((failures) => signInWait({ ...quiet, pair: after(failures) }));
    expect(waits).toEqual([0, 0, 0, 250, 500, 1000, 180_000]);
  });

  it('is over when its time has passed, however many mistakes there were', () => {
    expect(signInWait({ ...quiet, pair: after(8, 3_000) })).toBe(1_000);
    expect(signInWait({ ...quiet, pair: after(8, 4_000) })).toBe(0);
    expect(signInWait({ ...quiet, pair: after(100_000, 180_000) })).toBe(0);
  });

  it('stays at most a second for the owner elsewhere, however much and from wherever somebody guesses', () => {
    const guessed = after(100_000);
    expect(signInWait({ ...quiet, account: guessed, minute: guessed })).toBe(1_000);
    expect(signInWait({ ...quiet, account: guessed, minute: guessed, pair: after(3) })).toBe(1_000);
  });

  it('stays at most two seconds for a venue’s network, and is nothing for its first hundred mistakes', () => {
    expect(signInWait({ ...quiet, network: after(100) })).toBe(0);
    expect(signInWait({ ...quiet, network: after(100_000) })).toBe(2_000);
  });

  it('lets ten attempts a minute pass from networks that used up their free mistakes', () => {
    const pair = after(4, 3_600);
    expect(signInWait({ ...quiet, pair, minute: after(9, 20_000) })).toBe(0);
    expect(signInWait({ ...quiet, pair, minute: after(10, 20_000) })).toBe(40_000);
  });

  it('never shrinks with more failures, and never grows with time', () => {
    const tally = fc.record({ failures: fc.nat(150), elapsed: fc.nat(200_000) });
    const tallies = fc.record({ pair: tally, account: tally, network: tally, minute: tally });
    const each = (some: Tallies, change: (one: Tally) => Tally): Tallies => ({
      pair: change(some.pair),
      account: change(some.account),
      network: change(some.network),
      minute: change(some.minute),
    });
    fc.assert(
      fc.property(tallies, fc.nat(1_000), (some, more) => {
        const wait = signInWait(some);
        expect(
          signInWait(each(some, (one) => ({ ...one, failures: one.failures + more }))),
        ).toBeGreaterThanOrEqual(wait);
        expect(
          signInWait(each(some, (one) => ({ ...one, elapsed: one.elapsed + more }))),
        ).toBeLessThanOrEqual(wait);
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

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { networkOf } from './network.js';
import { signInDelay } from './sign-in-delay.js';

describe('the delay of a sign-in', () => {
  it('lets a few mistakes pass, then doubles', () => {
    const delays = [0, 1, 3, 4, 5, 6, 20].map((pair) => signInDelay({ pair, account: pair, network: pair }));
    expect(delays).toEqual([0, 0, 0, 250, 500, 1000, 180_000]);
  });

  it('stays at most a second for the owner elsewhere, however much somebody guesses', () => {
    expect(signInDelay({ pair: 0, account: 100_000, network: 0 })).toBe(1000);
  });

  it('never shrinks with more failures', () => {
    const failures = fc.record({ pair: fc.nat(50), account: fc.nat(50), network: fc.nat(50) });
    fc.assert(
      fc.property(failures, (some) => {
        const more = { pair: some.pair + 1, account: some.account + 1, network: some.network + 1 };
        expect(signInDelay(more)).toBeGreaterThanOrEqual(signInDelay(some));
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

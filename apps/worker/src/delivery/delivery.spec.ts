import { describe, expect, it } from '@jest/globals';
import { backoffSeconds, MAX_REFUSALS } from './delivery.js';
import { RelayBreak } from './relay-break.js';

describe('the pause after a refusal', () => {
  it('grows from a minute to four hours, half of it for certain and half by chance', () => {
    const longest = [1, 2, 3, 4, 5, 6].map((refusals) => backoffSeconds(refusals, 1));
    expect(longest).toEqual([60, 300, 900, 3600, 14_400, 14_400]);
    expect(backoffSeconds(4, 0.5)).toBe(2700);
    expect(backoffSeconds(4, 0)).toBe(1800);
  });

  it('leaves a relay most of a day before the tries are used up', () => {
    const shortest = Array.from({ length: MAX_REFUSALS - 1 }, (_, n) => backoffSeconds(n + 1, 0));
    expect(shortest.reduce((sum, seconds) => sum + seconds)).toBeGreaterThan(12 * 3600);
  });
});

describe('a relay out of reach', () => {
  it('is left alone for longer each time, up to a minute, until it answers', () => {
    let now = 0;
    const relay = new RelayBreak(() => now);
    const pauses: number[] = [];
    for (let miss = 0; miss < 8; miss++) {
      relay.missed();
      relay.missed(); // another connection, the same miss
      pauses.push(relay.remaining());
      now += relay.remaining();
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    relay.missed();
    relay.reached();
    expect(relay.remaining()).toBe(0);
    relay.missed();
    expect(relay.remaining()).toBe(1000);
  });
});

import { describe, expect, it } from '@jest/globals';
import { NewIds } from './new-ids.js';

describe('new ids of what an archive brings', () => {
  it('are in the order in which they were asked for, and each its own', () => {
    const ids = new NewIds(Date.parse('2026-01-05T12:00:00Z'));
    const made = Array.from({ length: 10_000 }, (_, index) => ids.add(`old ${index}`));
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('are found by what they stand for, and not by anything else', () => {
    const ids = new NewIds(0);
    expect(ids.get('one')).toBeUndefined();
    const one = ids.add('one');
    expect([ids.get('one'), ids.get(null), ids.get(1)]).toEqual([one, undefined, undefined]);
  });
});

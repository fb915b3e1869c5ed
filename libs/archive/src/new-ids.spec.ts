import { describe, expect, it } from '@jest/globals';
import { newId } from '#libs/data';
import { NewIds } from './new-ids.js';

describe('new ids of what an archive brings', () => {
  it('are in the order in which they were asked for, and each its own', () => {
    const ids = new NewIds(Date.parse('2026-01-05T12:00:00Z'));
    const made = Array.from({ length: 10_000 }, () => ids.add(newId()));
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('are found by what they stand for, and not by anything else', () => {
    const ids = new NewIds(0);
    const olds = Array.from({ length: 5_000 }, newId);
    const made = olds.map((old) => ids.add(old));
    expect(olds.map((old) => ids.get(old))).toEqual(made);
    expect(olds.map((old) => ids.add(old))).toEqual(made);
    const strange = [newId(), '', 'one', null, 1, olds[0]?.toUpperCase(), olds[0]?.replace('-', '0')];
    expect(strange.map((other) => ids.get(other))).toEqual(strange.map(() => undefined));
    expect([...strange, olds[0]].map((other) => ids.has(other))).toEqual([...strange.map(() => false), true]);
  });

  it('stand for one id alone', () => {
    const [one, other] = [new NewIds(0), new NewIds(0)];
    const old = newId();
    expect(one.add(old)).not.toBe(other.add(old));
    expect(() => one.add('none')).toThrow(TypeError);
  });
});

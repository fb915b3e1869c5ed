import { describe, expect, it } from '@jest/globals';
import { differ, sideOf } from './sides.js';
import { STANCES } from '../vocabulary.js';

describe('the side of a stance', () => {
  it('is for, open or against, and none for silence', () => {
    expect(STANCES.map((stance) => [stance, sideOf(stance)])).toEqual([
      ['champion', 'for'],
      ['support', 'for'],
      ['lean_support', 'for'],
      ['undecided', 'open'],
      ['lean_against', 'against'],
      ['oppose', 'against'],
      ['silent', null],
    ]);
  });
});

describe('two words', () => {
  it('differ when they take different sides, not when one is only stronger', () => {
    expect(differ('champion', 'lean_support')).toBe(false);
    expect(differ('lean_support', 'undecided')).toBe(true);
    expect(differ('oppose', 'support')).toBe(true);
  });

  it('never differ from silence or from themselves, and differ both ways or neither', () => {
    for (const one of STANCES) {
      expect(differ(one, one)).toBe(false);
      expect(differ(one, 'silent')).toBe(false);
      for (const other of STANCES) expect(differ(one, other)).toBe(differ(other, one));
    }
  });
});

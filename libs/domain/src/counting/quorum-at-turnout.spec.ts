import { describe, expect, it } from '@jest/globals';
import type { CountedDelegation } from './ballots.js';
import { count } from './count.js';
import type { Scenario } from './scenario.js';

const roomOf = (members: number): CountedDelegation[] =>
  Array.from({ length: members }, (_, index) => {
    const code = `S${String(index).padStart(3, '0')}`;
    return { code, name: `State ${index}`, votes: true, groups: [], position: null };
  });

const quorumOf = (members: number, scenario: Scenario = {}) =>
  count(roomOf(members), 'two_thirds', { scenario }).quorum;

describe('the quorum of a what-if', () => {
  it('is that of all members while nothing is assumed', () => {
    expect(quorumOf(193)).toEqual({ needed: 97, present: 193 });
  });

  it('counts the members in the room at its turnout', () => {
    expect(quorumOf(193, { turnout: 153 / 193 })).toEqual({ needed: 97, present: 153 });
    expect(quorumOf(193, { turnout: 0.4 })).toEqual({ needed: 97, present: 77 });
  });

  it('is not there when exactly half, or half a member more, is in the room', () => {
    expect(quorumOf(10, { turnout: 0.5 })).toEqual({ needed: 6, present: 5 });
    expect(quorumOf(193, { turnout: 0.5 })).toEqual({ needed: 97, present: 96 });
  });

  it('counts whom the what-if names within its turnout, and goes no further than they allow', () => {
    const absent = ['S000', 'S001', 'S002', 'S003'];
    expect(quorumOf(10, { absent, turnout: 0.5 })).toEqual({ needed: 6, present: 5 });
    expect(quorumOf(10, { absent, turnout: 1 })).toEqual({ needed: 6, present: 6 });
    expect(quorumOf(10, { yes: absent, turnout: 0 })).toEqual({ needed: 6, present: 4 });
  });

  it('is everybody at a turnout of one, and nobody at none', () => {
    expect(quorumOf(193, { turnout: 1 }).present).toBe(193);
    expect(quorumOf(193, { turnout: 0 }).present).toBe(0);
  });
});

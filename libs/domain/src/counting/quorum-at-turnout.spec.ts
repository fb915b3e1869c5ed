import { describe, expect, it } from '@jest/globals';
import type { CountedDelegation } from './ballots.js';
import { count } from './count.js';
import { forecast } from './probability.js';
import type { Scenario } from './scenario.js';
import { countSummary } from './summary.js';

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

describe('a what-if that leaves too few in the room', () => {
  const won = (code: string): CountedDelegation => ({
    ...{ code, name: code, votes: true, groups: [] },
    position: { stance: 'support', confidence: 3, stale: false },
  });
  const room = Array.from({ length: 47 }, (_, index) => won(`W${index}`));
  const at = (turnout?: number) => {
    const options = turnout === undefined ? {} : { scenario: { turnout } };
    const { probability } = forecast(room, 'two_thirds', options);
    return countSummary(count(room, 'two_thirds', options), probability);
  };

  it('says so before anything else, and gives no chance to a decision that nobody can take', () => {
    expect(at(0.5)).toMatchObject({
      ...{ code: 'no_quorum', outlook: 'unlikely', probability: 0, quorum: { needed: 24, present: 23 } },
    });
    expect(at(0.1)).toMatchObject({ code: 'no_quorum', probability: 0 });
  });

  it('is none with one member more', () => {
    expect(at(24 / 47)).toMatchObject({ code: 'carries', outlook: 'likely', quorum: { present: 24 } });
    expect(at().code).toBe('carries');
  });
});

describe('yes needed', () => {
  it('is what is there and what is missing: 86 to 44 lack 2 of 88', () => {
    const voting = (stance: 'support' | 'oppose', from: number, to: number) =>
      roomOf(193)
        .slice(from, to)
        .map((one) => ({ ...one, position: { stance, confidence: 3 as const, stale: false } }));
    const room = [...voting('support', 0, 86), ...voting('oppose', 86, 130), ...roomOf(193).slice(130)];
    const { needed, short } = count(room, 'two_thirds');
    expect([needed.abstain, short]).toEqual([88, 2]);
    const simple = count(room, 'simple_majority');
    expect([simple.needed.abstain, simple.short]).toEqual([45, 0]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count } from '../counting/count.js';
import { STANCES, type RoomCapacity, type Stance } from '../vocabulary.js';
import { daysProblems, holdsOn, roomNumbers, roomOn, roomProblems, type RoomEntry } from './room.js';

const entry = (code: string, more: Partial<RoomEntry> = {}): RoomEntry => ({
  ...{ code, capacity: 'voting', validFrom: null, validTo: null },
  ...more,
});
const codesOf = (problems: { path: string; code: string }[]) =>
  problems.map(({ path, code }) => [path, code]);

describe('the numbers of a room', () => {
  it.each([
    // Worked out by hand: two thirds of 47 is 31 1/3, of 193 128 2/3, of 131 87 1/3; more than half.
    [47, { quorum: 24, twoThirds: 32, simpleMajority: 24, absoluteMajority: 24, twoThirdsOfMembers: 32 }],
    [131, { quorum: 66, twoThirds: 88, simpleMajority: 66, absoluteMajority: 66, twoThirdsOfMembers: 88 }],
    [193, { quorum: 97, twoThirds: 129, simpleMajority: 97, absoluteMajority: 97, twoThirdsOfMembers: 129 }],
    [1, { quorum: 1, twoThirds: 1, simpleMajority: 1, absoluteMajority: 1, twoThirdsOfMembers: 1 }],
    [0, { quorum: 0, twoThirds: 0, simpleMajority: 0, absoluteMajority: 0, twoThirdsOfMembers: 0 }],
  ])('%d members', (voters, numbers) => {
    expect(roomNumbers(voters)).toEqual({ voters, ...numbers });
  });

  it('never need more yes than there are votes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), (voters) => {
        const { quorum, twoThirds, simpleMajority } = roomNumbers(voters);
        expect(Math.max(quorum, twoThirds, simpleMajority)).toBeLessThanOrEqual(voters);
        expect(3 * twoThirds).toBeGreaterThanOrEqual(2 * voters);
      }),
    );
  });
});

describe('who is in the room on a day', () => {
  it('counts the first day and the last', () => {
    const days = { validFrom: '2024-01-01', validTo: '2026-12-31' };
    expect(['2023-12-31', '2024-01-01', '2026-12-31', '2027-01-01'].map((day) => holdsOn(days, day))).toEqual(
      [false, true, true, false],
    );
  });

  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, '0')}`);
  const entries = fc.array(
    fc.record({
      code: fc.constantFrom('FJI', 'KEN', 'PER', 'NOR'),
      capacity: fc.constantFrom('voting' as const, 'observer' as const, 'non_member' as const),
      validFrom: fc.option(day),
      validTo: fc.option(day),
    }),
    { maxLength: 12 },
  );

  it('is each delegation once, on every day, where the list has no problem', () => {
    fc.assert(
      fc.property(entries, day, (list, on) => {
        fc.pre(daysProblems(list, 'members').length === 0);
        const there = roomOn(list, on).map(({ code }) => code);
        expect(new Set(there).size).toBe(there.length);
      }),
    );
  });

  it('and a list has a problem as soon as somebody would be there twice on one day', () => {
    fc.assert(
      fc.property(entries, day, (list, on) => {
        const there = roomOn(list, on).map(({ code }) => code);
        fc.pre(new Set(there).size < there.length);
        expect(daysProblems(list, 'members')).not.toEqual([]);
      }),
    );
  });
});

describe('a list for a room', () => {
  it('names days that end before they begin, and whoever is there twice', () => {
    const list = [
      entry('FJI', { validTo: '2024-12-31' }),
      entry('FJI', { validFrom: '2025-01-01' }),
      entry('FJI', { validFrom: '2025-06-01', capacity: 'observer' }),
      entry('KEN', { validFrom: '2025-01-02', validTo: '2025-01-01' }),
    ];
    expect(codesOf(roomProblems(list, '2025-07-01'))).toEqual([
      ['members[2]', 'rooms.namedTwice'],
      ['members[3].validTo', 'rooms.endsBefore'],
    ]);
  });

  it('needs somebody who votes, today or later', () => {
    const nobody = [['members', 'rooms.nobodyVotes']];
    expect(codesOf(roomProblems([], '2025-07-01'))).toEqual(nobody);
    expect(codesOf(roomProblems([entry('FJI', { capacity: 'observer' })], '2025-07-01'))).toEqual(nobody);
    expect(codesOf(roomProblems([entry('FJI', { validTo: '2025-06-30' })], '2025-07-01'))).toEqual(nobody);
    expect(roomProblems([entry('FJI', { validFrom: '2026-01-01' })], '2025-07-01')).toEqual([]);
  });
});

describe('a count in any room', () => {
  const SIDES: Record<Stance, 'yes' | 'no' | 'open'> = {
    ...{ champion: 'yes', support: 'yes', lean_support: 'yes', undecided: 'open', silent: 'open' },
    ...{ lean_against: 'no', oppose: 'no' },
  };
  const seat = fc.record({
    capacity: fc.constantFrom<RoomCapacity>('voting', 'observer', 'non_member'),
    stance: fc.option(fc.constantFrom(...STANCES)),
    groups: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  });

  it('is that of its members alone, by hand: observers and parties that are no members count nowhere', () => {
    fc.assert(
      fc.property(fc.array(seat, { minLength: 1, maxLength: 60 }), (seats) => {
        const voters = seats.filter(({ capacity }) => capacity === 'voting');
        fc.pre(voters.length > 0);
        const room = seats.map(({ capacity, stance, groups }, at) => ({
          ...{ code: `C${at}`, name: `C${at}`, votes: capacity === 'voting', groups },
          position: stance && { stance, confidence: 3 as const, stale: false },
        }));
        const found = count(room, 'two_thirds');
        const side = (wanted: string) =>
          voters.filter(({ stance }) => (stance ? SIDES[stance] : 'open') === wanted).length;
        const by = { yes: side('yes'), no: side('no'), open: side('open') };
        expect(found.firm).toMatchObject(by);
        expect(by.yes + by.no + by.open).toBe(found.members);
        expect(found.members).toBe(voters.length);
        expect(found.quorum).toEqual({ needed: roomNumbers(voters.length).quorum, present: voters.length });
        expect(found.needed.vote).toBeLessThanOrEqual(roomNumbers(voters.length).twoThirds);
        for (const group of found.groups) {
          expect(group.members).toBe(
            voters.filter(({ groups }) => (groups as string[]).includes(group.group)).length,
          );
          expect(group.yes + group.no + group.open).toBe(group.members);
        }
      }),
    );
  });
});

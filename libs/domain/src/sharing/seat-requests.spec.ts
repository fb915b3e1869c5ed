import { describe, expect, it } from '@jest/globals';
import {
  endingOf,
  mayConfirm,
  mayRefuse,
  ofOneHand,
  someoneCouldConfirm,
  type Seating,
  type SeatRequest,
} from './seat-requests.js';
import type { Seat } from './tiers.js';

const NOW = new Date('2024-08-08T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const admission = (userId: string, admittedBy: string | null, days: number): Seating => {
  return { userId, admittedBy, admittedAt: daysAgo(days) };
};
const sitting = (userId: string, more: Partial<Seat> = {}): Seat => {
  return { userId, campaignId: 'c', organisationId: 'o1', role: 'coordinator', coreGroup: false, ...more };
};
const clearance = (more: Partial<SeatRequest> = {}): SeatRequest => {
  return { kind: 'clearance', askedBy: 'ana', userId: 'bo', organisationId: 'o2', coreGroup: false, ...more };
};

describe('Accounts that may be one hand', () => {
  it('are those who seated each other within seven days, over any number of steps', () => {
    const seatings = [
      admission('box1', 'ana', 1),
      admission('box2', 'box1', 6.9),
      admission('chi', 'ana', 7.1),
      admission('dao', null, 0),
    ];
    expect([...ofOneHand(seatings, 'box2', NOW)].toSorted()).toEqual(['ana', 'box1', 'box2']);
    expect([...ofOneHand(seatings, 'ana', NOW)].toSorted()).toEqual(['ana', 'box1', 'box2']);
    expect([...ofOneHand(seatings, 'chi', NOW)]).toEqual(['chi']);
  });
});

describe('A clearance is confirmed', () => {
  it('by another coordinator, and by nobody who asked or whose seat it is', () => {
    const by = (userId: string) => mayConfirm(clearance(), sitting(userId), [], NOW);
    expect(['chi', 'ana', 'bo'].map(by)).toEqual([true, false, false]);
  });

  it('by no second mailbox of who asks or of whose seat it is', () => {
    const seatings = [admission('box', 'ana', 1), admission('bo', 'chi', 1)];
    const by = (userId: string) => mayConfirm(clearance(), sitting(userId), seatings, NOW);
    expect(['box', 'chi', 'dao'].map(by)).toEqual([false, false, true]);
  });

  it('by a person of that organisation, whatever their role, once that was confirmed itself', () => {
    const member = sitting('mo', { role: 'member', organisationId: 'o2' });
    const by = (request: SeatRequest, more: Partial<Seat> = {}) =>
      mayConfirm(request, { ...member, ...more }, [admission('mo', 'ana', 1)], NOW);
    expect(by(clearance())).toBe(true);
    expect(by(clearance(), { readsOrganisation: false })).toBe(false);
    expect(by(clearance({ coreGroup: true }))).toBe(false);
    expect(by(clearance({ coreGroup: true }), { coreGroup: true })).toBe(true);
    expect(by(clearance(), { organisationId: 'o3' })).toBe(false);
  });
});

describe('The end of a coordinator', () => {
  const removal = clearance({ kind: 'removal', organisationId: null });
  it('is confirmed by coordinators alone, and stopped by each of them but the one who asks', () => {
    const member = sitting('mo', { role: 'member' });
    expect([mayConfirm(removal, sitting('chi'), [], NOW), mayConfirm(removal, member, [], NOW)]).toEqual([
      true,
      false,
    ]);
    const stops = [sitting('chi'), sitting('bo'), sitting('ana'), member].map((one) =>
      mayRefuse(removal, one),
    );
    expect(stops).toEqual([true, true, false, false]);
  });

  it('is a removal or a lower role', () => {
    expect([
      endingOf({ state: 'removed' }),
      endingOf({ role: 'member' }),
      endingOf({ role: 'coordinator' }),
      endingOf({}),
    ]).toEqual(['removal', 'demotion', undefined, undefined]);
  });
});

describe('A clearance that waits in vain', () => {
  const ana = sitting('ana');
  const bo = sitting('bo', { role: 'campaigner' });
  const among = (...seats: Seat[]) => someoneCouldConfirm(clearance(), seats);

  it('is one that nobody but who asked and whose seat it is could confirm', () => {
    expect(among(ana, bo)).toBe(false);
    expect(among(ana, bo, sitting('chi', { role: 'campaigner' }))).toBe(false);
    expect(
      among(ana, bo, sitting('chi', { role: 'member', organisationId: 'o2', readsOrganisation: false })),
    ).toBe(false);
  });

  it('is none while somebody else coordinates, or reads already what it opens', () => {
    expect(among(ana, bo, sitting('chi', { organisationId: 'o3' }))).toBe(true);
    expect(among(ana, bo, sitting('chi', { role: 'member', organisationId: 'o2' }))).toBe(true);
  });
});

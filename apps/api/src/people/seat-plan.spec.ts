import { describe, expect, it } from '@jest/globals';
import { clearsOwn, planSeat, type SeatNow } from './seat-plan.js';

const seat: SeatNow = { organisationId: 'o1', coreGroup: false, role: 'member', state: 'active' };
const CIRCLES = new Set(['o1', 'o2', 'core']);

describe('a change of a seat', () => {
  it('waits where it opens what somebody shares, and only that part of it', () => {
    const plan = planSeat(
      seat,
      { organisationId: 'o2', coreGroup: true, role: 'campaigner' },
      false,
      CIRCLES,
    );
    expect(plan).toMatchObject({
      now: { role: 'campaigner', organisationId: undefined, coreGroup: undefined },
      clearance: { organisationId: 'o2', coreGroup: true },
      ending: undefined,
    });
  });

  it('holds at once where nobody sits or sat, and where it closes', () => {
    expect(planSeat(seat, { organisationId: 'o3' }, false, CIRCLES).clearance).toBeUndefined();
    const inCore = { ...seat, coreGroup: true };
    expect(planSeat(inCore, { coreGroup: false }, false, CIRCLES)).toMatchObject({
      now: { coreGroup: false },
      clearance: undefined,
    });
  });

  it('asks for nothing that a seat which ends would read', () => {
    const wish = { state: 'removed' as const, organisationId: 'o2', coreGroup: true };
    expect(planSeat(seat, wish, false, CIRCLES)).toMatchObject({
      now: { state: 'removed' },
      clearance: undefined,
    });
  });

  it('waits where it ends the power of another coordinator, and not of oneself or of who was made one a moment ago', () => {
    const coordinator = { ...seat, role: 'coordinator' as const };
    expect(planSeat(coordinator, { state: 'removed' }, false, CIRCLES)).toMatchObject({
      now: {},
      ending: 'removal',
    });
    expect(planSeat(coordinator, { role: 'member' }, false, CIRCLES).ending).toBe('demotion');
    expect(planSeat(coordinator, { role: 'member' }, true, CIRCLES)).toMatchObject({
      now: { role: 'member' },
    });
    // Nothing of the ending is done ahead of it.
    expect(planSeat(coordinator, { role: 'member', state: 'removed' }, false, CIRCLES)).toMatchObject({
      now: { role: undefined, state: undefined },
      ending: 'removal',
    });
    expect(planSeat(seat, { state: 'removed' }, false, CIRCLES).ending).toBeUndefined();
  });

  it('of the own clearance is named by its field', () => {
    expect([clearsOwn(seat, { organisationId: 'o2' }), clearsOwn(seat, { coreGroup: true })]).toEqual([
      'organisationId',
      'coreGroup',
    ]);
    expect(clearsOwn(seat, { organisationId: 'o1', coreGroup: false, role: 'coordinator' })).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holds, mayChangeTask, maySee, ROLES, TIERS, type Seat, type Testimony, type Tier } from './tiers.js';

const aSeat = (changes: Partial<Seat> = {}): Seat => ({
  userId: 'reader',
  campaignId: 'campaign',
  organisationId: 'ours',
  role: 'member',
  coreGroup: false,
  ...changes,
});
const item = (tier: Tier, changes: Partial<Testimony> = {}): Testimony => ({
  campaignId: 'campaign',
  authorId: 'author',
  organisationId: 'theirs',
  tier,
  ...changes,
});

describe('who may see testimony', () => {
  const readers: [string, Seat | undefined, Tier[]][] = [
    ['its author', aSeat({ userId: 'author' }), ['me', 'organisation', 'core', 'coalition', 'public']],
    [
      'a colleague of the author',
      aSeat({ organisationId: 'theirs' }),
      ['organisation', 'coalition', 'public'],
    ],
    ['the core group', aSeat({ coreGroup: true }), ['core', 'coalition', 'public']],
    ['a plain member', aSeat(), ['coalition', 'public']],
    ['a coordinator outside the core group', aSeat({ role: 'coordinator' }), ['coalition', 'public']],
    [
      'somebody of another campaign',
      aSeat({ campaignId: 'other', coreGroup: true, organisationId: 'theirs' }),
      [],
    ],
    ['an installation admin without a seat', undefined, []],
  ];

  it.each(readers)('%s', (_who, reader, visible) => {
    expect(TIERS.filter((tier) => maySee(reader, item(tier)))).toEqual(visible);
  });

  it('lets an assignee see the task at any tier', () => {
    expect(TIERS.every((tier) => maySee(aSeat(), item(tier, { assigneeId: 'reader' })))).toBe(true);
  });

  it('never asks for the role', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TIERS), fc.boolean(), fc.boolean(), (tier, coreGroup, same) => {
        const seen = ROLES.map((role) =>
          maySee(aSeat({ role, coreGroup, organisationId: same ? 'theirs' : 'ours' }), item(tier)),
        );
        expect(new Set(seen).size).toBe(1);
      }),
    );
  });

  it('shows a wider tier to everybody who sees the narrower one, outside the core group', () => {
    fc.assert(
      fc.property(fc.boolean(), (same) => {
        const reader = aSeat({ organisationId: same ? 'theirs' : 'ours' });
        const seen = (['me', 'organisation', 'coalition', 'public'] as const).map((tier) =>
          maySee(reader, item(tier)),
        );
        expect(seen).toEqual([...seen].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});

describe('roles', () => {
  it('include those below', () => {
    expect(ROLES.map((role) => ROLES.filter((needed) => holds(role, needed)).length)).toEqual([1, 2, 3]);
  });

  it('let a coordinator change only tasks she sees', () => {
    const coordinator = aSeat({ role: 'coordinator' });
    expect(mayChangeTask(coordinator, item('coalition'))).toBe(true);
    expect(mayChangeTask(coordinator, item('organisation'))).toBe(false);
    expect(mayChangeTask(aSeat(), item('coalition'))).toBe(false);
    expect(mayChangeTask(aSeat(), item('me', { assigneeId: 'reader' }))).toBe(true);
  });
});

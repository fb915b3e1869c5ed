import { describe, expect, it } from '@jest/globals';
import type { Tier } from '#libs/domain';
import type { TaskCommentDto } from '../../../kernel/api/client.js';
import { staying } from './staying.js';

const comment = (tier: Tier, text: string | null = 'Words') => ({ tier, text }) as TaskCommentDto;
const ALL = (['me', 'organisation', 'core', 'coalition', 'public'] as const).map((tier) => comment(tier));
const tiers = (before: Tier, after: Tier, newcomer = false) =>
  staying(ALL, { before, after, newcomer }).map(({ tier }) => tier);

describe('comments that stay with those who could read them', () => {
  it.each<[Tier, Tier, Tier[]]>([
    ['core', 'coalition', ['me', 'organisation', 'core']],
    ['me', 'core', ['me', 'organisation']],
    // Of an organisation not everybody sits in the core group, nor the other way round.
    ['core', 'organisation', ['me', 'core']],
    ['coalition', 'me', []],
    ['core', 'core', []],
  ])('of a task for %s that becomes one for %s', (before, after, stay) => {
    expect(tiers(before, after)).toEqual(stay);
  });

  it('are all that were not for the coalition where somebody new does it', () => {
    expect(tiers('core', 'core', true)).toEqual(['me', 'organisation', 'core']);
  });

  it('are none that were removed', () => {
    expect(staying([comment('me', null)], { before: 'me', after: 'coalition', newcomer: true })).toEqual([]);
  });
});

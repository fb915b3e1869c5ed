import { describe, expect, it } from '@jest/globals';
import type { MatrixDto } from '../../kernel/api/client.js';
import { splitOf, splitTally, votersOn } from './split.js';

const matrix = {
  asks: [{ id: 'a1' }, { id: 'a2' }],
  rows: [
    { code: 'FJI', name: 'Fiji', votes: true, cells: '..C2' },
    { code: 'KEN', name: 'Kenya', votes: true, cells: '..s1' },
    { code: 'PER', name: 'Peru', votes: true, cells: '..o0' },
    // Older than the draft.
    { code: 'NRU', name: 'Nauru', votes: true, cells: '..O4' },
    { code: 'TUV', name: 'Tuvalu', votes: true, cells: '....' },
    { code: 'VAT', name: 'Holy See', votes: false, cells: '..S2' },
  ],
} as unknown as MatrixDto;
const nothing = { countStale: false, ballots: new Map() };

describe('the split of a count', () => {
  it('tells firm from leaning, leaves the stale and the unknown open, and no observer votes', () => {
    expect(splitOf(votersOn(matrix, 'a2', nothing))).toEqual({
      ...{ yes: 1, leanYes: 1, open: 2, leanNo: 1, no: 0 },
      ...{ abstain: 0, absent: 0 },
    });
  });

  it('counts the stale and moves delegations when told so', () => {
    const ballots = new Map([['FJI', 'absent'] as const, ['VAT', 'yes'] as const]);
    const voters = votersOn(matrix, 'a2', { countStale: true, ballots });
    expect(splitOf(voters)).toMatchObject({ yes: 0, no: 1, absent: 1, open: 1 });
    expect(voters.find(({ code }) => code === 'VAT')).toMatchObject({ bin: null, moved: undefined });
  });

  it('shows no parts that do not add up to the count', () => {
    const split = splitOf(votersOn(matrix, 'a2', nothing));
    const tally = { yes: 2, no: 1, open: 2, abstain: 0, absent: 0 };
    expect(splitTally(tally, split)).toMatchObject({ yes: 1, leanYes: 1 });
    expect(splitTally({ ...tally, yes: 3 }, split)).toMatchObject({ yes: 3, leanYes: 0, no: 1, leanNo: 0 });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { CountedWord, DigestPair, DigestPositions } from '#libs/data';
import { speechOf } from '../mail-writer.js';
import { groupShifts } from './group-shifts.js';
import { shiftBlocks } from './shift-blocks.js';

const window = { start: new Date('2024-07-29T01:00:00Z'), end: new Date('2024-08-05T01:00:00Z') };
const reworded = { changedAtOrdinal: 4, changedOn: '2024-07-15', zone: 'UTC' };

function pair(code: string, textOrdinal: number | null, at = '2024-08-01T10:00:00Z'): DigestPair {
  const latest: CountedWord = ['support', 3, textOrdinal, Date.parse(at)];
  return {
    ...{ ask: 'ask', code, statements: 1, taken: false, lostStatement: null, corrected: null },
    ...{ cause: 'said', earlier: null, latest },
    news: { stance: 'support', said: 'publicly', grade: 'official_record', statement: null },
  };
}

const found = (pairs: DigestPair[]): DigestPositions => ({
  ...{ majority: 'two_thirds', followsTreaty: false, pairs, statements: [], current: [] },
  asks: [
    {
      ...{ id: 'ask', title: 'The ask', redLine: false, rewordings: [] },
      ...{ before: reworded, after: reworded },
    },
  ],
  delegations: ['Fiji', 'Ghana', 'Holy See', 'Kenya', 'Peru', 'Togo'].map((name) => ({
    ...{ code: name, name, votes: name !== 'Holy See' },
  })),
});

describe('what moved on an ask', () => {
  const { asks } = groupShifts(
    found([
      pair('Fiji', 3),
      pair('Ghana', 4),
      pair('Holy See', 3),
      pair('Kenya', 3),
      pair('Peru', 4, '2023-12-01T10:00:00Z'),
    ]),
    window,
    [],
  );

  it('is marked where the count takes it as open, and why; whoever has no vote is counted nowhere', () => {
    const moves = asks[0]!.shifts.flatMap((shift) => shift.moves);
    const marked = moves.map(({ stale, delegations }) => [
      stale,
      delegations.map(({ delegation }) => delegation),
    ]);
    expect(new Map(marked as [string | null, string[]][])).toEqual(
      new Map([
        ['draft', ['Fiji', 'Kenya']],
        [null, ['Ghana', 'Holy See']],
        ['age', ['Peru']],
      ]),
    );
    expect([asks[0]!.after.yes, asks[0]!.after.open]).toEqual([1, 4]);
  });

  it('says so beneath the count', () => {
    const writing = { at: window.end, zone: 'UTC', length: 140, speech: speechOf('en') };
    const said = JSON.stringify(shiftBlocks(asks, writing, { items: 12, length: 140, names: 24 }));
    expect(said).toContain('now: supports; on older words, counts as open');
    expect(said).toContain('now: supports; older than 180 days, counts as open');
  });
});

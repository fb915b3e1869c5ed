import { describe, expect, it } from '@jest/globals';
import { goneSince, initialChoice } from './initial-choice.js';

const state = (choice: object) => ({
  choice: {
    ...{
      practical: '',
      contacts: [],
      licence: 'CC0-1.0' as const,
      sessionIds: [],
      documentIds: [],
      askIds: [],
    },
    ...choice,
  },
  sessions: [{ id: 's', name: 'S', positions: null }],
  documents: [],
  letters: [],
  asks: [{ id: 'a', name: 'A', positions: 2 }],
});

describe('what was chosen the last time', () => {
  it('is chosen again as far as it is there', () => {
    const { sessionIds, askIds, letterListIds } = initialChoice(
      state({ sessionIds: ['s'], askIds: ['x', 'a'] }),
    );
    expect({ sessionIds, askIds, letterListIds }).toEqual({
      sessionIds: ['s'],
      askIds: ['a'],
      letterListIds: [],
    });
  });

  it('says how much of what kind is not', () => {
    const left = goneSince(state({ askIds: ['x', 'a', 'y'], letterListIds: ['l'], sessionIds: ['s'] }));
    expect(left).toEqual([
      { kind: 'letter', number: 1 },
      { kind: 'ask', number: 2 },
    ]);
    expect(goneSince(state({ askIds: ['a'] }))).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { CHANGE_CAUSES, directionOf, isMove } from './change-cause.js';

describe('A change of where a delegation stands', () => {
  it('is a move only where the delegation spoke', () => {
    const moves = CHANGE_CAUSES.filter((cause) => isMove({ from: 'undecided', to: 'oppose', cause }));
    expect(moves).toEqual(['said']);
    expect(isMove({ from: null, to: 'support', cause: 'said' })).toBe(true);
  });

  it('is none where the same was said again', () => {
    expect(isMove({ from: 'support', to: 'support', cause: 'said' })).toBe(false);
  });

  it('has a direction only where it is a move', () => {
    const directions = CHANGE_CAUSES.map((cause) => directionOf({ from: 'support', to: 'oppose', cause }));
    expect(directions).toEqual(['away', 'none', 'none', 'none']);
    expect(directionOf({ from: 'support', to: null, cause: 'said' })).toBe('none');
  });
});

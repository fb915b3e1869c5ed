import { expect, it } from '@jest/globals';
import { stateShown } from './words.js';

it('A line whose signer confirmed it waits for a coordinator, also where its organisation has signed already', () => {
  const at = '2026-01-20T12:00:00Z';
  expect(stateShown({ state: 'offered', confirmedAt: null })).toBe('offered');
  expect(stateShown({ state: 'offered', confirmedAt: at })).toBe('confirmed');
  expect(stateShown({ state: 'approved', confirmedAt: at })).toBe('approved');
  expect(stateShown({ state: 'confirmed', confirmedAt: null })).toBe('confirmed');
});

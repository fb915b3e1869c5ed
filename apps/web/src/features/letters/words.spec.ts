import { expect, it } from '@jest/globals';
import { isDoubtful, mayApprove, stateShown } from './words.js';

it('A line whose signer confirmed it waits for a coordinator, also where its organisation has signed already', () => {
  const at = '2026-01-20T12:00:00Z';
  expect(stateShown({ state: 'offered', confirmedAt: null })).toBe('offered');
  expect(stateShown({ state: 'offered', confirmedAt: at })).toBe('confirmed');
  expect(stateShown({ state: 'approved', confirmedAt: at })).toBe('approved');
  expect(stateShown({ state: 'confirmed', confirmedAt: null })).toBe('confirmed');
});

it('A line with any mark is looked at by a person before it is approved', () => {
  const confirmedAt = '2026-01-20T12:00:00Z';
  const clear = {
    ...({ state: 'confirmed', confirmedAt, late: false, twice: false, mergedIntoId: null } as const),
    ...{ askedAs: null, addressOf: null, wording: 2 },
  };
  expect(isDoubtful(clear, 2)).toBe(false);
  expect(isDoubtful({ ...clear, wording: null }, 2)).toBe(false);
  for (const mark of [
    { state: 'offered' as const },
    ...[{ late: true }, { twice: true }, { mergedIntoId: 'x' }, { askedAs: 'A' }, { addressOf: 'A' }],
    { wording: 1 },
  ])
    expect(isDoubtful({ ...clear, ...mark }, 2)).toBe(true);
  expect(mayApprove({ ...clear, removed: null })).toBe(true);
  expect(mayApprove({ ...clear, state: 'approved', removed: null })).toBe(false);
});

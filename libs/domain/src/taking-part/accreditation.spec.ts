import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCREDITATION_STATES } from '../vocabulary.js';
import { accreditationProblem } from './accreditation.js';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the days of an accreditation', () => {
  it.each([
    ['applied', '2023-06-01', null, undefined],
    ['applied', '2023-06-01', '2023-06-02', 'accreditations.stillApplied'],
    ['approved', '2023-06-01', '2023-06-01', undefined],
    ['approved', '2023-06-01', '2023-05-31', 'accreditations.beforeApplied'],
    ['objected', null, '2023-05-31', undefined],
    ['withdrawn', '2023-06-01', null, undefined],
  ] as const)('%s, applied %s, since %s: %s', (state, appliedOn, stateOn, problem) => {
    expect(accreditationProblem({ state, appliedOn, stateOn })).toBe(problem);
  });
  it('are never wrong where the answer has no day, and always where it is earlier', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACCREDITATION_STATES), day, day, (state, one, other) => {
        const [earlier, later] = [one, other].sort() as [string, string];
        expect(accreditationProblem({ state, appliedOn: one, stateOn: null })).toBeUndefined();
        const wrong = accreditationProblem({ state, appliedOn: later, stateOn: earlier });
        expect(wrong === undefined).toBe(state !== 'applied' && earlier === later);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { afterStep, LETTER_STEPS, nextStep, stepBack, stepProblem, type LetterFacts } from './states.js';
import { LETTER_STATES } from './vocabulary.js';

const NOW = new Date('2026-01-20T12:00:00Z');
const LETTER: LetterFacts = {
  state: 'draft',
  closesAt: null,
  texts: [{ authentic: true }],
  addressees: 1,
  signed: 0,
  waiting: 0,
};

describe('the steps of a letter', () => {
  it('lead from draft to published, and each back again', () => {
    const seen = ['draft'];
    for (let state = seen[0] as (typeof LETTER_STATES)[number]; ;) {
      const step = nextStep(state);
      if (step === null) break;
      const next = afterStep(state, step)!;
      expect(afterStep(next, stepBack(next)!)).toBe(state);
      seen.push((state = next));
    }
    expect(seen).toEqual([...LETTER_STATES]);
  });

  it('are refused from any state but theirs', () => {
    for (const state of LETTER_STATES)
      for (const step of LETTER_STEPS) {
        const allowed = [nextStep(state), stepBack(state)].includes(step);
        const gatheredElsewhere = state === 'draft' && step === 'close';
        expect([state, step, afterStep(state, step) !== null]).toEqual([
          state,
          step,
          allowed || gatheredElsewhere,
        ]);
      }
  });

  it('need what the next state needs, and name what is missing', () => {
    expect(stepProblem(LETTER, 'open', NOW)).toBeNull();
    expect(stepProblem({ ...LETTER, texts: [{ authentic: false }] }, 'open', NOW)).toBe('letters.noText');
    expect(stepProblem({ ...LETTER, addressees: 0 }, 'open', NOW)).toBe('letters.noAddressee');
    expect(stepProblem({ ...LETTER, closesAt: NOW }, 'open', NOW)).toBe('letters.deadlinePassed');
    expect(stepProblem({ ...LETTER, closesAt: NOW }, 'close', NOW)).toBeNull();
    expect(stepProblem({ ...LETTER, state: 'open', signed: 1 }, 'unopen', NOW)).toBe('letters.signedAlready');
    expect(stepProblem({ ...LETTER, state: 'closed', waiting: 2 }, 'send', NOW)).toBe('letters.someWait');
    expect(stepProblem({ ...LETTER, state: 'sent' }, 'open', NOW)).toBe('letters.stepNotNow');
  });
});

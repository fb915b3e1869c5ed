import { describe, expect, it } from '@jest/globals';
import { isConnectionLoss, UnknownOutcome } from '#libs/platform';
import { isTransient } from './transient.js';

const coded = (code: string, message = '') => Object.assign(new Error(message), { code });

describe('what may pass by itself', () => {
  it.each(['08006', '57P01', '53300', 'ECONNREFUSED', 'ENOTFOUND'])('a lost connection (%s)', (code) => {
    expect([isConnectionLoss(coded(code)), isTransient(coded(code))]).toEqual([true, true]);
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    '“%s”',
    (message) => {
      expect(isTransient(new Error(message))).toBe(true);
    },
  );

  it('a commit whose answer was lost', () => {
    expect(isTransient(new UnknownOutcome(new Error('Connection terminated unexpectedly')))).toBe(true);
  });

  it.each(['40001', '40P01', '55P03'])('another transaction going first (%s)', (code) => {
    expect([isConnectionLoss(coded(code)), isTransient(coded(code))]).toEqual([false, true]);
  });

  it.each(['22021', '23505', '57014'])('but not what a statement itself is to blame for (%s)', (code) => {
    expect(isTransient(coded(code, 'about a connection that was released'))).toBe(false);
  });
});

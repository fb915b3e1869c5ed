import { describe, expect, it } from '@jest/globals';
import { clockFinding } from './clock.js';

describe('clocks that are compared', () => {
  it.each([
    ['database', 5_000, 'ok', 'databaseClockAgrees', {}],
    ['database', -5_000, 'ok', 'databaseClockAgrees', {}],
    ['database', 5_001, 'fault', 'databaseClockAhead', { seconds: 5 }],
    ['database', -61_240, 'fault', 'databaseClockBehind', { seconds: 61.2 }],
    ['public', 7_250, 'fault', 'publicClockAhead', { seconds: 7.3 }],
  ] as const)('%s, apart by %d ms', (whose, difference, state, code, params) => {
    expect(clockFinding(whose, difference)).toEqual({ subject: 'clock', state, code, params });
  });
});

import { describe, expect, it } from '@jest/globals';
import { askOf, daysOf } from './filters.js';

const NOON = Date.parse('2024-08-08T16:00:00Z');

describe('The filters of the list of talks', () => {
  it('mean whole days on the clock of the place', () => {
    const days = daysOf('yesterday', NOON, 'America/New_York');
    expect(days).toEqual({ from: '2024-08-07', to: '2024-08-07' });
    expect(askOf({ delegation: 'FJI', ...days }, 'America/New_York')).toEqual({
      delegationCode: 'FJI',
      $from: '2024-08-07T04:00:00.000Z',
      to: '2024-08-08T04:00:00.000Z',
    });
  });

  it('begin a day where the clock of the place does, also east of the date line', () => {
    expect(daysOf('today', NOON, 'Pacific/Auckland')).toEqual({ from: '2024-08-09', to: '2024-08-09' });
    expect(daysOf('week', NOON, 'UTC')).toEqual({ from: '2024-08-02', to: '2024-08-08' });
  });

  it('say nothing of what is empty or no day', () => {
    expect(askOf({ q: ' ', from: 'soon', shelf: 'archived' }, 'UTC')).toEqual({});
  });
});

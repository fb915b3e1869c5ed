import { askOf, exportOf } from './filters.js';

describe('the filters of the list of statements', () => {
  it('mean whole days on the clock of the place', () => {
    expect(askOf({ delegation: 'FJI', from: '2024-08-07', to: '2024-08-07' }, 'America/New_York')).toEqual({
      delegationCode: 'FJI',
      $from: '2024-08-07T04:00:00.000Z',
      to: '2024-08-08T04:00:00.000Z',
    });
  });

  it('say nothing of what is empty or no day', () => {
    expect(askOf({ q: ' ', from: 'soon', shelf: 'archived' }, 'UTC')).toEqual({});
  });

  it('are those of the export as well, but for the shelf', () => {
    expect(exportOf({ session: 's', from: '2024-08-07', shelf: 'removed' }, 'UTC')).toEqual({
      sessionId: 's',
      from: '2024-08-07T00:00:00.000Z',
    });
  });
});

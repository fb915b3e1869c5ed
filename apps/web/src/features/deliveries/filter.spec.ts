import { mailFilter, shownSpan, shownState } from './filter.js';

const NOW = Date.parse('2024-08-05T14:41:30Z');

describe('the filter of the mail', () => {
  it('shows what is planned first, at any time', () => {
    expect(mailFilter({}, NOW)).toEqual({ state: 'planned' });
    expect(shownState('nonsense')).toBe('planned');
  });

  it('goes a week back where the list grows without end, from the full hour', () => {
    expect(mailFilter({ state: 'accepted' }, NOW)).toEqual({
      state: 'accepted',
      $from: '2024-07-29T14:00:00.000Z',
    });
    expect(mailFilter({ state: 'all', time: '1' }, NOW)).toEqual({ $from: '2024-08-04T14:00:00.000Z' });
  });

  it('never hides what is held or refused because it is old', () => {
    expect([shownSpan({ state: 'uncertain' }), shownSpan({ state: 'failed' })]).toEqual(['any', 'any']);
  });

  it('shows all mail about one thing at any time', () => {
    expect(mailFilter({ state: 'all', subject: 'd' }, NOW)).toEqual({ subjectId: 'd' });
  });

  it('leaves out of the question what the api does not know', () => {
    expect(mailFilter({ kind: 'pigeon', person: 'u', time: 'soon' }, NOW)).toEqual({
      state: 'planned',
      userId: 'u',
    });
  });
});

import { DELIVERY_STATES } from '#libs/domain';
import { mailFilter, shownSpan, shownState, summaryFilter } from './filter.js';

const NOW = Date.parse('2024-08-05T14:41:30Z');

describe('the filter of the mail', () => {
  it('shows what is planned first, at any time', () => {
    expect(mailFilter({}, NOW)).toEqual({ state: 'planned' });
    expect(shownState('nonsense')).toBe('planned');
  });

  it('shows the last first of what is over, and goes a week back where all stands in one list, from the full hour', () => {
    expect(mailFilter({ state: 'accepted' }, NOW)).toEqual({ state: 'accepted', newest: true });
    expect(mailFilter({ state: 'all' }, NOW)).toEqual({ $from: '2024-07-29T14:00:00.000Z' });
    expect(mailFilter({ state: 'all', time: '1' }, NOW)).toEqual({ $from: '2024-08-04T14:00:00.000Z' });
  });

  it('never hides what is held or refused because it is old', () => {
    expect([shownSpan({ state: 'uncertain' }), shownSpan({ state: 'failed' })]).toEqual(['any', 'any']);
  });

  it('shows all mail about one thing at any time', () => {
    expect(mailFilter({ state: 'all', subject: 'd' }, NOW)).toEqual({ subjectId: 'd' });
  });

  it('of each number is that of the list that it opens', () => {
    const addresses = [
      {},
      { kind: 'digest' },
      { person: 'u', time: '30' },
      { subject: 'd' },
      { time: 'any' },
    ];
    for (const address of addresses.flatMap((one) => [one, { ...one, state: 'all' }])) {
      for (const state of DELIVERY_STATES) {
        const { state: opened, newest: _newest, ...counted } = mailFilter({ ...address, state }, NOW);
        expect([opened, counted]).toEqual([state, summaryFilter(address, NOW)]);
      }
    }
  });

  it('leaves out of the question what the api does not know', () => {
    expect(mailFilter({ kind: 'pigeon', person: 'u', time: 'soon' }, NOW)).toEqual({
      state: 'planned',
      userId: 'u',
    });
  });
});

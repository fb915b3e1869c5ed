import { bestOf, matching, type Goal } from './palette-entries.js';

const goals: Goal[] = [
  { label: 'Record a bloc’s statement', target: { to: 'statements/new' } },
  { label: 'Statements', target: { to: 'statements' } },
  {
    label: 'Côte d’Ivoire',
    also: ['Ivory Coast', 'CIV'],
    target: { to: 'delegations/$code', params: { code: 'CIV' } },
  },
  {
    label: 'Log a talk: Côte d’Ivoire',
    also: ['Ivory Coast', 'CIV'],
    target: { to: 'log' },
    search: { delegation: 'CIV' },
  },
];
const labels = (typed: string, most = 10) => bestOf(matching(goals, typed), most).map(({ label }) => label);

describe('what Ctrl-K finds', () => {
  it('is everything at first, in its order, as much as there is room for', () => {
    expect(labels('', 2)).toEqual(['Record a bloc’s statement', 'Statements']);
  });

  it('begins with what begins as typed', () => {
    expect(labels('state')).toEqual(['Statements', 'Record a bloc’s statement']);
  });

  it('does not ask for accents, nor for the order of words', () => {
    expect(labels('cote')).toEqual(['Côte d’Ivoire', 'Log a talk: Côte d’Ivoire']);
    expect(labels('ivoire log')).toEqual(['Log a talk: Côte d’Ivoire']);
  });

  it('knows a delegation by its other name and its code', () => {
    expect(labels('ivory')[0]).toBe('Côte d’Ivoire');
    expect(labels('civ')[0]).toBe('Côte d’Ivoire');
    expect(labels('atlantis')).toEqual([]);
    expect(labels('?!')).toEqual([]);
  });

  it('has what the device and the api both found once, and the best first whoever found it', () => {
    const [found] = matching(goals, 'ivory');
    const task: Goal = { label: 'Ivory', target: { to: 'tasks/$taskId', params: { taskId: 'a' } } };
    const both = [
      ...matching(goals, 'ivory'),
      { goal: { ...found!.goal }, rank: 3 },
      { goal: task, rank: 0 },
    ];
    expect(bestOf(both, 10).map(({ label }) => label)).toEqual([
      'Ivory',
      'Côte d’Ivoire',
      'Log a talk: Côte d’Ivoire',
    ]);
  });
});

import { assigneesOf, LEAD, sharesOf } from './about.js';

const LEADS = [
  { delegationCode: 'FJI', userId: 'ploy' },
  { delegationCode: 'PER', userId: null },
  { delegationCode: 'KEN', userId: 'gone' },
];
const HERE = new Set(['ploy', 'linh']);

describe('Tasks about several delegations', () => {
  it('go to whoever leads the talks, and to nobody where nobody who is here does', () => {
    const tasks = assigneesOf(['FJI', 'PER', 'KEN', 'TON'], LEAD, LEADS, HERE);
    expect(tasks.map(({ assigneeId }) => assigneeId)).toEqual(['ploy', undefined, undefined, undefined]);
    expect(sharesOf(tasks)).toEqual([
      [undefined, 3],
      ['ploy', 1],
    ]);
  });

  it('go to the one person that was chosen, or to nobody', () => {
    const of = (who: string) =>
      assigneesOf(['FJI', 'PER'], who, LEADS, HERE).map(({ assigneeId }) => assigneeId);
    expect(of('linh')).toEqual(['linh', 'linh']);
    expect(of('')).toEqual([undefined, undefined]);
  });
});

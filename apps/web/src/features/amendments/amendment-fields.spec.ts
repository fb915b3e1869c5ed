import { emptyFields, moved, toChange, toCreate } from './amendment-fields.js';

describe('What is sent of an amendment', () => {
  it('is what was filled in, with the sponsors that were chosen', () => {
    const fields = {
      ...emptyFields('a1', 'coalition'),
      ...{ title: ' Delete paragraph 2 ', oral: true },
      sponsors: [
        { delegationCode: 'IRN', role: 'sponsor' as const, since: '2024-08-05', until: '' },
        { delegationCode: '', role: 'co_sponsor' as const, since: '', until: '' },
      ],
    };
    expect(toCreate(fields)).toEqual({
      ...{
        title: 'Delete paragraph 2',
        askId: 'a1',
        effect: 'serves',
        grade: 'official_record',
        tier: 'coalition',
      },
      ...{ oral: true, body: '', source: '' },
      sponsors: [{ delegationCode: 'IRN', role: 'sponsor', since: '2024-08-05' }],
    });
  });

  it('is what differs alone; what was emptied is taken away', () => {
    const before = {
      ...emptyFields('a1', 'coalition'),
      title: 'One',
      symbol: 'L.1',
      proposedOn: '2024-08-05',
    };
    expect(toChange(before, before)).toEqual({});
    expect(toChange({ ...before, symbol: '', state: 'withdrawn' }, before)).toEqual({
      ...{ symbol: null, state: 'withdrawn' },
    });
  });
});

describe('The order of voting', () => {
  it.each([
    [0, 1, 'bac'],
    [2, 0, 'cab'],
    [0, -1, 'abc'],
    [2, 9, 'abc'],
    [1, 2, 'acb'],
  ])('from place %i to place %i', (from, to, order) => {
    expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(order);
  });
});

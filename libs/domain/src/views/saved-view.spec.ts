import { describe, expect, it } from '@jest/globals';
import { filtersIn, readSearch } from './saved-view.js';

const ID = '018f7e2a-0000-7000-8000-000000000003';
const code = (...of: Parameters<typeof readSearch>) => {
  const read = readSearch(...of);
  return 'problem' in read ? read.problem.code : read.search;
};

describe('A saved view', () => {
  it('keeps the filters of its screen in one order, however they were written', () => {
    expect(code('matrix', '?stance=oppose&group=eu&q=', false)).toBe('group=eu&stance=oppose');
    expect(code('tasks', 'who=nobody&show=overdue', true)).toBe('show=overdue&who=nobody');
    expect(code('matrix', 'sort=-ask%3Akeep-article-6-2&asks=a.1,b-2', true)).toBe(
      'asks=a.1%2Cb-2&sort=-ask%3Akeep-article-6-2',
    );
    expect(code('delegations', '', true)).toBe('');
  });

  it.each([
    ['cell=KEN.x', 'views.unknownFilter'],
    ['__proto__=1', 'views.unknownFilter'],
    ['constructor=1', 'views.unknownFilter'],
    ['group=eu&group=g77', 'views.filterTwice'],
    ['group=%3Cscript%3E', 'views.wrongFilter'],
    ['lead=everybody', 'views.wrongFilter'],
    [`q=${'x'.repeat(101)}`, 'views.wrongFilter'],
    [`q=${'x'.repeat(2_000)}`, 'views.tooLong'],
  ])('refuses %s', (search, refused) => {
    expect(code('matrix', search, false)).toBe(refused);
  });

  it('that all may read names no person, and nothing that was typed', () => {
    expect(code('matrix', 'q=ambassador+who+told+us', true)).toBe('views.ownFilter');
    expect(code('tasks', `who=${ID}`, true)).toBe('views.ownFilter');
    expect(code('meetings', `delegate=${ID}`, true)).toBe('views.ownFilter');
    expect(code('meetings', `by=${ID}`, true)).toBe('views.ownFilter');
    expect(code('tasks', `who=${ID}`, false)).toBe(`who=${ID}`);
    // An organisation is known to everybody who sits in the campaign.
    expect(code('delegations', `lead=${ID}`, true)).toBe(`lead=${ID}`);
    expect(code('meetings', 'from=2024-08-01&delegation=FJI', true)).toBe('delegation=FJI&from=2024-08-01');
  });

  it('leaves out of an address what is no filter', () => {
    expect(filtersIn('matrix', '?cell=KEN.x&group=eu&lead=everybody')).toBe('group=eu');
  });
});

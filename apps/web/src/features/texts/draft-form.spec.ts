import { emptyDraft, toLoad } from './draft-form.js';

describe('loading a draft', () => {
  it('sends the articles as they were corrected, and leaves out what is empty', () => {
    const draft = { ...emptyDraft, title: ' Rev.4 ', key: 'rev-4', circulatedOn: '2024-08-05', symbol: ' ' };
    const articles = [
      { id: 'x', number: ' 6 ', title: ' ', body: '1. Words.', status: 'bracketed' as const },
      { id: 'y', number: '7', title: 'Scope', body: '', status: 'open' as const },
    ];
    expect(toLoad(draft, articles, { id: 'id' })).toEqual({
      id: 'id',
      key: 'rev-4',
      title: 'Rev.4',
      circulatedOn: '2024-08-05',
      articles: [
        { number: '6', body: '1. Words.', status: 'bracketed' },
        { number: '7', title: 'Scope', status: 'open' },
      ],
    });
  });

  it('proposes the key by the title where nobody said one', () => {
    const loaded = toLoad({ ...emptyDraft, title: 'Draft of 5 August' }, [], { id: 'id' });
    expect(loaded.key).toBe('draft-of-5-august');
  });
});

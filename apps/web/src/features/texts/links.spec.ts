import type { TextArticleDto, TextDto } from '../../kernel/api/client.js';
import { certainOnes, clashes, decisionsOf, toLinks } from './links.js';

const provision = (id: string) => ({ id, key: id, title: `title of ${id}` });
const article = (id: string, change: Partial<TextArticleDto>): TextArticleDto => ({
  id,
  number: id,
  title: '',
  body: null,
  characters: 0,
  status: 'open',
  provision: null,
  asks: [],
  previousNumber: null,
  change: null,
  changed: false,
  loaded: true,
  decided: false,
  suggestion: null,
  version: 1,
  ...change,
});
const suggestion = (to: string | null, score: number) => ({
  provision: to === null ? null : provision(to),
  previousNumber: null,
  score,
  reasons: [],
  alternatives: [],
});
const text = {
  articles: [
    article('1', { suggestion: suggestion('p1', 0.97) }),
    article('2', { suggestion: suggestion('p2', 0.6) }),
    article('3', { suggestion: suggestion(null, 0.95) }),
    article('4', { decided: true, provision: provision('p4') }),
    article('5', { loaded: false, provision: provision('p5') }),
  ],
  provisions: [
    {
      provision: provision('p9'),
      asks: [],
      previousNumber: '9',
      previousText: 'rev2',
      outcome: 'gone',
      number: null,
      said: true,
      mustBeSaid: true,
    },
  ],
} as unknown as TextDto;

describe('the links of a proposed draft', () => {
  it('begin as suggested, and what was decided before counts as looked at', () => {
    expect(decisionsOf(text)).toEqual({
      links: { 1: 'p1', 2: 'p2', 3: 'new', 4: 'p4' },
      seen: { 4: true },
      said: { p9: { kind: 'gone' } },
    });
  });

  it('offer to accept only what is as good as certain', () => {
    expect(certainOnes(text, decisionsOf(text)).map(({ id }) => id)).toEqual(['1']);
  });

  it('say when two articles continue the same provision, but many may be new', () => {
    const decisions = decisionsOf(text);
    expect(clashes(text, decisions)).toEqual([]);
    decisions.links['2'] = 'p1';
    expect(clashes(text, decisions)).toEqual([{ title: 'title of p1', numbers: ['1', '2'] }]);
    decisions.links['1'] = 'new';
    decisions.links['2'] = 'new';
    expect(clashes(text, decisions)).toEqual([]);
  });

  it('are sent of what was looked at, and nothing is gone that an article continues', () => {
    const decisions = { ...decisionsOf(text), seen: { '1': true, '2': true, '3': true, '4': true } };
    decisions.said['p8'] = { kind: 'number', number: ' 6(2) ' };
    decisions.said['p7'] = { kind: 'leave' };
    expect(toLinks(decisions)).toEqual({
      links: [
        { articleId: '1', provisionId: 'p1' },
        { articleId: '2', provisionId: 'p2' },
        { articleId: '3', provisionId: 'new' },
        { articleId: '4', provisionId: 'p4' },
      ],
      gone: [{ provisionId: 'p9' }],
      numbers: [{ provisionId: 'p8', number: '6(2)' }],
    });
    // Half a review: of the rest nobody said anything yet.
    const half = { ...decisions, seen: { '2': true } };
    expect(toLinks(half).links).toEqual([{ articleId: '2', provisionId: 'p2' }]);
    half.links['2'] = 'p9';
    expect(toLinks({ ...half, seen: {} })).not.toHaveProperty('gone');
  });
});

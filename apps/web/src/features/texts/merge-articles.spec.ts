import { splitDraft, type LineDecision } from '#libs/domain';
import { mergeArticles } from './merge-articles.js';

const TEXT = 'Article 5\nScope\nOne.\n\nArticle 6 A Fair Trial\nTwo.\n\nArticle 7\nRights\nThree.';

const split = (decisions: LineDecision[] = []) => {
  const { articles } = splitDraft(TEXT, decisions);
  return {
    articles: articles.map(({ number, title, body, status }) => ({ number, title, body, status })),
    headings: articles.map(({ line, heading }) => ({ line, text: heading })),
  };
};
let next = 0;
const newId = () => `id-${next++}`;
const first = () => mergeArticles(undefined, [], split(), newId).articles;

describe('articles after a text was split anew', () => {
  it('are all there, in their order, with what was corrected', () => {
    const edited = first().map((one) => (one.number === '7' ? { ...one, title: 'Human rights' } : one));
    const { articles, replaced } = mergeArticles(split(), edited, split([{ line: 5, number: '6' }]), newId);
    expect(articles.map(({ number, title, body }) => [number, title, body])).toEqual([
      ['5', 'Scope', 'One.'],
      ['6', 'A Fair Trial', 'Two.'],
      ['7', 'Human rights', 'Three.'],
    ]);
    expect(replaced).toEqual([]);
  });

  it('stay left out when they were left out', () => {
    const edited = first().filter(({ number }) => number !== '7');
    const { articles } = mergeArticles(split(), edited, split([{ line: 5, number: '6' }]), newId);
    expect(articles.map(({ number }) => number)).toEqual(['5', '6']);
  });

  it('say whose changed words another article took', () => {
    const edited = first().map((one) => (one.number === '5' ? { ...one, body: 'My words.' } : one));
    const { articles, replaced } = mergeArticles(split(), edited, split([{ line: 5, number: '6' }]), newId);
    expect([articles[0]?.body, replaced]).toEqual(['One.', ['5']]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suggestRenumbering } from './renumbering.js';
import { provision, draftOf, articlesOf } from '../../../../test/support/renumbering.js';

describe('for any drafts', () => {
  const word = fc.constantFrom(
    ...'data state order access crime treaty court search child rights of the'.split(' '),
  );
  const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const distinct = (most: number) => fc.uniqueArray(title, { minLength: 1, maxLength: most });
  const body = fc.option(fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')));
  it('the links are one-to-one and both lists say the same', () => {
    const article = fc.record({
      title,
      body,
      number: fc.constantFrom('1', '2', '3', '4(1)', '4', '2–3', 'x', '9'),
    });
    const list = fc.array(article, { maxLength: 25 });
    fc.assert(
      fc.property(list, list, (old, next) => {
        const previous = old.map((one, index) => ({ ...one, provisionId: `p${index}`, askCount: 0 }));
        const { articles, provisions } = suggestRenumbering(previous, next);
        const linked = articles.filter(({ provisionId }) => provisionId !== null);
        expect(new Set(linked.map(({ provisionId }) => provisionId)).size).toBe(linked.length);
        const pairs = provisions.filter(({ outcome }) => outcome === 'article');
        expect(new Set(pairs.map(({ index, provisionId }) => `${provisionId} ${index}`))).toEqual(
          new Set(linked.map(({ index, provisionId }) => `${provisionId} ${index}`)),
        );
        for (const { score } of [...articles, ...provisions]) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('a draft is wholly itself, with a score of 1', () => {
    fc.assert(
      fc.property(distinct(40), fc.infiniteStream(body), (titles, bodies) => {
        const draft = draftOf(titles).map((one) => ({ ...one, body: bodies.next().value ?? null }));
        const { articles } = suggestRenumbering(draft, draft);
        expect(articles.map(({ provisionId, score }) => [provisionId, score])).toEqual(
          draft.map(({ provisionId }) => [provisionId, 1]),
        );
      }),
    );
  });
  it('one new article anywhere moves the rest and loses nobody', () => {
    fc.assert(
      fc.property(distinct(40), title, fc.nat(), fc.infiniteStream(body), (titles, added, where, bodies) => {
        fc.pre(!titles.includes(added));
        const at = where % (titles.length + 1);
        const draft = draftOf(titles).map((one) => ({ ...one, body: bodies.next().value ?? null }));
        const rows = draft.toSpliced(at, 0, { ...provision('0', added), body: bodies.next().value ?? null });
        const next = rows.map((one, index) => ({ ...one, number: String(index + 1) }));
        const { articles, provisions } = suggestRenumbering(draft, next);
        expect(provisions.map(({ number }) => Number(number))).toEqual(
          titles.map((_, index) => index + (index >= at ? 2 : 1)),
        );
        expect(articles[at]?.provisionId).toBeNull();
      }),
    );
  });
  it('articles in any other order are still themselves', () => {
    fc.assert(
      fc.property(distinct(30), fc.gen(), (titles, gen) => {
        const shuffled = gen(fc.shuffledSubarray, titles, { minLength: titles.length });
        const { articles } = suggestRenumbering(draftOf(titles), articlesOf(shuffled));
        expect(articles.map(({ provisionId }) => provisionId?.replace(/ \(\d+\)$/, ''))).toEqual(shuffled);
      }),
    );
  });
  it('articles that share no word are never linked, whatever their numbers', () => {
    fc.assert(
      fc.property(distinct(30), (titles) => {
        const others = titles.map((one) => one.replace(/\w+/g, 'other$&'));
        const { articles, provisions } = suggestRenumbering(draftOf(titles), articlesOf(others));
        expect(articles.every(({ provisionId }) => provisionId === null)).toBe(true);
        expect(provisions.every(({ outcome }) => outcome === 'gone')).toBe(true);
      }),
    );
  });
});

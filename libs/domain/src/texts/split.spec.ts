import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitDraft } from './split.js';

const numbers = (text: string) => splitDraft(text).articles.map(({ number }) => number);
const titles = (text: string) => splitDraft(text).articles.map(({ title }) => title);

describe('a pasted draft', () => {
  it('is split at its articles, each with its title and its words', () => {
    const { articles, outside, questions } = splitDraft(`Draft convention

CHAPTER I
General provisions

Article 5
Sovereignty

1. States shall act as equals.

2. Nothing in Article 6 is meant here.


Article 6. Human rights
States shall respect them.

Chapter II: Offences
Article 7 – Illegal access
(a) Whoever enters;`);
    expect(articles).toMatchObject([
      {
        number: '5',
        title: 'Sovereignty',
        body: '1. States shall act as equals.\n\n2. Nothing in Article 6 is meant here.',
        status: 'open',
      },
      { number: '6', title: 'Human rights', body: 'States shall respect them.', status: 'open' },
      { number: '7', title: 'Illegal access', body: '(a) Whoever enters;', status: 'open' },
    ]);
    expect(questions).toEqual([]);
    expect(outside).toEqual([
      { line: 1, text: 'Draft convention\n\nCHAPTER I\nGeneral provisions', after: 0 },
      { line: 17, text: 'Chapter II: Offences', after: 2 },
    ]);
  });

  it.each([
    ['ARTICLE 6', '6', ''],
    ['Article 6 bis', '6 bis', ''],
    ['Article 6 bis. Data', '6 bis', 'Data'],
    ['Article 6 A: Data', '6 A', 'Data'],
    ['Article 6 A reader', '6', 'A reader'],
    ['**Article 6**', '6', ''],
    ['## Article 6 — Data', '6', 'Data'],
    ['[Article 6]', '6', ''],
    ['Art. 12 Data', '12', 'Data'],
    ['Article 6(2)', '6(2)', ''],
    ['Article 6 [Agreed ad referendum]', '6', ''],
  ])('has a heading in %s', (line, number, title) => {
    expect(splitDraft(line).articles).toMatchObject([{ number, title }]);
  });

  it.each([
    'Article 6 of this convention applies',
    'Article 6, paragraph 2',
    'Article 6 shall apply.',
    'article 6',
    'in accordance with Article 6',
    'Article 6(2) and Article 7 apply.',
    'Article 0',
    'Articles',
    'Article 6th',
  ])('has none in %s', (line) => {
    expect(numbers(line)).toEqual([]);
  });

  it('has a title only where there is one', () => {
    expect(titles('Article 6\n\n  Human rights\nStates shall.')).toEqual(['Human rights']);
    expect(titles('Article 6\n1. States shall act.')).toEqual(['']);
    expect(titles('Article 6\nStates shall act.')).toEqual(['']);
    expect(titles(`Article 6. ${'long '.repeat(60)}`)).toEqual(['']);
    expect(titles('Article 6\nArticle 7\nData')).toEqual(['', 'Data']);
  });

  it('tells the status of an article by its marks', () => {
    const status = (text: string) => splitDraft(`Article 6\nData\n${text}`).articles[0]?.status;
    expect(status('States shall act.')).toBe('open');
    expect(status('States [shall] [may] act.')).toBe('bracketed');
    expect(status('[Agreed ad referendum] States shall act.')).toBe('agreed_ad_referendum');
    expect(status('1. States act.\n2. [Agreed ad ref.] They act.')).toBe('open');
    expect(status('[Deleted]')).toBe('deleted');
  });

  it('is the same whatever ends its lines', () => {
    const text = 'Article 1\nScope\nOne.\n\nArticle 2\nTerms\nTwo.';
    expect(splitDraft(text.replaceAll('\n', '\r\n'))).toEqual(splitDraft(text));
    expect(splitDraft(text.replaceAll('\n', '\r'))).toEqual(splitDraft(text));
  });

  it('comes back from what was written of its articles', () => {
    const word = fc.constantFrom('Data', 'Rights', 'Scope', 'Access', 'Terms');
    const article = fc.record({ title: word, body: word.map((one) => `${one} shall be kept.`) });
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 80 }), (list) => {
        const text = list
          .map(({ title, body }, index) => `Article ${index + 1}\n${title}\n\n${body}\n`)
          .join('\n');
        expect(splitDraft(text).articles).toMatchObject(
          list.map((one, index) => ({ ...one, number: String(index + 1), status: 'open' })),
        );
      }),
    );
  });

  it('gives an answer to any text, soon', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(splitDraft(`Article 1\n${text}`).articles.length).toBeGreaterThanOrEqual(1);
      }),
    );
    const started = performance.now();
    for (const unit of ['Article ', '[', ' ', 'Article 1 (', '#', '\n', 'Chapter ']) {
      splitDraft(unit.repeat(Math.floor(1_500_000 / unit.length)));
    }
    expect(performance.now() - started).toBeLessThan(60_000);
  });

  it.each([
    ['a heading', 'Article 6. a', ' ', 'b'],
    ['a title', 'Article 6\na', '*', 'b'],
    ['an article with brackets that never close', 'Article 6. Data\n', '[', ''],
  ])('takes no longer for %s of two million signs than to read it', (_, before, sign, after) => {
    const started = performance.now();
    expect(numbers(before + sign.repeat(1_900_000) + after)).toEqual(['6']);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

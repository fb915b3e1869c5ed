import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesOf, MOST_HEADINGS, splitDraft } from './split.js';

const numbers = (text: string) => splitDraft(text).articles.map(({ number }) => number);
const reading = (line: string) => {
  const { articles, questions } = splitDraft(line);
  if (articles[0]) return ['heading', articles[0].number, articles[0].title];
  return questions[0] ? ['question', questions[0].number, questions[0].reason] : ['none'];
};

describe('the heading of an article', () => {
  it.each([
    ['Article 8a', '8a', ''],
    ['ARTICLE 9 BIS', '9 BIS', ''],
    ['Article 10-ter', '10-ter', ''],
    ['Article 12 quater. Data', '12 quater', 'Data'],
    ['Article 11 (Alternative 1)', '11 (Alternative 1)', ''],
    ['ARTICLE I', 'I', ''],
    ['Article XIV – Scope', 'XIV', 'Scope'],
    ['Article 1.', '1', ''],
    ['Art. 3', '3', ''],
    ['Draft article 1', '1', ''],
    ['Draft Article 6 bis: Data', '6 bis', 'Data'],
    ['[New article 7 Data]', '7', 'Data]'],
    ['Article 13–14', '13–14', ''],
    ['Articles 13 - 14 [Agreed ad referendum]', '13 - 14', ''],
    ['Article 6 (Scope)', '6', '(Scope)'],
    ['Article 6 [Scope]', '6', '[Scope]'],
    ['Article 6 [deleted]', '6', '[deleted]'],
    ['Article 1234', '1234', ''],
    ['Article premier', 'premier', ''],
    ['Article 1er – Objet', '1er', 'Objet'],
    ['ARTICLE UNIQUE', 'UNIQUE', ''],
    ['Article 6 bis Coopération', '6 bis', 'Coopération'],
    ['Projet d’article 4', '4', ''],
    ['Artículo 1', '1', ''],
    ['ARTÍCULO 1.º Ámbito', '1.º', 'Ámbito'],
    ['Articulo 5. Derechos', '5', 'Derechos'],
    ['المادة 1', '1', ''],
    ['المادة ٦ مكررا', '٦ مكررا', ''],
    ['ข้อ 6 ทวิ', '6 ทวิ', ''],
    ['المادة ٦', '٦', ''],
    ['المادة الأولى', 'الأولى', ''],
    ['المادة الثانية عشرة: نطاق التطبيق', 'الثانية عشرة', 'نطاق التطبيق'],
    ['Pasal 6 Hak asasi manusia', '6', 'Hak asasi manusia'],
    ['ข้อ ๑', '๑', ''],
    ['ข้อ 1 ขอบเขต', '1', 'ขอบเขต'],
    ['มาตรา 12', '12', ''],
    ['第一条 范围', '一', '范围'],
    ['第12條', '12', ''],
    ['Статья 3. Область применения', '3', 'Область применения'],
  ])('%s is read', (line, number, title) => {
    expect(reading(line)).toEqual(['heading', number, title]);
  });

  it.each([
    ['Article 6 A Fair Trial', '6', 'number'],
    ['Article 8 a', '8 a', 'number'],
    ['Article C', 'C', 'number'],
    ['Article 06', '6', 'number'],
    ['Article 6.1', '6', 'number'],
    ['Article 6th', '6', 'number'],
    ['ARTICLE ONE', null, 'number'],
    ['Article', null, 'number'],
    ['مادة (1)', '1', 'number'],
    ['المادة 6 مكررا ثانيا', '6 مكررا', 'number'],
    ['第六条之二', null, 'number'],
    ['Article 6 (new)', '6', 'number'],
    ['Former Article 6', '6', 'number'],
    ['Articles 5 and 6', '5', 'number'],
    ['Article 6 – 10 principles', '6', 'number'],
    ['article 6', '6', 'sentence'],
    ['Article 6 respect for human rights', '6', 'sentence'],
    ['Article 6 Everybody has rights.', '6', 'sentence'],
    ['in accordance with\nArticle 6.', '6', 'sentence'],
  ])('%s is asked', (line, number, reason) => {
    expect(reading(line)).toEqual(['question', number, reason]);
  });

  it.each([
    'Article 6 of this convention applies',
    'Article 6, paragraph 2, applies',
    'Articles 5 and 6 of this convention',
    "L'article 6",
    'Article 6 de la présente Convention',
    'Artículo 6 y el artículo 7 se aplican',
    'المادة 6 من هذه الاتفاقية',
    'Pasal 6 ayat (2)',
    'ข้อ 5 ของอนุสัญญานี้',
    'Articles of faith',
    'Article on trade',
    'Article 6. Respect for human rights .......... 12',
  ])('%s is none', (line) => {
    expect(reading(line)).toEqual(['none']);
  });

  it('may have its number on the next line', () => {
    const text = 'Article\n6\nScope\nIt covers all.';
    expect(splitDraft(text).questions).toMatchObject([{ line: 1, number: '6' }]);
    expect(splitDraft(text, [{ line: 1, number: '6' }]).articles).toMatchObject([
      { number: '6', title: 'Scope', body: 'It covers all.' },
    ]);
  });

  it('is what a person says it is', () => {
    const text = 'Article 5\nScope\nOne.\nArticle 6 A Fair Trial\nTwo.\nArticle 7\nRights\nThree.';
    expect(numbers(text)).toEqual(['5', '7']);
    const yes = splitDraft(text, [{ line: 4, number: '6' }]);
    expect(yes.articles).toMatchObject([{ body: 'One.' }, { number: '6', title: 'A Fair Trial' }, {}]);
    const no = splitDraft(text, [
      { line: 4, number: null },
      { line: 6, number: null },
    ]);
    expect([no.questions, no.articles.map(({ number }) => number)]).toEqual([[], ['5']]);
    expect(no.articles[0]?.body).toContain('Article 6 A Fair Trial\nTwo.\nArticle 7');
  });

  it('may be that of a rule or a section in a text without articles, and of a chapter beside them', () => {
    const rules = splitDraft('RULE 1\nScope\nOne.\n\nRule 2\nTerms\nTwo.');
    expect([rules.unit, rules.articles.map(({ number, title }) => [number, title])]).toEqual([
      'rule',
      [
        ['1', 'Scope'],
        ['2', 'Terms'],
      ],
    ]);
    const both = splitDraft('Section 1\nGeneral\nArticle 1\nScope\nSection 2\nArticle 2\nTerms');
    expect([both.unit, both.articles.map(({ number }) => number)]).toEqual([null, ['1', '2']]);
  });

  it('has a title on one line, on two, or none where a sentence is broken', () => {
    const title = (text: string) => splitDraft(`Article 6\n${text}`).articles[0]?.title;
    expect(title('Measures against\ncorruption\n\n1. Each state')).toBe('Measures against corruption');
    expect(title('States shall respect the\nrights of all.\n')).toBe('');
    expect(title('Scope\n1. Each state')).toBe('Scope');
  });

  it('is not looked for beyond a bound', () => {
    const split = splitDraft('Article 1\n'.repeat(MOST_HEADINGS + 1));
    expect([split.tooMany, split.articles]).toEqual([true, []]);
  });
});

/** In each language: the word, forms of numbers, titles, a sentence. */
const LANGUAGES = {
  en: {
    words: ['Article', 'ARTICLE', 'Art.', 'Draft article', 'Draft Article', 'article', 'Section'],
    titles: ['Respect for human rights', 'A fair trial', 'Scope', 'Use of terms (I)', 'Data'],
    text: 'Article 3 of this convention is without prejudice to what follows here.',
  },
  fr: {
    words: ['Article', 'ARTICLE', 'Projet d’article', 'Art.'],
    titles: ['Respect des droits de l’homme', 'Objet', 'À propos des données'],
    text: 'Article 3 de la présente convention est sans préjudice de ce qui suit.',
  },
  es: {
    words: ['Artículo', 'ARTÍCULO', 'Articulo', 'Proyecto de artículo'],
    titles: ['Respeto de los derechos humanos', 'Ámbito', 'Y otras medidas'],
    text: 'Artículo 3 de esta convención se entiende sin perjuicio de lo que sigue.',
  },
  ar: {
    words: ['المادة', 'مادة', 'مشروع المادة'],
    titles: ['احترام حقوق الإنسان', 'نطاق التطبيق'],
    text: 'المادة 3 من هذه الاتفاقية لا تخل بما يلي.',
  },
  id: {
    words: ['Pasal', 'PASAL'],
    titles: ['Penghormatan hak asasi manusia', 'Ruang lingkup'],
    text: 'Pasal 3 dari konvensi ini tidak mengurangi apa yang berikut.',
  },
};
const ROMAN = ['I', 'II', 'IV', 'V', 'IX', 'X', 'XII', 'XIX', 'XL', 'LXI'];
const number = fc.oneof(
  fc.integer({ min: 1, max: 120 }).map(String),
  fc.constantFrom(...ROMAN),
  fc.integer({ min: 1, max: 120 }).map((value) => toDigits(value, 0x660)),
  fc.integer({ min: 1, max: 120 }).map((value) => toDigits(value, 0xe50)),
  fc
    .tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(' bis', ' BIS', '-ter', ' Quater', 'a', 'B', ' A', '-A', ' a', ' أ', ' مكررا'),
    )
    .map(([value, suffix]) => `${value}${suffix}`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('(2)', ' (Alternative 2)', ' [new]', '.1', ' / 7', '–12'),
    )
    .map(([value, suffix]) => `${value}${suffix}`),
);
const toDigits = (value: number, zero: number) =>
  Array.from(String(value), (digit) => String.fromCodePoint(zero + Number(digit))).join('');
const mark = fc.constantFrom(['', ''], ['**', '**'], ['## ', ''], ['[', ']'], ['  ', ' ']);
const joint = fc.constantFrom('. ', ' – ', ': ', ' ', '\n', '\n\n', '. – ');
const heading = fc.constantFrom(...Object.values(LANGUAGES)).chain(({ words, titles, text }) =>
  fc.record({
    word: fc.constantFrom(...words),
    title: fc.oneof(fc.constantFrom(...titles), fc.constant('')),
    text: fc.constant(text),
    number,
    mark,
    joint,
  }),
);

describe('any treaty, in five languages and many forms of numbers', () => {
  it('loses no heading: each is an article with its number as it was written, or a question; and no words', () => {
    fc.assert(
      fc.property(fc.array(heading, { minLength: 1, maxLength: 20 }), (list) => {
        const lines: string[] = [];
        const headings = list.map(
          ({ word, number: written, title, text, mark: [open = '', close = ''], joint: by }) => {
            const line = lines.length + 1;
            const whole = `${open}${word} ${written}${title === '' ? '' : by}${title}${close}`;
            lines.push(...whole.split('\n'), '', text, '');
            return { line, written };
          },
        );
        const { articles, questions, outside, unit } = splitDraft(lines.join('\n'));
        const found = new Map(articles.map((article) => [article.line, article.number]));
        const asked = new Set(questions.map(({ line }) => line));
        const chapters = unit === null ? list.map(({ word }) => word === 'Section') : [];
        const lost = headings.filter(
          ({ line, written }, index) => !chapters[index] && !asked.has(line) && found.get(line) !== written,
        );
        expect(lost).toEqual([]);
        const pieces = [
          ...articles.map((one) => ({ line: one.line, text: `${one.heading}\n${one.body}` })),
          ...outside,
        ].toSorted((a, b) => a.line - b.line);
        const squeezed = (text: string) => text.replace(/\s+/g, '');
        expect(squeezed(pieces.map(({ text }) => text).join('\n'))).toBe(squeezed(lines.join('\n')));
      }),
      { numRuns: 600 },
    );
  });

  it('keeps every word of any text, whatever a person says of its lines', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        'Article 1',
        'Article 2. Data',
        '',
        'CHAPTER I',
        'Article',
        '7',
        'words go',
        '[Agreed ad referendum]',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.array(fc.option(fc.constantFrom('7', '8a'))),
        (lines, said) => {
          const text = lines.join('\n');
          const decisions = said.map((one, index) => ({ line: 2 * index + 1, number: one }));
          const { articles, outside } = splitDraft(text, decisions);
          const pieces = [
            ...articles.map((one) => ({ line: one.line, text: `${one.heading}\n${one.body}` })),
            ...outside,
          ].toSorted((a, b) => a.line - b.line);
          const squeezed = (words: string) => words.replace(/\s+/g, '');
          expect(squeezed(pieces.map((one) => one.text).join(''))).toBe(squeezed(linesOf(text).join('\n')));
        },
      ),
      { numRuns: 500 },
    );
  });
});

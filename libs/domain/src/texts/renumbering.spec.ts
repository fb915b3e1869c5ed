import { describe, expect, it } from '@jest/globals';
import { Problem } from '../errors.js';
import { suggestRenumbering, type KnownProvision, type NewArticle } from './renumbering.js';
import { provision, draftOf, articlesOf } from '../../../../test/support/renumbering.js';

/** Numbers of the provisions in three drafts as the shipped reference facts give them; '' where no source does. */
const FACTS = `
other-conventions-offences | Offences under other United Nations conventions | 17 | | 4
sovereignty | Sovereignty of states | | | 5
human-rights | Respect for human rights | 5 | 5 | 6
suppression-clause | No suppression of rights in the name of the convention | | | 6(2)
core-cyber-offences | Attacks on systems and data (illegal access and the like) | 6–10 | | 7–11
child-abuse-material | Child sexual abuse material online | 13–14 | | 14
intimate-images | Intimate images shared without consent | 15 | | 16
prosecution | Prosecution, trial and sanctions | | | 21
jurisdiction | Jurisdiction | 22 | | 22
procedural-scope | Which cases the investigative powers may be used for | 23 | | 23
safeguards | Conditions and safeguards | 24 | 24 | 24
stored-data-preservation | Orders to keep stored data | | | 25
traffic-data-preservation | Keeping traffic data and disclosing part of it | | | 26
production-order | Orders to providers and others to hand over data | | | 27
search-and-seizure | Search and seizure of data | | | 28
traffic-data-collection | Collecting traffic data while it flows | | | 29
content-interception | Intercepting content | | | 30
cooperation-principles | General principles of international cooperation | 35 | | 35
personal-data | Protection of personal data that states exchange | | | 36
extradition | Extradition | | | 37
mutual-legal-assistance | Mutual legal assistance between states | 40 | | 40
contact-network | Contact points that can be reached at any hour | | | 41
cross-border-preservation | Asking another state to have data kept | | | 42
cross-border-traffic-data | Cooperation in collecting traffic data while it flows | | | 45
cross-border-interception | Cooperation in intercepting content | | | 46
preventive-measures | Prevention, including the role of security researchers | | | 53
dispute-settlement | Settling disputes between parties | | | 63
signature | Signature and ways to become a party | | | 64
entry-into-force | Entry into force | | | 65`
  .trim()
  .split('\n')
  .map((line) => {
    const [key = '', title = '', ...numbers] = line.split('|').map((part) => part.trim());
    return { key, title, numbers };
  });
const DRAFTS = ['aug-2023', 'nov-2023', 'jul-2024'] as const;
type Draft = (typeof DRAFTS)[number];
const within = (draft: Draft) =>
  FACTS.flatMap(({ key, title, numbers }) => {
    const number = numbers[DRAFTS.indexOf(draft)];
    return number ? [{ key, title, number }] : [];
  });
const known = (draft: Draft): KnownProvision[] =>
  within(draft).map(({ key, title, number }) => ({ provisionId: key, title, number, askCount: 1 }));
const isRow = ({ number }: { number: string }) => !number.includes('(');
const outcomes = (previous: KnownProvision[], next: NewArticle[]) =>
  Object.fromEntries(
    suggestRenumbering(previous, next).provisions.map(({ provisionId, outcome, number }) => [
      provisionId,
      number ?? outcome,
    ]),
  );

describe('human rights, Article 5 until a new Article 4 came', () => {
  const before = draftOf([
    'Purpose',
    'Terms',
    'Scope',
    'Criminalisation',
    'Respect for human rights',
    'Illegal access',
  ]);
  const after = articlesOf([
    'Purpose',
    'Terms',
    'Scope',
    'Offences under other conventions',
    'Sovereignty of states',
    'Respect for human rights',
    'Illegal access',
  ]);
  it('is found as Article 6, and sovereignty does not inherit its number', () => {
    const { articles, provisions } = suggestRenumbering(before, after);
    expect(provisions[4]).toMatchObject({ outcome: 'article', number: '6', index: 5, score: 1 });
    expect(provisions[4]?.reasons).toEqual(['same_title', 'shifted_with_neighbours']);
    expect(articles[4]).toMatchObject({ number: '5', provisionId: null, score: 0, reasons: [] });
    expect(articles[3]).toMatchObject({ number: '4', provisionId: null });
    expect(provisions[3]).toMatchObject({ outcome: 'gone', index: null, number: null });
  });
  it('takes its paragraph along', () => {
    const clause = { ...provision('5(2)', 'No suppression of rights'), askCount: 2 };
    expect(suggestRenumbering([...before, clause], after).provisions.at(-1)).toEqual({
      provisionId: clause.provisionId,
      outcome: 'follows',
      index: null,
      number: '6(2)',
      score: 1,
      reasons: ['follows_article'],
      askCount: 2,
    });
  });
});

describe('the provisions of the shipped facts', () => {
  it.each([
    ['aug-2023', 'nov-2023'],
    ['aug-2023', 'jul-2024'],
    ['nov-2023', 'jul-2024'],
  ] as const)('are all found again between %s and %s', (from, to) => {
    const found = outcomes(known(from), within(to).filter(isRow));
    const expected = within(to).filter(({ key }) => key in found);
    expect(found).toMatchObject(Object.fromEntries(expected.map(({ key, number }) => [key, number])));
    const lost = Object.entries(found).filter(([key]) => !expected.some((one) => one.key === key));
    for (const [, outcome] of lost) expect(['gone', 'unclear']).toContain(outcome);
  });
  it('are found among all 68 articles, and the new ones take nobody’s identity', () => {
    const named = within('jul-2024').filter((one) => isRow(one) && !one.number.includes('–'));
    const next = Array.from({ length: 68 }, (_, index): NewArticle => {
      const number = String(index + 1);
      return { number, title: named.find((one) => one.number === number)?.title ?? `Matter ${number}x` };
    });
    const { articles, provisions } = suggestRenumbering(known('aug-2023'), next);
    expect(articles.filter((one) => one.provisionId).map((one) => [one.provisionId, one.number])).toEqual([
      ['other-conventions-offences', '4'],
      ['human-rights', '6'],
      ['child-abuse-material', '14'],
      ['intimate-images', '16'],
      ['jurisdiction', '22'],
      ['procedural-scope', '23'],
      ['safeguards', '24'],
      ['cooperation-principles', '35'],
      ['mutual-legal-assistance', '40'],
    ]);
    // Nothing says what became of a range whose articles the old draft did not list: a person is asked.
    expect(provisions.find((one) => one.provisionId === 'core-cyber-offences')?.outcome).toBe('unclear');
  });
  it('keep their paragraph and their numbers when the next draft moves nothing', () => {
    const found = outcomes(known('jul-2024'), within('jul-2024').filter(isRow));
    expect(found).toEqual(Object.fromEntries(within('jul-2024').map(({ key, number }) => [key, number])));
  });
});

describe('a suggestion', () => {
  it('reads over another way of writing the same title', () => {
    const { provisions } = suggestRenumbering(
      [provision('5', 'Respect for human rights')],
      [{ number: '6', title: 'Article 6. RESPECT FOR HUMAN RIGHTS ' }],
    );
    expect(provisions[0]).toMatchObject({ outcome: 'article', score: 1, reasons: ['same_title'] });
  });
  it('follows the text when the title is another, and the title when the text is rewritten', () => {
    const sixtyWords = (from: number) =>
      Array.from({ length: 60 }, (_, index) => `word${from + index}`).join(' ');
    const { provisions } = suggestRenumbering(
      [provision('5', 'Relation to rights', sixtyWords(0)), provision('6', 'Jurisdiction', sixtyWords(100))],
      [
        { number: '6', title: 'Human dignity', body: `${sixtyWords(0)} and one more` },
        { number: '7', title: 'Jurisdiction', body: sixtyWords(200) },
      ],
    );
    expect(provisions[0]).toMatchObject({
      number: '6',
      reasons: ['similar_text', 'shifted_with_neighbours'],
    });
    expect(provisions[1]).toMatchObject({ number: '7', score: 0.75 });
    expect(provisions[1]?.reasons).toEqual(['same_title', 'shifted_with_neighbours']);
  });
  it('accepts a weaker likeness where the neighbours moved as far, and not elsewhere', () => {
    const before = ['Purpose', 'Scope', 'Keeping stored data', 'Extradition', 'Jurisdiction'];
    const after = ['Preamble words', 'Purpose', 'Scope', 'Retention of data', 'Extradition', 'Jurisdiction'];
    const { provisions } = suggestRenumbering(draftOf(before), articlesOf(after));
    expect(provisions[2]).toMatchObject({
      number: '4',
      reasons: expect.arrayContaining(['shifted_with_neighbours']),
    });
    expect(provisions[2]?.score).toBeLessThan(0.45);
    const elsewhere = articlesOf(['Retention of data', 'Purpose', 'Scope', 'Extradition', 'Jurisdiction']);
    expect(suggestRenumbering(draftOf(before), elsewhere).provisions[2]).toMatchObject({ outcome: 'gone' });
  });
  it('finds an article that moved against the order', () => {
    const { articles } = suggestRenumbering(
      draftOf(['Purpose', 'Scope', 'Extradition', 'Jurisdiction', 'Offences under other treaties']),
      articlesOf(['Purpose', 'Offences relating to other treaties', 'Scope', 'Extradition', 'Jurisdiction']),
    );
    expect(articles[1]).toMatchObject({
      provisionId: 'Offences under other treaties (5)',
      reasons: ['similar_title'],
    });
  });
  it('keeps two articles of the same title in their order', () => {
    const { articles } = suggestRenumbering(
      draftOf(['Definitions', 'Scope', 'Definitions']),
      articlesOf(['Preliminary', 'Definitions', 'Scope', 'Definitions']),
    );
    expect(articles.map(({ provisionId }) => provisionId)).toEqual([
      null,
      'Definitions (1)',
      'Scope (2)',
      'Definitions (3)',
    ]);
  });
  it('names other candidates', () => {
    const { articles } = suggestRenumbering(
      draftOf(['Search of stored data', 'Seizure of stored data', 'Extradition']),
      articlesOf(['Search and seizure of stored data', 'Extradition']),
    );
    expect(articles[0]?.provisionId).not.toBeNull();
    expect(articles[0]?.alternatives).toHaveLength(1);
    expect(articles[1]?.alternatives).toEqual([]);
  });
  it('compares paragraphs that have rows of their own with each other', () => {
    const before = [
      provision('5', 'Respect for human rights'),
      provision('5(1)', '', 'States shall respect rights in all they do under this text.'),
      provision('5(2)', '', 'Nothing in this text permits the suppression of rights and freedoms.'),
    ];
    const found = outcomes(before, [
      { number: '6', title: 'Respect for human rights' },
      { number: '6(1)', title: '', body: 'A wholly new sentence about cooperation comes first here.' },
      { number: '6(2)', title: '', body: 'States shall respect rights in all they do under this text.' },
      {
        number: '6(3)',
        title: '',
        body: 'Nothing in this text permits the suppression of rights and freedoms.',
      },
    ]);
    expect(Object.values(found)).toEqual(['6', '6(2)', '6(3)']);
  });
  it('goes by the place of a paragraph whose words nobody has loaded', () => {
    const before = [provision('5', 'Respect for human rights'), provision('5(2)', 'The clause')];
    const after = [
      { number: '6', title: 'Respect for human rights' },
      { number: '6(1)', title: '' },
      { number: '6(2)', title: '' },
    ];
    const { provisions } = suggestRenumbering(before, after);
    expect(provisions[1]).toMatchObject({ outcome: 'article', number: '6(2)', score: 0.3 });
  });
  it('leaves to a person a number that another provision has', () => {
    const before = [...draftOf(['Extortion', 'Bribery']), provision('1–2', 'Both')];
    expect(Object.values(outcomes(before, articlesOf(['Extortion'])))).toEqual(['1', 'gone', 'unclear']);
  });
  it('is refused for more than 500 on either side', () => {
    const many = Array.from({ length: 501 }, (_, index) => `Matter ${index}`);
    expect(() => suggestRenumbering(draftOf(many), [])).toThrow(Problem);
    expect(() => suggestRenumbering([], articlesOf(many))).toThrow(
      expect.objectContaining({ code: 'texts.tooManyArticles', params: { given: 501, most: 500 } }),
    );
  });
});

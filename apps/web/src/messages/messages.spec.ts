import ar from './ar.json';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import id from './id.json';

/** What the quick log, sign-in, my day and what waits need in every language. */
const AREAS = [
  'shell',
  'place',
  'act',
  'signIn',
  'demo',
  'problem',
  'stance',
  'tier',
  'log',
  'day',
  'task',
  'waiting',
  'grade',
  'said',
  'sure',
  'contact',
  'palette',
] as const;

interface Tree {
  [name: string]: string | Tree;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[path + name, value] as [string, string]] : leaves(value, `${path}${name}.`),
  );
}

const inAreas = (messages: object): Map<string, string> =>
  new Map(AREAS.flatMap((area) => leaves({ [area]: (messages as Tree)[area] ?? {} })));

const english = inAreas(en);
const counted = new Set(
  [...english.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')),
);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

const wordsOf = (text: string) => text.replace(/\{\w+\}/g, '').trim();

/** The keys that a language needs: English's, and of what is counted each plural form that the language has. */
function needed(language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const plain = [...english.keys()].filter((key) => !PLURAL.test(key));
  return [
    ...plain,
    ...[...counted].flatMap((key) => pluralCategories.map((form) => `${key}_${form}`)),
  ].toSorted();
}

it('English has each area, and both forms of what is counted', () => {
  for (const area of AREAS) expect(Object.keys(en)).toContain(area);
  expect([...english.keys()].toSorted()).toEqual(needed('en'));
  expect(counted.size).toBeGreaterThan(5);
});

describe.each([
  ['fr', fr],
  ['es', es],
  ['ar', ar],
  ['id', id],
])('The messages in %s', (language, messages) => {
  const own = inAreas(messages);

  it('have exactly the keys of English, and every plural form of their language', () => {
    expect([...own.keys()].toSorted()).toEqual(needed(language));
  });

  it('say something, and not what English says', () => {
    for (const [key, text] of own) expect([key, text.trim()]).not.toEqual([key, '']);
    const same = [...own].filter(([key, text]) => text === english.get(key) && wordsOf(text).length > 12);
    expect(same).toEqual([]);
  });

  it('put in the same names and numbers; only forms for none, one and two may leave out the number', () => {
    for (const [key, text] of own) {
      const model = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
      const mayBeWord = /_(zero|one|two)$/.test(key);
      const wanted = new Set(placeholders(model).filter((name) => !mayBeWord || name !== 'count'));
      const found = new Set(placeholders(text).filter((name) => !mayBeWord || name !== 'count'));
      expect([key, [...found].toSorted()]).toEqual([key, [...wanted].toSorted()]);
    }
  });
});

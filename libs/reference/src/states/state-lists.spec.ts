import { describe, expect, it } from '@jest/globals';
import { findState } from './find-state.js';
import { readStateList, readStateNames } from './state-lists.js';
import { LANGUAGES_OF_NAMES, stateName } from './state-name.js';
import { STATES } from './states.js';

const read = (text: string) => {
  const { states, unknown } = readStateList(text);
  return [states.map(({ code }) => code).join(' '), ...unknown];
};

describe('a list of states', () => {
  it('is read as it stands at the head of a statement', () => {
    const text = `Russia, Iran, South Korea, Turkey, Bolivia, Czech Republic, UK, Vietnam, Laos, Moldova, Tanzania, Syria,
      Venezuela, North Macedonia*, Liechtenstein and Norway`;
    expect(read(text.replace(/\s+/g, ' '))).toEqual([
      'RUS IRN KOR TUR BOL CZE GBR VNM LAO MDA TZA SYR VEN MKD LIE NOR',
    ]);
  });

  it.each([
    ['Bosnia and Herzegovina, Serbia and Norway', ['BIH SRB NOR']],
    ['Norway and Bosnia and Herzegovina', ['NOR BIH']],
    ['Korea, Republic of, Fiji', ['KOR FJI']],
    ['Iran, Islamic Republic of; Norway', ['IRN NOR']],
    ['Niger, Nigeria', ['NER NGA']],
    ['Guinea, Equatorial Guinea', ['GIN GNQ']],
    ['Norvège, Suède et Côte d’Ivoire', ['NOR SWE CIV']],
    ['Noruega, Suecia y Chile', ['NOR SWE CHL']],
    ['NOR, FJI\nand Ukraine', ['NOR FJI UKR']],
    ['Norway, Norway', ['NOR']],
    ['G77 and China', ['', 'G77 and China']],
    ['Norway and Narnia, Fiji', ['FJI', 'Norway and Narnia']],
    ['Korea, Fiji', ['FJI', 'Korea']],
    ['Congo, Democratic Republic of the Congo', ['COD', 'Congo']],
    ['Korea, Republic of Korea', ['KOR', 'Korea']],
    ['Congo, Korea', ['', 'Congo', 'Korea']],
    ['Congo, Democratic Republic of the, Congo', ['COD', 'Congo']],
    ['النرويج، فيجي؛ السويد', ['NOR FJI SWE']],
    [' , ;\n', ['']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

it.each([
  ['Qatar and Viet Nam', ['Qatar', 'Viet Nam']],
  ['Fiji, Bosnie et Herzégovine et Norvège', ['Fiji', 'Bosnie et Herzégovine', 'Norvège']],
  ['G77 and China', ['G77 and China']],
])('each of %s is written by itself', (text, names) => {
  expect(readStateNames(text).map(({ written }) => written)).toEqual(names);
});

/** What each name says on its own: a list of them has to say the same, one after the other. */
const alone = (names: readonly string[]) => names.map((name) => findState(name)?.code ?? name);
const together = (names: readonly string[]) =>
  readStateNames(names.join(', ')).map(({ written, state }) => state?.code ?? written);

describe('any names beside each other', () => {
  const shortNames = (language: (typeof LANGUAGES_OF_NAMES)[number]) =>
    STATES.map(({ code, shortName }) => stateName(code, language, shortName));

  it.each(LANGUAGES_OF_NAMES)('are read one by one in %s, whichever two', (language) => {
    const names = shortNames(language);
    const codes = alone(names);
    const wrong = names.flatMap((first, at) =>
      names.flatMap((second, to) => {
        const [a, b, ...more] = at === to ? [codes[at], codes[to]] : together([first, second]);
        return a === codes[at] && b === codes[to] && more.length === 0 ? [] : [`${first}, ${second}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are read one by one where the words of one are in others', () => {
    const like = /korea|corée|corea|congo|guin|samoa|timor|dominic|niger|sudan|soudan/i;
    const names = [
      ...new Set([
        'Korea',
        'Congo',
        ...LANGUAGES_OF_NAMES.flatMap(shortNames).filter((name) => like.test(name)),
      ]),
    ];
    const wrong = names.flatMap((a) =>
      names.flatMap((b) =>
        names.flatMap((c) => {
          const list = [a, b, c];
          return together(list).join('|') === alone(list).join('|') ? [] : [list.join(', ')];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

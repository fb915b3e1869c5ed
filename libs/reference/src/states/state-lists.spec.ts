import { describe, expect, it } from '@jest/globals';
import { readStateList } from './state-lists.js';

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
    [' , ;\n', ['']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

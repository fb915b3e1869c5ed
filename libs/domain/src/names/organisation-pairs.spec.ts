import { describe, expect, it } from '@jest/globals';
import { COALITIONS, ORGANISATIONS } from '#libs/reference';
import { organisationLikeness, readOrganisation } from './organisation-likeness.js';
import { organisationPairs, type OrganisationPair } from './organisation-pairs.js';

const known = (names: readonly string[]) => names.map((name) => ({ id: name, names: [name] }));
const none = () => false;

/** Each held against each. */
function eachWithEach(names: readonly string[], most: number): OrganisationPair[] {
  const read = names.map((name) => readOrganisation([name]));
  const found = read.flatMap((own, one) =>
    read.flatMap((its, other) => {
      const likeness = other > one ? organisationLikeness(own, its) : undefined;
      return likeness ? [{ one, other, likeness }] : [];
    }),
  );
  return [
    ...found.filter(({ likeness }) => likeness === 'same'),
    ...found.filter(({ likeness }) => likeness === 'likely'),
  ].slice(0, most);
}

const SPELLED = [
  ...[
    'Alternative ASEAN Network on Burma (ALTSEAN)',
    'ALTSEAN-Burma',
    'Altsean',
    'Human Rights Watch',
    'HRW',
  ],
  ...[
    'Manushya',
    'Manushya Foundation',
    'The Manushya Foundation',
    'Manushya Institute',
    'Open Media',
    'OpenMedia',
  ],
  ...[
    'Rohingya Maiyafuinor Collaborative Network',
    'The Rohingya Mayafuinqor Collaborative Network',
    'SAFE net',
  ],
  ...[
    'Southeast Asia Freedom of Expression Network (SAFEnet)',
    'Fundación Karisma',
    'FUNDACION KARISMA',
    '',
    '-',
  ],
  ...[
    'Network of Women',
    'Women Network',
    "Women's Peace Network (WPN)",
    'WPN',
    'Foundation',
    'The Network',
    '人权',
  ],
];

/** The same numbers each time, between 0 and 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** A name with letters changed, left out or put in, and words left out. */
function slipped(name: string, next: () => number): string {
  const letters = Array.from(name);
  for (let slips = Math.floor(next() * 3); slips > 0; slips--) {
    const at = Math.floor(next() * letters.length);
    letters.splice(at, next() < 0.5 ? 1 : 0, ...(next() < 0.7 ? ['x'] : []));
  }
  const words = letters.join('').split(' ');
  return next() < 0.2 ? words.toSpliced(Math.floor(next() * words.length), 1).join(' ') : words.join(' ');
}

describe('organisations that were entered twice', () => {
  it.each([1, 2, 3])('are those that holding each against each finds, in that order (%d)', (seed) => {
    const next = numbers(seed);
    const given = [
      ...ORGANISATIONS.map(({ name }) => name),
      ...COALITIONS.map(({ name }) => name),
      ...SPELLED,
    ];
    const names = [...given, ...given.flatMap((name) => [slipped(name, next), slipped(name, next)])];
    for (const most of [3, 200, 10_000])
      expect(organisationPairs(known(names), { most, isTwo: none })).toEqual(eachWithEach(names, most));
  });

  it('are found among many that differ in one word alone', () => {
    const names = Array.from({ length: 300 }, (_, at) => `Human Rights Committee of Village${at * 37}`);
    expect(organisationPairs(known(names), { most: 200, isTwo: none })).toEqual(eachWithEach(names, 200));
  });

  it('leave out of whom somebody said that they are two', () => {
    const names = ['Manushya', 'Manushya Foundation', 'The Manushya Foundation'];
    const isTwo = (one: number, other: number) => one === 1 && other === 2;
    expect(organisationPairs(known(names), { most: 9, isTwo }).map(({ one, other }) => [one, other])).toEqual(
      [
        [0, 1],
        [0, 2],
      ],
    );
  });

  it.each([
    ['of names of their own', (at: number) => `${word(at)} ${word(at * 7 + 3)} Foundation`],
    ['that differ in one word', (at: number) => `Human Rights Committee of ${word(at)}`],
    ['that differ in a number', (at: number) => `Human Rights Committee of Village${at}`],
    ['that have one word', word],
    ['that have one name', () => 'Open Media'],
    ['with the same short form', (at: number) => `${word(at)} (HRW)`],
  ])('are found among 5,000 %s without holding each against each', (_, nameOf) => {
    let compared = 0;
    const all = known(Array.from({ length: 5_000 }, (_none, at) => nameOf(at)));
    organisationPairs(all, { most: 200, isTwo: none, onCompared: () => (compared += 1) });
    // Each against each would be 12,497,500.
    expect(compared).toBeLessThan(50_000);
  });
});

/** A word of twelve letters that is far from that of every other number. */
function word(at: number): string {
  const next = numbers(at * 7919 + 1);
  next();
  return Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(next() * 26))).join('');
}

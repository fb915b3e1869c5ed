import { describe, expect, it } from '@jest/globals';
import { organisationLikeness, readOrganisation } from './organisation-likeness.js';

const alike = (one: string, other: string) =>
  organisationLikeness(readOrganisation([one]), readOrganisation([other]));

/** As the joint letter of 2021 and the statement of 2024 print those that signed both. */
const IN_BOTH = [
  ['Alternative ASEAN Network on Burma (ALTSEAN)', 'ALTSEAN-Burma'],
  ['Cambodian Center for Human Rights (CCHR)', 'Cambodian Center for Human Rights (CCHR)'],
  ['Foundation for Media Alternatives (FMA)', 'Foundation for Media Alternatives (FMA)'],
  [
    'Institute for Policy Research and Advocacy (ELSAM)',
    'The Institute for Public Policy and Advocacy (ELSAM)',
  ],
  ['Manushya Foundation', 'Manushya Foundation'],
  ['Open Net Association', 'Open Net Association'],
  [
    'Southeast Asia Freedom of Expression Network (SAFEnet)',
    'Southeast Asia Freedom of Expression Network (SAFE net)',
  ],
] as const;

describe('names of organisations', () => {
  it.each(IN_BOTH)('finds %s in %s', (one, other) => {
    expect(alike(one, other)).toBeDefined();
    expect(alike(other, one)).toBe(alike(one, other));
  });

  it.each([
    ['Open Media', 'OpenMedia', 'same'],
    ['Women Peace Network (WPN)', "Women's Peace Network", 'same'],
    ['Bumi Setara', 'Bumi Setara (Equal Earth)', 'same'],
    ['Fundación Karisma', 'FUNDACION KARISMA', 'same'],
    ['The Manushya Foundation', 'Manushya Foundation', 'same'],
    [
      'Rohingya Maiyafuinor Collaborative Network',
      'The Rohingya Mayafuinqor Collaborative Network',
      'likely',
    ],
    ['Manushya', 'Manushya Foundation', 'likely'],
    ['HRW', 'Human Rights Watch', 'likely'],
  ])('%s and %s: %s', (one, other, likeness) => {
    expect(alike(one, other)).toBe(likeness);
  });

  const different = ['Open Net Association', 'OpenNet Africa', 'OpenMedia', 'Open Culture Foundation'];
  it.each(different.flatMap((one, at) => different.slice(at + 1).map((other) => [one, other] as const)))(
    'does not take %s for %s',
    (one, other) => {
      expect(alike(one, other)).toBeUndefined();
    },
  );

  it.each([
    ['Human Rights Watch', 'Human Rights Myanmar'],
    ['Human Rights in China', 'Human Rights Myanmar'],
    ['Internews', 'Internews Ukraine'],
    ['Privacy International', 'Paradigm Initiative'],
    ['European Digital Rights (EDRi)', 'Derechos Digitales'],
    [
      'Surveillance Technology Oversight Project (STOP)',
      'ASEAN Regional Coalition to #StopDigitalDictatorship',
    ],
    ['', 'Open Media'],
  ])('does not take %s for %s', (one, other) => {
    expect(alike(one, other)).toBeUndefined();
  });

  it('reads every name of both, old ones and acronyms too', () => {
    const one = readOrganisation(['ALTSEAN-Burma', 'ALTSEAN']);
    expect(organisationLikeness(one, readOrganisation(['Altsean']))).toBe('same');
  });
});

import { describe, expect, it } from '@jest/globals';
import { OrganisationIndex } from './organisation-index.js';
import { organisationLikeness, readOrganisation } from './organisation-likeness.js';

const known = (names: readonly string[]) => names.map((name) => ({ id: name, names: [name] }));

const OF_2024 = [
  'ALTSEAN-Burma',
  'Cambodian Center for Human Rights (CCHR)',
  'Foundation for Media Alternatives (FMA)',
  'Human Rights Myanmar',
  'Manushya Foundation',
  'Open Net Association',
  'Rohingya Maiyafuinor Collaborative Network (RMCN)',
  'Southeast Asia Freedom of Expression Network (SAFE net)',
  'The Institute for Public Policy and Advocacy (ELSAM)',
  'Viet Tan',
  'Women Peace Network (WPN)',
];

const SAID = [
  'Alternative ASEAN Network on Burma (ALTSEAN)',
  'Cambodian Center for Human Rights',
  'Foundation for Media Alternatives',
  'Human Rights Watch',
  'The Manushya Foundation',
  'Open Net Association',
  'OpenNet Africa',
  'Open Media',
  'Open Culture Foundation',
  'The Rohingya Mayafuinqor Collaborative Network',
  'Southeast Asia Freedom of Expression Network (SAFEnet)',
  'Institute for Policy Research and Advocacy (ELSAM)',
  'WPN',
  "Women's Peace Network",
  '',
];

describe('the index of organisations', () => {
  it('finds what holding each name against each other finds', () => {
    const index = new OrganisationIndex(known(OF_2024));
    for (const name of SAID) {
      const each = OF_2024.filter((other) =>
        organisationLikeness(readOrganisation([name]), readOrganisation([other])),
      );
      expect([name, index.like(name).map(({ id }) => id)]).toEqual([name, each]);
    }
  });

  it('keeps four apart that sound alike', () => {
    const four = ['Open Net Association', 'OpenNet Africa', 'OpenMedia', 'Open Culture Foundation'];
    const index = new OrganisationIndex(known(four));
    expect(four.map((name) => index.like(name).map(({ id }) => id))).toEqual(four.map((name) => [name]));
  });

  it('has the same name before one that is likely', () => {
    const index = new OrganisationIndex(known(['Manushya Foundation', 'Manushya']));
    expect(index.like('Manushya').map(({ id, likeness }) => [id, likeness])).toEqual([
      ['Manushya', 'same'],
      ['Manushya Foundation', 'likely'],
    ]);
  });

  it('does not hold ten thousand names that share their words against each other', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `Human Rights Committee of Village${at}`);
    const started = performance.now();
    const index = new OrganisationIndex(known(many));
    for (const name of many) expect(index.like(name)[0]?.id).toBe(name);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

import type { StateCode } from './states/index.js';

export type CoalitionKey = 'stop-digital-dictatorship' | 'sea-cpn';

export interface ReferenceCoalition {
  readonly key: CoalitionKey;
  readonly name: string;
  readonly shortName: string;
  /** First day or year, as exact as the statement gives it. */
  readonly since: string;
  readonly otherNames: readonly string[];
}

/** The two coalitions that issued the 2024 statement. verified: seed-2024, which spells the second in three ways. */
export const COALITIONS: readonly ReferenceCoalition[] = [
  {
    key: 'stop-digital-dictatorship',
    name: 'ASEAN Regional Coalition to #StopDigitalDictatorship',
    shortName: '#StopDigitalDictatorship',
    since: '2020',
    otherNames: [],
  },
  {
    key: 'sea-cpn',
    name: 'Southeast Asia Collaborative Policy Network',
    shortName: 'SEA CPN',
    since: '2023-03',
    otherNames: [
      'South East Asia Collaborative Policy Network',
      'Southeast Asia Collaborative Policy Coalition',
    ],
  },
];

export interface ReferenceOrganisation {
  readonly key: string;
  /** As the list of signatories of 2024 prints it, without the short form in brackets. */
  readonly name: string;
  readonly shortName: string | null;
  /** Other spellings in the two documents: what a duplicate finder has to bridge. */
  readonly otherNames: readonly string[];
  /** Coalitions of which the statement names it a member; empty where it does not say. */
  readonly coalitions: readonly CoalitionKey[];
  /** Number in the list of the 2021 letter, for the seven that signed both. */
  readonly numberIn2021: number | null;
  /** Only where the 2021 letter states a country. */
  readonly country: StateCode | null;
}

const stopDigitalDictatorship = ['stop-digital-dictatorship'] as const;

/**
 * The 17 signatories of the 2024 statement in its order. verified: seed-2024 and seed-2021.
 * The first signatory is a coalition itself. The statement lists twelve members of that coalition and none of
 * SEA CPN, so four organisations stand here without one.
 */
export const ORGANISATIONS: readonly ReferenceOrganisation[] = [
  {
    key: 'stop-digital-dictatorship',
    name: 'ASEAN Regional Coalition to #StopDigitalDictatorship',
    shortName: null,
    otherNames: [],
    coalitions: stopDigitalDictatorship,
    numberIn2021: null,
    country: null,
  },
  {
    key: 'altsean-burma',
    name: 'ALTSEAN-Burma',
    shortName: 'ALTSEAN',
    otherNames: ['Alternative ASEAN Network on Burma (ALTSEAN)'],
    coalitions: stopDigitalDictatorship,
    numberIn2021: 2,
    country: 'MMR',
  },
  {
    key: 'bumi-setara',
    name: 'Bumi Setara',
    shortName: null,
    otherNames: ['Bumi Setara (Equal Earth)'],
    coalitions: stopDigitalDictatorship,
    numberIn2021: null,
    country: null,
  },
  {
    key: 'cchr',
    name: 'Cambodian Center for Human Rights',
    shortName: 'CCHR',
    otherNames: [],
    coalitions: stopDigitalDictatorship,
    numberIn2021: 17,
    country: 'KHM',
  },
  {
    key: 'fma',
    name: 'Foundation for Media Alternatives',
    shortName: 'FMA',
    otherNames: [],
    coalitions: stopDigitalDictatorship,
    numberIn2021: 47,
    country: 'PHL',
  },
  {
    key: 'human-rights-myanmar',
    name: 'Human Rights Myanmar',
    shortName: null,
    otherNames: [],
    coalitions: stopDigitalDictatorship,
    numberIn2021: null,
    country: null,
  },
  {
    key: 'hronlineph',
    name: 'Human Rights Online Philippines',
    shortName: 'HRonlinePH',
    otherNames: [],
    coalitions: [],
    numberIn2021: null,
    country: null,
  },
  {
    key: 'ilga-asia',
    name: 'ILGA Asia',
    shortName: null,
    otherNames: [],
    coalitions: stopDigitalDictatorship,
    numberIn2021: null,
    country: null,
  },
  {
    key: 'manushya',
    name: 'Manushya Foundation',
    shortName: null,
    otherNames: [],
    coalitions: stopDigitalDictatorship,
    numberIn2021: 90,
    country: 'THA',
  },
  {
    key: 'open-net',
    name: 'Open Net Association',
    shortName: null,
    otherNames: [],
    coalitions: [],
    numberIn2021: 94,
    // The letter says "Korea"; that the south is meant is common knowledge, from memory.
    country: 'KOR',
  },
  {
    key: 'pikat-demokrasi',
    name: 'PIKAT Demokrasi',
    shortName: null,
    otherNames: [],
    coalitions: [],
    numberIn2021: null,
    country: null,
  },
  {
    key: 'public-virtue',
    name: 'Public Virtue Research Institute',
    shortName: null,
    otherNames: [],
    coalitions: [],
    numberIn2021: null,
    country: null,
  },
  {
    key: 'rmcn',
    name: 'Rohingya Maiyafuinor Collaborative Network',
    shortName: 'RMCN',
    otherNames: ['The Rohingya Mayafuinqor Collaborative Network'],
    coalitions: stopDigitalDictatorship,
    numberIn2021: null,
    country: null,
  },
  {
    key: 'safenet',
    name: 'Southeast Asia Freedom of Expression Network',
    shortName: 'SAFEnet',
    otherNames: ['Southeast Asia Freedom of Expression Network (SAFE net)'],
    coalitions: stopDigitalDictatorship,
    numberIn2021: 107,
    country: null,
  },
  {
    key: 'elsam',
    name: 'The Institute for Public Policy and Advocacy',
    shortName: 'ELSAM',
    otherNames: ['Institute for Policy Research and Advocacy (ELSAM)'],
    coalitions: stopDigitalDictatorship,
    numberIn2021: 65,
    country: 'IDN',
  },
  {
    key: 'viet-tan',
    name: 'Viet Tan',
    shortName: null,
    otherNames: [],
    coalitions: stopDigitalDictatorship,
    numberIn2021: null,
    country: null,
  },
  {
    key: 'women-peace-network',
    name: 'Women Peace Network',
    shortName: 'WPN',
    otherNames: ["Women's Peace Network"],
    coalitions: stopDigitalDictatorship,
    numberIn2021: null,
    country: null,
  },
];

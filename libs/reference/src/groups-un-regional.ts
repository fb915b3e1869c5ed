import { type GroupMembership, type ReferenceGroup, joined } from './group.js';
import type { StateCode } from './states/index.js';

/**
 * The five regional groups by the electoral convention: 54 + 54 + 23 + 33 + 29 = 193, each member once.
 *
 * verified: list of the UN Department for General Assembly and Conference Management (mirror of
 * un.org/dgacm/content/regional-groups) and the field `unRegionalGroup` of `world-countries` 5.1.0 agree once
 * Türkiye and the United States are placed by convention. Special cases verified at ask.un.org/faq/14521.
 * The groups are informal arrangements among members and publish no dates of accession, hence `from: null`.
 */
const source =
  'UN DGACM list of regional groups (mirror), ask.un.org FAQ 14521; cross-checked with world-countries';

/** South Sudan completed the present 193 members on this day. */
const reliableFrom = '2011-07-14';

/** Regional groups meet to share out seats; whether one spoke on substance has to be checked session by session. */
const electionsMainly = {
  known: false,
  grade: 'from_memory',
  note: 'Consults mainly on elections; no statement on behalf of the whole group has been read.',
} as const;

// prettier-ignore
const africanStates: readonly StateCode[] = [
  'DZA', 'AGO', 'BEN', 'BWA', 'BFA', 'BDI', 'CPV', 'CMR', 'CAF', 'TCD', 'COM', 'COG', 'CIV', 'COD',
  'DJI', 'EGY', 'GNQ', 'ERI', 'SWZ', 'ETH', 'GAB', 'GMB', 'GHA', 'GIN', 'GNB', 'KEN', 'LSO', 'LBR',
  'LBY', 'MDG', 'MWI', 'MLI', 'MRT', 'MUS', 'MAR', 'MOZ', 'NAM', 'NER', 'NGA', 'RWA', 'STP', 'SEN',
  'SYC', 'SLE', 'SOM', 'ZAF', 'SSD', 'SDN', 'TGO', 'TUN', 'UGA', 'TZA', 'ZMB', 'ZWE',
];

const africanMembers = joined(null, africanStates);

const kiribati: GroupMembership = {
  state: 'KIR',
  from: null,
  to: null,
  note: 'On the present DGACM list; older sources (2010 and after) place Kiribati in no group. The day it changed is not known.',
};

// prettier-ignore
const asiaPacificStates: readonly StateCode[] = [
  'AFG', 'BHR', 'BGD', 'BTN', 'BRN', 'KHM', 'CHN', 'CYP', 'PRK', 'FJI', 'IND', 'IDN', 'IRN', 'IRQ',
  'JPN', 'JOR', 'KAZ', 'KWT', 'KGZ', 'LAO', 'LBN', 'MYS', 'MDV', 'MHL', 'FSM', 'MNG', 'MMR', 'NRU',
  'NPL', 'OMN', 'PAK', 'PLW', 'PNG', 'PHL', 'QAT', 'KOR', 'WSM', 'SAU', 'SGP', 'SLB', 'LKA', 'SYR',
  'TJK', 'THA', 'TLS', 'TON', 'TKM', 'TUV', 'ARE', 'UZB', 'VUT', 'VNM', 'YEM',
];

const asiaPacificMembers = [...joined(null, asiaPacificStates), kiribati];

// prettier-ignore
const easternEuropeanStates: readonly StateCode[] = [
  'ALB', 'ARM', 'AZE', 'BLR', 'BIH', 'BGR', 'HRV', 'CZE', 'EST', 'GEO', 'HUN', 'LVA', 'LTU', 'MNE',
  'MKD', 'POL', 'MDA', 'ROU', 'RUS', 'SRB', 'SVK', 'SVN', 'UKR',
];

const easternEuropeanMembers = joined(null, easternEuropeanStates);

// prettier-ignore
const latinAmericanStates: readonly StateCode[] = [
  'ATG', 'ARG', 'BHS', 'BRB', 'BLZ', 'BOL', 'BRA', 'CHL', 'COL', 'CRI', 'CUB', 'DMA', 'DOM', 'ECU',
  'SLV', 'GRD', 'GTM', 'GUY', 'HTI', 'HND', 'JAM', 'MEX', 'NIC', 'PAN', 'PRY', 'PER', 'KNA', 'LCA',
  'VCT', 'SUR', 'TTO', 'URY', 'VEN',
];

const latinAmericanMembers = joined(null, latinAmericanStates);

const westernSpecialCases: readonly GroupMembership[] = [
  {
    state: 'ISR',
    from: '2000-05-01',
    to: null,
    precision: 'month',
    note: 'Admitted in May 2000 on a temporary basis, renewed for good in 2004; in no group before.',
  },
  {
    state: 'TUR',
    from: null,
    to: null,
    note: 'Takes part in the Asia-Pacific group too; counted here only, because it is for elections.',
  },
  {
    state: 'USA',
    from: null,
    to: null,
    note: 'Member of no group: an observer in this one, counted here for elections.',
  },
];

// prettier-ignore
const westernStates: readonly StateCode[] = [
  'AND', 'AUS', 'AUT', 'BEL', 'CAN', 'DNK', 'FIN', 'FRA', 'DEU', 'GRC', 'ISL', 'IRL', 'ITA', 'LIE',
  'LUX', 'MLT', 'MCO', 'NLD', 'NZL', 'NOR', 'PRT', 'SMR', 'ESP', 'SWE', 'CHE', 'GBR',
];

const westernMembers = [...joined(null, westernStates), ...westernSpecialCases];

export const africanGroup: ReferenceGroup = {
  code: 'african',
  name: 'Group of African States',
  shortName: 'African Group',
  kind: 'regional',
  source,
  grade: 'verified',
  reliableFrom,
  spokeInProcess: {
    known: false,
    grade: 'from_memory',
    note: 'The regional group and the bloc that speaks as "African Group" are the same 54 states.',
  },
  members: africanMembers,
};

export const asiaPacificGroup: ReferenceGroup = {
  code: 'asia-pacific',
  name: 'Group of Asia-Pacific States',
  shortName: 'Asia-Pacific',
  kind: 'regional',
  source,
  grade: 'verified',
  reliableFrom,
  spokeInProcess: electionsMainly,
  members: asiaPacificMembers,
};

export const easternEuropeanGroup: ReferenceGroup = {
  code: 'eastern-european',
  name: 'Group of Eastern European States',
  shortName: 'Eastern Europe',
  kind: 'regional',
  source,
  grade: 'verified',
  reliableFrom,
  spokeInProcess: electionsMainly,
  members: easternEuropeanMembers,
};

export const latinAmericanCaribbeanGroup: ReferenceGroup = {
  code: 'grulac',
  name: 'Group of Latin American and Caribbean States',
  shortName: 'GRULAC',
  kind: 'regional',
  source,
  grade: 'verified',
  reliableFrom,
  spokeInProcess: electionsMainly,
  members: latinAmericanMembers,
};

export const westernEuropeanOthersGroup: ReferenceGroup = {
  code: 'weog',
  name: 'Group of Western European and other States',
  shortName: 'WEOG',
  kind: 'regional',
  source,
  grade: 'verified',
  reliableFrom,
  spokeInProcess: electionsMainly,
  members: westernMembers,
};

export const REGIONAL_GROUPS: readonly ReferenceGroup[] = [
  africanGroup,
  asiaPacificGroup,
  easternEuropeanGroup,
  latinAmericanCaribbeanGroup,
  westernEuropeanOthersGroup,
];

import { type ReferenceGroup, joined } from './group.js';
import type { StateCode } from './states/index.js';

const noStatementRead = {
  known: false,
  grade: 'from_memory',
  note: 'No statement on behalf of the whole group has been read.',
} as const;

// prettier-ignore
const arabStates: readonly StateCode[] = [
  'DZA', 'BHR', 'COM', 'DJI', 'KWT', 'LBY', 'MRT', 'MAR', 'OMN', 'PSE', 'QAT', 'SOM', 'SDN', 'TUN',
  'ARE', 'YEM',
];

/**
 * League of Arab States, at the UN "Arab Group": 21 members of the UN and the State of Palestine.
 * Members – from memory, certain. Days of accession – from memory; only those that are certain are given.
 * Egypt's suspension of 1979–1989 is not modelled.
 */
export const arabLeagueGroup: ReferenceGroup = {
  code: 'arab-group',
  name: 'League of Arab States (Arab Group)',
  shortName: 'Arab Group',
  kind: 'bloc',
  source: 'League of Arab States, list of members',
  grade: 'from_memory',
  reliableFrom: '1993-12-31',
  spokeInProcess: noStatementRead,
  members: [
    ...joined('1945-03-22', ['EGY', 'IRQ', 'JOR', 'LBN', 'SAU']),
    ...joined(null, arabStates),
    {
      state: 'SYR',
      from: '1945-03-22',
      to: '2011-11-16',
      note: 'Suspended from taking part, not expelled; outside the group for most of this negotiation.',
    },
    { state: 'SYR', from: '2023-05-07', to: null, note: 'Taken back by decision of the foreign ministers.' },
  ],
};

// prettier-ignore
const oicStates: readonly StateCode[] = [
  'AFG', 'ALB', 'DZA', 'AZE', 'BHR', 'BGD', 'BEN', 'BRN', 'BFA', 'CMR', 'TCD', 'COM', 'CIV', 'DJI',
  'EGY', 'GAB', 'GMB', 'GIN', 'GNB', 'GUY', 'IDN', 'IRN', 'IRQ', 'JOR', 'KAZ', 'KWT', 'KGZ', 'LBN',
  'LBY', 'MYS', 'MDV', 'MLI', 'MRT', 'MAR', 'MOZ', 'NER', 'NGA', 'OMN', 'PAK', 'PSE', 'QAT', 'SAU',
  'SEN', 'SLE', 'SOM', 'SDN', 'SUR', 'TJK', 'TGO', 'TUN', 'TUR', 'TKM', 'UGA', 'ARE', 'UZB', 'YEM',
];

/**
 * Organisation of Islamic Cooperation: 56 members of the UN and the State of Palestine.
 * Members – from memory. Shipped for counting only: the group itself is not known to have spoken. Syria's
 * suspension (August 2012 to March 2025) – from memory, to the month.
 */
export const oicGroup: ReferenceGroup = {
  code: 'oic',
  name: 'Organisation of Islamic Cooperation',
  shortName: 'OIC',
  kind: 'bloc',
  source: 'OIC list of member states',
  grade: 'from_memory',
  reliableFrom: '2012-08-31',
  spokeInProcess: noStatementRead,
  members: [
    ...joined(null, oicStates),
    { state: 'SYR', from: null, to: '2012-08-31', precision: 'month', note: 'Suspended in August 2012.' },
    { state: 'SYR', from: '2025-03-01', to: null, precision: 'month', note: 'Taken back in March 2025.' },
  ],
};

// prettier-ignore
const g77States: readonly StateCode[] = [
  'AFG', 'DZA', 'AGO', 'ATG', 'ARG', 'AZE', 'BHS', 'BHR', 'BGD', 'BRB', 'BLZ', 'BEN', 'BTN', 'BOL',
  'BWA', 'BRA', 'BRN', 'BFA', 'BDI', 'CPV', 'KHM', 'CMR', 'CAF', 'TCD', 'CHL', 'COL', 'COM', 'COG',
  'CRI', 'CIV', 'CUB', 'PRK', 'COD', 'DJI', 'DMA', 'DOM', 'ECU', 'EGY', 'SLV', 'GNQ', 'ERI', 'SWZ',
  'ETH', 'FJI', 'GAB', 'GMB', 'GHA', 'GRD', 'GTM', 'GIN', 'GNB', 'GUY', 'HTI', 'HND', 'IND', 'IDN',
  'IRN', 'IRQ', 'JAM', 'JOR', 'KEN', 'KIR', 'KWT', 'LAO', 'LBN', 'LSO', 'LBR', 'LBY', 'MDG', 'MWI',
  'MYS', 'MDV', 'MLI', 'MHL', 'MRT', 'MUS', 'FSM', 'MNG', 'MAR', 'MOZ', 'MMR', 'NAM', 'NRU', 'NPL',
  'NIC', 'NER', 'NGA', 'OMN', 'PAK', 'PAN', 'PNG', 'PRY', 'PER', 'PHL', 'PSE', 'QAT', 'RWA', 'KNA',
  'LCA', 'VCT', 'WSM', 'STP', 'SAU', 'SEN', 'SYC', 'SLE', 'SGP', 'SLB', 'SOM', 'ZAF', 'SSD', 'LKA',
  'SDN', 'SUR', 'SYR', 'TJK', 'THA', 'TLS', 'TGO', 'TON', 'TTO', 'TUN', 'TKM', 'UGA', 'ARE', 'TZA',
  'URY', 'VUT', 'VEN', 'VNM', 'YEM', 'ZMB', 'ZWE',
];

/**
 * Group of 77 and China: 133 members of the UN and the State of Palestine.
 *
 * The number 134 – second-hand: several encyclopedia copies that follow g77.org (one counts 135). The list
 * follows the rule those copies state, brought up to date from memory – all members of the UN except: members of the Council of Europe other
 * than Azerbaijan, and the Russian Federation; OECD members other than Chile, Colombia and Costa Rica; members
 * of the Commonwealth of Independent States other than Azerbaijan, Tajikistan and Turkmenistan; Palau and
 * Tuvalu – and gives 134. State by state – from memory: compare with g77.org before relying on a single row.
 * China is on the group's list, but does not call itself a member: joint statements are made by
 * "the Group of 77 and China".
 */
export const g77Group: ReferenceGroup = {
  code: 'g77',
  name: 'Group of 77 and China',
  shortName: 'G77 and China',
  kind: 'bloc',
  source: 'Encyclopedia copies of the list on g77.org; rule of exclusion stated there',
  grade: 'second_hand',
  reliableFrom: '2024-01-01',
  spokeInProcess: noStatementRead,
  members: [
    ...joined(null, g77States),
    {
      state: 'CHN',
      from: null,
      to: null,
      note: 'On the list of the group, but does not call itself a member; hence "Group of 77 and China".',
    },
  ],
};

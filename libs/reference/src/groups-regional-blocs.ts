import { type ReferenceGroup, joined, joinedInYear } from './group.js';

/**
 * European Union: 27 members, 28 until the United Kingdom left at the end of 31 January 2020.
 * Dates of accession – from memory (public record, certain). Statement as a bloc – verified: EU statement of
 * 26 January 2026 (EEAS copy at pubt.io).
 */
export const europeanUnionGroup: ReferenceGroup = {
  code: 'eu',
  name: 'European Union',
  shortName: 'EU',
  kind: 'bloc',
  source: 'Treaties of accession of the European Union',
  grade: 'from_memory',
  reliableFrom: '1958-01-01',
  ownDelegation: 'EUE',
  spokeInProcess: {
    known: true,
    grade: 'verified',
    note: 'Spoke for itself and its members on 26 January 2026; ten more states aligned themselves.',
  },
  members: [
    ...joined('1958-01-01', ['BEL', 'DEU', 'FRA', 'ITA', 'LUX', 'NLD']),
    ...joined('1973-01-01', ['DNK', 'IRL']),
    {
      state: 'GBR',
      from: '1973-01-01',
      to: '2020-01-31',
      note: 'Left at midnight Brussels time at the end of 31 January 2020.',
    },
    ...joined('1981-01-01', ['GRC']),
    ...joined('1986-01-01', ['ESP', 'PRT']),
    ...joined('1995-01-01', ['AUT', 'FIN', 'SWE']),
    ...joined('2004-05-01', ['CYP', 'CZE', 'EST', 'HUN', 'LVA', 'LTU', 'MLT', 'POL', 'SVK', 'SVN']),
    ...joined('2007-01-01', ['BGR', 'ROU']),
    ...joined('2013-07-01', ['HRV']),
  ],
};

/**
 * Association of Southeast Asian Nations: 10 members while the convention was negotiated, 11 since Timor-Leste.
 * Years – verified: press reports of the 47th summit (26 October 2025), which also carry ASEAN's own account of
 * its earlier enlargements. Days before 2025 – from memory.
 */
export const aseanGroup: ReferenceGroup = {
  code: 'asean',
  name: 'Association of Southeast Asian Nations',
  shortName: 'ASEAN',
  kind: 'bloc',
  source:
    'Press reports of the 47th ASEAN summit, 26 October 2025 (years); days of earlier accessions from memory',
  grade: 'verified',
  reliableFrom: '1967-08-08',
  spokeInProcess: {
    known: false,
    grade: 'from_memory',
    note: 'The 2024 statement addresses its members one by one; no joint ASEAN statement has been read.',
  },
  members: [
    ...joined('1967-08-08', ['IDN', 'MYS', 'PHL', 'SGP', 'THA']),
    ...joined('1984-01-07', ['BRN']),
    ...joined('1995-07-28', ['VNM']),
    ...joined('1997-07-23', ['LAO', 'MMR']),
    ...joined('1999-04-30', ['KHM']),
    ...joined('2025-10-26', ['TLS']),
  ],
};

/**
 * Caribbean Community: the 14 full members that are members of the UN (Montserrat is not).
 * Members and dates – from memory.
 */
export const caricomGroup: ReferenceGroup = {
  code: 'caricom',
  name: 'Caribbean Community',
  shortName: 'CARICOM',
  kind: 'bloc',
  source: 'CARICOM list of member states',
  grade: 'from_memory',
  reliableFrom: '2002-07-02',
  spokeInProcess: {
    known: true,
    grade: 'from_memory',
    note: 'Its members coordinated and one spoke for all in several sessions; no record has been read here.',
  },
  members: [
    ...joined('1973-08-01', ['BRB', 'GUY', 'JAM', 'TTO']),
    ...joined('1974-05-01', ['BLZ', 'DMA', 'GRD', 'LCA', 'VCT']),
    ...joined('1974-07-04', ['ATG']),
    ...joined('1974-07-26', ['KNA']),
    ...joined('1983-07-04', ['BHS']),
    ...joined('1995-07-04', ['SUR']),
    ...joined('2002-07-02', ['HTI']),
  ],
};

/**
 * Pacific Islands Forum: the 14 members that are members of the UN (not Cook Islands, Niue and the two French
 * territories). Number, and that it spoke – machine transcript: dig.watch report of 8 August 2024, where Tonga
 * spoke for 14 states. Kiribati's absence – verified by month: Cook Islands News, 30 January 2023; day of its
 * return and years of accession – from memory. Fiji's suspension of 2009–2014 is not modelled.
 */
export const pacificIslandsForumGroup: ReferenceGroup = {
  code: 'pif',
  name: 'Pacific Islands Forum',
  shortName: 'PIF',
  kind: 'bloc',
  source: 'dig.watch report of 8 August 2024 (14 states); list of members and years from memory',
  grade: 'from_memory',
  reliableFrom: '1995-12-31',
  spokeInProcess: {
    known: true,
    grade: 'machine_transcript',
    note: 'Tonga spoke for its 14 UN members on 8 August 2024.',
  },
  members: [
    ...joined('1971-08-05', ['AUS', 'FJI', 'NRU', 'NZL', 'TON', 'WSM']),
    ...joinedInYear(1974, ['PNG']),
    {
      state: 'KIR',
      from: '1977-01-01',
      to: '2022-07-31',
      precision: 'month',
      note: 'Withdrew in July 2022 (day uncertain; the year of accession is from memory).',
    },
    {
      state: 'KIR',
      from: '2023-02-24',
      to: null,
      precision: 'month',
      note: 'Announced its return in January 2023; taken back at a special meeting in February.',
    },
    ...joinedInYear(1978, ['SLB', 'TUV']),
    ...joinedInYear(1980, ['VUT']),
    ...joinedInYear(1987, ['FSM', 'MHL']),
    ...joinedInYear(1995, ['PLW']),
  ],
};

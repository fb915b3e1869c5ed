import type { SourceGrade } from './source.js';
import type { TextVersionKey } from './text-versions.js';

/** Article, paragraph or range of articles as a reader would write it: `6`, `6(2)`, `13–14`. */
export type ProvisionNumbers = { readonly [version in TextVersionKey]?: string };

interface ProvisionRow {
  readonly key: string;
  /** The official short title if `titleIsOfficial`, else a description in our own words. */
  readonly title: string;
  readonly titleIsOfficial: boolean;
  /** Only numbers that a source gives; a missing version means unknown, not absent. */
  readonly numbers: ProvisionNumbers;
  /** The weakest grade among the numbers. */
  readonly grade: SourceGrade;
  readonly source: string;
  readonly note?: string;
}

const memory = {
  titleIsOfficial: false,
  grade: 'from_memory',
  source: 'From memory; check against A/RES/79/243',
} as const;

const statement2024 = 'The 2024 statement groups Articles 25–29 as preservation and access';

/** Same number in the last draft and in the convention. */
function since2024(number: string): ProvisionNumbers {
  return { 'jul-2024': number, final: number };
}

/**
 * Provisions that the shipped asks and positions speak about. No treaty text. Titles are official only where a
 * source was read; the others describe the provision, because a title from memory would look like a quotation.
 */
const rows = [
  {
    key: 'whole-text',
    title: 'The convention as a whole',
    titleIsOfficial: false,
    numbers: {},
    grade: 'verified',
    source: 'Both seed documents',
    note: 'For asks about the text as such.',
  },
  { ...memory, key: 'scope', title: 'What the convention covers', numbers: since2024('3') },
  {
    key: 'other-conventions-offences',
    title: 'Offences under other United Nations conventions',
    titleIsOfficial: false,
    numbers: { 'aug-2023': '17', ...since2024('4') },
    grade: 'verified',
    source: 'HRW and ARTICLE 19, August 2023; EFF letter, July 2024; dig.watch',
    note: 'New as Article 4 in 2024. That it continues the former Article 17 is our reading.',
  },
  {
    ...memory,
    key: 'sovereignty',
    title: 'Sovereignty of states',
    numbers: since2024('5'),
    note: 'Article 5 meant human rights until the draft of November 2023: the classic trap.',
  },
  {
    key: 'human-rights',
    title: 'Respect for human rights',
    titleIsOfficial: true,
    numbers: { 'aug-2023': '5', 'nov-2023': '5', ...since2024('6') },
    grade: 'verified',
    source: 'HRW, August 2023; transcript of 30 January 2024; dig.watch, 29 July and 5 August 2024',
  },
  {
    key: 'suppression-clause',
    title: 'No suppression of rights in the name of the convention',
    titleIsOfficial: false,
    numbers: since2024('6(2)'),
    grade: 'verified',
    source: 'dig.watch reports of 29 July and 5 August 2024',
    note: 'The contested paragraph of the article on human rights.',
  },
  {
    key: 'core-cyber-offences',
    title: 'Attacks on systems and data (illegal access and the like)',
    titleIsOfficial: false,
    numbers: { 'aug-2023': '6–10', ...since2024('7–11') },
    grade: 'from_memory',
    source: 'HRW and ARTICLE 19, August 2023 (6–10: verified); 7–11 from memory',
  },
  {
    key: 'child-abuse-material',
    title: 'Child sexual abuse material online',
    titleIsOfficial: false,
    numbers: { 'aug-2023': '13–14', ...since2024('14') },
    grade: 'verified',
    source: 'HRW and ARTICLE 19, August 2023; dig.watch, 6 August 2024',
  },
  {
    key: 'intimate-images',
    title: 'Intimate images shared without consent',
    titleIsOfficial: false,
    numbers: { 'aug-2023': '15', ...since2024('16') },
    grade: 'verified',
    source: 'HRW and ARTICLE 19, August 2023; dig.watch, 6 August 2024',
  },
  { ...memory, key: 'prosecution', title: 'Prosecution, trial and sanctions', numbers: since2024('21') },
  {
    key: 'jurisdiction',
    title: 'Jurisdiction',
    titleIsOfficial: true,
    numbers: { 'aug-2023': '22', ...since2024('22') },
    grade: 'verified',
    source: 'HRW and ARTICLE 19, August 2023; dig.watch, 31 July 2024',
  },
  {
    key: 'procedural-scope',
    title: 'Which cases the investigative powers may be used for',
    titleIsOfficial: false,
    numbers: { 'aug-2023': '23', ...since2024('23') },
    grade: 'verified',
    source: 'HRW and ARTICLE 19, August 2023; dig.watch, 5 August 2024',
  },
  {
    key: 'safeguards',
    title: 'Conditions and safeguards',
    titleIsOfficial: true,
    numbers: { 'aug-2023': '24', 'nov-2023': '24', ...since2024('24') },
    grade: 'verified',
    source: 'HRW, August 2023; transcript of 30 January 2024; dig.watch, 5 August 2024',
  },
  {
    ...memory,
    key: 'stored-data-preservation',
    title: 'Orders to keep stored data',
    numbers: since2024('25'),
    note: statement2024,
  },
  {
    ...memory,
    key: 'traffic-data-preservation',
    title: 'Keeping traffic data and disclosing part of it',
    numbers: since2024('26'),
    note: statement2024,
  },
  {
    key: 'production-order',
    title: 'Orders to providers and others to hand over data',
    titleIsOfficial: false,
    numbers: since2024('27'),
    grade: 'verified',
    source: 'The 2024 statement (number and subject)',
  },
  {
    key: 'search-and-seizure',
    title: 'Search and seizure of data',
    titleIsOfficial: false,
    numbers: since2024('28'),
    grade: 'verified',
    source: 'The 2024 statement (number and subject)',
    note: 'The statement counts interception here too; from memory that is a later article.',
  },
  {
    ...memory,
    key: 'traffic-data-collection',
    title: 'Collecting traffic data while it flows',
    numbers: since2024('29'),
    note: statement2024,
  },
  { ...memory, key: 'content-interception', title: 'Intercepting content', numbers: since2024('30') },
  {
    key: 'cooperation-principles',
    title: 'General principles of international cooperation',
    titleIsOfficial: true,
    numbers: { 'aug-2023': '35', ...since2024('35') },
    grade: 'verified',
    source: 'HRW and ARTICLE 19, August 2023; EFF, July 2023; dig.watch, 29 July 2024',
  },
  {
    ...memory,
    key: 'personal-data',
    title: 'Protection of personal data that states exchange',
    numbers: since2024('36'),
  },
  {
    key: 'extradition',
    title: 'Extradition',
    titleIsOfficial: false,
    numbers: since2024('37'),
    grade: 'verified',
    source: 'The 2024 statement (number and subject)',
  },
  {
    key: 'mutual-legal-assistance',
    title: 'Mutual legal assistance between states',
    titleIsOfficial: false,
    numbers: { 'aug-2023': '40', ...since2024('40') },
    grade: 'verified',
    source: 'HRW and ARTICLE 19, August 2023 (40(4)); dig.watch, 29 July 2024 (number)',
    note: 'That Article 40 bears this subject is from memory.',
  },
  {
    ...memory,
    key: 'contact-network',
    title: 'Contact points that can be reached at any hour',
    numbers: since2024('41'),
    note: 'The 2024 statement criticises Articles 41 and 42 together for weak safeguards on data access.',
  },
  {
    ...memory,
    key: 'cross-border-preservation',
    title: 'Asking another state to have data kept',
    numbers: since2024('42'),
    note: 'The 2024 statement criticises Articles 41 and 42 together for weak safeguards on data access.',
  },
  {
    key: 'cross-border-traffic-data',
    title: 'Cooperation in collecting traffic data while it flows',
    titleIsOfficial: false,
    numbers: since2024('45'),
    grade: 'verified',
    source: 'dig.watch report of 31 July 2024',
  },
  {
    key: 'cross-border-interception',
    title: 'Cooperation in intercepting content',
    titleIsOfficial: false,
    numbers: since2024('46'),
    grade: 'verified',
    source: 'dig.watch report of 31 July 2024',
  },
  {
    key: 'preventive-measures',
    title: 'Prevention, including the role of security researchers',
    titleIsOfficial: false,
    numbers: since2024('53'),
    grade: 'machine_transcript',
    source: 'dig.watch report of 31 July 2024',
  },
  {
    ...memory,
    key: 'dispute-settlement',
    title: 'Settling disputes between parties',
    numbers: since2024('63'),
  },
  {
    key: 'signature',
    title: 'Signature and ways to become a party',
    titleIsOfficial: false,
    numbers: since2024('64'),
    grade: 'verified',
    source: 'treaties.un.org, MTDSG XVIII-16',
  },
  {
    key: 'entry-into-force',
    title: 'Entry into force',
    titleIsOfficial: true,
    numbers: since2024('65'),
    grade: 'verified',
    source: 'treaties.un.org, MTDSG XVIII-16; dig.watch, 1 August 2024',
  },
] as const satisfies readonly ProvisionRow[];

/** Identity of a provision: what an ask is attached to, whatever its number in the draft on the table. */
export type ProvisionKey = (typeof rows)[number]['key'];

export interface ReferenceProvision extends ProvisionRow {
  readonly key: ProvisionKey;
}

export const PROVISIONS: readonly ReferenceProvision[] = rows;

export function provisionByKey(key: string): ReferenceProvision | undefined {
  return PROVISIONS.find((provision) => provision.key === key);
}

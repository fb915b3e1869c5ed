import type { ProvisionKey } from './provisions.js';
import type { SeedKey } from './seeds.js';

/** A proposal to start from; a coalition sets its own. */
export type AskPriority = 'high' | 'medium' | 'low';

/** `text`: wording of a provision; `outcome`: whether to adopt, sign or ratify; `process`: how it is negotiated. */
export type AskKind = 'text' | 'outcome' | 'process';

/**
 * `negotiation`: not asked by a seed document, but a question on which states took sides in public;
 * `after-adoption`: a question to capitals since the convention was adopted.
 */
export type AskOrigin = SeedKey | 'negotiation' | 'after-adoption';

interface AskRow {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: AskKind;
  readonly provisions: readonly ProvisionKey[];
  readonly origin: AskOrigin;
  readonly priority: AskPriority;
  /** What the coalition says it would not accept; only where the seed document says so. */
  readonly redLine?: string;
  /** What the seed document names as second best. */
  readonly fallback?: string;
  /** Group whose members the ask is addressed to, where the seed document names one. */
  readonly addressedTo?: string;
}

const asks2024 = [
  {
    key: 'limit-preservation-and-access',
    title: 'Narrow the powers to preserve and access data',
    summary:
      'The powers of Articles 25 to 29 are too wide: they turn surveillance into the normal case and expose journalists and their sources.',
    kind: 'text',
    provisions: [
      'stored-data-preservation',
      'traffic-data-preservation',
      'production-order',
      'search-and-seizure',
      'traffic-data-collection',
    ],
    origin: 'seed-2024',
    priority: 'high',
  },
  {
    key: 'no-endless-preservation-orders',
    title: 'No renewal of preservation orders without grounds',
    summary:
      'A preservation order must not be renewed again and again unless real grounds are shown each time.',
    kind: 'text',
    provisions: ['stored-data-preservation', 'traffic-data-preservation'],
    origin: 'seed-2024',
    priority: 'medium',
  },
  {
    key: 'production-order-conditions',
    title: 'Precise conditions for production orders',
    summary:
      'Service providers may be made to hand over sensitive data only on narrow and clear conditions, so that governments cannot lean on technology companies at will.',
    kind: 'text',
    provisions: ['production-order'],
    origin: 'seed-2024',
    priority: 'high',
  },
  {
    key: 'judicial-oversight-of-searches',
    title: 'Judicial oversight of search, seizure and interception',
    summary: 'Searching, seizing and intercepting data must depend on a court, not on the authorities alone.',
    kind: 'text',
    provisions: ['search-and-seizure'],
    origin: 'seed-2024',
    priority: 'high',
  },
  {
    key: 'extradition-substantial-grounds',
    title: 'Define the grounds that bar an extradition',
    summary:
      'The text must say what counts as substantial grounds for fearing persecution, so that nobody is handed over for political reasons.',
    kind: 'text',
    provisions: ['extradition'],
    origin: 'seed-2024',
    priority: 'high',
  },
  {
    key: 'cooperation-safeguards',
    title: 'Strong safeguards where states share access to data',
    summary:
      'Articles 41 and 42 need safeguards and exact terms, since vague ones allow data to be used against minorities, women, LGBTQ+ people and dissenters.',
    kind: 'text',
    provisions: ['contact-network', 'cross-border-preservation'],
    origin: 'seed-2024',
    priority: 'high',
  },
  {
    key: 'prevent-transnational-repression',
    title: 'Firm standards against transnational repression',
    summary:
      'Surveillance data must not cross borders without strict human-rights standards that keep states from pursuing critics abroad.',
    kind: 'text',
    provisions: ['whole-text'],
    origin: 'seed-2024',
    priority: 'high',
  },
  {
    key: 'reconsider-the-text',
    title: 'Reject the text as it stands and reconsider it thoroughly',
    summary:
      'The coalitions reject the draft of August 2024 and ask the members of ASEAN to demand substantial revision.',
    kind: 'outcome',
    provisions: ['whole-text'],
    origin: 'seed-2024',
    priority: 'high',
    redLine: 'Adoption of the text in its state of August 2024.',
    fallback: 'Substantial revision with clear, enforceable safeguards on surveillance and access to data.',
    addressedTo: 'asean',
  },
  {
    key: 'no-ratification-without-safeguards',
    title: 'No ratification without the missing protections',
    summary: 'States of the region must not ratify unless the protections asked for are in place.',
    kind: 'outcome',
    provisions: ['whole-text'],
    origin: 'seed-2024',
    priority: 'high',
    redLine: 'Ratification without these protections.',
    addressedTo: 'asean',
  },
  {
    key: 'transparent-inclusive-negotiation',
    title: 'A more transparent and inclusive negotiation',
    summary: 'All states and other parties involved should negotiate in the open and with those concerned.',
    kind: 'process',
    provisions: [],
    origin: 'seed-2024',
    priority: 'medium',
  },
  {
    key: 'governments-work-with-civil-society',
    title: 'ASEAN governments rework the text together with civil society',
    summary:
      'Governments of the region should bring in civil society, digital-rights advocates and independent experts to reframe the text.',
    kind: 'process',
    provisions: [],
    origin: 'seed-2024',
    priority: 'medium',
    addressedTo: 'asean',
  },
] as const satisfies readonly AskRow[];

const asks2021 = [
  {
    key: 'narrow-scope',
    title: 'Keep the scope of crimes narrow',
    summary:
      'That a crime involves technology is no reason to include it; existing offences should not be repeated with higher penalties.',
    kind: 'text',
    provisions: ['scope', 'other-conventions-offences'],
    origin: 'seed-2021',
    priority: 'high',
  },
  {
    key: 'no-content-crimes',
    title: 'No content-related crimes',
    summary:
      'Offences about what people say – misinformation, glorification – are vague, collide with freedom of expression and should stay out.',
    kind: 'text',
    provisions: ['scope', 'other-conventions-offences'],
    origin: 'seed-2021',
    priority: 'high',
  },
  {
    key: 'malicious-intent',
    title: 'Malicious intent as an element of every core offence',
    summary: 'Access without permission should be a crime only if the person meant harm.',
    kind: 'text',
    provisions: ['core-cyber-offences'],
    origin: 'seed-2021',
    priority: 'high',
  },
  {
    key: 'no-crime-from-house-rules',
    title: 'No criminal liability for breaking computer use policies',
    summary: 'Rules of a company or an office on the use of computers must not become criminal law.',
    kind: 'text',
    provisions: ['core-cyber-offences'],
    origin: 'seed-2021',
    priority: 'medium',
  },
  {
    key: 'public-interest-defence',
    title: 'A broad public-interest defence',
    summary: 'Whistleblowers, journalists and activists need a defence that is clearly worded and wide.',
    kind: 'text',
    provisions: ['core-cyber-offences'],
    origin: 'seed-2021',
    priority: 'high',
  },
  {
    key: 'protect-security-researchers',
    title: 'Security researchers can work without fear of prosecution',
    summary: 'Clear provisions must allow people to look for flaws and report them.',
    kind: 'text',
    provisions: ['core-cyber-offences', 'preventive-measures'],
    origin: 'seed-2021',
    priority: 'high',
  },
  {
    key: 'human-rights-throughout',
    title: 'Human-rights safeguards in substance and procedure',
    summary:
      'Clear and robust safeguards have to govern both the offences and the investigative powers and must not fall behind existing obligations.',
    kind: 'text',
    provisions: ['human-rights', 'safeguards'],
    origin: 'seed-2021',
    priority: 'high',
    redLine:
      'A convention that is inconsistent with the human-rights obligations of states: they should oppose it.',
  },
  {
    key: 'legality-necessity-proportionality',
    title: 'Legality, necessity and proportionality of every interference',
    summary: 'Each interference with privacy must meet all three principles.',
    kind: 'text',
    provisions: ['safeguards'],
    origin: 'seed-2021',
    priority: 'high',
  },
  {
    key: 'independent-judicial-authorisation',
    title: 'Independent judicial authorisation of surveillance',
    summary: 'Surveillance measures need the prior decision of an independent court.',
    kind: 'text',
    provisions: ['safeguards', 'search-and-seizure', 'traffic-data-collection', 'content-interception'],
    origin: 'seed-2021',
    priority: 'high',
  },
  {
    key: 'allow-stronger-safeguards',
    title: 'States stay free to add safeguards on personal data',
    summary: 'The convention must not forbid further limits on what law enforcement does with personal data.',
    kind: 'text',
    provisions: ['safeguards', 'personal-data'],
    origin: 'seed-2021',
    priority: 'medium',
  },
  {
    key: 'privacy-legislation',
    title: 'Reaffirm the need for comprehensive privacy legislation',
    summary: 'States should adopt and enforce privacy law with safeguards, oversight and remedies.',
    kind: 'text',
    provisions: ['personal-data'],
    origin: 'seed-2021',
    priority: 'medium',
  },
  {
    key: 'no-shortcuts-around-mutual-assistance',
    title: 'No shortcuts around mutual legal assistance',
    summary: 'Cross-border investigations keep to the protections of mutual-assistance agreements.',
    kind: 'text',
    provisions: ['cooperation-principles', 'mutual-legal-assistance'],
    origin: 'seed-2021',
    priority: 'high',
  },
  {
    key: 'consult-civil-society',
    title: 'Include civil society at every stage',
    summary:
      'Consult organisations throughout, among them those that work on digital security and with vulnerable groups.',
    kind: 'process',
    provisions: [],
    origin: 'seed-2021',
    priority: 'high',
  },
  {
    key: 'open-accreditation',
    title: 'Accredit experts and groups without ECOSOC status, in time',
    summary:
      'Accreditation should be timely and transparent, and let a group register several people so that it can follow from several time zones.',
    kind: 'process',
    provisions: [],
    origin: 'seed-2021',
    priority: 'medium',
  },
  {
    key: 'fair-speaking-time',
    title: 'Speaking time for each kind of stakeholder',
    summary: 'Civil society, industry and academia hold different views and need time of their own.',
    kind: 'process',
    provisions: [],
    origin: 'seed-2021',
    priority: 'low',
  },
  {
    key: 'effective-participation',
    title: 'Documents, interpretation, the floor and written submissions',
    summary:
      'Accredited participants get papers in time and interpretation, may speak in the room and online, and may submit in writing.',
    kind: 'process',
    provisions: [],
    origin: 'seed-2021',
    priority: 'medium',
  },
  {
    key: 'public-webpage',
    title: 'A web page that is complete and up to date',
    summary: 'Practical information, papers, statements, drafts and reports belong in one public place.',
    kind: 'process',
    provisions: [],
    origin: 'seed-2021',
    priority: 'low',
  },
] as const satisfies readonly AskRow[];

/**
 * Questions on which states are on public record, needed to show real positions. The seed documents do not ask
 * for them; the direction (keep the clause, high threshold) is ours and follows their reasoning.
 */
const asksOfTheNegotiation = [
  {
    key: 'keep-suppression-clause',
    title: 'Keep the clause against suppression of rights, with its list',
    summary:
      'Paragraph 2 of the article on human rights stays as drafted: no reading of the convention permits the suppression of rights, and the rights are named.',
    kind: 'text',
    provisions: ['suppression-clause'],
    origin: 'negotiation',
    priority: 'high',
  },
  {
    key: 'high-ratification-threshold',
    title: 'Entry into force only after many ratifications',
    summary: 'Proposals ran from 30 to 60 instruments; the convention now says 40.',
    kind: 'text',
    provisions: ['entry-into-force'],
    origin: 'negotiation',
    priority: 'low',
  },
] as const satisfies readonly AskRow[];

/**
 * Questions to capitals between adoption and entry into force. No document asks for the words below; they follow the
 * reasoning of the seeds and are a proposal. Draft rule 17(2), by which one objection refers an organisation's
 * application to the Conference – verified: r3d.mx, cadeproject.org.
 */
const asksAfterAdoption = [
  {
    key: 'declare-safeguards-on-signing',
    title: 'Sign only with a public declaration on safeguards',
    summary:
      'A state that signs says at the same time how its law will protect human rights when the convention is applied.',
    kind: 'outcome',
    provisions: ['signature', 'safeguards'],
    origin: 'after-adoption',
    priority: 'high',
  },
  {
    key: 'civil-society-in-the-conference',
    title: 'Civil society takes part in the Conference of the States Parties',
    summary:
      'The objection of one state must not be enough to keep an organisation out (draft rule 17(2) of January 2026).',
    kind: 'process',
    provisions: [],
    origin: 'after-adoption',
    priority: 'high',
  },
] as const satisfies readonly AskRow[];

const rows = [...asks2024, ...asks2021, ...asksOfTheNegotiation] as const;

export type AskKey = (typeof rows)[number]['key'] | (typeof asksAfterAdoption)[number]['key'];

export interface ReferenceAsk extends AskRow {
  readonly key: AskKey;
}

/**
 * What the two seed documents ask of states, in our own words. verified: both documents. Where a document of
 * 2021 speaks of a subject that has an article since, the link to the provision is ours; priorities are a
 * suggestion.
 */
export const ASKS: readonly ReferenceAsk[] = rows;

/** What to ask of capitals once the convention is adopted: whether to sign, whether to ratify, who may take part. */
export const CAPITAL_ASKS: readonly ReferenceAsk[] = [
  ...rows.filter((ask) => ask.key === 'no-ratification-without-safeguards'),
  ...asksAfterAdoption,
];

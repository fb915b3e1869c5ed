import type { AskRow } from './ask-row.js';

/** What the statement of 2024 asks of states. */
export const asks2024 = [
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

import type { AskRow } from './ask-row.js';
import { asks2021 } from './asks-of-2021.js';
import { asks2024 } from './asks-of-2024.js';

export type { AskKind, AskOrigin, AskPriority } from './ask-row.js';

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

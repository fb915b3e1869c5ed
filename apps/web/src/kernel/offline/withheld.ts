import { isFields } from './cacheable-tiers.js';
import type { CachedKind } from './cached-shapes.js';

/** What of an answer may not lie on the device, by kind. Only how many there are is kept, never whose or what. */
export type Withheld = Partial<Record<WithheldKind, number>>;
export const WITHHELD_KINDS = ['stances', 'contacts', 'delegates', 'tasks', 'amendments'] as const;
export type WithheldKind = (typeof WITHHELD_KINDS)[number];

type Fields = Record<string, unknown>;
type Counts = Record<WithheldKind, number>;

const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const length = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const wordsOf = (ask: Fields): number => [ask['current'], ask['other']].filter(isFields).length;
const sum = (rows: Fields[], of: (row: Fields) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const NONE: Counts = { stances: 0, contacts: 0, delegates: 0, tasks: 0, amendments: 0 };

/** What there is of each kind in an answer of the api, as it came or as it may be kept. */
function countsOf(kind: CachedKind, value: unknown): Counts {
  if (!isFields(value)) return NONE;
  const items = list(value['items']);
  if (kind === 'day') return { ...NONE, tasks: items.length };
  if (kind === 'delegations') return { ...NONE, stances: sum(items, (one) => length(one['positions'])) };
  if (kind !== 'brief') return NONE;
  return {
    stances: sum(list(value['asks']), wordsOf),
    contacts: length(value['contacts']),
    delegates: length(value['delegates']),
    tasks: length(value['tasks']),
    amendments: length(value['amendments']),
  };
}

/** How much of an answer is not kept, so that nobody takes what is missing for something that is not known. */
export function withheldOf(kind: CachedKind, answer: unknown, stored: unknown): Withheld {
  const [all, some] = [countsOf(kind, answer), countsOf(kind, stored)];
  const entries = WITHHELD_KINDS.map((one) => [one, all[one] - some[one]] as const);
  return Object.fromEntries(entries.filter(([, number]) => number > 0));
}

import type { interactionsList } from '../../kernel/api/client.js';
import { daysAfter, instantOf, wallAt } from '../../ui/zone-clock.js';

/** What the address of the list may say. Days are calendar days, `YYYY-MM-DD`; `to` is the last one that counts. */
export const FILTERS = [
  'q',
  'delegation',
  'by',
  'organisation',
  'delegate',
  'kind',
  'from',
  'to',
  'shelf',
] as const;
export type Filter = (typeof FILTERS)[number];
export type Filters = Partial<Record<Filter, string | undefined>>;

type Asked = NonNullable<Parameters<typeof interactionsList>[1]>;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The question that the filters mean, with the days on the clock of a zone. */
export function askOf(filters: Filters, zone: string): Asked {
  const { q, delegation, by, organisation, delegate, kind, from, to, shelf } = filters;
  const startOf = (day: string | undefined, later = 0) =>
    day !== undefined && DAY.test(day)
      ? new Date(instantOf(`${daysAfter(day, later)}T00:00`, zone)).toISOString()
      : undefined;
  const asked = {
    q: q?.trim() || undefined,
    delegationCode: delegation,
    authorId: by,
    organisationId: organisation,
    delegateId: delegate,
    kind,
    $from: startOf(from),
    to: startOf(to, 1),
    shelf: shelf === 'removed' ? shelf : undefined,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Asked;
}

export const SPANS = ['today', 'yesterday', 'week'] as const;
export type Span = (typeof SPANS)[number];

/** The days of a choice at one tap. @param now in ms since 1970, by the campaign's clock */
export function daysOf(span: Span, now: number, zone: string): { from: string; to: string } {
  const today = wallAt(now, zone).slice(0, 10);
  if (span === 'today') return { from: today, to: today };
  if (span === 'yesterday') return { from: daysAfter(today, -1), to: daysAfter(today, -1) };
  return { from: daysAfter(today, -6), to: today };
}

import type { statementsExportSheet, statementsList } from '../../kernel/api/client.js';
import { daysAfter, instantOf } from '../../ui/zone-clock.js';

/** What the address of the list may say. Days are calendar days, `YYYY-MM-DD`; `to` is the last one that counts. */
export const FILTERS = ['q', 'ask', 'delegation', 'session', 'from', 'to', 'shelf'] as const;
export type Filter = (typeof FILTERS)[number];
export type Filters = Partial<Record<Filter, string | undefined>>;

type Asked = NonNullable<Parameters<typeof statementsList>[1]>;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The question that the filters mean, with the days on the clock of a zone. */
export function askOf({ q, ask, delegation, session, from, to, shelf }: Filters, zone: string): Asked {
  const startOf = (day: string | undefined, later = 0) =>
    day !== undefined && DAY.test(day)
      ? new Date(instantOf(`${daysAfter(day, later)}T00:00`, zone)).toISOString()
      : undefined;
  const asked = {
    ...{ q: q?.trim() || undefined, askId: ask, delegationCode: delegation, sessionId: session },
    ...{ $from: startOf(from), to: startOf(to, 1), shelf: shelf === 'removed' ? shelf : undefined },
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Asked;
}

/** What is exported: as the list shows it. Nobody exports what was removed. */
export function exportOf(filters: Filters, zone: string): Parameters<typeof statementsExportSheet>[1] {
  const { $from: from, shelf: _, ...asked } = askOf(filters, zone);
  return from === undefined ? asked : { ...asked, from };
}

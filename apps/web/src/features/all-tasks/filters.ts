/** Which tasks: open ones, of them a part, or what is closed. */
export const SHOWN = ['open', 'overdue', 'removed', 'closed'] as const;
export type Shown = (typeof SHOWN)[number];

export type Filter = 'show' | 'who' | 'q';
/** As they stand in the address. `who` is the id of a person, `me` or `nobody`. */
export type Filters = Partial<Record<Filter, string>>;

export const shownBy = ({ show }: Filters): Shown => SHOWN.find((one) => one === show) ?? 'open';

const ASKED = {
  open: { state: 'open' },
  overdue: { overdue: true },
  removed: { state: 'open', removed: true },
  closed: { order: 'closed' },
} as const;

/** What the list asks the api for. A search among closed tasks finds those that are done. */
export function askedOf(filters: Filters) {
  const { who, q } = filters;
  const show = shownBy(filters);
  return {
    ...(show === 'closed' && q ? { state: 'done' as const } : ASKED[show]),
    ...(who ? { assignee: who } : {}),
    ...(q ? { q } : {}),
  };
}

import type { BriefAskDto } from '../../kernel/api/client.js';

export interface SortedAsks {
  /** With a position, the weightiest first; red lines before the others of their weight. */
  known: BriefAskDto[];
  /** Without one: what to raise in the next talk. */
  first: BriefAskDto[];
  /** Also without one, less urgent. */
  rest: BriefAskDto[];
}

/** How many asks without a position are shown at once; nobody raises more in one talk. */
const AT_ONCE = 5;

const weight = (a: BriefAskDto, b: BriefAskDto): number =>
  Number(b.redLine) - Number(a.redLine) || a.priority - b.priority;

/** What to read before a talk: what is known, and what should be asked. */
export function sortedAsks(asks: readonly BriefAskDto[]): SortedAsks {
  const known = asks.filter(({ current }) => current).toSorted(weight);
  const open = asks.filter(({ current }) => !current).toSorted(weight);
  return { known, first: open.slice(0, AT_ONCE), rest: open.slice(AT_ONCE) };
}

/** Whole days between two instants, both in ms since 1970; undefined while the campaign's clock is not known. */
export function daysBetween(then: string, now: number): number | undefined {
  const days = Math.floor((now - Date.parse(then)) / 86_400_000);
  return Number.isNaN(days) ? undefined : Math.max(0, days);
}

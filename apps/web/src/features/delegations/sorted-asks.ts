import { daysBetween } from '#libs/domain';
import type { BriefAskDto, ClocksDto } from '../../kernel/api/client.js';
import { wallAt } from '../../ui/zone-clock.js';

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

/** Calendar days since then, on the reader's clock; undefined while the campaign's clock is not known. @param now ms since 1970 */
export function daysAgo({ reader }: Pick<ClocksDto, 'reader'>, now: number): number | undefined {
  if (Number.isNaN(now)) return undefined;
  return Math.max(0, daysBetween(reader.wall.slice(0, 10), wallAt(now, reader.zone).slice(0, 10)));
}

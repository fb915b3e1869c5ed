import type { SessionDto, TaskDto } from '../../kernel/api/client.js';
import { wallAt } from '../../ui/zone-clock.js';

export const PARTS = ['overdue', 'today', 'week', 'later'] as const;
export type Part = (typeof PARTS)[number];

const DAY = 86_400_000;

/** When a task is due, as seen by whoever reads it. @param now in ms since 1970, by the campaign's clock */
export function partOf({ due }: Pick<TaskDto, 'due'>, now: number): Part {
  const instant = Date.parse(due.instant);
  if (instant < now) return 'overdue';
  // A clock is read only where that may matter: somebody may have two thousand, and a phone draws their number with every screen.
  const { zone, wall } = due.reader;
  if (instant < now + 2 * DAY && wall.slice(0, 10) === wallAt(now, zone).slice(0, 10)) return 'today';
  return instant < now + 7 * DAY ? 'week' : 'later';
}

/** An instant, the same for a whole day, by which today is over wherever one reads: what is due later is neither overdue nor due today. */
export const dayIsOverBy = (now: number): string => new Date((Math.floor(now / DAY) + 3) * DAY).toISOString();

/** Tasks by part, each in order of due time. */
export function byPart<T extends Pick<TaskDto, 'due'>>(tasks: readonly T[], now: number): Record<Part, T[]> {
  const parts: Record<Part, T[]> = { overdue: [], today: [], week: [], later: [] };
  const at = ({ due }: T) => due.instant;
  for (const task of tasks.toSorted((a, b) => (at(a) < at(b) ? -1 : Number(at(a) > at(b))))) {
    parts[partOf(task, now)].push(task);
  }
  return parts;
}

/** Sessions under way or ahead, the nearest first. */
export function sessionsNear<T extends Pick<SessionDto, 'opens' | 'closes'>>(
  sessions: readonly T[],
  now: number,
): T[] {
  return sessions
    .filter(({ closes }) => Date.parse(closes.instant) >= now)
    .toSorted((a, b) => Date.parse(a.opens.instant) - Date.parse(b.opens.instant))
    .slice(0, 3);
}

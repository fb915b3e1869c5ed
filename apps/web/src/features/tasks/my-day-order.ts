import type { SessionDto, TaskDto } from '../../kernel/api/client.js';
import { wallAt } from '../../ui/zone-clock.js';

export const PARTS = ['overdue', 'today', 'week', 'later'] as const;
export type Part = (typeof PARTS)[number];

const DAY = 86_400_000;

const todayAt = (now: number) => (zone: string) => wallAt(now, zone).slice(0, 10);

/** When a task is due, as seen by whoever reads it. @param now in ms since 1970, by the campaign's clock */
export function partOf({ due }: Pick<TaskDto, 'due'>, now: number, today = todayAt(now)): Part {
  const instant = Date.parse(due.instant);
  if (instant < now) return 'overdue';
  if (instant < now + 2 * DAY && due.reader.wall.slice(0, 10) === today(due.reader.zone)) return 'today';
  return instant < now + 7 * DAY ? 'week' : 'later';
}

/** Tasks by part, each in order of due time. Somebody may have two thousand, and a phone draws their number with every screen. */
export function byPart<T extends Pick<TaskDto, 'due'>>(tasks: readonly T[], now: number): Record<Part, T[]> {
  const parts: Record<Part, T[]> = { overdue: [], today: [], week: [], later: [] };
  const days = new Map<string, string>();
  const today = (zone: string): string => {
    const day = days.get(zone) ?? todayAt(now)(zone);
    days.set(zone, day);
    return day;
  };
  const inOrder = tasks
    .map((task) => ({ task, instant: Date.parse(task.due.instant) }))
    .toSorted((a, b) => a.instant - b.instant);
  for (const { task } of inOrder) parts[partOf(task, now, today)].push(task);
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

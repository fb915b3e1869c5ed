import { isOld, OLD_AFTER_DAYS, type StaleReason } from '#libs/domain';
import type { SheetPosition } from './report.js';

type Marked = Pick<SheetPosition, 'older' | 'textVersion' | 'occurredAt'>;

/** What is told of a cell that is marked as older and would be written as said today. */
export const OLDER_FINDINGS = { draft: 'olderWords', age: 'olderThanDays' } as const;

/** Marked as said of an older draft, or too long ago, where the row says neither of which nor when. */
export function isMarkedAlone<Position extends Marked>(
  position: Position,
): position is Position & { older: StaleReason } {
  const { older, textVersion, occurredAt } = position;
  return older !== undefined && occurredAt === null && (older === 'age' || textVersion === null);
}

/**
 * The same, and the day that a person gave for the whole sheet does not agree with the mark: one that is long ago itself does
 * with an age, and none says of which draft.
 */
export function isUndatedMark<Position extends Marked>(
  position: Position,
  { occurredAt, latest }: { occurredAt?: Date; latest?: Date },
): position is Position & { older: StaleReason } {
  if (!isMarkedAlone(position)) return false;
  const isLongAgo = occurredAt && latest && isOld(occurredAt, latest, OLD_AFTER_DAYS);
  return position.older === 'draft' || !isLongAgo;
}

import type { Stance, Voice } from '../vocabulary.js';

/** What decides which event is a delegation's current position on an ask. Instants in UTC. */
export interface PositionMoment {
  id: string;
  voice: Voice;
  occurredAt: Date;
  recordedAt: Date;
  /** The first record of those that put each other right or bring each other back; itself where there is no other. */
  firstId: string;
  /** When that one was recorded. */
  firstRecordedAt: Date;
}

/**
 * The written rule: what was said last counts; of two things said at the same instant, the state's own word before its
 * bloc's; then the one recorded last, where what puts a record right or brings it back stands where that one stood; then
 * the greater id. What was taken back is not among `events`. The same order stands in the database's `current_position` view.
 */
export function currentPosition<T extends PositionMoment>(events: readonly T[]): T | undefined {
  return events.reduce<T | undefined>(
    (latest, event) => (latest && order(latest, event) >= 0 ? latest : event),
    undefined,
  );
}

function order(a: PositionMoment, b: PositionMoment): number {
  return (
    a.occurredAt.getTime() - b.occurredAt.getTime() ||
    Number(a.voice === 'own') - Number(b.voice === 'own') ||
    a.firstRecordedAt.getTime() - b.firstRecordedAt.getTime() ||
    inOrder(a.firstId, b.firstId) ||
    a.recordedAt.getTime() - b.recordedAt.getTime() ||
    inOrder(a.id, b.id)
  );
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A scale from 3 (champion) to -2 (oppose), for telling the direction of a shift; `silent` has no place on it. */
export function direction(from: Stance | null, to: Stance): 'towards' | 'away' | 'none' {
  const before = from === null ? undefined : SCALE[from];
  const after = SCALE[to];
  if (before === undefined || after === undefined || before === after) return 'none';
  return after > before ? 'towards' : 'away';
}

const SCALE: Partial<Record<Stance, number>> = {
  champion: 3,
  support: 2,
  lean_support: 1,
  undecided: 0,
  lean_against: -1,
  oppose: -2,
};

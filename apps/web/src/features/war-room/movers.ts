import { isMove } from '#libs/domain';
import type { ClocksDto, HandoverAskDto, HandoverShiftDto } from '../../kernel/api/client.js';

/** Who changed on an ask by one act, from what to what. */
export interface Mover {
  key: string;
  askId: string;
  ask: string;
  at: ClocksDto;
  author: string | null;
  shift: HandoverShiftDto;
}

const RANK = { towards: 0, away: 0, none: 1 };

/**
 * What moved, the newest first; who changed sides before who was heard for the first time. Who said again what was
 * known did not move, nor who was recorded wrongly.
 */
export function moversOf(asks: readonly HandoverAskDto[]): Mover[] {
  const found = asks.flatMap(({ id: askId, title: ask, acts }) => {
    const merged = new Map<string, Mover>();
    for (const { recordedAt: at, authorId, author, shifts } of acts) {
      for (const shift of shifts) {
        if (!isMove(shift)) continue;
        const key = [askId, authorId, at.instant, shift.from, shift.to].join(' ');
        const known = merged.get(key);
        const delegations = [...(known?.shift.delegations ?? []), ...shift.delegations];
        merged.set(key, { key, askId, ask, at, author, shift: { ...shift, delegations } });
      }
    }
    return [...merged.values()];
  });
  return found.toSorted(
    (a, b) => RANK[a.shift.direction] - RANK[b.shift.direction] || b.at.instant.localeCompare(a.at.instant),
  );
}

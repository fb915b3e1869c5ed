import { directionOf, isMove, sideOf, type Stance } from '#libs/domain';
import type { HandoverAskDto, HandoverShiftDto } from '../../kernel/api/client.js';
import { linesOf, type Line } from './lines.js';

type Moved = Pick<HandoverShiftDto, 'from' | 'to' | 'cause'>;

/** For sorting: what turned against the ask or left its side, then any other move, then what the records alone did. */
export function rankOf(shift: Moved): number {
  if (!isMove(shift)) return 2;
  const [was, is] = [side(shift.from), side(shift.to)];
  const turned = (is === 'against' && was !== 'against') || (was === 'for' && is !== 'for');
  return turned || directionOf(shift) === 'away' ? 0 : 1;
}

const side = (stance: Stance | null) => (stance === null ? null : sideOf(stance));
const gravest = (shifts: readonly Moved[]): number => Math.min(...shifts.map(rankOf), 2);
const when = ({ act }: Line): number => Date.parse(act.recordedAt.instant);

/** What happened on an ask: the gravest first, and of what is alike the newest. */
export const linesInOrder = (ask: Pick<HandoverAskDto, 'acts'>): Line[] =>
  linesOf(ask).toSorted((a, b) => gravest(a.shifts) - gravest(b.shifts) || when(b) - when(a));

/** Asks on which somebody turned come first, then the others on which somebody moved; else they stay in their order. */
export const asksInOrder = <Ask extends Pick<HandoverAskDto, 'acts'>>(asks: readonly Ask[]): Ask[] => {
  const rank = ({ acts }: Ask) => gravest(acts.flatMap(({ shifts }) => shifts));
  return asks.toSorted((a, b) => rank(a) - rank(b));
};

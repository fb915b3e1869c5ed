import {
  count,
  expectedVote,
  forecastBallot,
  isLittleKnown,
  OLD_AFTER_DAYS,
  rankTargets,
  swing,
  type Count,
  type DecisionRule,
  type DelegationSwing,
  type RankedTarget,
} from '#libs/domain';
import type { AskInDraft, DelegationInRoom } from '#libs/data';
import type { CurrentPosition } from '../positions/current-position.js';
import { withPositions, visiblePosition, type DelegationInCount } from './delegations-in-count.js';
import type { Bloc } from './speakers.js';
import type { TargetAskDto } from './targets.dto.js';

/** What there is to go by, as the reader sees it. */
export interface Ground {
  now: Date;
  rule: DecisionRule;
  delegations: readonly DelegationInRoom[];
  cells: ReadonlyMap<string, CurrentPosition[]>;
  blocs: ReadonlyMap<string, Bloc>;
  /** Instant of the last contact by delegation. */
  contactedAt: ReadonlyMap<string, Date>;
}

/** Whom to see about one ask, with what that rests on. */
export interface AskRanking {
  ask: AskInDraft;
  byCode: ReadonlyMap<string, DelegationInCount>;
  swings: ReadonlyMap<string, DelegationSwing>;
  /** How many yes are missing, by the code of each of those that are near enough. */
  missing: ReadonlyMap<string, number>;
  targets: RankedTarget[];
}

const DAY = 86_400_000;
/** When more yes are missing than this, no single one is told to be near. */
const IN_REACH = 10;

/** Members, and observers who speak for others. */
export function rankOn(ask: AskInDraft, ground: Ground): AskRanking {
  const { rule, blocs, delegations } = ground;
  const room = withPositions(
    { ask, now: ground.now, maxAgeDays: OLD_AFTER_DAYS },
    delegations,
    ground.cells.get(ask.id) ?? [],
  );
  const swings = new Map(swing(room, rule).map((one) => [one.code, one]));
  const missing = missingOf(count(room, rule, { spare: room.length }));
  const facts = room
    .filter(({ votes, code }) => votes || blocs.has(code))
    .map(({ code, name, position, cell }) => ({
      code,
      name,
      position,
      gain: swings.get(code)?.gain ?? 0,
      speaksFor: blocs.get(code)?.codes ?? [],
      missing: missing.get(code) ?? null,
      differs: cell?.differs ?? false,
      daysSinceContact: daysSince(ground.contactedAt.get(code), ground.now),
    }));
  return {
    ask,
    byCode: new Map(room.map((one) => [one.code, one])),
    swings,
    missing,
    targets: rankTargets(facts),
  };
}

/**
 * Those who are near enough, and who is as near as the last of them: of equals none is named before the others. Nobody
 * while little is known, but who is known to object.
 */
function missingOf(counted: Count): Map<string, number> {
  const { rule, short, nearest } = counted;
  if (rule !== 'consensus' && isLittleKnown(counted)) return new Map();
  if (!short || (short > IN_REACH && rule !== 'consensus')) return new Map();
  const least = nearest[short - 1]?.chance ?? 1;
  return new Map(nearest.filter(({ chance }) => chance >= least).map(({ code }) => [code, short]));
}

/** Whole days of UTC, so that an answer is the same all day long. */
function daysSince(at: Date | undefined, now: Date): number | null {
  return at ? Math.floor(now.getTime() / DAY) - Math.floor(at.getTime() / DAY) : null;
}

/** Members that have taken no side, as far as the reader sees. */
export function openOn({ byCode }: AskRanking): DelegationInCount[] {
  return [...byCode.values()].filter(
    ({ votes, position }) =>
      votes && expectedVote(position?.stance ?? null, position?.stale ?? false) === 'open',
  );
}

export function askOfTarget({ ask, byCode, swings }: AskRanking, code: string): TargetAskDto {
  const one = byCode.get(code);
  const { id, title, number } = ask;
  const { stance, confidence, stale } = visiblePosition(one);
  const chance = one?.votes ? forecastBallot(one.position).yes : 0;
  return { id, title, number, stance, confidence, stale, chance, gain: swings.get(code)?.gain ?? 0 };
}

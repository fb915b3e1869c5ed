import { inOrderOfName, type NameOrder } from './counting/ballots.js';
import type { CountedPosition, Swing } from './counting/index.js';
import { sideOf } from './positions/index.js';
import type { Confidence, Stance } from './vocabulary.js';

/** What is known of a delegation when the question is whom to see next about an ask. */
export interface TargetFacts {
  code: string;
  name: string;
  position: CountedPosition | null;
  /** What its yes would add to the chance that the ask carries, see `Swing`; 0 for who has no vote. */
  gain: Swing['gain'];
  /** Codes of others for whom it speaks. */
  speaksFor: readonly string[];
  /** How many yes are missing, when it is among the nearest and they are within reach; else null. */
  missing: number | null;
  /** The state's own word and its bloc's take different sides. */
  differs: boolean;
  /** Whole days since the last contact that the reader may know of; null when there is none. */
  daysSinceContact: number | null;
}

/** Why a delegation should be seen, in the order in which it is told. */
export const TARGET_REASONS = [
  'threshold',
  'swing',
  'stance',
  'stale',
  'no_contact',
  'speaks_for',
  'differs',
  'recent_contact',
  'last_contact',
] as const;
export type TargetReason = (typeof TARGET_REASONS)[number];

/** The reasons that are about the delegation as a whole; the others are about the ask. */
export const DELEGATION_REASONS = [
  'no_contact',
  'speaks_for',
  'recent_contact',
  'last_contact',
] as const satisfies readonly TargetReason[];

export interface RankedTarget {
  code: string;
  name: string;
  /** 0 or more; only its order means anything. */
  score: number;
  reasons: TargetReason[];
}

type ByConfidence = Readonly<Record<Confidence, number>>;

/**
 * How readily a delegation can be brought to yes, 0 to 1: a judgement, as FORECAST_TABLE is. Who leans towards the ask
 * first, then who has not decided, last who is sure to be against it. A firm supporter needs no visit.
 */
const MOVABLE: Readonly<Record<Stance, ByConfidence>> = {
  champion: { 1: 0.6, 2: 0.4, 3: 0.2 },
  support: { 1: 0.9, 2: 0.7, 3: 0.5 },
  lean_support: { 1: 1, 2: 1, 3: 1 },
  undecided: { 1: 0.8, 2: 0.8, 3: 0.8 },
  silent: { 1: 0.6, 2: 0.6, 3: 0.5 },
  lean_against: { 1: 0.5, 2: 0.4, 3: 0.3 },
  oppose: { 1: 0.3, 2: 0.2, 3: 0.1 },
};
const MOVABLE_UNKNOWN = 0.6;

/** Far from the threshold no single vote moves the chance: then this much stands for it, and the rest decides. */
const FLOOR = 0.001;
/** How much of what its bloc could bring is credited to who speaks for it. */
const BLOC_SHARE = 0.25;
/** For the nearest that would carry the ask. */
const NEAREST = 1.5;
/** Somebody has only just been there. */
const RECENT_DAYS = 1;
/** After so many days a contact is as good as none. */
const FORGOTTEN_DAYS = 60;
/** A swing of less is not worth telling. */
export const NOTABLE_SWING = 0.005;

/**
 * Whom to see next, the most useful first; ties by name. A greater swing never ranks lower, other things equal; nor
 * does a longer time since the last contact, and no contact at all is the longest.
 */
export function rankTargets(
  facts: readonly TargetFacts[],
  inOrder: NameOrder = inOrderOfName,
): RankedTarget[] {
  const worth = new Map(facts.map((one) => [one.code, one.gain * movable(one.position)]));
  return facts
    .map((one) => {
      const others = one.speaksFor.filter((code) => code !== one.code);
      const ofBloc = others.reduce((sum, code) => sum + (worth.get(code) ?? 0), 0);
      return { code: one.code, name: one.name, score: scoreOf(one, ofBloc), reasons: reasonsOf(one) };
    })
    .sort((a, b) => b.score - a.score || inOrder(a, b));
}

function scoreOf(one: TargetFacts, ofBloc: number): number {
  const use = (one.gain + FLOOR) * movable(one.position) + BLOC_SHARE * ofBloc;
  return use * (one.missing === null ? 1 : NEAREST) * freshness(one.daysSinceContact);
}

function movable(position: CountedPosition | null): number {
  if (!position) return MOVABLE_UNKNOWN;
  const fresh = MOVABLE[position.stance][position.confidence];
  if (!position.stale) return fresh;
  // Who was for it has only to be asked again; of the others a stale word says half of what it said.
  return sideOf(position.stance) === 'for' ? 1 : (fresh + MOVABLE_UNKNOWN) / 2;
}

function freshness(days: number | null): number {
  if (days === null) return 1.5;
  return days <= RECENT_DAYS ? 0.5 : 1 + Math.min(days, FORGOTTEN_DAYS) / (2 * FORGOTTEN_DAYS);
}

function reasonsOf(one: TargetFacts): TargetReason[] {
  const days = one.daysSinceContact;
  const holds: Record<TargetReason, boolean> = {
    threshold: one.missing !== null,
    swing: one.gain >= NOTABLE_SWING,
    // A stale position says itself where the delegation stood.
    stance: one.position?.stale !== true,
    stale: one.position?.stale === true,
    no_contact: days === null,
    speaks_for: one.speaksFor.length > 0,
    differs: one.differs,
    recent_contact: days !== null && days <= RECENT_DAYS,
    last_contact: days !== null && days > RECENT_DAYS,
  };
  return TARGET_REASONS.filter((reason) => holds[reason]);
}

/** The ranking for one ask, to be put together with others. */
export interface WeighedRanking {
  askId: string;
  /** Of the ask, 1 = the weightiest. */
  priority: number;
  targets: readonly RankedTarget[];
}

export interface OverallTarget {
  code: string;
  name: string;
  score: number;
  /** 1 = the most useful; equals have the same, and the next is as many further on. */
  rank: number;
  /** How many others are exactly as useful: what is told of them may differ, what counts does not. */
  equals: number;
  /** What each ask adds to the score, the greatest first. */
  asks: { askId: string; score: number; reasons: TargetReason[] }[];
}

/**
 * One ranking from those of several asks: the scores added up, each divided by the ask's priority. Where a single vote moves
 * the chance of some of them, the others count nothing: what is too little to be told puts nobody before an equal.
 */
export function overallTargets(
  rankings: readonly WeighedRanking[],
  inOrder: NameOrder = inOrderOfName,
): OverallTarget[] {
  const found = new Map<string, OverallTarget>();
  const moved = rankings.filter(({ targets }) => targets.some(({ reasons }) => reasons.includes('swing')));
  const counting = new Set(moved.length > 0 ? moved : rankings);
  for (const ranking of rankings) {
    const { askId, priority, targets } = ranking;
    for (const { code, name, score, reasons } of targets) {
      const target = found.get(code) ?? { code, name, score: 0, rank: 0, equals: 0, asks: [] };
      const weighed = score / Math.max(1, priority);
      if (counting.has(ranking)) target.score += weighed;
      target.asks.push({ askId, score: weighed, reasons });
      found.set(code, target);
    }
  }
  const countingAsks = new Set([...counting].map(({ askId }) => askId));
  const counts = ({ askId }: { askId: string }) => Number(countingAsks.has(askId));
  for (const { asks } of found.values()) {
    asks.sort((a, b) => counts(b) - counts(a) || b.score - a.score || (a.askId < b.askId ? -1 : 1));
  }
  return withRanks([...found.values()].sort((a, b) => b.score - a.score || inOrder(a, b)));
}

/** @param targets by falling score */
function withRanks(targets: OverallTarget[]): OverallTarget[] {
  const firstAt = new Map<number, number>();
  const many = new Map<number, number>();
  for (const [index, { score }] of targets.entries()) {
    if (!firstAt.has(score)) firstAt.set(score, index);
    many.set(score, (many.get(score) ?? 0) + 1);
  }
  return targets.map((target) => ({
    ...target,
    rank: (firstAt.get(target.score) ?? 0) + 1,
    equals: (many.get(target.score) ?? 1) - 1,
  }));
}

import { BALLOT_CHOICES, type BallotChoice, type Confidence, type Stance } from '../vocabulary.js';
import { mirrored, mirroredVote, type Distribution, type ExpectedVote } from './forecast.js';

/** What was expected of one delegation on one motion, and what it did. */
export interface ForecastPair {
  /** The position that was counted; null when there was none. */
  stance: Stance | null;
  confidence: Confidence | null;
  /** What the firm count made of it, in terms of the motion. */
  called: ExpectedVote;
  forecast: Distribution;
  actual: BallotChoice;
}

/** Two measures of a set of forecasts; for both less is better. */
export interface Score {
  /** Mean over the ballots of the squared distance between the chances and what happened: 0 (sure and right) to 2. */
  brier: number;
  /** Mean of −ln(chance given to what happened), a chance below 1e-12 taken as 1e-12. */
  logLoss: number;
}

/** Ballots to which a chance of yes in [from, to) was given (the last bin has 1 as well). */
export interface ReliabilityBin {
  from: number;
  to: number;
  count: number;
  /** Mean chance of yes that was given. */
  predicted: number;
  /** Share that voted yes. */
  observed: number;
}

/** How the delegations of one stance and confidence voted: what the forecast table should have said. */
export interface CalibrationRow {
  stance: Stance | null;
  confidence: Confidence | null;
  count: number;
  /** How many were called yes or no, and how many of these did so. An open one was not called. */
  called: number;
  hits: number;
  /** hits / called, null when none was called. */
  hitRate: number | null;
  forecast: Distribution;
  observed: Distribution;
}

export interface Calibration {
  count: number;
  /** Null without pairs. */
  score: Score | null;
  /** What the base rate would have scored: giving every delegation the shares that the whole room turned out to vote. */
  baseRate: (Score & { forecast: Distribution }) | null;
  /** 1 − Brier / base rate's Brier: above 0 the positions were worth knowing. Null when the room was unanimous. */
  skill: number | null;
  /** Only bins that hold something, in ascending order. */
  bins: ReliabilityBin[];
  /** In the order in which a stance and confidence first occurs. */
  rows: CalibrationRow[];
}

const BINS = 10;
const LEAST_CHANCE = 1e-12;

/**
 * How good forecasts were, from pairs of what was expected and what happened. To pool votes on motions of both
 * effects, turn those on defeating motions round first with `mirroredPair`: then yes is a vote for the ask throughout.
 */
export function calibrate(pairs: readonly ForecastPair[]): Calibration {
  if (pairs.length === 0) {
    return { count: 0, score: null, baseRate: null, skill: null, bins: [], rows: [] };
  }
  const base = observedShares(pairs);
  const score = scoreOf(pairs);
  const baseScore = scoreOf(pairs.map((pair) => ({ ...pair, forecast: base })));
  return {
    count: pairs.length,
    score,
    baseRate: { ...baseScore, forecast: base },
    skill: baseScore.brier > 0 ? 1 - score.brier / baseScore.brier : null,
    bins: reliability(pairs),
    rows: rowsOf(pairs),
  };
}

/** The same pair as if the motion had had the opposite effect. */
export function mirroredPair(pair: ForecastPair): ForecastPair {
  return {
    ...pair,
    called: mirroredVote(pair.called),
    forecast: mirrored(pair.forecast),
    actual: mirroredVote(pair.actual),
  };
}

function scoreOf(pairs: readonly ForecastPair[]): Score {
  let brier = 0;
  let logLoss = 0;
  for (const { forecast, actual } of pairs) {
    for (const choice of BALLOT_CHOICES) brier += (forecast[choice] - (choice === actual ? 1 : 0)) ** 2;
    logLoss -= Math.log(Math.max(LEAST_CHANCE, forecast[actual]));
  }
  // −ln(1) is −0, which prints as "-0" in some places.
  return { brier: brier / pairs.length, logLoss: Math.max(0, logLoss / pairs.length) };
}

function reliability(pairs: readonly ForecastPair[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = pairs.filter(({ forecast }) => binOf(forecast.yes) === bin);
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count: inside.length,
      predicted: mean(inside.map(({ forecast }) => forecast.yes)),
      observed: mean(inside.map(({ actual }) => (actual === 'yes' ? 1 : 0))),
    };
  }).filter(({ count }) => count > 0);
}

function binOf(chance: number): number {
  return Math.min(BINS - 1, Math.floor(chance * BINS));
}

function rowsOf(pairs: readonly ForecastPair[]): CalibrationRow[] {
  const rows = new Map<string, ForecastPair[]>();
  for (const pair of pairs) {
    const key = `${pair.stance} ${pair.confidence}`;
    const found = rows.get(key);
    if (found) found.push(pair);
    else rows.set(key, [pair]);
  }
  return [...rows.values()].flatMap((found) => {
    const [first] = found;
    return first ? [rowOf(first, found)] : [];
  });
}

function rowOf({ stance, confidence }: ForecastPair, pairs: readonly ForecastPair[]): CalibrationRow {
  const called = pairs.filter((pair) => pair.called !== 'open');
  const hits = called.filter((pair) => pair.called === pair.actual).length;
  return {
    stance,
    confidence,
    count: pairs.length,
    called: called.length,
    hits,
    hitRate: called.length === 0 ? null : hits / called.length,
    forecast: meanOf(pairs.map(({ forecast }) => forecast)),
    observed: observedShares(pairs),
  };
}

function observedShares(pairs: readonly ForecastPair[]): Distribution {
  const share = (choice: BallotChoice): number =>
    pairs.filter(({ actual }) => actual === choice).length / pairs.length;
  return { yes: share('yes'), no: share('no'), abstain: share('abstain'), absent: share('absent') };
}

function meanOf(distributions: readonly Distribution[]): Distribution {
  const of = (choice: BallotChoice): number => mean(distributions.map((one) => one[choice]));
  return { yes: of('yes'), no: of('no'), abstain: of('abstain'), absent: of('absent') };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

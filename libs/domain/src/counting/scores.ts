import type { Distribution } from './forecast.js';

/** What a yes adds to the score of a motion and what a no takes from it: whole numbers, 0 or more. */
export interface Weights {
  yes: number;
  no: number;
}

/** Chances of each score: `cells[zero + score]`. Outside `low` to `high`, the scores that can occur, the cells are 0. */
export interface Scores {
  cells: Float64Array;
  zero: number;
  /** Indexes of the cells of the least and the greatest score that can occur. */
  low: number;
  high: number;
}

/**
 * Chances of each total score when every member adds `yes`, takes `no` or does nothing: one convolution per member, of
 * numbers that are never negative, so nothing cancels and the error stays at about one unit in the last place each.
 */
export function scores(distributions: readonly Distribution[], weights: Weights): Scores {
  let from = nothingYet(distributions.length, weights);
  let spare: Float64Array = from.cells.slice();
  for (const distribution of distributions) {
    const { cells } = from;
    from = withOneMore(distribution, weights, from, spare);
    spare = cells;
  }
  return from;
}

/** Chance of a score of at least `atLeast`. */
export function tail({ cells, zero }: Scores, atLeast: number): number {
  let sum = 0;
  for (let cell = cells.length - 1; cell >= Math.max(0, zero + atLeast); cell--) sum += cells[cell] ?? 0;
  return sum;
}

/** Chance that all members but one together reach a score of at least this. */
export type OthersReach = (atLeast: number) => number;

/**
 * One answer of `see` per member, with the chances of all the others. The scores of those before it are kept for each
 * member, those after it are gathered from the end backwards: no division, hence as exact as `scores`. Members with
 * the same chances leave the same others, so `see` is called once for all of them.
 */
export function scoresOfAllButOne<T>(
  distributions: readonly Distribution[],
  weights: Weights,
  see: (others: OthersReach) => T,
): T[] {
  const count = distributions.length;
  const kinds = distributions.map(kindOf);
  const needed = new Set(new Map(kinds.map((kind, index) => [kind, index])).values());
  const before = scoresBefore(distributions, weights, needed);
  const seen = new Map<string, T>();
  let after = nothingYet(count, weights);
  let spare: Float64Array = after.cells.slice();
  for (let index = count - 1; index >= 0; index--) {
    const [distribution, kind = ''] = [distributions[index], kinds[index]];
    if (!distribution) continue;
    const earlier = before.get(index);
    if (earlier) {
      const reach = reachOf(after);
      seen.set(
        kind,
        see((atLeast) => together(earlier, reach, atLeast)),
      );
    }
    const { cells } = after;
    after = withOneMore(distribution, weights, after, spare);
    spare = cells;
  }
  return kinds.flatMap((kind) => (seen.has(kind) ? [seen.get(kind) as T] : []));
}

function kindOf({ yes, no, abstain, absent }: Distribution): string {
  return `${yes} ${no} ${abstain + absent}`;
}

/** The scores of all members before each of those that are needed. */
function scoresBefore(
  distributions: readonly Distribution[],
  weights: Weights,
  needed: ReadonlySet<number>,
): Map<number, Scores> {
  const before = new Map<number, Scores>();
  let from = nothingYet(distributions.length, weights);
  let spare: Float64Array = from.cells.slice();
  for (const [index, distribution] of distributions.entries()) {
    const { cells } = from;
    if (needed.has(index)) before.set(index, { ...from, cells: cells.slice() });
    from = withOneMore(distribution, weights, from, spare);
    spare = cells;
  }
  return before;
}

/** Score 0 for sure. There is a margin at both ends, so that `withOneMore` may read past the scores that can occur. */
function nothingYet(count: number, { yes, no }: Weights): Scores {
  const zero = (count + 1) * no + yes;
  const cells = new Float64Array((count + 2) * (yes + no) + 1);
  cells[zero] = 1;
  return { cells, zero, low: zero, high: zero };
}

/** The scores with one member more, in the cells of `to`. Every cell that the next calls read is written. */
function withOneMore(
  { yes, no, abstain, absent }: Distribution,
  weights: Weights,
  { cells, zero, low: least, high: greatest }: Scores,
  to: Float64Array,
): Scores {
  const stays = abstain + absent;
  const [low, high] = [least - weights.no, greatest + weights.yes];
  for (let cell = low; cell <= high; cell++) {
    to[cell] =
      (cells[cell] ?? 0) * stays +
      (cells[cell - weights.yes] ?? 0) * yes +
      (cells[cell + weights.no] ?? 0) * no;
  }
  return { cells: to, zero, low, high };
}

/** Chances of reaching at least each score: in `cells[zero + score]`. */
function reachOf({ cells, zero }: Scores): Pick<Scores, 'cells' | 'zero'> {
  const sums = cells.slice();
  for (let cell = sums.length - 2; cell >= 0; cell--) sums[cell] = (sums[cell] ?? 0) + (sums[cell + 1] ?? 0);
  return { cells: sums, zero };
}

function together(earlier: Scores, reach: Pick<Scores, 'cells' | 'zero'>, atLeast: number): number {
  const last = reach.cells.length - 1;
  let sum = 0;
  for (let cell = earlier.low; cell <= earlier.high; cell++) {
    const chance = earlier.cells[cell] ?? 0;
    const missing = reach.zero + atLeast - (cell - earlier.zero);
    if (missing <= last) sum += chance * (reach.cells[Math.max(0, missing)] ?? 0);
  }
  return sum;
}

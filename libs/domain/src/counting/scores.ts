import type { Distribution } from './forecast.js';

/** What a yes adds to the score of a motion and what a no takes from it: whole numbers, 0 or more. */
export interface Weights {
  yes: number;
  no: number;
}

/** Chances of each score: `cells[zero + score]`. Outside the scores that can occur the cells are 0. */
export interface Scores {
  cells: Float64Array;
  zero: number;
}

/**
 * Chances of each total score when every member adds `yes`, takes `no` or does nothing: one convolution per member, of
 * numbers that are never negative, so nothing cancels and the error stays at about one unit in the last place each.
 */
export function scores(distributions: readonly Distribution[], weights: Weights): Scores {
  let from = nothingYet(distributions.length, weights);
  let to: Float64Array = from.cells.slice();
  distributions.forEach((distribution, done) => {
    add(distribution, weights, done, from, to);
    const { cells, zero } = from;
    from = { cells: to, zero };
    to = cells;
  });
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
 * Calls `see` once per member, with the chances of all the others. The scores of those before it are kept for each
 * member, those after it are gathered from the end backwards: no division, hence as exact as `scores`.
 */
export function scoresOfAllButOne<T>(
  distributions: readonly Distribution[],
  weights: Weights,
  see: (others: OthersReach) => T,
): T[] {
  const count = distributions.length;
  const before = [nothingYet(count, weights)];
  distributions.forEach((distribution, done) => {
    const last = before[done];
    if (!last) return;
    const next = last.cells.slice();
    add(distribution, weights, done, last, next);
    before.push({ cells: next, zero: last.zero });
  });
  const seen: T[] = [];
  let after = nothingYet(count, weights);
  for (let index = count - 1; index >= 0; index--) {
    const earlier = before[index];
    const distribution = distributions[index];
    if (!earlier || !distribution) continue;
    const reach = reachOf(after);
    seen.push(see((atLeast) => together(earlier, reach, atLeast)));
    const next = after.cells.slice();
    add(distribution, weights, count - 1 - index, after, next);
    after = { cells: next, zero: after.zero };
  }
  return seen.reverse();
}

/** Score 0 for sure. There is a margin at both ends, so that `add` may read past the scores that can occur. */
function nothingYet(count: number, { yes, no }: Weights): Scores {
  const zero = (count + 1) * no + yes;
  const cells = new Float64Array((count + 2) * (yes + no) + 1);
  cells[zero] = 1;
  return { cells, zero };
}

/** `to` = `from`, which holds `done` members, and one more. Every cell that the next calls read is written. */
function add(
  { yes, no, abstain, absent }: Distribution,
  weights: Weights,
  done: number,
  { cells: from, zero }: Scores,
  to: Float64Array,
): void {
  const stays = abstain + absent;
  const low = zero - (done + 1) * weights.no;
  const high = zero + (done + 1) * weights.yes;
  for (let cell = low; cell <= high; cell++) {
    to[cell] =
      (from[cell] ?? 0) * stays + (from[cell - weights.yes] ?? 0) * yes + (from[cell + weights.no] ?? 0) * no;
  }
}

/** Chances of reaching at least each score: in `cells[zero + score]`. */
function reachOf({ cells, zero }: Scores): Scores {
  const sums = cells.slice();
  for (let cell = sums.length - 2; cell >= 0; cell--) sums[cell] = (sums[cell] ?? 0) + (sums[cell + 1] ?? 0);
  return { cells: sums, zero };
}

function together(earlier: Scores, reach: Scores, atLeast: number): number {
  const last = reach.cells.length - 1;
  let sum = 0;
  for (let cell = 0; cell < earlier.cells.length; cell++) {
    const chance = earlier.cells[cell] ?? 0;
    if (chance === 0) continue;
    const missing = reach.zero + atLeast - (cell - earlier.zero);
    if (missing <= last) sum += chance * (reach.cells[Math.max(0, missing)] ?? 0);
  }
  return sum;
}

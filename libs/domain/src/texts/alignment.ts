/** Finds which item of one ordered list is which item of another, from how alike they are and where they stand. */

export interface AlignmentInput {
  readonly oldCount: number;
  readonly nowCount: number;
  /** 0 to 1; null where there are no words to compare. */
  readonly score: (old: number, now: number) => number | null;
  /** How far the item would have moved; null where that cannot be said. */
  readonly shift: (old: number, now: number) => number | null;
}

/** Score of a link that rests on its place alone, because one side has no words. */
export const PLACE_ALONE = 0.3;

/** Alike enough to be an anchor whatever the order, when nothing else is as alike. */
const SURE = 0.75;
/** By how much an anchor must be better than any other candidate of either side. */
const MARGIN = 0.05;
/** Alike enough to have moved against the order. */
const MOVED = 0.6;
/** Alike enough when the order is kept. */
const LIKELY = 0.45;
/** Alike enough when the order is kept and the neighbours moved as far. */
const WITH_NEIGHBOURS = 0.25;

interface Work {
  readonly input: AlignmentInput;
  /** `scores[old * nowCount + now]`; -1 where there are no words. */
  readonly scores: Float64Array;
  /** For each old item the item it became, or -1. */
  readonly links: Int32Array;
  readonly taken: Uint8Array;
}

/** For each old item the neighbours that hold the order: the nearest sure ones before and after it. */
interface Neighbours {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/**
 * One-to-one links from old to new items, -1 for an item that is gone. First the pairs that are sure, in any order;
 * then the rest in the order of the lists (sequence alignment between the sure ones that keep the order); last what
 * moved against the order. Time and space: old × new.
 */
export function align(input: AlignmentInput): Int32Array {
  const work: Work = {
    input,
    scores: Float64Array.from({ length: input.oldCount * input.nowCount }, (_, cell) => {
      return input.score(Math.floor(cell / input.nowCount), cell % input.nowCount) ?? -1;
    }),
    links: new Int32Array(input.oldCount).fill(-1),
    taken: new Uint8Array(input.nowCount),
  };
  linkSure(work);
  linkInOrder(work, neighboursOf(longestInOrder(work.links), input.oldCount));
  linkMoved(work);
  return work.links;
}

function scoreOf({ input, scores }: Work, old: number, now: number): number {
  return scores[old * input.nowCount + now] ?? -1;
}

function link(work: Work, old: number, now: number): void {
  work.links[old] = now;
  work.taken[now] = 1;
}

/** The greatest and the second greatest score of each row and column. */
function leaders(work: Work): { rows: Float64Array; columns: Float64Array } {
  const { oldCount, nowCount } = work.input;
  const rows = new Float64Array(oldCount * 2).fill(-1);
  const columns = new Float64Array(nowCount * 2).fill(-1);
  for (let old = 0; old < oldCount; old++) {
    for (let now = 0; now < nowCount; now++) {
      const score = scoreOf(work, old, now);
      lead(rows, old, score);
      lead(columns, now, score);
    }
  }
  return { rows, columns };
}

function lead(best: Float64Array, index: number, score: number): void {
  const [first, second] = [best[index * 2] ?? -1, best[index * 2 + 1] ?? -1];
  best[index * 2] = Math.max(first, score);
  best[index * 2 + 1] = Math.max(second, Math.min(first, score));
}

function linkSure(work: Work): void {
  const { rows, columns } = leaders(work);
  for (let old = 0; old < work.input.oldCount; old++) {
    for (let now = 0; now < work.input.nowCount; now++) {
      const score = scoreOf(work, old, now);
      if (score < SURE || score < (rows[old * 2] ?? 1) || score < (columns[now * 2] ?? 1)) continue;
      const rival = Math.max(rows[old * 2 + 1] ?? 0, columns[now * 2 + 1] ?? 0);
      // The very same words need no margin, only that nothing else has them.
      if (score >= 1 ? rival < score : rival <= score - MARGIN) link(work, old, now);
    }
  }
}

/** Old items whose links form the longest chain in the order of both lists. */
function longestInOrder(links: Int32Array): number[] {
  const linked = [...links.keys()].filter((old) => (links[old] ?? -1) >= 0);
  const length = new Map<number, number>();
  const via = new Map<number, number>();
  for (const [index, old] of linked.entries()) {
    length.set(old, 1);
    for (const earlier of linked.slice(0, index)) {
      const longer = (length.get(earlier) ?? 0) + 1;
      if ((links[earlier] ?? 0) < (links[old] ?? 0) && longer > (length.get(old) ?? 0)) {
        length.set(old, longer);
        via.set(old, earlier);
      }
    }
  }
  const chain: number[] = [];
  let at = linked.reduce<number | undefined>(
    (best, old) => (best === undefined || (length.get(old) ?? 0) > (length.get(best) ?? 0) ? old : best),
    undefined,
  );
  for (; at !== undefined; at = via.get(at)) chain.unshift(at);
  return chain;
}

function neighboursOf(chain: readonly number[], count: number): Neighbours {
  const before = new Int32Array(count).fill(-1);
  const after = new Int32Array(count).fill(-1);
  const inChain = new Set(chain);
  for (let old = 1; old < count; old++) {
    before[old] = inChain.has(old - 1) ? old - 1 : (before[old - 1] ?? -1);
  }
  for (let old = count - 2; old >= 0; old--) {
    after[old] = inChain.has(old + 1) ? old + 1 : (after[old + 1] ?? -1);
  }
  return { before, after };
}

/** What linking the pair in order is worth: 0 when it is not alike enough or breaks the order of its neighbours. */
function worth(work: Work, near: Neighbours, old: number, now: number): number {
  const [before, after] = [near.before[old] ?? -1, near.after[old] ?? -1];
  if (!isFree(work, old, now) || !isBetween(work, before, after, now)) return 0;
  const score = scoreOf(work, old, now);
  // Most pairs are not alike at all: their neighbours need not be asked.
  if (score >= 0 && score < WITH_NEIGHBOURS) return 0;
  const supported = isSupported(work, [before, after], old, now);
  if (score < 0) return supported ? PLACE_ALONE ** 2 : 0;
  if (!supported && score < LIKELY) return 0;
  // Squared, so that one good link is worth more than two poor ones.
  return score ** 2 + (supported ? MARGIN : 0);
}

function isFree({ links, taken }: Work, old: number, now: number): boolean {
  return (links[old] ?? -1) < 0 && taken[now] === 0;
}

/** Whether the new item lies between what the neighbours became. */
function isBetween({ links }: Work, before: number, after: number, now: number): boolean {
  return (before < 0 || now > (links[before] ?? -1)) && (after < 0 || now < (links[after] ?? -1));
}

/** Whether the sure neighbours moved as far as this pair would; without any, whether it stays in its place. */
function isSupported({ input, links }: Work, near: number[], old: number, now: number): boolean {
  const shift = input.shift(old, now);
  const known = near.filter((other) => other >= 0);
  if (shift === null) return false;
  if (known.length === 0) return shift === 0;
  return known.every((other) => input.shift(other, links[other] ?? -1) === shift);
}

/** Sequence alignment: the links in order that are worth most together. */
function linkInOrder(work: Work, near: Neighbours): void {
  const { oldCount, nowCount } = work.input;
  const width = nowCount + 1;
  const best = new Float64Array((oldCount + 1) * width);
  const at = (old: number, now: number) => best[old * width + now] ?? 0;
  for (let old = 1; old <= oldCount; old++) {
    for (let now = 1; now <= nowCount; now++) {
      const one = worth(work, near, old - 1, now - 1);
      const both = one > 0 ? at(old - 1, now - 1) + one : 0;
      best[old * width + now] = Math.max(at(old - 1, now), at(old, now - 1), both);
    }
  }
  for (let old = oldCount, now = nowCount; old > 0 && now > 0;) {
    if (at(old, now) === at(old - 1, now)) old--;
    else if (at(old, now) === at(old, now - 1)) now--;
    else link(work, --old, --now);
  }
}

function linkMoved(work: Work): void {
  const { oldCount, nowCount } = work.input;
  const pairs: { old: number; now: number; score: number }[] = [];
  for (let old = 0; old < oldCount; old++) {
    for (let now = 0; now < nowCount; now++) {
      const score = scoreOf(work, old, now);
      if (score >= MOVED && isFree(work, old, now)) pairs.push({ old, now, score });
    }
  }
  for (const { old, now } of pairs.toSorted((a, b) => b.score - a.score || a.old - b.old || a.now - b.now)) {
    if (isFree(work, old, now)) link(work, old, now);
  }
}

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median with the smallest and the largest, so that a reader sees what the median is worth. */
export function summary(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** Ratios of neighbours: what slows the machine down for a while slows both of a pair. */
export function pairedRatio(ours, bare) {
  return summary(ours.map((value, index) => value / bare[index]));
}

/** A B A B …, so that neither side has the machine's better minutes. */
export async function alternate(rounds, ours, bare) {
  const results = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    results.ours.push(await ours(round));
    results.bare.push(await bare(round));
  }
  return results;
}

/** @returns what the work took, in milliseconds */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

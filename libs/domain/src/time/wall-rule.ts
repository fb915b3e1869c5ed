/**
 * The one written rule for the two odd hours, wherever the offsets of a zone come from:
 * - an hour that does not exist (clocks go forward) means the first instant after the gap: 02:30 becomes 03:00;
 * - an hour that comes twice (clocks go back) means the EARLIER of the two.
 */

/** A stretch of constant offset, half-open `[from, until)`, all in milliseconds; the offset is local time minus UTC. */
export interface OffsetSpan {
  readonly from: number;
  readonly until: number;
  readonly offsetMs: number;
}

export type PlacedWall<S extends OffsetSpan> =
  | { readonly kind: 'exact'; readonly ms: number }
  | { readonly kind: 'overlap'; readonly ms: number; readonly later: number }
  /** `ms` is the instant of the change. */
  | { readonly kind: 'gap'; readonly ms: number; readonly before: S; readonly after: S };

/** Wider than any two offsets can differ; covers Samoa's lost day of December 2011. */
export const WALL_REACH = 48 * 3_600_000;

/**
 * @param localMs the wall time as if it were UTC
 * @param spans the zone's, in order, from `localMs - WALL_REACH` to `localMs + WALL_REACH` at least
 * @returns undefined when these spans have no place for it
 */
export function placeWall<S extends OffsetSpan>(
  localMs: number,
  spans: readonly S[],
): PlacedWall<S> | undefined {
  const hits = spans
    .filter(({ from, until, offsetMs }) => from <= localMs - offsetMs && localMs - offsetMs < until)
    .map(({ offsetMs }) => localMs - offsetMs)
    .sort((a, b) => a - b);
  const [first] = hits;
  const last = hits.at(-1);
  if (first !== undefined && last !== undefined) {
    return first === last ? { kind: 'exact', ms: first } : { kind: 'overlap', ms: first, later: last };
  }
  for (const [index, before] of spans.entries()) {
    const after = spans[index + 1];
    if (after && before.until + before.offsetMs <= localMs && localMs < before.until + after.offsetMs) {
      return { kind: 'gap', ms: before.until, before, after };
    }
  }
  return undefined;
}

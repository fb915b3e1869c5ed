/** Between which shares the true one lies in nineteen of twenty cases. Both 0 to 1. */
export interface ShareBounds {
  low: number;
  high: number;
}

const Z = 1.959964;

/**
 * How far a share that was seen in few cases can be trusted: the score interval of Wilson (Journal of the American
 * Statistical Association 22, 1927), which stays within 0 and 1 and is right for few cases and shares near 0 or 1.
 * @param of 1 or more; with 0 nothing is known: 0 to 1
 */
export function shareBounds(hits: number, of: number): ShareBounds {
  if (of === 0) return { low: 0, high: 1 };
  const share = hits / of;
  const square = (Z * Z) / of;
  const middle = share + square / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return {
    low: hits === 0 ? 0 : Math.max(0, (middle - reach) / (1 + square)),
    high: hits === of ? 1 : Math.min(1, (middle + reach) / (1 + square)),
  };
}

/** The first seat that nobody holds; undefined where all are held. @param seats how many there are, counted from 1 */
export function firstFreeSeat(held: readonly number[], seats: number): number | undefined {
  const taken = new Set(held);
  for (let seat = 1; seat <= seats; seat++) if (!taken.has(seat)) return seat;
  return undefined;
}

import type { CurrentCell, SheetPosition } from './report.js';

/** What a sheet says is held against what was said before of the same delegation and ask. */
export const pairKey = (of: { delegationCode: string; askId: string }) => `${of.delegationCode} ${of.askId}`;

/** When a position was said. @param otherwise when that was of which the sheet does not say it */
export const momentOf = (
  { occurredAt }: Pick<SheetPosition, 'occurredAt'>,
  otherwise: Date | undefined,
): Date | undefined => (occurredAt === null ? otherwise : new Date(occurredAt));

/** What counts now for the importing person, by pair. */
export const countingByPair = (cells: readonly CurrentCell[]): ReadonlyMap<string, CurrentCell> =>
  new Map(cells.filter(({ stands = 'now' }) => stands === 'now').map((cell) => [pairKey(cell), cell]));

import type { ComparedProvisionDto } from '../../kernel/api/client.js';

/** What changed most comes first; what did not change last. */
export const GROUPS = ['reworded', 'new', 'deleted', 'renumbered', 'unknown', 'unchanged'] as const;
export type Change = (typeof GROUPS)[number];

export interface CompareFilters {
  /** Without what is unchanged or cannot be compared. */
  changed: boolean;
  /** Only what the coalition asks about. */
  asks: boolean;
}

export interface ComparedGroup {
  change: Change;
  provisions: ComparedProvisionDto[];
}

/** The provisions that the filters leave, by what happened to them; within a group in the order of the newer draft. */
export function grouped(
  provisions: readonly ComparedProvisionDto[],
  { changed, asks }: CompareFilters,
): ComparedGroup[] {
  const left = provisions.filter(
    (one) =>
      (!changed || (one.change !== 'unchanged' && one.change !== 'unknown')) &&
      (!asks || one.asks.length > 0),
  );
  return GROUPS.map((change) => ({
    change,
    provisions: left.filter((one) => one.change === change),
  })).filter((group) => group.provisions.length > 0);
}

import { ApiProperty } from '@nestjs/swagger';
import type { UseKind } from '#libs/domain';
import { USE_KIND } from './named-enums.js';

/** So many things of a kind that hang on another; of those that the reader may see */
export class UseDto {
  @ApiProperty({ ...USE_KIND, example: 'task' })
  kind: UseKind;
  /** @example 3 */
  count: number;
  /**
   * Whether they stand in the way of a removal; the others go out of sight with it, or lose only their link
   * @example false
   */
  blocks: boolean;
}

/** What hangs on a thing: to be said before it is removed */
export class UsesDto {
  items: UseDto[];
}

/** How many there are of each kind: the answer names those that there are. */
export type UseCounts = Partial<Record<UseKind, number | null>>;

/**
 * @param counts as the reader's own transaction counted them
 * @param blocking kinds of which one alone forbids the removal
 */
export function usesOf(counts: UseCounts, blocking: readonly UseKind[] = []): UsesDto {
  const items = (Object.entries(counts) as [UseKind, number | null][])
    .map(([kind, count]) => ({ kind, count: count ?? 0 }))
    .filter(({ count }) => count > 0)
    .map((use) => ({ ...use, blocks: blocking.includes(use.kind) }));
  return { items };
}

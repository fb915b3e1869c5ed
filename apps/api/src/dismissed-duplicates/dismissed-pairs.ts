import { DismissedDuplicate, dismissalsBetween, dismissedPairs } from '#libs/data';
import type { DuplicateKind } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { Reader } from '../http/principal.js';

/** The same for both orders of two records. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one},${other}` : `${other},${one}`;

/** The pairs that are two, as far as the reader sees both, by `pairKey()`. */
export async function dismissedKeys(
  tx: Transaction,
  { seat: { campaignId } }: Reader,
  about: DuplicateKind,
): Promise<ReadonlySet<string>> {
  const pairs = await tx.run(dismissedPairs, { campaignId, about });
  return new Set(pairs.map(({ oneId, otherId }) => pairKey(oneId, otherId)));
}

/** Whoever merges two says that they are one: before it, what said otherwise goes. */
export async function forgetDismissal(
  tx: Transaction,
  { seat: { campaignId } }: Reader,
  about: DuplicateKind,
  oneId: string,
  otherId: string,
): Promise<void> {
  const found = await tx.run(dismissalsBetween, { campaignId, about, oneId, otherId });
  if (found.length > 0) await tx.table(DismissedDuplicate).delete({ id: found.map(({ id }) => id) });
}

import { Membership } from '#libs/data';
import { defaultTier, type Tier } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { Reader } from './principal.js';

/** The tier of what is written: the one that the request names, else what its author chose for the campaign. */
export async function chosenTier(tx: Transaction, { seat }: Reader, named: Tier | undefined): Promise<Tier> {
  if (named) return named;
  const own = await tx.table(Membership).findOne({ id: seat.membershipId }, ['defaultTier']);
  return defaultTier({ coreGroup: seat.coreGroup, chosen: own?.defaultTier ?? null });
}

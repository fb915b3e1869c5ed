import { Membership } from '#libs/data';
import { defaultTier, mayShareWith, Problem, type Tier } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { Reader } from './principal.js';
import { refusal } from './refusal.js';

/**
 * The tier of what is written: the one that the request names, else what its author chose for the campaign.
 * @throws Problem naming `tier` where its author may not share with it
 */
export async function chosenTier(tx: Transaction, reader: Reader, named: Tier | undefined): Promise<Tier> {
  const { seat } = reader;
  if (named) {
    refuseOutsideCore(reader, named, 'tier');
    return named;
  }
  const own = await tx.table(Membership).findOne({ id: seat.membershipId }, ['defaultTier']);
  return defaultTier({ coreGroup: seat.coreGroup, chosen: own?.defaultTier ?? null });
}

/**
 * What the core group shares and counts comes from within it.
 * @param path the field that names the tier
 * @throws Problem naming the field
 */
export function refuseOutsideCore({ seat }: Reader, tier: Tier | null | undefined, path: string): void {
  if (tier && !mayShareWith(seat, tier)) throw Problem.field(path, refusal('outsideCore'));
}

/**
 * What one's organisation alone is to read belongs to the one for which it was written, however its author has moved since.
 * @param before as it is now, with the organisation that its row names
 * @param path the field that names the tier
 * @throws Problem naming the field
 */
export function refuseTierChange(
  reader: Reader,
  before: { tier: Tier; organisationId: string },
  tier: Tier | null | undefined,
  path: string,
): void {
  if (!tier || tier === before.tier) return;
  refuseOutsideCore(reader, tier, path);
  if (tier === 'organisation' && before.organisationId !== reader.seat.organisationId) {
    throw Problem.field(path, refusal('writtenForAnother'));
  }
}

import { venueAt } from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { Reader } from './principal.js';

/**
 * The IANA zone in which a time is stated: the one that the request names, else that of the session under way then, else
 * the reader's own.
 * @param at when it was
 */
export async function zoneOrVenue(
  tx: Transaction,
  reader: Reader,
  at: Date,
  named: string | undefined,
): Promise<string> {
  if (named) return named;
  const venue = await tx.first(venueAt, { campaignId: reader.seat.campaignId, at });
  return venue?.zone ?? reader.zone;
}

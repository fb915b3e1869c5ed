import { closeDigestWindows, recordDigestRuns } from '#libs/data';
import { newId, type Transaction } from '#libs/platform';
import type { ClaimedDelivery } from './delivery.js';

export interface DigestWindowRow {
  delivery: ClaimedDelivery;
  window: { start: Date; end: Date };
  outcome: 'sent' | 'empty';
}

/** Notes which span of time each digest covers, in the transaction in which that digest is decided. */
export async function recordRuns(tx: Transaction, runs: readonly DigestWindowRow[]): Promise<void> {
  const rows = runs.flatMap(({ delivery: { campaignId, membershipId, occurrence }, window, outcome }) =>
    campaignId === null || membershipId === null
      ? []
      : [{ id: newId(), campaignId, membershipId, slot: occurrence, ...window, outcome }],
  );
  if (rows.length === 0) return;
  await tx.execute(recordDigestRuns, {
    ids: rows.map(({ id }) => id),
    campaignIds: rows.map(({ campaignId }) => campaignId),
    membershipIds: rows.map(({ membershipId }) => membershipId),
    slots: rows.map(({ slot }) => slot),
    starts: rows.map(({ start }) => start),
    ends: rows.map(({ end }) => end),
    outcomes: rows.map(({ outcome }) => outcome),
  });
}

/** These digests were tried and will never be sent: their windows become empty, and the next digest covers the time. */
export async function closeWindows(tx: Transaction, deliveryIds: readonly string[]): Promise<void> {
  if (deliveryIds.length > 0) await tx.execute(closeDigestWindows, { deliveryIds });
}

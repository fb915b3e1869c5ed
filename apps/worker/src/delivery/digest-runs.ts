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
  if (runs.length === 0) return;
  await tx.execute(recordDigestRuns, {
    ids: runs.map(() => newId()),
    campaignIds: runs.map(({ delivery }) => delivery.campaignId),
    membershipIds: runs.map(({ delivery }) => delivery.membershipId),
    slots: runs.map(({ delivery }) => delivery.occurrence),
    starts: runs.map(({ window }) => window.start),
    ends: runs.map(({ window }) => window.end),
    outcomes: runs.map(({ outcome }) => outcome),
  });
}

/** These digests were tried and will never be sent: their windows become empty, and the next digest covers the time. */
export async function closeWindows(tx: Transaction, deliveryIds: readonly string[]): Promise<void> {
  if (deliveryIds.length > 0) await tx.execute(closeDigestWindows, { deliveryIds });
}

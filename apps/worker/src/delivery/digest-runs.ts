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
  await tx.prepared(
    'record-runs',
    `insert into digest_run (id, campaign_id, membership_id, slot, window_start, window_end, outcome)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[])
     on conflict (membership_id, slot) do update set window_start = excluded.window_start,
       window_end = excluded.window_end, outcome = excluded.outcome`,
    [
      runs.map(() => newId()),
      runs.map(({ delivery }) => delivery.campaignId),
      runs.map(({ delivery }) => delivery.membershipId),
      runs.map(({ delivery }) => delivery.occurrence),
      runs.map(({ window }) => window.start),
      runs.map(({ window }) => window.end),
      runs.map(({ outcome }) => outcome),
    ],
  );
}

/** These digests were tried and will never be sent: their windows become empty, and the next digest covers the time. */
export async function closeWindows(tx: Transaction, deliveryIds: readonly string[]): Promise<void> {
  if (deliveryIds.length === 0) return;
  await tx.query(
    `update digest_run r set window_end = r.window_start, outcome = 'empty'
     from delivery d where d.id = any($1::uuid[]) and d.kind = 'digest'
       and r.membership_id = d.membership_id and r.slot = d.occurrence
       and not exists (select from digest_run later
         where later.membership_id = r.membership_id and later.window_start >= r.window_end and later.id <> r.id)`,
    [deliveryIds],
  );
}

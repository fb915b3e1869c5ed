import type { SkipReason } from '#libs/domain';
import { backoffSeconds, MAX_REFUSALS, type ClaimedDelivery } from './delivery.js';
import type { HandOver } from './smtp-connection.js';

/** How the hand-over of one mail ended. */
export interface Outcome {
  delivery: ClaimedDelivery;
  along: readonly ClaimedDelivery[];
  handOver: HandOver;
}

/** The same as the ledger writes it. */
export interface Entry {
  row: ClaimedDelivery;
  state: 'accepted' | 'planned' | 'failed' | 'handing_over';
  skipReason: SkipReason | null;
  reply: string | null;
  /** Seconds until the next try. */
  delay: number | null;
  /** 1 when the attempt did not reach the relay after all. */
  unsent: 0 | 1;
  refused: 0 | 1;
}

/** Of all rows that the mail is about; they come back together, if at all. */
export function toEntries({ delivery, along, handOver }: Outcome): Entry[] {
  const first = toEntry(delivery, handOver);
  const others = along.map((row) => toEntry(row, handOver));
  return [first, ...others.map((one) => ({ ...one, delay: one.delay === null ? null : first.delay }))];
}

export function toEntry(row: ClaimedDelivery, handOver: HandOver): Entry {
  const entry = { row, skipReason: null, reply: null, delay: null, unsent: 0, refused: 0 } as const;
  switch (handOver.result) {
    case 'accepted':
      return { ...entry, state: 'accepted', reply: handOver.reply };
    case 'not_sent':
      return { ...entry, state: 'planned', unsent: 1 };
    case 'unknown':
      return { ...entry, state: 'handing_over' };
    case 'refused': {
      const { reply, reason } = handOver;
      const refusals = row.refusals + 1;
      if (reason === 'for_good' || reason === 'unknown_address')
        return { ...entry, state: 'failed', reply, refused: 1 };
      if (refusals >= MAX_REFUSALS) {
        return { ...entry, state: 'failed', skipReason: 'too_many_attempts', reply, refused: 1 };
      }
      return { ...entry, state: 'planned', reply, refused: 1, delay: backoffSeconds(refusals) };
    }
  }
}

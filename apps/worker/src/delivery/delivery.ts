import type { DeliveryToCompose, MailContext, Composed } from '#libs/mail';
import type { Transaction } from '#libs/platform';

/** Writes the text of one mail, in a transaction that reads as its recipient. */
export type Compose = (
  tx: Transaction,
  delivery: DeliveryToCompose,
  context: MailContext,
) => Promise<Composed>;

/** A due row that this process has claimed. */
export type ClaimedDelivery = DeliveryToCompose & Claim;

export interface Claim {
  /** Goes up with each claim: who claimed an older one can write nothing any more. */
  fence: string | null;
  attempts: number;
  refusals: number;
  /** Versions of the recipient's seat and account for which it is composed: they decide what it may say. */
  seatVersion: number;
  accountVersion: number;
}

/** A mail ready to be handed over. */
export interface PreparedMail {
  delivery: ClaimedDelivery;
  /** What else the same mail says: each has a row of its own, that is handed over and settled with the first. */
  along: readonly ClaimedDelivery[];
  mail: Extract<Composed, { outcome: 'mail' }>;
  messageId: string;
  /** The campaign clock, for the Date header. */
  date: Date;
  /** Milliseconds of real, monotonic time at which it was composed. */
  preparedAt: number;
}

/** All rows of the ledger that a mail is about. */
export const rowsOf = ({ delivery, along }: Pick<PreparedMail, 'delivery' | 'along'>): ClaimedDelivery[] => [
  delivery,
  ...along,
];

/** Refusals for now after which a delivery has failed; most come to the end of their use long before. */
export const MAX_REFUSALS = 12;
/** Hand-overs without a known end after which a delivery is held, so that no crash loop floods one person. */
export const MAX_UNKNOWN = 3;
/** The same where the relay's record says each time that nothing was accepted: nobody got anything. */
export const MAX_ABSENT = 10;

/** Seconds between composing and handing over after which it is composed anew. */
export const FRESH_SECONDS = 5;

const BACKOFF_SECONDS = [60, 300, 900, 3600, 14_400];

/** Half fixed, half random: refused mails do not come back together, nor use up their tries in the first hours. */
export function backoffSeconds(refusals: number, random: number = Math.random()): number {
  const step = BACKOFF_SECONDS[Math.min(refusals, BACKOFF_SECONDS.length) - 1] ?? 14_400;
  return Math.round((step * (1 + random)) / 2);
}

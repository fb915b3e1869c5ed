/** What is known when a decision is due: at RCPT (for that one recipient), and again when the message is complete. */
export interface MailEnvelope {
  stage: 'rcpt' | 'data';
  /** Envelope sender; empty for bounces. */
  from: string;
  /** The one recipient at RCPT, all accepted ones at DATA. */
  to: string[];
  /** With angle brackets; only at DATA. */
  messageId?: string;
  /** Bytes; only at DATA. */
  size?: number;
}

/**
 * How to answer: accept, refuse with an SMTP code (4xx or 5xx), or cut the connection without an answer, with the
 * message stored (as if the confirmation was lost) or not. `delayMs` comes before the answer, in place of the
 * catcher's latency.
 */
export type MailDecision =
  | { action: 'accept'; delayMs?: number }
  | { action: 'reject'; code: number; message?: string; delayMs?: number }
  | { action: 'drop'; stored: boolean; delayMs?: number };

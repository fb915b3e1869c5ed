/** Whether this says that the connection to PostgreSQL was lost or refused, rather than that a statement was wrong. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') {
    if (/^(08|57P|53|25P03|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)/.test(code)) return true;
    // An answer of PostgreSQL, whatever words it contains.
    if (/^[0-9A-Z]{5}$/.test(code)) return false;
  }
  return typeof message === 'string' && /connect|not queryable|released/i.test(message);
}

/**
 * The connection was lost between a commit and its answer: the rows may be there, and nobody but the database can tell.
 * Who asked may ask again with the same key (`apps/api/src/idempotency`), and must not be told that nothing was changed.
 */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';

  constructor(cause: unknown) {
    super('The connection was lost before the commit was answered', { cause });
  }
}

/** @param error with which a commit ended; short of room (53…) PostgreSQL answers, and has rolled back */
export function outcomeOfCommit(error: unknown): unknown {
  const { code } = (error ?? {}) as { code?: unknown };
  const answered = typeof code === 'string' && code.startsWith('53');
  return isConnectionLoss(error) && !answered ? new UnknownOutcome(error) : error;
}

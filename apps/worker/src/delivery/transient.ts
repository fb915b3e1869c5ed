/** Whether this says that the connection to PostgreSQL was lost or refused, rather than that a statement was wrong. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') {
    if (/^(08|57P|53|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)/.test(code)) return true;
    // An answer of PostgreSQL, whatever words it contains.
    if (/^[0-9A-Z]{5}$/.test(code)) return false;
  }
  return typeof message === 'string' && /connect|not queryable|released/i.test(message);
}

/** Whether the same may well succeed in a moment: also after a deadlock, or when a lock was not to be had. */
export function isTransient(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return isConnectionLoss(error) || (typeof code === 'string' && /^(40|55P03$)/.test(code));
}

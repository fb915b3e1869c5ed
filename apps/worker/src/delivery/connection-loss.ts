/** Whether this says that the connection to PostgreSQL was lost or refused, rather than that a statement was wrong. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && /^(08|57P|53|ECONN|EPIPE|ETIMEDOUT)/.test(code)) return true;
  return typeof message === 'string' && /connection|not queryable|released/i.test(message);
}

import { isConnectionLoss } from '#libs/platform';

/** Whether the same may well succeed in a moment: also after a deadlock, or when a lock was not to be had. */
export function isTransient(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return isConnectionLoss(error) || (typeof code === 'string' && /^(40|55P03$)/.test(code));
}

import type { Request } from 'express';
import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '#libs/platform';

/**
 * Whether a request carries the token of the installation's monitor, as `Authorization: Bearer …` (RFC 6750).
 * @param token undefined where the installation has none: then nobody is a monitor
 */
export function isMonitor({ headers }: Pick<Request, 'headers'>, token: string | undefined): boolean {
  if (!token) return false;
  const [, given = ''] = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '') ?? [];
  return timingSafeEqual(sha256(given), sha256(token));
}

import { readProblem } from '../api/call.js';
import type { ProblemDto } from '../api/client.js';

/** What an answer means for the item that was sent. */
export type Verdict =
  | { kind: 'stored' }
  | { kind: 'refused'; refusal: ProblemDto }
  /** Not now. `wait`: how long the server wants to be left alone, in milliseconds. */
  | { kind: 'later'; wait?: number }
  /** Not from our server, or a fault of it that may concern this item alone. */
  | { kind: 'odd' }
  | { kind: 'locked' }
  | { kind: 'revoked' };

/** A server, or a gateway before it, that has no time just now. */
const BUSY = new Set([408, 429, 502, 503, 504]);

/** A server may ask for an hour of rest, not for a week. */
export const LONGEST_PAUSE = 3_600_000;

/**
 * Reads an answer. Only what our server can have said counts: a hotel's network answers 200 with a page of its own,
 * and a note that such a page "accepted" would be lost.
 */
export async function judged(response: Response, now: number): Promise<Verdict> {
  const { status } = response;
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && !response.redirected && (status === 204 || type.includes('json'))) {
    // Read to its end, or it holds one of the few connections to the server.
    await response.text().catch(() => undefined);
    return { kind: 'stored' };
  }
  if (BUSY.has(status)) return later(response, now);
  const refusal = type.includes('problem+json')
    ? readProblem(await response.json().catch(() => undefined))
    : undefined;
  if (!refusal || status < 400 || status >= 500) return { kind: 'odd' };
  return refusal.type.endsWith(':unavailable') ? later(response, now) : refused(status, refusal);
}

function refused(status: number, refusal: ProblemDto): Verdict {
  if (status !== 401) return { kind: 'refused', refusal };
  return { kind: refusal.type.endsWith('sign_in_revoked') ? 'revoked' : 'locked' };
}

/** Whether it is our server that answered, and not something between. */
export function isContact(verdict: Verdict): boolean {
  return verdict.kind === 'stored' || verdict.kind === 'refused' || verdict.kind === 'locked';
}

function later({ headers }: Response, now: number): Verdict {
  return { kind: 'later', wait: retryAfter(headers.get('retry-after'), now) };
}

/** RFC 9110, 10.2.3: seconds, or a date. In milliseconds from now; undefined when it says nothing. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_PAUSE);
}

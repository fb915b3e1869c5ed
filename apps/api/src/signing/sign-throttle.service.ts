import { Injectable } from '@nestjs/common';
import { addThrottle, countThrottle, lockThrottle } from '#libs/data';
import { mailboxOf, Problem } from '#libs/domain';
import { Database, Tokens, type Transaction } from '#libs/platform';
import { refusal } from '../http/refusal.js';
import { taken, waitFor, type Limit } from '../sign-in/sign-in-limits.js';

const MINUTE = 60_000;

/**
 * How often somebody without an account writes: each attempt takes a place of each kind that it names, and one comes back after each
 * interval. A network is wide enough for a room in which one link is passed round; one mailbox gets few mails that a stranger asked
 * for; a code of six characters is guessed at most 8 times at once and 144 a day.
 */
const LIMITS = {
  network: { places: 240, interval: 5000 },
  mailbox: { places: 4, interval: 15 * MINUTE },
  link: { places: 300, interval: 10_000 },
  code: { places: 8, interval: 10 * MINUTE },
} as const satisfies Record<string, Limit>;
export type SignLimit = keyof typeof LIMITS;

/** By what attempts are counted. */
export type Counting = Partial<Record<SignLimit, string>>;

/** Bounds what is written and mailed from pages that anybody opens. Counted in PostgreSQL, so that every process and a restart see the same. */
@Injectable()
export class SignThrottleService {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
  ) {}

  /** @throws Problem too_many, of which nothing was counted */
  take(counting: Counting): Promise<void> {
    return this.database.asRole('auth', (tx) => this.takeIn(tx, counting));
  }

  private async takeIn(tx: Transaction, counting: Counting): Promise<void> {
    const counted = (Object.entries(counting) as [SignLimit, string][]).map(([kind, by]) => ({
      limit: LIMITS[kind],
      key: this.tokens.fingerprint(`throttle-sign-${kind}`, kind === 'mailbox' ? mailboxOf(by) : by),
    }));
    const keys = counted.map(({ key }) => key);
    await tx.execute(addThrottle, { keys });
    const rows = await tx.run(lockThrottle, { keys });
    const tallies = counted.map(({ key, limit }) => ({
      key,
      limit,
      tally: rows.find((row) => row.key.equals(key)) ?? { failures: 0, elapsed: 0 },
    }));
    const wait = Math.max(...tallies.map(({ tally, limit }) => waitFor(tally, limit)));
    if (wait > 0) {
      const why = refusal('signing.tooMany', { count: Math.ceil(wait / MINUTE) });
      throw new Problem('too_many', why, [], { retryAfterSeconds: Math.ceil(wait / 1000) });
    }
    const after = tallies.map(({ key, tally, limit }) => ({ key, ...taken(tally, limit) }));
    await tx.execute(countThrottle, {
      keys: after.map(({ key }) => key),
      failures: after.map(({ failures }) => failures),
      ages: after.map(({ elapsed }) => elapsed),
    });
  }
}

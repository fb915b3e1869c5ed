import { Injectable } from '@nestjs/common';
import { addThrottle, countThrottle, lockThrottle } from '#libs/data';
import { Problem } from '#libs/domain';
import { Tokens, type Transaction } from '#libs/platform';
import { refusal } from '../http/refusal.js';
import { taken, waitFor, type Limit, type Tally } from '../sign-in/sign-in-limits.js';

const MINUTE = 60_000;

/** How often a mail with a link may be asked for: for one mailbox, so that nobody is flooded, and from one network. */
const LIMITS = {
  mailbox: { places: 3, interval: 20 * MINUTE },
  network: { places: 20, interval: 3 * MINUTE },
} as const satisfies Record<string, Limit>;

/** Counts wishes for mails, for addresses that have an account and for those that have none alike. */
@Injectable()
export class AskThrottle {
  constructor(private readonly tokens: Tokens) {}

  /** @throws Problem too_many with Retry-After */
  async take(tx: Transaction, email: string, network: string): Promise<void> {
    const wanted = [
      { key: this.tokens.fingerprint('throttle-ask-mailbox', email), limit: LIMITS.mailbox },
      { key: this.tokens.fingerprint('throttle-ask-network', network), limit: LIMITS.network },
    ];
    const keys = wanted.map(({ key }) => key);
    await tx.execute(addThrottle, { keys });
    const rows = await tx.run(lockThrottle, { keys });
    const tallies = wanted.map(({ key }): Tally => rows.find((row) => row.key.equals(key)) ?? NONE);
    const wait = Math.max(...wanted.map(({ limit }, index) => waitFor(tallies[index] ?? NONE, limit)));
    if (wait > 0) {
      const why = refusal('account.askedOften', { minutes: Math.ceil(wait / MINUTE) });
      throw new Problem('too_many', why, [], { retryAfterSeconds: Math.ceil(wait / 1000) });
    }
    const after = wanted.map(({ limit }, index) => taken(tallies[index] ?? NONE, limit));
    await tx.execute(countThrottle, {
      keys,
      failures: after.map(({ failures }) => failures),
      ages: after.map(({ elapsed }) => elapsed),
    });
  }
}

const NONE: Tally = { failures: 0, elapsed: 0 };

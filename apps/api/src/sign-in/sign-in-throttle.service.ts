import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { addThrottle, countThrottle, forgiveThrottle, lockThrottle } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, Tokens, type Transaction } from '#libs/platform';
import { refusal } from '../http/refusal.js';
import { MINUTE, signInWait, usedUp, type Tallies, type Tally } from './sign-in-delay.js';

/** As long as the longest wait of a network, so that a shared address alone is never answered with a refusal. */
const LONGEST_WAIT_IN_REQUEST = 2_000;
const WAITING_AT_ONCE = 50;
const FORGOTTEN_AFTER = 3_600_000;

/**
 * Slows guessing down without ever locking an account: failures are counted per account and network, per account,
 * and per network, for accounts that exist and for those that do not alike, in PostgreSQL, so that every api process
 * and a restart see the same. An attempt that is refused was not evaluated and leaves no trace: whoever comes back
 * after the wait is evaluated, however often others or she herself were refused meanwhile.
 */
@Injectable()
export class SignInThrottleService {
  private waiting = 0;

  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
  ) {}

  /** Counts the attempt as failed before it is tried, then makes it wait. @throws Problem too_many with Retry-After */
  async before(email: string, network: string): Promise<void> {
    const keys = this.keys(email, network);
    const wait = await this.database.asRole('auth', async (tx) => {
      const tallies = await tally(tx, keys);
      const needed = signInWait(tallies);
      const refused = needed > LONGEST_WAIT_IN_REQUEST || (needed > 0 && this.waiting >= WAITING_AT_ONCE);
      if (!refused) await count(tx, keys, tallies, needed);
      return { needed, refused };
    });
    if (wait.refused) {
      throw new Problem('too_many', refusal('signIn.tooManyFailed'), [], {
        retryAfterSeconds: Math.ceil(Math.max(wait.needed, 1000) / 1000),
      });
    }
    if (wait.needed === 0) return;
    this.waiting++;
    await delay(wait.needed).finally(() => this.waiting--);
  }

  async succeeded(email: string, network: string): Promise<void> {
    const keys = this.keys(email, network);
    await this.database.asRole('auth', async (tx) => {
      const all = Object.values(keys);
      await tx.run(lockThrottle, { keys: all });
      await tx.execute(forgiveThrottle, { keys: all, pair: keys.pair });
    });
  }

  private keys(email: string, network: string): Keys {
    return {
      pair: this.tokens.fingerprint('throttle-pair', `${email}|${network}`),
      account: this.tokens.fingerprint('throttle-account', email),
      network: this.tokens.fingerprint('throttle-network', network),
      minute: this.tokens.fingerprint('throttle-minute', email),
    };
  }
}

type Keys = Record<keyof Tallies, Buffer>;

async function tally(tx: Transaction, keys: Keys): Promise<Tallies> {
  const all = Object.values(keys);
  await tx.execute(addThrottle, { keys: all });
  const rows = await tx.run(lockThrottle, { keys: all });
  const of = (which: keyof Tallies, forgottenAfter = FORGOTTEN_AFTER): Tally => {
    const row = rows.find(({ key }) => key.equals(keys[which]));
    return row && row.elapsed < forgottenAfter ? row : { failures: 0, elapsed: 0 };
  };
  return { pair: of('pair'), account: of('account'), network: of('network'), minute: of('minute', MINUTE) };
}

/** The pair's next wait begins when this attempt is evaluated, so that attempts sent at once queue up. */
async function count(tx: Transaction, keys: Keys, tallies: Tallies, wait: number): Promise<void> {
  const { pair, account, network, minute } = tallies;
  const counted: [key: Buffer, failures: number, age: number][] = [
    [keys.pair, pair.failures + 1, -wait],
    [keys.account, account.failures + 1, 0],
    [keys.network, network.failures + 1, 0],
  ];
  if (usedUp(pair))
    counted.push([keys.minute, minute.failures + 1, minute.failures === 0 ? 0 : minute.elapsed]);
  await tx.execute(countThrottle, {
    keys: counted.map(([key]) => key),
    failures: counted.map(([, failures]) => failures),
    ages: counted.map(([, , age]) => age),
  });
}

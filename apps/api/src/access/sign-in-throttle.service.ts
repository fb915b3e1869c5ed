import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '#libs/domain';
import { Database, Tokens } from '#libs/platform';
import { signInDelay, type Failures } from './sign-in-delay.js';

const LONGEST_WAIT_IN_REQUEST = 1_000;
const WAITING_AT_ONCE = 50;

/**
 * Slows guessing down without ever locking an account: failures are counted per account and network, per account,
 * and per network, for accounts that exist and for those that do not alike, in PostgreSQL, so that every api process
 * and a restart see the same.
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
    const wait = await this.database.asRole('auth', async (tx) => {
      const rows = await tx.query<{ failures: number; seconds: number }>(
        `insert into sign_in_throttle as t (key_hash, failures, last_at)
         select key, 1, now() from unnest($1::bytea[]) with ordinality as k(key, n) order by key
         on conflict (key_hash) do update set last_at = now(), failures = case
           when t.last_at < now() - interval '1 hour' then 1 else t.failures + 1 end
         returning failures - 1 as failures, key_hash = $2 as pair, key_hash = $3 as account`,
        [this.keys(email, network), this.keys(email, network)[0], this.keys(email, network)[1]],
      );
      return signInDelay(toFailures(rows as unknown as CountedRow[]));
    });
    if (wait > LONGEST_WAIT_IN_REQUEST || this.waiting >= WAITING_AT_ONCE) {
      throw new Problem('too_many', 'Too many failed attempts. Wait a little, then try again.', [], {
        'Retry-After': String(Math.ceil(Math.max(wait, 1000) / 1000)),
      });
    }
    this.waiting++;
    await delay(wait).finally(() => this.waiting--);
  }

  /** A success forgives the account from this network; the other counts fade by themselves. */
  async succeeded(email: string, network: string): Promise<void> {
    const [pair, account, wide] = this.keys(email, network);
    await this.database.asRole('auth', async (tx) => {
      await tx.query('delete from sign_in_throttle where key_hash = $1', [pair]);
      await tx.query(
        'update sign_in_throttle set failures = failures - 1 where key_hash = any($1::bytea[]) and failures > 0',
        [[account, wide]],
      );
    });
  }

  private keys(email: string, network: string): [Buffer, Buffer, Buffer] {
    return [
      this.tokens.fingerprint('throttle-pair', `${email}|${network}`),
      this.tokens.fingerprint('throttle-account', email),
      this.tokens.fingerprint('throttle-network', network),
    ];
  }
}

interface CountedRow {
  failures: number;
  pair: boolean;
  account: boolean;
}

function toFailures(rows: CountedRow[]): Failures {
  const of = (which: (row: CountedRow) => boolean) => rows.find(which)?.failures ?? 0;
  return {
    pair: of((row) => row.pair),
    account: of((row) => row.account),
    network: of((row) => !row.pair && !row.account),
  };
}

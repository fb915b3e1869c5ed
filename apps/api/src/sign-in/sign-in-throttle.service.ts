import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '#libs/domain';
import { Database, Tokens, type Transaction } from '#libs/platform';
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
      throw new Problem('too_many', 'Too many failed attempts. Wait a little, then try again.', [], {
        retryAfterSeconds: Math.ceil(Math.max(wait.needed, 1000) / 1000),
      });
    }
    if (wait.needed === 0) return;
    this.waiting++;
    await delay(wait.needed).finally(() => this.waiting--);
  }

  /** A success forgives the account from this network, and takes this attempt out of the other counts. */
  async succeeded(email: string, network: string): Promise<void> {
    const keys = this.keys(email, network);
    await this.database.asRole('auth', async (tx) => {
      await lock(tx, keys);
      await tx.query(
        `update sign_in_throttle set failures = case when key_hash = $2 then 0 else greatest(failures - 1, 0) end
         where key_hash = any($1::bytea[])`,
        [Object.values(keys), keys.pair],
      );
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

interface LockedRow {
  [column: string]: unknown;
  key: Buffer;
  failures: number;
  elapsed: number;
}

/** In one order, so that no two sign-ins wait for each other. */
function lock(tx: Transaction, keys: Keys): Promise<LockedRow[]> {
  return tx.query<LockedRow>(
    `select key_hash as key, failures, (extract(epoch from clock_timestamp() - last_at) * 1000)::float8 as elapsed
     from sign_in_throttle where key_hash = any($1::bytea[]) order by key_hash for update`,
    [Object.values(keys)],
  );
}

async function tally(tx: Transaction, keys: Keys): Promise<Tallies> {
  await tx.query(
    `insert into sign_in_throttle (key_hash, failures, last_at)
     select key, 0, now() from unnest($1::bytea[]) as k(key) order by key on conflict do nothing`,
    [Object.values(keys)],
  );
  const rows = await lock(tx, keys);
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
  await tx.query(
    `update sign_in_throttle t
     set failures = n.failures, last_at = clock_timestamp() - make_interval(secs => n.age / 1000)
     from unnest($1::bytea[], $2::int[], $3::float8[]) as n(key, failures, age) where t.key_hash = n.key`,
    [counted.map(([key]) => key), counted.map(([, failures]) => failures), counted.map(([, , age]) => age)],
  );
}

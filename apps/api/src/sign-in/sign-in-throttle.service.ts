import { Inject, Injectable } from '@nestjs/common';
import { addThrottle, countThrottle, deviceIsKnown, forgiveThrottle, lockThrottle } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, Tokens, type Log, type Transaction } from '#libs/platform';
import { refusal } from '../http/refusal.js';
import { LOG } from '../tokens.js';
import { BoundedQueue } from './bounded-queue.js';
import { LIMITS, placesFor, taken, type Counted, type Tallies } from './sign-in-limits.js';

/** Who tries to sign in, and from where. */
export interface Attempt {
  email: string;
  network: string;
  /** Of the device's cookie, where it has one of ours. */
  deviceId: string | undefined;
}

/** An attempt that may be evaluated. */
export interface Admitted extends Attempt {
  /** Whether the owner has signed in on this device before. */
  known: boolean;
  takes: readonly Counted[];
}

/** Connections of the pool that sign-ins may hold at once, and how many wait for one: all other routes share the rest. */
const BOUNDS = { atOnce: 2, waiting: 50, reserved: 20 };
/** Asking whose a device is, which is one short query; of one device one asks at a time. */
const ASKING = { atOnce: 1, waiting: 200, reserved: 0 };
/** Milliseconds for which refusals are gathered to one line of the log. */
const GATHERING = 60_000;

/**
 * Bounds guessing without ever locking an account: see `LIMITS`. Attempts are counted for accounts that exist and for
 * those that do not alike, in PostgreSQL, so that every api process and a restart see the same. An attempt that is
 * refused was not evaluated and leaves no trace: whoever comes back after the wait is evaluated, however often others
 * or she herself were refused meanwhile.
 */
@Injectable()
export class SignInThrottleService {
  private readonly queue = new BoundedQueue(BOUNDS);
  private readonly asking = new BoundedQueue(ASKING);
  private readonly refused = { count: 0, loggedAt: -GATHERING };

  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Counts the attempt as failed before it is tried.
   * @param reserved whether it waits at a place that is kept for devices of ours
   * @throws Problem too_many with Retry-After
   */
  before(attempt: Attempt, reserved: boolean): Promise<Admitted> {
    return this.queue.run(() => this.database.asRole('auth', (tx) => this.admit(tx, attempt)), reserved);
  }

  /**
   * Whether the account's owner has signed in on this device before: a place that is kept for her is taken with none of another
   * account's. False as well where too many ask.
   */
  async knows(email: string, deviceId: string): Promise<boolean> {
    try {
      return await this.asking.run(
        () => this.database.asRole('auth', (tx) => isKnown(tx, email, deviceId)),
        false,
      );
    } catch (error) {
      if (error instanceof Problem && error.kind === 'too_many') return false;
      throw error;
    }
  }

  private async admit(tx: Transaction, attempt: Attempt): Promise<Admitted> {
    const { email, deviceId } = attempt;
    const known = deviceId !== undefined && (await isKnown(tx, email, deviceId));
    const keys = this.keys(attempt);
    const tallies = await tally(tx, keys);
    const { takes, wait } = placesFor(tallies, known);
    if (takes.length === 0) {
      const why = refusal('signIn.tooManyFailed', { minutes: Math.ceil(wait / 60_000) });
      throw new Problem('too_many', why, [], { retryAfterSeconds: Math.ceil(wait / 1000) });
    }
    await count(tx, keys, tallies, takes);
    return { ...attempt, known, takes };
  }

  /** The right password: the device, or the account in this network, is forgiven, and the other places are free again. */
  succeeded(admitted: Admitted): Promise<void> {
    return this.giveBack(admitted, ['pair', 'device']);
  }

  /** It was not evaluated after all. */
  notTried(admitted: Admitted): Promise<void> {
    return this.giveBack(admitted, []);
  }

  private giveBack(admitted: Admitted, forgiven: readonly Counted[]): Promise<void> {
    const keys = this.keys(admitted);
    const of = (which: readonly Counted[]) => which.map((one) => keys[one]);
    return this.database.asRole('auth', async (tx) => {
      await tx.run(lockThrottle, { keys: of(admitted.takes) });
      await tx.execute(forgiveThrottle, {
        keys: of(admitted.takes),
        forgiven: of(forgiven.filter((one) => admitted.takes.includes(one))),
      });
    });
  }

  private keys({ email, network, deviceId }: Attempt): Keys {
    return {
      pair: this.tokens.fingerprint('throttle-pair', `${email}|${network}`),
      account: this.tokens.fingerprint('throttle-account', email),
      network: this.tokens.fingerprint('throttle-network', network),
      device: this.tokens.fingerprint('throttle-device', `${email}|${deviceId ?? ''}`),
    };
  }

  /** A flood is one line a minute, with how much of it there was since the last. */
  noteRefusal(): void {
    const { refused } = this;
    refused.count++;
    const now = performance.now();
    if (now - refused.loggedAt < GATHERING) return;
    this.log.warn('sign_in.refused', { count: refused.count });
    Object.assign(refused, { count: 0, loggedAt: now });
  }
}

type Keys = Record<Counted, Buffer>;

const isKnown = async (tx: Transaction, email: string, deviceId: string): Promise<boolean> =>
  (await tx.first(deviceIsKnown, { email, deviceId }))?.known === true;

async function tally(tx: Transaction, keys: Keys): Promise<Tallies> {
  const all = Object.values(keys);
  await tx.execute(addThrottle, { keys: all });
  const rows = await tx.run(lockThrottle, { keys: all });
  const of = (which: Counted) =>
    rows.find(({ key }) => key.equals(keys[which])) ?? { failures: 0, elapsed: 0 };
  return { pair: of('pair'), account: of('account'), network: of('network'), device: of('device') };
}

async function count(
  tx: Transaction,
  keys: Keys,
  tallies: Tallies,
  takes: readonly Counted[],
): Promise<void> {
  const after = takes.map((which) => taken(tallies[which], LIMITS[which]));
  await tx.execute(countThrottle, {
    keys: takes.map((which) => keys[which]),
    failures: after.map(({ failures }) => failures),
    ages: after.map(({ elapsed }) => elapsed),
  });
}

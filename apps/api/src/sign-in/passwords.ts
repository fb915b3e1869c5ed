import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';
import { BoundedQueue } from './bounded-queue.js';

/** OWASP's smallest recommended setting: argon2id (2, an enum that isolated modules cannot import), 19 MiB, 2 passes, 1 lane. */
const COST: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** One processor is left to all other routes. */
const BOUNDS = { atOnce: Math.min(2, Math.max(1, availableParallelism() - 1)), waiting: 20, reserved: 10 };

/** Hashes and checks passwords, few at a time, so that a flood of sign-ins cannot take the whole machine. */
@Injectable()
export class Passwords {
  private readonly queue = new BoundedQueue(BOUNDS);
  private decoy: Promise<string> | undefined;

  /** Of somebody who holds a link that was mailed to them. */
  hash(password: string): Promise<string> {
    return this.queue.run(() => hash(password, COST), true);
  }

  /**
   * Takes the same time whether or not there is a hash to compare with.
   * @param reserved whether it waits at a place that is kept for devices that are known
   * @throws Problem too_many with Retry-After when nothing more may wait
   */
  async matches(stored: string | null, password: string, reserved = false): Promise<boolean> {
    // Made in any case: the first unknown address after a start must not take longer than a known one.
    const decoy = await (this.decoy ??= hash('no such account', COST));
    const same = await this.queue.run(() => verify(stored ?? decoy, password), reserved);
    return same && stored !== null;
  }
}

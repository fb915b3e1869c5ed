import { Problem } from '#libs/domain';
import { refusal } from '../http/refusal.js';

export interface QueueBounds {
  /** Carried out at the same time. */
  readonly atOnce: number;
  /** Anybody's that may wait. */
  readonly waiting: number;
  /** Places that are kept for those whom a flood must not keep out; they come first. */
  readonly reserved: number;
}

const RETRY_AFTER_SECONDS = 3;

/** Work of which only so much is done at once, and only so much waits: what is more is refused, not taken on. */
export class BoundedQueue {
  private running = 0;
  private readonly lines = { reserved: [] as (() => void)[], others: [] as (() => void)[] };

  constructor(private readonly bounds: QueueBounds) {}

  /**
   * @param reserved whether it waits at a kept place
   * @throws Problem too_many with Retry-After when nothing more may wait
   */
  async run<T>(work: () => Promise<T>, reserved: boolean): Promise<T> {
    if (this.running < this.bounds.atOnce) this.running++;
    else await this.turn(reserved);
    try {
      return await work();
    } finally {
      // The place goes to the next at once, so that nobody gets in between.
      const next = this.lines.reserved.shift() ?? this.lines.others.shift();
      if (next) next();
      else this.running--;
    }
  }

  private turn(reserved: boolean): Promise<void> {
    const line = reserved ? this.lines.reserved : this.lines.others;
    if (line.length >= (reserved ? this.bounds.reserved : this.bounds.waiting)) {
      throw new Problem('too_many', refusal('signIn.crowded'), [], {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      });
    }
    return new Promise((resolve) => line.push(resolve));
  }
}

/** A queue for each of many, as long as somebody is in it. */
export class BoundedQueues {
  private readonly queues = new Map<string, { queue: BoundedQueue; inside: number }>();

  constructor(private readonly bounds: QueueBounds) {}

  /** As of a `BoundedQueue`, among those of the same key. */
  async run<T>(key: string, work: () => Promise<T>, reserved: boolean): Promise<T> {
    const one = this.queues.get(key) ?? { queue: new BoundedQueue(this.bounds), inside: 0 };
    this.queues.set(key, one);
    one.inside++;
    try {
      return await one.queue.run(work, reserved);
    } finally {
      one.inside--;
      if (one.inside === 0) this.queues.delete(key);
    }
  }
}

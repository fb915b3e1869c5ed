import type { JobsOptions } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import { JOBS, type JobName } from './job-names.js';
import { JobQueue, openQueueConnection, type QueueConnection, type QueueSettings } from './queue.js';

/** When a job is done without being asked for, and how a failure is tried again. Real milliseconds. */
export interface JobSchedule {
  every: number;
  /** Tries of one run. */
  attempts: number;
  /** Between two tries. */
  backoff: number;
}

const PATIENCE_MS = 1000;
const ONCE_DONE = { removeOnComplete: true, removeOnFail: true };
/** Of a wake-up. */
const RETRIES = { attempts: 3, backoff: { type: 'fixed', delay: 1000 } };

/** Wakes the worker, now or at an instant. PostgreSQL holds the plan: a lost wake-up costs one interval, no mail. */
export class Jobs {
  /** Wake-ups that the queue did not take. */
  lost = 0;
  private readonly queues: Record<JobName, InstanceType<typeof JobQueue>>;

  private constructor(readonly connection: QueueConnection) {
    const queues = JOBS.map((name) => [name, new JobQueue(name, connection.options)] as const);
    // Without a listener a lost connection would end the process; the worker's timer covers what is lost meanwhile.
    for (const [, queue] of queues) queue.on('error', () => undefined);
    this.queues = Object.fromEntries(queues) as typeof this.queues;
  }

  /** @throws Error when Redis is named and cannot be reached, or may drop keys */
  static async open(settings: QueueSettings): Promise<Jobs> {
    return new Jobs(await openQueueConnection(settings));
  }

  /**
   * Never fails: what it follows has been committed, and the worker finds what no wake-up announced.
   * @param delay milliseconds from now; wake-ups for the same job and second are one
   */
  async wake(name: JobName, delay = 0): Promise<void> {
    const added = this.add(name, delay).catch(() => this.lost++);
    // A queue that does not answer must not hold up a request whose work is done.
    await Promise.race([added, pause(PATIENCE_MS, undefined, { ref: false })]);
  }

  /** Has BullMQ start it regularly, where that is worth having; what is scheduled already stays as it is. */
  async schedule(name: JobName, { every, attempts, backoff }: JobSchedule): Promise<void> {
    if (!this.connection.schedules) return;
    const opts = { ...ONCE_DONE, attempts, backoff: { type: 'fixed', delay: backoff } };
    await this.queues[name].upsertJobScheduler(name, { every }, { name, opts });
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.queues).map((queue) => queue.close()));
    await this.connection.close();
  }

  private async add(name: JobName, delay: number): Promise<void> {
    await this.queues[name].add(
      name,
      {},
      { ...ONCE_DONE, ...RETRIES, ...(delay <= 0 ? once('now') : at(delay)) },
    );
  }
}

/** While one waits, the next changes nothing; while one runs, one more follows it. */
const once = (id: string): JobsOptions => ({ deduplication: { id, keepLastIfActive: true } });

function at(delay: number): JobsOptions {
  const second = Math.ceil((Date.now() + delay) / 1000);
  return { delay: second * 1000 - Date.now(), ...once(`at-${second}`) };
}

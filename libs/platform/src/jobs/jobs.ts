import { createPostgresBackend, Queue, Worker, withBackend, type ConnectionOptions, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import { setTimeout as pause } from 'node:timers/promises';

/** The whole agreement between those who wake the worker and the worker: nothing but a nudge. */
export const JOBS = ['sweep', 'plan', 'rederive', 'import'] as const;
export type JobName = (typeof JOBS)[number];

const QUEUE = 'demarche';
const PATIENCE_MS = 1000;

export interface QueueSettings {
  databaseUrl: string;
  redisUrl: string | undefined;
  /** Keeps tests on one Redis apart. */
  prefix?: string;
}

/** Wakes the worker, now or at an instant. PostgreSQL holds the plan: a lost wake-up costs one sweep interval, no mail. */
export class Jobs {
  /** Wake-ups that the queue did not take. */
  lost = 0;

  private constructor(private readonly queue: Queue) {}

  static async open(settings: QueueSettings): Promise<Jobs> {
    const queue = settings.redisUrl
      ? new Queue(QUEUE, { connection: await redisOptions(settings.redisUrl), ...prefix(settings) })
      : (new (withBackend(createPostgresBackend).Queue)(QUEUE, {
          connection: { connectionString: settings.databaseUrl, max: 2 },
        }) as unknown as Queue);
    // Without a listener a lost connection would end the process; the sweep covers what is lost meanwhile.
    queue.on('error', () => undefined);
    return new Jobs(queue);
  }

  /**
   * Never fails: what it follows has been committed, and the sweep finds what no wake-up announced.
   * @param delay milliseconds from now; wake-ups for the same job and second are one
   */
  async wake(name: JobName, delay = 0): Promise<void> {
    const added = this.add(name, delay).catch(() => this.lost++);
    // A queue that does not answer must not hold up a request whose work is done.
    await Promise.race([added, pause(PATIENCE_MS, undefined, { ref: false })]);
  }

  private async add(name: JobName, delay: number): Promise<void> {
    const options = { removeOnComplete: true, removeOnFail: true };
    if (delay <= 0) {
      await this.queue.add(name, {}, options);
      return;
    }
    const second = Math.ceil((Date.now() + delay) / 1000);
    const id = { delay: second * 1000 - Date.now(), jobId: `${name}-${second}` };
    await this.queue.add(name, {}, { ...options, ...id });
  }

  async ready(): Promise<void> {
    await this.queue.waitUntilReady();
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}

/** The receiving end; one job at a time per process, since a sweep takes all that is due. */
export async function listen(
  settings: QueueSettings,
  handle: (name: JobName) => Promise<void>,
  report: (error: Error) => void,
): Promise<{ close(): Promise<void> }> {
  const processor = (job: Job) => handle(job.name as JobName);
  const worker = settings.redisUrl
    ? new Worker(QUEUE, processor, { connection: await redisOptions(settings.redisUrl), ...prefix(settings) })
    : new (withBackend(createPostgresBackend).Worker)(QUEUE, processor, {
        connection: { connectionString: settings.databaseUrl, max: 3 },
      });
  worker.on('error', report);
  worker.on('failed', (_job: unknown, error: Error) => report(error));
  await worker.waitUntilReady();
  return { close: () => worker.close() };
}

const prefix = (settings: QueueSettings) => (settings.prefix ? { prefix: settings.prefix } : {});

async function redisOptions(url: string): Promise<ConnectionOptions> {
  await refuseEvictingRedis(url);
  return { url, maxRetriesPerRequest: null };
}

/** A Redis that may evict would drop wake-ups silently. */
export async function refuseEvictingRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as [string, string];
    if (policy !== 'noeviction') {
      throw new Error(`Redis must keep every key: set maxmemory-policy to noeviction (it is ${policy})`);
    }
  } finally {
    redis.disconnect();
  }
}

import {
  createPostgresBackend,
  getDefaultBackendFactory,
  isPgPool,
  withBackend,
  type BackendFactory,
  type ConnectionOptions,
  type Processor,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { SteadyClient } from '#libs/data';
import { redisFailure, SetupError } from '../setup/setup-error.js';
import { JOBS } from './job-names.js';

export interface QueueSettings {
  databaseUrl: string;
  redisUrl: string | undefined;
  /** Keeps tests on one Redis apart. */
  prefix?: string;
}

/** What the queues of a process share. */
export interface QueueConnection {
  /** What BullMQ and `BullModule.forRoot` take. */
  options: { connection: ConnectionOptions; prefix?: string };
  /** Whether BullMQ keeps schedules: not where the queue lies in PostgreSQL beside the plan, see decision 3. */
  schedules: boolean;
  close(): Promise<void>;
}

/** @throws Error when Redis cannot be reached, or may drop keys */
export async function openQueueConnection(settings: QueueSettings): Promise<QueueConnection> {
  const prefix = settings.prefix ? { prefix: settings.prefix } : {};
  if (settings.redisUrl) {
    await redisVersion(settings.redisUrl);
    const redis = new Redis(settings.redisUrl, { maxRetriesPerRequest: null });
    redis.on('error', () => undefined).setMaxListeners(0);
    return {
      options: { connection: redis, ...prefix },
      schedules: true,
      close: () => Promise.resolve(redis.disconnect()),
    };
  }
  const pool = new Pool({
    connectionString: settings.databaseUrl,
    options: '-c search_path=bullmq',
    // Each queue that is listened to keeps one for itself.
    max: JOBS.length + 4,
    keepAlive: true,
    Client: SteadyClient,
  });
  // Every queue and every worker of it listens to the one they share.
  pool.on('error', () => undefined).setMaxListeners(0);
  // BullMQ types its connections for Redis alone where the backend is chosen later.
  const connection = pool as unknown as ConnectionOptions;
  return { options: { connection }, schedules: false, close: () => pool.end() };
}

/** PostgreSQL for a pool of its connections, otherwise Redis. */
const backendOf: BackendFactory = (name, options, more) =>
  isPgPool(options.connection)
    ? createPostgresBackend(name, { ...options, connection: options.connection }, more)
    : getDefaultBackendFactory()(name, options, more);

const onEither = withBackend(backendOf);

/** BullMQ's queue, in PostgreSQL or Redis by its connection. */
export const JobQueue = onEither.Queue;

/** BullMQ's worker, likewise. */
export class JobWorker extends onEither.Worker {
  constructor(name: string, processor: Processor, options: WorkerOptions) {
    // A new job is told over a connection that listens, so there is no need to look often.
    const patience = isPgPool(options.connection) ? { drainDelay: 60, stalledInterval: 60_000 } : {};
    super(name, processor, { ...patience, runRetryDelay: 5000, ...options });
  }
}

/**
 * The version of a Redis that can be used.
 * @throws SetupError when it cannot be reached, or may evict: then it would drop wake-ups silently
 */
export async function redisVersion(url: string): Promise<string> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  // Why the connection failed; what `connect` rejects with says that it is closed.
  let failed: unknown;
  redis.on('error', (error) => (failed ??= error));
  try {
    await redis.connect().catch((error: unknown) => {
      throw redisFailure(failed ?? error, url);
    });
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as [string, string];
    if (policy !== 'noeviction') {
      throw new SetupError(`Redis must keep every key: set maxmemory-policy to noeviction (it is ${policy})`);
    }
    return /^redis_version:(\S+)/m.exec(await redis.info('server'))?.[1] ?? '';
  } finally {
    redis.disconnect();
  }
}

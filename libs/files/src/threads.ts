import { Worker } from 'node:worker_threads';

/** Why a task came to no result: it took too long or too much memory, it was called off, or it broke. */
export type ThreadTroubleReason = 'time' | 'memory' | 'stopped' | 'broken';

export class ThreadTrouble extends Error {
  constructor(
    readonly reason: ThreadTroubleReason,
    cause?: unknown,
  ) {
    super(`A task in a thread of its own did not come to its end: ${reason}`, { cause });
    this.name = 'ThreadTrouble';
  }
}

export interface ThreadOptions<Step = never> {
  /** Calls the task off. */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: Step) => void;
  /** Milliseconds after which a task is ended. */
  readonly patience?: number;
}

export interface ThreadBounds {
  /** Milliseconds, unless a task says otherwise. */
  readonly patience: number;
  /** Of objects and texts, in MB. */
  readonly memory: number;
  /** Of everything, bytes outside the heap included, in MB; over and above what the process had when the task began. */
  readonly grown?: number;
  /** Each takes a processor and a lot of memory; the others wait. */
  readonly atOnce: number;
  /** How many may wait; one more is turned away as if its time were over. None: any number. */
  readonly waiting?: number;
}

/** What the thread says: how far it is, and last of all its result. */
export type ThreadMessage<Step, Result> = { readonly step: Step } | { readonly result: Result };

export type RunInThread<Task, Result, Step> = (task: Task, options?: ThreadOptions<Step>) => Promise<Result>;

/** How often the memory of the process is looked at. */
const LOOK_MS = 50;
const MB = 1024 * 1024;

/**
 * Carries out tasks in threads of their own, one thread a task, with bounds on time and memory: what strangers bring may
 * take seconds of a processor, and what was made to do harm must take nothing but its own thread.
 * @param entry the compiled script of the thread, which gets the task as `workerData` and sends `ThreadMessage`s
 * @returns the function that carries out a task; it throws ThreadTrouble
 */
export function threads<Task, Result, Step = never>(
  entry: string,
  bounds: ThreadBounds,
): RunInThread<Task, Result, Step> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task, options = {}) => {
    if (waiting.length >= (bounds.waiting ?? Infinity)) throw new ThreadTrouble('time');
    if (running >= bounds.atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await carryOut<Task, Result, Step>(entry, bounds, task, options);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

function carryOut<Task, Result, Step>(
  entry: string,
  { patience: usual, memory, grown }: ThreadBounds,
  task: Task,
  { signal, onStep, patience = usual }: ThreadOptions<Step>,
): Promise<Result> {
  if (signal?.aborted) return Promise.reject(new ThreadTrouble('stopped'));
  return new Promise((resolve, reject) => {
    const thread = new Worker(entry, {
      workerData: task,
      // What reads strangers' files knows no secrets.
      env: {},
      argv: [],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
    });
    const end = (reason: ThreadTroubleReason, cause?: unknown) => {
      settle();
      reject(new ThreadTrouble(reason, cause));
      void thread.terminate();
    };
    const stop = () => end('stopped');
    const timer = setTimeout(() => end('time'), patience);
    const most = grown === undefined ? Infinity : process.memoryUsage.rss() + grown * MB;
    const look = setInterval(() => process.memoryUsage.rss() > most && end('memory'), LOOK_MS);
    const settle = () => {
      clearTimeout(timer);
      clearInterval(look);
      signal?.removeEventListener('abort', stop);
    };
    signal?.addEventListener('abort', stop, { once: true });
    thread.on('message', (message: ThreadMessage<Step, Result>) => {
      if ('step' in message) onStep?.(message.step);
      else {
        settle();
        resolve(message.result);
      }
    });
    thread.once('error', (error: Error & { code?: string }) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken', error),
    );
    // After a result this changes nothing any more.
    thread.once('exit', () => end('broken'));
  });
}

import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CheckedSheet, SheetStep, SheetTask } from './tasks.js';

/** Why a task came to no result: it took too long or too much memory, it was called off, or it broke. */
export type SheetTroubleReason = 'time' | 'memory' | 'stopped' | 'broken';

export class SheetTrouble extends Error {
  constructor(
    readonly reason: SheetTroubleReason,
    cause?: unknown,
  ) {
    super(`A task with a sheet did not come to its end: ${reason}`, { cause });
    this.name = 'SheetTrouble';
  }
}

export interface ThreadOptions {
  /** Calls the task off. */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: SheetStep) => void;
  /** Milliseconds after which a task is ended. The worst sheets within the limits take a tenth of this. */
  readonly patience?: number;
}

const PATIENCE_MS = 30_000;
/** The worst sheet within the limits fits in less than half of this. */
const MEMORY_MB = 512;
/** Each takes a processor and a lot of memory. */
const AT_ONCE = 2;

/** A thread takes no sources, so where the sources run, in tests, it runs what was compiled of them. */
const entry = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('../../../../dist/libs/sheets/src/thread/entry.js', import.meta.url)
    : new URL('./entry.js', import.meta.url),
);

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Carries out a task in a thread of its own, with bounds on time and memory: a sheet may take seconds of a processor,
 * and one that was made to do harm must take nothing but its own thread. Two at a time, the others wait.
 * @throws SheetTrouble
 */
export async function inThread(
  task: SheetTask,
  options: ThreadOptions = {},
): Promise<CheckedSheet | Uint8Array> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await carryOut(task, options);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function carryOut(
  task: SheetTask,
  { signal, onStep, patience = PATIENCE_MS }: ThreadOptions,
): Promise<CheckedSheet | Uint8Array> {
  if (signal?.aborted) return Promise.reject(new SheetTrouble('stopped'));
  return new Promise((resolve, reject) => {
    const thread = new Worker(entry, {
      workerData: task,
      // What reads strangers' files knows no secrets.
      env: {},
      argv: [],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 64 },
    });
    const end = (reason: SheetTroubleReason, cause?: unknown) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      reject(new SheetTrouble(reason, cause));
      void thread.terminate();
    };
    const stop = () => end('stopped');
    const timer = setTimeout(() => end('time'), patience);
    signal?.addEventListener('abort', stop, { once: true });
    thread.on('message', (message: { step: SheetStep } | { result: CheckedSheet | Uint8Array }) => {
      if ('step' in message) onStep?.(message.step);
      else resolve(message.result);
    });
    thread.once('error', (error: Error & { code?: string }) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken', error),
    );
    // After a result this changes nothing any more.
    thread.once('exit', () => end('broken'));
  });
}

import { parentPort, workerData } from 'node:worker_threads';
import { perform, type TextTask } from '../tasks.js';

/** What runs in the thread: one task, whose result is its last message. */
parentPort?.postMessage({ result: await perform(workerData as TextTask) });

import { parentPort, workerData } from 'node:worker_threads';
import { perform, type SheetTask } from './tasks.js';

/** What runs in the thread: one task, whose result is its last message. */
const result = await perform(workerData as SheetTask, (step) => parentPort?.postMessage({ step }));
parentPort?.postMessage({ result });

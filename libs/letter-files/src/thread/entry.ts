import { parentPort, workerData } from 'node:worker_threads';
import type { Page } from '../page.js';
import { writeDocx } from '../write-docx.js';

/** What runs in the thread: one letter, whose file is its last message. */
parentPort?.postMessage({ result: await writeDocx(workerData as Page) });

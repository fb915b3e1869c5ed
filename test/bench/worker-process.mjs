import { startWorker } from '../../dist/apps/worker/src/worker.js';
import { compose } from '../../dist/libs/mail/src/index.js';
import { Database, Jobs } from '../../dist/libs/platform/src/index.js';
import { cpuMs, serveParent } from './support/child.mjs';
import { environmentOf, silent } from './support/environment.mjs';
import { timed } from './support/statistics.mjs';

/** The real worker in a process of its own; it sweeps when it is told to. */
let worker, jobs, database;
/** What each person was written in the last round, and whether to send that once more instead of writing anew. */
const written = new Map();
let again = false;

async function composeOrRepeat(tx, delivery, context) {
  const before = again && written.get(delivery.membershipId);
  if (before) return before;
  const composed = await compose(tx, delivery, context);
  written.set(delivery.membershipId, composed);
  return composed;
}

serveParent(
  {
    start: async ({ url, smtpPort, connections }) => {
      const environment = environmentOf(url, {
        smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
        mailConnections: connections,
      });
      database = await Database.open({ url });
      jobs = await Jobs.open(environment);
      const services = { environment, database, jobs, log: silent, compose: composeOrRepeat };
      worker = await startWorker({ ...services, rounds: false });
    },
    send: async ({ composed }) => {
      again = composed;
      const before = cpuMs();
      const ms = await timed(() => worker.sweepNow());
      return { ms, cpu: cpuMs() - before };
    },
  },
  async () => {
    await worker?.stop();
    await jobs?.close();
    await database?.close();
  },
);

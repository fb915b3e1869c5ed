import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { importArchive, planImport, SignedArchive, writeArchive } from '../../dist/libs/archive/src/index.js';
import { Database, SigningKey } from '../../dist/libs/platform/src/index.js';
import { serveParent } from './support/child.mjs';

const key = new SigningKey('the secret of a bench 0123456789 0123456789');
let database;

const mega = (bytes) => bytes / 1024 / 1024;

/** The most that this process had resident while a piece of work ran. */
async function most(work) {
  let peak = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  const timer = setInterval(look, 20);
  await work(look);
  clearInterval(timer);
  look();
  return mega(peak);
}

serveParent(
  {
    open: async ({ url }) => {
      database = await Database.open({ url, poolSize: 2 });
    },
    /** @param file where the archive goes to, instead of to whoever asked for it */
    write: async ({ campaignId, userId, file }) => {
      const stream = createWriteStream(file);
      const peak = await most((look) =>
        database.snapshotAsReader(userId, (own) =>
          own.withRemoved(async (tx) => {
            const by = { id: userId, name: 'Bench', organisation: 'Bench', role: 'coordinator' };
            const order = { campaignId, by, scope: 'whole', program: '0.0.0' };
            for await (const piece of writeArchive(tx, order, key)) {
              if (!stream.write(piece)) await once(stream, 'drain');
              look();
            }
          }),
        ),
      );
      stream.end();
      await once(stream, 'close');
      return peak;
    },
    /** What an installation does with it: reads it, and opens the campaign that an admin has asked for. */
    take: async ({ file, campaignId, userId }) => {
      let plan;
      let began = performance.now();
      const seconds = () => {
        const took = (performance.now() - began) / 1000;
        began = performance.now();
        return took;
      };
      const signed = await SignedArchive.open(await readFile(file));
      const checked = await most(async () => (plan = await planImport(signed, Date.now())));
      const checking = seconds();
      const imported = await most((look) =>
        database.asRole('setup', (tx) =>
          importArchive(tx, signed, plan, {
            ...{ campaignId, userId, personId: null, name: 'Taken in', slug: 'taken-in' },
            onRows: look,
          }),
        ),
      );
      return { checked, imported, checking, importing: seconds(), rows: plan.rows };
    },
  },
  () => database?.close(),
);

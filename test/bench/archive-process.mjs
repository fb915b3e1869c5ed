import { SignedArchive, planImport, writeArchive } from '../../dist/libs/archive/src/index.js';
import { Database, SigningKey } from '../../dist/libs/platform/src/index.js';
import { serveParent } from './support/child.mjs';

const key = new SigningKey('the secret of a bench 0123456789 0123456789');
let database;
let archive;

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
    /** Keeps what comes out where it is asked to: a server sends it. */
    write: ({ campaignId, userId, keep }) =>
      most((look) =>
        database.snapshotAsReader(userId, (own) =>
          own.withRemoved(async (tx) => {
            const by = { id: userId, name: 'Bench', organisation: 'Bench', role: 'coordinator' };
            const order = { campaignId, by, scope: 'whole', program: '0.0.0' };
            const pieces = [];
            for await (const piece of writeArchive(tx, order, key)) {
              if (keep) pieces.push(piece);
              look();
            }
            if (keep) archive = Buffer.concat(pieces);
          }),
        ),
      ),
    check: async () => {
      let rows;
      const peak = await most(async () => {
        rows = (await planImport(await SignedArchive.open(archive), Date.now())).rows;
      });
      return { peak, rows, size: mega(archive.length) };
    },
  },
  () => database?.close(),
);

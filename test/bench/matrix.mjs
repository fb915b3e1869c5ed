import { gzipSync } from 'node:zlib';
import { currentPositions } from '../../dist/libs/data/src/index.js';
import { Database } from '../../dist/libs/platform/src/index.js';
import { BesideBare } from './support/beside-bare.mjs';
import { median, summary } from './support/statistics.mjs';
import { addAsks, addMembers, layOutCampaign } from './seeds/campaign.mjs';
import { addLedger } from './seeds/ledger.mjs';
import { settle } from './seeds/testimony.mjs';

const LENGTHS = [10_000, 100_000, 1_000_000];
/** The length for which the issue states an aim. */
const STATED = 100_000;
const AIM = 0.6;
const ROUNDS = 15;
const KILOBYTES_AIM = 10;

/**
 * The matrix of 193 delegations and 30 asks over ledgers of different length in which the same counts now: against a
 * bare server with the same statements, and what its one query costs the database.
 */
export async function benchMatrix(server) {
  const ledgers = [];
  try {
    for (const length of LENGTHS) ledgers.push(await openLedger(server, length));
    const rows = [];
    for (const ledger of ledgers) rows.push(...(await againstBare(ledger)));
    for (let round = 0; round < ROUNDS; round++) {
      for (const ledger of ledgers) {
        for (const reader of Object.values(ledger.readers)) await ask(ledger, reader);
      }
    }
    return [...rows, ...byLength(ledgers), ...byVisible(ledgers.at(-1))];
  } finally {
    for (const { database, admin } of ledgers) {
      await database.close();
      await admin.close();
    }
  }
}

async function openLedger(server, length) {
  const admin = await server.createDatabase(`bench_matrix_${length}`);
  const campaign = await layOutCampaign(admin);
  await addMembers(admin, campaign, 150);
  await addAsks(admin, campaign, 30);
  const people = await addLedger(admin, campaign, length);
  await settle(admin);
  const [{ events }] = await admin.query('select count(*)::int as events from position_event');
  if (events !== length) throw new Error(`${events} events instead of ${length}`);
  const database = await Database.open({ url: admin.url, poolSize: 2 });
  const readers = Object.fromEntries(
    Object.entries(people).map(([name, person]) => [name, { ...person, times: [], pages: 0, cells: 0 }]),
  );
  return { length, admin, database, campaign, readers, statement: undefined };
}

/** Over http, for the person who sees every cell. */
async function againstBare(ledger) {
  const { length, admin, campaign, readers } = ledger;
  const path = `/api/campaigns/${campaign.campaignId}/matrix`;
  const request = { method: 'GET', path, headers: { cookie: readers.all.cookie }, status: 200 };
  const both = new BesideBare(admin);
  try {
    await both.start();
    const body = Buffer.concat(await both.load.send(both.apiPort, request));
    const statements = await both.record(request);
    ledger.statement = statements.find(({ text }) => text === currentPositions.text);
    const events = length.toLocaleString('en');
    const what = `GET the matrix, 193 × 30, of ${events} events`;
    const row = await both.compare({ what, aim: AIM, next: () => request });
    if (length !== STATED) return [withoutAim(row)];
    const kilobytes = gzipSync(body).length / 1000;
    const size = {
      what: `… on the wire [${(body.length / 1000).toFixed(0)} kB as it is]`,
      unit: 'kB gzipped',
      ours: summary([kilobytes]),
      aim: `≤ ${KILOBYTES_AIM} kB`,
      met: kilobytes <= KILOBYTES_AIM,
    };
    return [row, size];
  } finally {
    await both.stop();
  }
}

function withoutAim({ aim: _aim, met: _met, ...row }) {
  return row;
}

/** What the one query of all cells costs the server, as this reader. */
async function ask({ database, statement }, reader) {
  const text = `explain (analyze, buffers, timing off, format json) ${statement.text}`;
  const [plan, cells] = await database.asReader(
    reader.id,
    async (tx) => {
      const [row] = await tx.query(text, statement.values);
      const words = await tx.query(statement.text, statement.values);
      return [row['QUERY PLAN'][0], words.reduce((sum, row) => sum + row.encoded.split('\n').length, 0)];
    },
    true,
  );
  reader.times.push(plan['Execution Time']);
  reader.pages = plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'];
  reader.cells = cells;
}

/** The same visible positions after more and more history. */
function byLength([shortest, ...longer]) {
  const { all } = shortest.readers;
  return longer.map(({ length, readers }) => {
    const ratios = readers.all.times.map((ms, round) => ms / all.times[round]);
    return {
      what: `Its query, ${length.toLocaleString('en')} events to ${shortest.length.toLocaleString('en')} [${readers.all.pages} pages; ${all.pages}]`,
      unit: 'ms',
      ours: summary(readers.all.times),
      bare: summary(all.times),
      ratio: { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) },
      aim: 'no growth',
      // Times of milliseconds are noise on a busy machine; what is read is not. Rows that were written over and over
      // leave room on their pages, but no more and no more of it.
      met: readers.all.cells === all.cells && readers.all.pages <= all.pages * 2,
    };
  });
}

/** More and more visible positions after the same history. */
function byVisible({ length, readers }) {
  const { all } = readers;
  return Object.values(readers)
    .filter((reader) => reader !== all)
    .map((reader) => {
      const ratios = reader.times.map((ms, round) => ms / all.times[round]);
      return {
        what: `Its query over ${length.toLocaleString('en')} events, ${reader.cells} words visible to ${all.cells} [${reader.pages} pages; ${all.pages}]`,
        unit: 'ms',
        ours: summary(reader.times),
        bare: summary(all.times),
        ratio: { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) },
        aim: `about ${(reader.cells / all.cells).toFixed(2)}`,
      };
    });
}
